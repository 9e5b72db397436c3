"""News of other countries: there a bare ``Quốc hội`` or ``Bộ Tư pháp`` is that of the country named last."""

from collections.abc import Callable

from kg.extraction.words.name_runs import person_begins
from kg.extraction.words.reading import Reading
from kg.extraction.words.syllables import is_syllable
from kg.extraction.words.tokens import CAPITALISED
from kg.resources import table

_LEAD = 300
_LEAST = 3
_BACK = 400
_NAME_SIZES = (2, 3)
_SINO_VIETNAMESE = frozenset(table("nations.toml")["sino_vietnamese"])


def country_meant(reading: Reading, start: int, end: int) -> str | None:
    """The country that a body between two words is of, in an article about other countries; else ``None``.

    It is the one named last, or where a name in Vietnamese syllables stands behind the body, the last Chinese one.
    """
    if not is_abroad(reading):
        return None
    chinese = _name_in_syllables(reading, end)
    named = _last_of(reading, start, lambda country: country in _SINO_VIETNAMESE) if chinese else None
    return named or last_country(reading, start)


def is_abroad(reading: Reading) -> bool:
    """Whether an article names countries in its opening, and neither Việt Nam nor a place or person of it."""
    if reading.home:
        return False
    lead = range(min(_LEAD, len(reading.tokens)))
    if any(reading.tokens.forms[at] == "việt" or person_begins(reading, at) for at in lead):
        return False
    return sum(_country_at(reading, at) is not None for at in lead) >= _LEAST


def last_country(reading: Reading, start: int) -> str | None:
    """The country named last before a word."""
    return _last_of(reading, start, lambda _country: True)


def _last_of(reading: Reading, start: int, wanted: Callable[[str], bool]) -> str | None:
    named = (_country_at(reading, at) for at in range(start - 1, max(-1, start - _BACK), -1))
    return next((country for country in named if country is not None and wanted(country)), None)


def _country_at(reading: Reading, at: int) -> str | None:
    nation = reading.get(at, "nation")
    if nation is None or not reading.tokens.capital(at) or reading.end_of(at - 1, "domain") > at:
        return None
    country: str = nation[1]
    return country


def _name_in_syllables(reading: Reading, index: int) -> bool:
    """Whether a name of two or three Vietnamese syllables stands at a word, as Chinese names are written."""
    tokens, end = reading.tokens, index
    while end < len(tokens) and tokens.shapes[end] == CAPITALISED and is_syllable(tokens.forms[end]):
        end += 1
    return end - index in _NAME_SIZES and tokens.form(end) != "-"
