"""Departments of a province whose word a title leaves out: ``Giám đốc`` | ``GTVT TP.HCM``."""

from kg.extraction.bodies.grammar import parse_headless
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.vocabulary import body_type
from kg.resources import table

_HEADS = frozenset({"Giám đốc", "Phó Giám đốc"})
_DEPARTMENT = "Sở"
_FIELDS = frozenset(table("role_words.toml")["departments"])


def department_body(reading: Reading, end: int, role: str) -> BodyPhrase | None:
    """The department of the field and the province named right behind a director's role; both must be named."""
    field = reading.get(end, "domain") if role in _HEADS and reading.tokens.capital(end) else None
    if field is None or field[1] not in _FIELDS:
        return None
    place = reading.unit_at.get(field[0])
    kind = body_type(_DEPARTMENT)
    if place is None or place.unit is None or place.unit.level != "province" or kind is None:
        return None
    return parse_headless(reading, end, end, kind)
