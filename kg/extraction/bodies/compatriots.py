"""Associations of people away from home: ``Hội Người Việt Nam`` | ``tại Lào``, ``… Hàn Quốc`` | ``tại Việt Nam``."""

from dataclasses import replace

from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.resources import table

_AT = frozenset({"tại", "ở"})
_HOME = "Việt Nam"
_PEOPLE = "Người Việt"
_VIETNAMESE = (_HOME, _PEOPLE)
_HOME_WORDS = ["việt", "nam"]
_MEMBERS = tuple(f" {member} " for member in table("organisation_terms.toml")["compatriots"])


def seated_abroad(reading: Reading, body: BodyPhrase) -> BodyPhrase | None:
    """An association of Vietnamese with the country where they live, one of foreigners with Việt Nam.

    Other associations do not take the country: ``Hội Nhà văn Việt Nam | tại Lào`` is where something happens.
    One of ``Người Việt`` without a country is no whole name: ``None``.
    """
    tokens, at = reading.tokens, body.end + 1
    if tokens.form(body.end) not in _AT or not any(member in body.name.lower() for member in _MEMBERS):
        return None if body.name.endswith(_PEOPLE) else body
    if body.name.endswith(_VIETNAMESE):
        nation = reading.get(at, "nation") if tokens.capital(at) else None
        return body if nation is None else replace(body, end=nation[0], name=f"{body.name} tại {nation[1]}")
    foreign = entry_ends(reading, range(body.start + 1, body.end), body.end, ("nation",))
    home = foreign and tokens.forms[at : at + 2] == _HOME_WORDS
    return replace(body, end=at + 2, name=f"{body.name} tại {_HOME}") if home else body
