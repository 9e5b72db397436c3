"""The gate: SHACL shapes, validation of a graph, and the report.

shapes = load_shapes()                 # the built-in shapes, parsed once
report = validate(graph, shapes)       # an rdflib graph
report.conforms(Severity.WARNING)      # nothing at this severity or above
"""

from kg.validation.engine import validate
from kg.validation.loading import load_shapes
from kg.validation.reading import FORMATS, read_graph
from kg.validation.report import Report
from kg.validation.result import Result
from kg.validation.severity import Severity
from kg.validation.shapes import Shapes

__all__ = ["FORMATS", "Report", "Result", "Severity", "Shapes", "load_shapes", "read_graph", "validate"]
