"""How grave a result is (SHACL §2.1.4)."""

from enum import StrEnum

from rdflib import URIRef
from rdflib.namespace import SH


class Severity(StrEnum):
    """The three severities of SHACL, the gravest first."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return tuple(Severity).index(self)

    @property
    def iri(self) -> URIRef:
        """The term of the SHACL vocabulary."""
        return _IRIS[self]

    def reaches(self, threshold: "Severity") -> bool:
        """Whether this is at least as grave as the threshold."""
        return self.rank <= threshold.rank

    @classmethod
    def of(cls, iri: object) -> "Severity":
        """The severity of a result; one that is not SHACL's own counts as a violation."""
        return next((severity for severity, term in _IRIS.items() if term == iri), cls.VIOLATION)


_IRIS = {Severity.VIOLATION: SH.Violation, Severity.WARNING: SH.Warning, Severity.INFO: SH.Info}
