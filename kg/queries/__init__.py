"""The named queries: fixed questions to the graph, and those that journalists, researchers and archivists would ask."""

from kg.queries.conflicting import ConflictQuery, conflict_kinds, conflict_query, passages_query
from kg.queries.parameters import Kind, Parameter
from kg.queries.saved import (
    FIXED,
    QUESTIONS,
    SavedQuery,
    bind,
    bind_text,
    further,
    internal,
    internal_about,
    load,
    names,
    parameters_of,
    parse,
    questions,
)
from kg.queries.themes import Theme, parameter_labels, themes

__all__ = [
    "FIXED",
    "QUESTIONS",
    "ConflictQuery",
    "Kind",
    "Parameter",
    "SavedQuery",
    "Theme",
    "bind",
    "bind_text",
    "conflict_kinds",
    "conflict_query",
    "further",
    "internal",
    "internal_about",
    "load",
    "names",
    "parameter_labels",
    "parameters_of",
    "parse",
    "passages_query",
    "questions",
    "themes",
]
