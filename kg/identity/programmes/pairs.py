"""Pairs of programmes whose names have the same words."""

from collections.abc import Iterator, Sequence

from kg.identity.features import feature
from kg.identity.nearness import near
from kg.identity.pair import Feature, Pair
from kg.identity.programmes.record import ProgrammeRecord
from kg.identity.titles import Title, other_level, same_but_for_places
from kg.identity.wording import listed

KIND = "programme"
_LEAST = 0.7
"""The share of words outside years and the owner's name that the names of one programme have in common."""
_TELLING = 4
"""So many words tell a programme."""


def pairs(block: Sequence[ProgrammeRecord]) -> Iterator[Pair]:
    """The pairs of one block."""
    for one, other in near([_bag(each) for each in block], _LEAST):
        if features := tuple(_features(block[one], block[other])):
            yield Pair.of(block[one].iri, block[other].iri, features)


def _bag(record: ProgrammeRecord) -> frozenset[str]:
    return record.title.all - record.title.years - frozenset(record.owner) - record.places or record.title.all


def _features(one: ProgrammeRecord, other: ProgrammeRecord) -> Iterator[Feature]:
    owners = frozenset((*one.owner, *other.owner))
    mine, theirs = (each.title.all - each.title.years - owners for each in (one, other))
    if not same_but_for_places(mine, theirs, one.places, other.places):
        return
    yield feature(KIND, "words")
    if mine != theirs:
        lasting = one.head in listed("programmes", "lasting") and one.said.provinces & other.said.provinces
        yield feature(KIND, "place_left_out" if lasting else "other_place")
    yield from _owner_features(one, other)
    yield from _year_features(one.title, other.title, one.head)
    if one.title.figures - owners != other.title.figures - owners:
        yield feature(KIND, "other_numbers")
    if one.title.phases != other.title.phases:
        yield feature(KIND, "other_phase")
    if other_level(one.name, other.name):
        yield feature(KIND, "other_level")
    yield from _province_features(one, other)
    if len(_bag(one) & _bag(other)) < _TELLING and not one.title.names & other.title.names:
        yield feature(KIND, "vague")


def _owner_features(one: ProgrammeRecord, other: ProgrammeRecord) -> Iterator[Feature]:
    if one.owner and other.owner:
        same = one.owner == other.owner
        yield feature(KIND, "owner", one.said.one("owner")) if same else feature(KIND, "other_owner")
    elif (one.owner or other.owner) and one.head not in listed("programmes", "lasting"):
        yield feature(KIND, "owner_left_out")


def _province_features(one: ProgrammeRecord, other: ProgrammeRecord) -> Iterator[Feature]:
    mine, theirs = one.said.provinces, other.said.provinces
    if common := mine & theirs:
        yield feature(KIND, "province", min(common).title())
    elif mine and theirs and (one.title.all != other.title.all or one.head in listed("programmes", "local")):
        yield feature(KIND, "other_province")


def _year_features(one: Title, other: Title, head: str) -> Iterator[Feature]:
    if one.years == other.years:
        return
    if one.years and other.years:
        yield feature(KIND, "other_numbers")
        return
    yield feature(KIND, "period_left_out" if head in listed("programmes", "lasting") else "not_lasting")
