"""Contradictions: statements about one thing that cannot all be true, each with the words that make it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.model import EntityId

Row = Mapping[str, str]
"""What a query for conflicts binds (``kg/queries/conflicting.py``), by name."""

_VARIABLE = re.compile(r"\?([a-z]+[0-9]*)")
_SIDES = ("1", "2")


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words of an article; ``source`` is its name, offsets count characters of its NFC text, ``evidence`` is an IRI."""

    source: str
    start: int
    end: int
    quote: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a passage says."""

    value: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two values for one thing, each with the statements that give it, in the order of sources.

    ``kind`` is the query that found it, ``concept`` that kind's term of the ontology, ``about`` the thing's IRI; the
    reasons say in words why both cannot be true.
    """

    kind: str
    concept: str
    about: str
    label: str
    reason_vi: str
    reason_en: str
    values: tuple[str, str]
    statements: tuple[Statement, ...]

    @property
    def identity(self) -> EntityId:
        """The same for the same contradiction, whatever else a store holds."""
        return EntityId.of("conflict", f"{self.kind} {self.label}", self.kind, self.about, self.label, *self.values)

    @property
    def evidence(self) -> tuple[str, ...]:
        """IRIs of the passages, each once."""
        return tuple(dict.fromkeys(statement.passage.evidence for statement in self.statements))

    def statements_of(self, value: str) -> tuple[Statement, ...]:
        """The statements that give one of the two values."""
        return tuple(statement for statement in self.statements if statement.value == value)


def conflicts(
    kind: str, concept: str, reasons: tuple[str, str], rows: Iterable[Row], passages: Mapping[str, Passage]
) -> list[Conflict]:
    """The contradictions of one kind, one for each thing and pair of values, however many passages state them.

    ``reasons`` are templates in Vietnamese and English in which ``?name`` stands for what a row binds, ``passages`` has
    every piece of evidence that the rows name.
    """
    grouped: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        grouped.setdefault((row["about"], row["label"], *sorted((row["value1"], row["value2"]))), []).append(row)
    return [_conflict(kind, concept, reasons, alike, passages) for alike in grouped.values()]


def evidence_in(rows: Iterable[Row]) -> list[str]:
    """IRIs of all evidence that rows name, in order."""
    return sorted({row[f"evidence{side}"] for row in rows for side in _SIDES})


def _conflict(
    kind: str, concept: str, reasons: tuple[str, str], rows: Sequence[Row], passages: Mapping[str, Passage]
) -> Conflict:
    first = rows[0]
    vi, en = (_VARIABLE.sub(lambda match: first.get(match[1], match[0]), reason) for reason in reasons)
    pairs = {(row[f"value{side}"], passages[row[f"evidence{side}"]]) for row in rows for side in _SIDES}
    values = (first["value1"], first["value2"])
    stated = sorted(pairs, key=lambda pair: (values.index(pair[0]), pair[1]))
    return Conflict(
        kind, concept, first["about"], first["label"], vi, en, values, tuple(Statement(*pair) for pair in stated)
    )
