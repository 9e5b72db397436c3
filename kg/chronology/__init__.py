"""Chronology: from what articles say on single days to who held a post when, and how surely."""

from kg.chronology.holdings import holdings
from kg.chronology.statement import Statement, statements
from kg.model import Holding

__all__ = ["Holding", "Statement", "holdings", "statements"]
