"""One finding."""

from dataclasses import dataclass

from rdflib.term import Node

from kg.validation.paths import PropertyPath
from kg.validation.severity import Severity


@dataclass(frozen=True, slots=True)
class Result:
    """One validation result (SHACL §3.6.2); blank nodes have names made from their content.

    ``shape`` is the shape or the rule that found it.
    """

    severity: Severity
    focus: Node
    path: PropertyPath | None
    value: Node | None
    message: str
    shape: Node
    component: Node
    message_vi: str = ""

    @property
    def source(self) -> str:
        """The local name of the shape or rule, such as ``overlapping-tenures``."""
        iri = str(self.shape)
        return iri[max(map(iri.rfind, "/#:")) + 1 :]

    @property
    def key(self) -> tuple[str, ...]:
        """What results are ordered by: severity, focus node, path, value, message, shape, component."""
        terms = (self.value, self.shape, self.component)
        value, shape, component = ("" if term is None else term.n3() for term in terms)
        path = self.path.text if self.path else ""
        return (str(self.severity.rank), self.focus.n3(), path, value, self.message, shape, component)
