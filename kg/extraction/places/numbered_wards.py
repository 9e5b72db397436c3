"""Wards with numbers for names, which many districts have: ``phường 7`` | ``, quận 8`` keeps the district in its label.

A district told for a number, behind one mention, holds for the next ones, and for those before the first; where none is
told it is the district that the article is about.
"""

from bisect import bisect_right
from itertools import islice
from operator import attrgetter

from kg.extraction.places.beside import is_commune, is_district, joined
from kg.extraction.places.settling import district_of
from kg.extraction.words.reading import Reading, UnitPhrase

_AND = "và"
_PARTY = ("thuộc", "đảng", "bộ")
"""``Đảng ủy phường 5`` | ``thuộc Đảng bộ`` | ``thành phố Cà Mau``."""
_LONGEST = 20

_start = attrgetter("start")


def name_districts(reading: Reading) -> None:
    """Give each numbered ward the district that the article names for it."""
    wards = [phrase for phrase in reading.units if phrase.name.isdecimal() and is_commune(phrase)]
    told: dict[str, str] = {}
    for ward in reversed(wards):
        ward.district = _district_behind(reading, ward)
        told[ward.name] = ward.district or told.get(ward.name, "")
    for ward in wards:
        ward.district = ward.district or told[ward.name] or _home_district(reading, ward)
        told[ward.name] = ward.district


def _home_district(reading: Reading, ward: UnitPhrase) -> str:
    """The label of the district that the article is about, if the ward is known to be in it."""
    district = district_of(ward.unit) if ward.unit is not None else None
    return district.label if district is not None and district in reading.home else ""


def _district_behind(reading: Reading, ward: UnitPhrase) -> str:
    """The label of the district behind a ward, or behind the last of several wards; else nothing."""
    last, behind = ward, bisect_right(reading.units, ward.start, key=_start)
    for place in islice(reading.units, behind, behind + _LONGEST):
        if not (joined(reading, last, place) or _of_party(reading, last, place)):
            return ""
        if not is_commune(place):
            listed = reading.tokens.form(place.start - 1) == _AND
            return place.label if is_district(place) and not listed else ""
        last = place
    return ""


def _of_party(reading: Reading, last: UnitPhrase, place: UnitPhrase) -> bool:
    return tuple(reading.tokens.forms[last.end : place.start]) == _PARTY
