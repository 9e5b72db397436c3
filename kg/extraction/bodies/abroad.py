"""News of other countries: there a bare ``Quốc hội`` or ``Bộ Tư pháp`` is that of the country named last."""

from kg.extraction.words.name_runs import person_begins
from kg.extraction.words.reading import Reading

_LEAD = 300
_LEAST = 3
_BACK = 400


def country_meant(reading: Reading, start: int) -> str | None:
    """The country named last before a word, in an article about other countries; else ``None``."""
    return last_country(reading, start) if is_abroad(reading) else None


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
    named = (_country_at(reading, at) for at in range(start - 1, max(-1, start - _BACK), -1))
    return next((country for country in named if country is not None), None)


def _country_at(reading: Reading, at: int) -> str | None:
    nation = reading.get(at, "nation")
    return nation[1] if nation is not None and reading.tokens.capital(at) else None
