"""Back to Wikidata: what is certain, as commands for QuickStatements; what cannot be said yet, and why, as gaps."""

from kg.quickstatements.command import Command, Snak, to_text
from kg.quickstatements.export import Statements, statements
from kg.quickstatements.gaps import Gap, gaps_text

__all__ = ["Command", "Gap", "Snak", "Statements", "gaps_text", "statements", "to_text"]
