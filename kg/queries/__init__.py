"""The named queries: fixed questions to the graph, and a few that a journalist would ask."""

from kg.queries.saved import FIXED, SavedQuery, internal, load, names, parse

__all__ = ["FIXED", "SavedQuery", "internal", "load", "names", "parse"]
