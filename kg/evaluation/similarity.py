"""How alike an annotated and an extracted row are: 0 is no match, more is better, at most 1."""

from collections.abc import Callable
from types import MappingProxyType

from kg.evaluation.rows import Row
from kg.evaluation.wording import folded, ordinals, overlap, without_term

_POSITION_BODY = 0.8
_BODY = 0.85
_NAME = 0.6
_DOCUMENT = 0.5
_HOST = 0.6
_EVENT_NAME = 0.5
_EVENT_DATE_ONLY = 0.5
_INDICATOR_NAME = 0.3
_INDICATOR_VALUE = 0.4
_TOLERANCE = 1e-9


def similarity(kind: str, gold: Row, found: Row) -> float:
    """Similarity of two rows of one kind; see the function of the kind for what must agree."""
    return _BY_KIND[kind](gold, found)


def person(gold: Row, found: Row) -> float:
    """The same name."""
    return float(_same("name", gold, found))


def position(gold: Row, found: Row) -> float:
    """The same person and role, and a body that shares most words."""
    if not (_same("person", gold, found) and _same("role", gold, found)):
        return 0.0
    return _at_least(_POSITION_BODY, _body_overlap("body", gold, found))


def body(gold: Row, found: Row) -> float:
    """A name that shares most words."""
    return _at_least(_BODY, _body_overlap("name", gold, found))


def undertaking(gold: Row, found: Row) -> float:
    """Programmes and projects: a name that shares more than half of the words."""
    return _at_least(_NAME, overlap(_cell(gold, "name"), _cell(found, "name")))


def document(gold: Row, found: Row) -> float:
    """The same type, and the same number, or without a number a title that shares half of the words."""
    if not _same("type", gold, found):
        return 0.0
    if _cell(gold, "number"):
        return float(_same("number", gold, found))
    a, b = _title_and_issuer(gold), _title_and_issuer(found)
    if ordinals(a) and ordinals(b) and not ordinals(a) & ordinals(b):
        return 0.0
    title = overlap(_cell(gold, "title"), _cell(found, "title")) if _cell(gold, "title") else 0.0
    return _at_least(_DOCUMENT, max(overlap(a, b), title))


def event(gold: Row, found: Row) -> float:
    """The same first word of the type, no other ordinal, and the host, the name or else the date."""
    if _first_word(gold) != _first_word(found) or _ordinals_differ(gold, found):
        return 0.0
    host = _at_least(_HOST, _body_overlap("host", gold, found)) if _both("host", gold, found) else 0.0
    name = _at_least(_EVENT_NAME, overlap(gold["name"], found["name"])) if _both("name", gold, found) else 0.0
    score = max(host, name)
    same_date = _cell(gold, "date") == _cell(found, "date")
    if not _cell(gold, "host") and _cell(gold, "date") and same_date:
        score = max(score, _EVENT_DATE_ONLY)
    agreement = (_figure(gold, "ordinal") == _figure(found, "ordinal")) + same_date
    return (score + agreement) / 3 if score else 0.0


def indicator(gold: Row, found: Row) -> float:
    """The same value, and a name that shares some words."""
    a, b = _figure(gold, "value"), _figure(found, "value")
    if a is None or b is None or abs(a - b) > _TOLERANCE * max(1, abs(a)):
        return 0.0
    name = overlap(_cell(gold, "name"), _cell(found, "name"))
    return _INDICATOR_VALUE + name / 2 if name >= _INDICATOR_NAME else 0.0


def _cell(row: Row, column: str) -> str:
    return row.get(column, "")


def _same(column: str, gold: Row, found: Row) -> bool:
    return folded(_cell(gold, column)) == folded(_cell(found, column))


def _both(column: str, gold: Row, found: Row) -> bool:
    return bool(_cell(gold, column) and _cell(found, column))


def _at_least(threshold: float, score: float) -> float:
    return score if score >= threshold else 0.0


def _body_overlap(column: str, gold: Row, found: Row) -> float:
    return overlap(without_term(_cell(gold, column)), without_term(_cell(found, column)))


def _title_and_issuer(row: Row) -> str:
    return f"{_cell(row, 'title')} {_cell(row, 'issuer')}"


def _first_word(row: Row) -> list[str]:
    return folded(_cell(row, "type")).split()[:1]


def _ordinals_differ(gold: Row, found: Row) -> bool:
    a, b = _figure(gold, "ordinal"), _figure(found, "ordinal")
    return a is not None and b is not None and a != b


def _figure(row: Row, column: str) -> float | None:
    try:
        return float(_cell(row, column))
    except ValueError:
        return None


_BY_KIND: MappingProxyType[str, Callable[[Row, Row], float]] = MappingProxyType(
    {
        "people": person,
        "positions": position,
        "bodies": body,
        "programmes": undertaking,
        "projects": undertaking,
        "documents": document,
        "events": event,
        "indicators": indicator,
    }
)
