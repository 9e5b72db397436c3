"""The gate: SHACL shapes, validation of a graph, rules on a whole graph, and the report.

shapes = load_shapes()                 # the built-in shapes, parsed once
report = validate(graph, shapes)       # an rdflib graph
report.conforms(Severity.WARNING)      # nothing at this severity or above
check_graph(store, load_rules())       # rules on a whole graph, in an Oxigraph store
"""

from kg.validation.engine import validate
from kg.validation.loading import load_shapes
from kg.validation.reading import FORMATS, Quads, read_graph, read_quads
from kg.validation.report import Report
from kg.validation.result import Result
from kg.validation.rules import Rule, load_rules
from kg.validation.severity import Severity
from kg.validation.shapes import Shapes
from kg.validation.slips import check_vocabulary
from kg.validation.wholegraph import applicable, check_graph, validate_each

__all__ = [
    "FORMATS",
    "Quads",
    "Report",
    "Result",
    "Rule",
    "Severity",
    "Shapes",
    "applicable",
    "check_graph",
    "check_vocabulary",
    "load_rules",
    "load_shapes",
    "read_graph",
    "read_quads",
    "validate",
    "validate_each",
]
