"""The results of a validation, in a fixed order."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.validation.result import Result
from kg.validation.severity import Severity
from kg.validation.text import line
from kg.validation.turtle import turtle


@dataclass(frozen=True, slots=True)
class Report:
    """All results of one validation, the gravest first."""

    results: tuple[Result, ...] = ()

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Report":
        """A report of these results, put in order."""
        return cls(tuple(sorted(results, key=lambda result: result.key)))

    def __add__(self, other: "Report") -> "Report":
        """The results of both, each once."""
        return Report.of(dict.fromkeys((*self.results, *other.results)))

    @property
    def worst(self) -> Severity | None:
        """The gravest severity found."""
        return self.results[0].severity if self.results else None

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many results of each severity there are, zeros included."""
        found = Counter(result.severity for result in self.results)
        return {severity: found[severity] for severity in Severity}

    def conforms(self, threshold: Severity = Severity.VIOLATION) -> bool:
        """Whether nothing was found at this severity or a graver one."""
        return self.worst is None or not self.worst.reaches(threshold)

    def at_least(self, threshold: Severity) -> "Report":
        """The results at this severity or a graver one."""
        return Report(tuple(result for result in self.results if result.severity.reaches(threshold)))

    def to_turtle(self) -> str:
        """The report in SHACL's own vocabulary, without blank nodes; the same report gives the same text."""
        return turtle(self.results)

    def to_text(self, prefixes: Mapping[str, str] | None = None) -> str:
        """One line for each result; IRIs are shortened, by further prefixes too."""
        return "".join(f"{line(result, prefixes or {})}\n" for result in self.results)

    def to_records(self) -> list[dict[str, str | None]]:
        """One plain record for each result, IRIs and literals as N-Triples writes them."""
        return [
            {
                "severity": result.severity.value,
                "focus": result.focus.n3(),
                "path": result.path.text if result.path else None,
                "value": None if result.value is None else result.value.n3(),
                "message": result.message,
                "message_vi": result.message_vi or None,
                "source": result.source,
                "shape": result.shape.n3(),
                "component": result.component.n3(),
            }
            for result in self.results
        ]
