"""Neighbourhoods and hamlets, the smallest places that have heads and Party cells: ``Trưởng thôn 5, xã Nam Giang``.

Their names are a number, several numbers, or a few capitalised words; the commune may follow.
"""

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import NUMBER
from kg.gazetteers.roles import HAMLETS
from kg.model import BodyKind

_HAMLETS = tuple(tuple(word.lower().split()) for word in HAMLETS)
_LONGEST_NAME = 4
_MARKS = frozenset({",", "-", "–", "("})
_JOINS = frozenset({"và", "số"})


def hamlet(reading: Reading, start: int, *, noun: str | None = None) -> BodyPhrase | None:
    """The hamlet named at a word; with ``noun``, its kind stands before: ``Trưởng thôn`` | ``5``."""
    at = start if noun is not None else _behind_noun(reading, start)
    end = _name_end(reading, at)
    if at < 0 or end == at:
        return None
    words = reading.tokens.words
    name = f"{_capital(noun) if noun else words(start, at).lower()} {words(at, end)}"
    place = reading.unit_at.get(end + (reading.tokens.form(end) in _MARKS))
    if place is None or place.word is None:
        return BodyPhrase(start, end, name, BodyKind.OTHER)
    reach = place.end + (reading.tokens.form(end) == "(" and reading.tokens.form(place.end) == ")")
    return BodyPhrase(start, reach, f"{name} {place.label}", BodyKind.OTHER, place.unit, place)


def _capital(noun: str) -> str:
    """``Tổ dân phố`` is an organisation and has a capital, ``thôn`` a place and has none."""
    return noun.capitalize() if noun.startswith("tổ") else noun


def _behind_noun(reading: Reading, start: int) -> int:
    forms = reading.tokens.forms
    return next((start + len(noun) for noun in _HAMLETS if tuple(forms[start : start + len(noun)]) == noun), -1)


def _name_end(reading: Reading, start: int) -> int:
    """Where a hamlet's name ends: ``5``, ``số 3 và 17``, ``Nam Sơn``."""
    tokens, at = reading.tokens, max(start, 0)
    while at < min(start + _LONGEST_NAME, len(tokens)) and at not in reading.person_at and at not in reading.unit_at:
        joined = tokens.forms[at] in _JOINS and at + 1 < len(tokens) and tokens.shapes[at + 1] == NUMBER
        if not (joined or tokens.shapes[at] == NUMBER or tokens.capital(at)):
            break
        at += 1
    return at if start >= 0 else start
