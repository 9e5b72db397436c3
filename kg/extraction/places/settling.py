"""Which of the units that bear a name a mention means, once it is known what the article is about."""

from collections.abc import Mapping
from datetime import date

from kg.extraction.places.beside import is_commune
from kg.extraction.words.reading import UnitPhrase
from kg.gazetteers.succession import successors
from kg.gazetteers.units import ancestors
from kg.model import Unit


def province_of(of: Unit) -> Unit:
    """The province that a unit is or lies in; the country itself."""
    return next((u for u in (of, *ancestors(of)) if u.level == "province"), of)


def province_on(of: Unit, day: date | None) -> Unit:
    """The province that a unit lies in on a day: that of another life when the one on record has ended before."""
    province = province_of(of)
    while day is not None and province.valid_to is not None and province.valid_to < day and province.successors:
        province = successors(province)[0]
    return province


def district_of(of: Unit) -> Unit | None:
    """The district that a unit is or lies in, if any."""
    return next((u for u in (of, *ancestors(of)) if u.level == "district"), None)


def settle(phrase: UnitPhrase, province: Unit | None, districts: Mapping[Unit, float]) -> Unit | None:
    """The unit of a phrase: the one within the home; ``None`` when nothing tells.

    ``province`` is the home's, ``districts`` the weights of districts, and of communes that lie in no district.
    """
    units = phrase.candidates
    if is_commune(phrase):
        return _commune(units, province, districts)
    if len(units) <= 1:
        return units[0] if units else None
    if phrase.word is None:
        top = [u for u in units if u.level == "province"]
        if top:
            return top[-1] if len(top) == 1 else _one_of(top, province)
    if all(u.level == "province" and u.name == units[0].name for u in units):
        return _one_of(list(units), province)
    within = inside(units, province)
    if not within:
        return None
    return max(
        within,
        key=lambda u: (
            u.level == "province" and phrase.word is not None and phrase.word.tier == "city",
            districts.get(u, 0.0),
        ),
    )


def _commune(units: tuple[Unit, ...], province: Unit | None, districts: Mapping[Unit, float]) -> Unit | None:
    """The only one within the home province, else the only one of the district that the article names most."""
    within = inside(units, province) if province is not None else units
    if len(within) <= 1:
        return within[0] if within else None
    weights = [districts.get(district_of(u) or u, 0.0) for u in within]
    best = max(weights)
    return within[weights.index(best)] if weights.count(best) == 1 else None


def inside(units: tuple[Unit, ...], province: Unit | None) -> tuple[Unit, ...]:
    """Those within a province, or within one that it took over."""
    if province is None:
        return ()
    return tuple(u for u in units if province in (p := province_of(u), province_on(p, province.valid_from)))


def _one_of(units: list[Unit], province: Unit | None) -> Unit:
    return province if province in units and province is not None else units[0]
