"""Queries for contradictions: ``conflicts/*.rq``, one kind each, every row two statements that cannot both be true.

The front matter has ``title_vi`` and ``title_en``, ``concept``, the kind's term of the ontology, and
``explanation_vi`` and ``explanation_en``: the reason in words, in which ``?name`` stands for what a row binds it to.
A row binds ``?about``, the thing, its ``?label``, and of each statement what it says and its evidence: ``?value1``,
``?evidence1``, ``?value2``, ``?evidence2``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from kg.errors import KnowledgeError, UsageError
from kg.front_matter import front_matter
from kg.queries.saved import internal

_FOLDER = Path(__file__).resolve().parent / "conflicts"
_FIELDS = ("title_vi", "title_en", "explanation_vi", "explanation_en", "concept")
_NONE_GIVEN = "VALUES ?evidence { }"


@dataclass(frozen=True, slots=True)
class ConflictQuery:
    """A SELECT query for one kind of contradiction; ``text`` is the whole file, ``concept`` a local name in vngov."""

    kind: str
    title_vi: str
    title_en: str
    explanation_vi: str
    explanation_en: str
    concept: str
    text: str


@cache
def conflict_kinds() -> tuple[str, ...]:
    """The kinds of contradiction that are looked for, by alphabet."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.rq")))


def conflict_query(kind: str) -> ConflictQuery:
    """The query for a kind; raises ``UsageError`` when there is none, ``KnowledgeError`` when it lacks a field."""
    if kind not in conflict_kinds():
        near = get_close_matches(kind, conflict_kinds(), n=1, cutoff=0.5)
        meant = f"did you mean {near[0]}? The kinds" if near else "the kinds"
        raise UsageError(f"there is no kind of conflict {kind!r}; {meant} are: {', '.join(conflict_kinds())}")
    return parsed(kind, (_FOLDER / f"{kind}.rq").read_text(encoding="utf-8"))


def passages_query(evidence: Iterable[str]) -> str:
    """The query for source, offsets and quote of these pieces of evidence, given as IRIs."""
    return internal("passages").replace(
        _NONE_GIVEN, f"VALUES ?evidence {{ {' '.join(f'<{iri}>' for iri in evidence)} }}"
    )


def parsed(kind: str, text: str) -> ConflictQuery:
    """A query from its file's text; raises ``KnowledgeError`` when the front matter lacks a field."""
    fields = front_matter(text)
    missing = [field for field in _FIELDS if not fields.get(field)]
    if missing:
        raise KnowledgeError(f"the query for conflicts {kind} lacks {', '.join(missing)}; write '# {missing[0]}: …'")
    return ConflictQuery(
        kind,
        fields["title_vi"],
        fields["title_en"],
        fields["explanation_vi"],
        fields["explanation_en"],
        fields["concept"],
        text,
    )
