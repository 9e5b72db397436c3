"""The ontology as a product: its modules as one graph, its rules, its HTML page and its JSON-LD context."""

from kg.vocabulary.context import context
from kg.vocabulary.downloads import context_document, json_ld, turtle
from kg.vocabulary.modules import ALIGNMENTS, load, load_alignments, module_graph, modules
from kg.vocabulary.page import anchor, page, style
from kg.vocabulary.rules import Rule, Violation, rules, violations
from kg.vocabulary.terms import Sort, Term, terms

__all__ = [
    "ALIGNMENTS",
    "Rule",
    "Sort",
    "Term",
    "Violation",
    "anchor",
    "context",
    "context_document",
    "json_ld",
    "load",
    "load_alignments",
    "module_graph",
    "modules",
    "page",
    "rules",
    "style",
    "terms",
    "turtle",
    "violations",
]
