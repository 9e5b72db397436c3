"""Tails that are a task in words: ``Ban Chỉ đạo`` | ``phòng, chống thiên tai`` | ``tỉnh``."""

from kg.extraction.bodies.links import superior
from kg.extraction.bodies.parts import joined, nested_body, with_place
from kg.extraction.bodies.places import place_after
from kg.extraction.words.name_runs import name_end, person_begins
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.tables import table
from kg.text import squeeze

_TASK_WORDS = frozenset(table("organisation_terms.toml")["tasks"])
_LEADING = (_TASK_WORDS | {","}) - frozenset(table("organisation_terms.toml")["task_ends"])
"""Words that cannot be the last of a task."""


def steering(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Chỉ đạo`` | ``phòng, chống thiên tai`` | ``tỉnh``; ``Trung tâm`` | ``Phát triển quỹ đất``."""
    end = _task_end(reading, index)
    if end == index or (end == index + 1 and kind.tail == "steering" and reading.end_of(index, "term") == index):
        return None
    name = f"{kind.name} {squeeze(reading.tokens.words(index, end))}"
    nested = nested_body(reading, end)
    if nested is not None:
        return joined(start, nested.end, name, kind, nested)
    above = superior(reading, end, kind)
    if above is not None:
        return joined(start, end, name, kind, above)
    after, place = place_after(reading, end)
    if place is None:
        return BodyPhrase(start, end, name, kind.kind)
    return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=place.start == place.end)


def _task_end(reading: Reading, index: int) -> int:
    """A task in words: a name, or words of tasks in small letters, commas within ``phòng, chống`` and lists."""
    tokens = reading.tokens
    at = index
    while at < min(index + 24, len(tokens)) and not (at > index and person_begins(reading, at)):
        step = name_end(reading, at, commas=True)
        if step == at and at > index and reading.end_of(at, "term") > at:
            step = reading.end_of(at, "term")
        if step == at and tokens.forms[at] in _TASK_WORDS and not reading.get(at, "unitword"):
            step = at + 1
        if (
            step == at
            and tokens.forms[at] == ","
            and at > index
            and (tokens.form(at + 1) in _TASK_WORDS or reading.end_of(at + 1, "term") > at + 1)
        ):
            step = at + 1
        if step == at and tokens.shapes[at] == "d" and at > index:
            step = at + 1
        if step == at or (
            at > index
            and (reading.get(at, "role") or (reading.get(at, "speech") and tokens.forms[at] not in _TASK_WORDS))
        ):
            break
        at = step
    while at > index and tokens.forms[at - 1] in _LEADING and not _closes_term(reading, at):
        at -= 1
    return at


def _closes_term(reading: Reading, end: int) -> bool:
    """Whether a term of two or more words, or ``số`` behind a term (``Công nghệ số``), ends before a word."""
    if reading.tokens.forms[end - 1] == "số":
        return end > 1 and _closes_term(reading, end - 1)
    return any(reading.end_of(at, "term") == end for at in range(max(0, end - 5), end - 1))
