"""Pairs of bodies whose names are one but for what official names leave out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, pairwise, product

from kg.gazetteers.communes import commune, keys_by_name
from kg.gazetteers.units import units_named, valid_on
from kg.identity.bodies.naming import ends_with
from kg.identity.bodies.record import BodyRecord
from kg.identity.bodies.slips import slips
from kg.identity.features import feature
from kg.identity.mentions import province
from kg.identity.pair import Feature, Pair
from kg.identity.wording import listed, words
from kg.model import Unit, UnitKind

KIND = "body"
_SHORT = 4
_LONG = 6
"""So many words tell a company, whatever its legal form."""
_LEAST = 3
"""Fewer words of a name are not enough to know a body by without the body above it."""
_MOST = 40
Groups = Mapping[tuple[str, ...], Sequence[BodyRecord]]


def pairs(block: Sequence[BodyRecord]) -> Iterator[Pair]:
    """The pairs of one block."""
    groups: defaultdict[tuple[str, ...], list[BodyRecord]] = defaultdict(list)
    for record in block:
        groups[record.name.core].append(record)
    for group in groups.values():
        for one, other in _within(group):
            yield Pair.of(one.iri, other.iri, tuple(_features(one, other)))
    for record in block:
        for shorter in dict.fromkeys(_shorter(record)):
            for other in groups.get(shorter, ()):
                yield Pair.of(record.iri, other.iri, tuple(_part_features(record, other, "above_left_out")))
    for core, slip in slips(groups):
        for one, other in product(groups[core], groups[slip]):
            features = tuple(_part_features(one, other, "slip"))
            if len(features) > 1:
                yield Pair.of(one.iri, other.iri, features)


def _within(group: Sequence[BodyRecord]) -> Iterator[tuple[BodyRecord, BodyRecord]]:
    """Pairs of one core: all where some have no unit, else those of one unit."""
    if len(group) <= _MOST and not all(record.unit for record in group):
        yield from combinations(group, 2)
        return
    by_unit: defaultdict[str, list[BodyRecord]] = defaultdict(list)
    for record in group:
        by_unit[record.unit.key if record.unit else ""].append(record)
    for same in by_unit.values():
        yield from pairwise(same)


def _shorter(record: BodyRecord) -> Iterator[tuple[str, ...]]:
    """The core without the body above: ``Cục Thú y`` (``Bộ …``), ``Chi cục Thú y`` (``Sở …``) ``Nghệ An``."""
    core, unit = record.name.core, words(record.unit.name) if record.unit else ()
    for place in range(_LEAST, len(core)):
        rest = " ".join(core[place:])
        if _begins(rest, "central"):
            if _begins(" ".join(core), "agencies"):
                yield core[:place]
        elif core[place] in listed("bodies", "between") and ends_with(core, unit):
            yield (*core[:place], *unit)


def _begins(text: str, words_listed: str) -> bool:
    return any(text.startswith(f"{word} ") for word in listed("bodies", words_listed))


def _features(one: BodyRecord, other: BodyRecord) -> Iterator[Feature]:
    yield feature(KIND, "name")
    if one.name.kinds != other.name.kinds:
        yield feature(KIND, "other_level" if one.name.conflicts(other.name) else "level_left_out")
    if one.name.forms != other.name.forms:
        nested = one.name.forms <= other.name.forms or other.name.forms <= one.name.forms
        yield feature(KIND, "form_left_out" if nested else "other_form")
        if len(one.name.core) >= _LONG:
            yield feature(KIND, "long")
    if one.said.articles & other.said.articles:
        yield feature(KIND, "article")
    yield from _place_features(one, other)


def _part_features(one: BodyRecord, other: BodyRecord, likeness: str) -> Iterator[Feature]:
    yield feature(KIND, likeness)
    if one.name.conflicts(other.name):
        yield feature(KIND, "other_level")
    yield from _place_features(one, other)


def _place_features(one: BodyRecord, other: BodyRecord) -> Iterator[Feature]:
    places = {one.said.one("unit"), other.said.one("unit")} - {""}
    if len(places) > 1:
        yield feature(KIND, "other_unit")
    elif one.unit and other.unit:
        yield feature(KIND, "unit", one.unit.label)
    elif one.unit:
        yield from _unit_left_out(one.unit, other)
    elif other.unit:
        yield from _unit_left_out(other.unit, one)
    else:
        yield from _home_features(one, other)


def _unit_left_out(unit: Unit, bare: BodyRecord) -> Iterator[Feature]:
    provinces = bare.said.provinces
    if not valid_on([unit], bare.first):
        yield feature(KIND, "other_era")
    if unit.kind is UnitKind.COUNTRY:
        yield feature(KIND, "country")
    elif _only_one(unit, unit.label if bare.name.kinds else unit.name) and ends_with(bare.name.core, words(unit.name)):
        yield feature(KIND, "unit_in_name", unit.label)
    elif provinces:
        here = province(unit) in provinces and (len(provinces) == 1 or unit.level == "province")
        yield feature(KIND, "province", province(unit).title()) if here else feature(KIND, "other_province")
    else:
        yield feature(KIND, "unit_unclear", unit.name)


def _home_features(one: BodyRecord, other: BodyRecord) -> Iterator[Feature]:
    if common := one.said.provinces & other.said.provinces:
        yield feature(KIND, "home", min(common).title())
    elif one.said.provinces and other.said.provinces and _everywhere(one.name.core):
        yield feature(KIND, "other_home")


def _everywhere(core: Sequence[str]) -> bool:
    """Whether bodies of this name may stand in several places."""
    text = f" {' '.join(core)} "
    return len(core) < _SHORT or any(text.startswith(f" {word} ") for word in listed("bodies", "everywhere"))


@cache
def _only_one(unit: Unit, name: str) -> bool:
    """Whether no other unit, of any time, has the name: bare or with its kind."""
    smaller = (each for each in map(commune, keys_by_name().get(unit.name, ())) if name in (each.name, each.label))
    return {each.key for each in (*units_named(name), *smaller)} == {unit.key}
