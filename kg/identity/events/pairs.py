"""Pairs of events of one type."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from kg.identity.context import close, companion_features, days_between, many_companions, time_features
from kg.identity.events.record import EventRecord
from kg.identity.features import feature
from kg.identity.mentions import written_day
from kg.identity.nearness import near, overlap
from kg.identity.pair import Feature, Pair
from kg.identity.titles import other_level, same_but_for_places
from kg.identity.wording import listed, numbers, words
from kg.text import fold

KIND = "event"
_LEAST = 0.7
_ALIKE = 0.5
_LONG = 6
"""So many words of a name, all within another, are like it."""
_PROPER = 4
"""So many proper words tell an event of a year, wherever it is spoken of."""
_RECURRING = 8
"""Names of fewer words come again every year."""
_VAGUE = 3
"""So many words, without numbers, are no more than a type."""
_SEASON = 90
"""Articles on one summit are within so many days."""


def pairs(block: Sequence[EventRecord]) -> Iterator[Pair]:
    """The pairs of one block: alike in name, or of one host and ordinal, or of one day and host or province."""
    found = set()
    for one, other in _candidates(block):
        if (one.iri, other.iri) not in found and (features := tuple(_features(one, other))):
            found.add((one.iri, other.iri))
            yield Pair.of(one.iri, other.iri, features)


def _candidates(block: Sequence[EventRecord]) -> Iterator[tuple[EventRecord, EventRecord]]:
    for one, other in near([each.title.all - each.places or each.title.all for each in block], _LEAST):
        yield block[one], block[other]
    buckets: defaultdict[Hashable, list[EventRecord]] = defaultdict(list)
    for record in block:
        for key in _keys(record):
            buckets[key].append(record)
    for bucket in buckets.values():
        yield from close(bucket)


def _keys(record: EventRecord) -> Iterator[Hashable]:
    if record.host and record.ordinal:
        yield record.host, record.ordinal
    if record.host and record.day:
        yield record.host, record.day
    if record.day:
        yield from ((province, record.day) for province in record.said.provinces)


def _features(one: EventRecord, other: EventRecord) -> Iterator[Feature]:
    alike = list(_alike(one, other))
    if not alike:
        return
    yield from alike
    yield from _host_features(one, other)
    yield from _which(one, other)
    if one.title.years and other.title.years and one.title.years != other.title.years:
        yield feature(KIND, "other_numbers")
    if one.term and other.term and one.term != other.term:
        yield feature(KIND, "other_term")
    yield from companion_features(KIND, one.said, other.said)
    if _vague(one, other):
        yield feature(KIND, "vague")
    if other_level(one.name, other.name):
        yield feature(KIND, "other_level")


def _alike(one: EventRecord, other: EventRecord) -> Iterator[Feature]:
    """What makes the pair worth scoring: the same words, or the same host, ordinal or day and some of the words."""
    mine, theirs = one.title.all, other.title.all
    same_ordinal = bool(one.host) and one.host == other.host and bool(one.ordinal) and one.ordinal == other.ordinal
    undated_summit = not (one.title.years and other.title.years) and _summit(one, other)
    years = one.title.years ^ other.title.years if undated_summit or _dated(one, other) else frozenset()
    if same_but_for_places(mine - years, theirs - years, one.places, other.places):
        yield feature(KIND, "title")
    elif same_ordinal or (one.day and one.day == other.day and _similar(mine, theirs)):
        yield feature(KIND, "similar")


def _similar(one: frozenset[str], other: frozenset[str]) -> bool:
    return overlap(one, other) >= _ALIKE or (min(len(one), len(other)) >= _LONG and (one <= other or other <= one))


def _which(one: EventRecord, other: EventRecord) -> Iterator[Feature]:
    """Which of several events of such a name it is."""
    if one.ordinal and other.ordinal:
        same = one.ordinal == other.ordinal
        yield feature(KIND, "ordinal", one.ordinal) if same else feature(KIND, "other_ordinal")
    if one.day and other.day and not (one.dated and other.dated):
        same = one.day == other.day
        yield feature(KIND, "date", written_day(one.day)) if same else feature(KIND, "other_date")
    elif not (one.dated and other.dated):
        yield from time_features(KIND, one.said, other.said)
        if min(len(one.title.all), len(other.title.all)) < _RECURRING and not _dated(one, other):
            yield feature(KIND, "summit_undated" if _summit(one, other) else "undated")


def _dated(one: EventRecord, other: EventRecord) -> bool:
    """Whether each has a year or number in its name, or is told of in the year that the other's name has."""
    years = one.title.years | other.title.years
    return all(each.dated or (each.day and {str(each.day.year)} == years) for each in (one, other))


def _summit(one: EventRecord, other: EventRecord) -> bool:
    """Whether both are summits of one group of countries, of which there are one or two a year."""
    days = days_between(one.said, other.said)
    marked = any(f" {mark} " in f" {' '.join(words(one.name))} " for mark in listed("events", "summits"))
    groups = {word for word in one.title.all & other.title.all if word in one.acronyms}
    return marked and bool(groups) and (days is None or days <= _SEASON)


def _vague(one: EventRecord, other: EventRecord) -> bool:
    """Whether the names say little more than what sort of event it is, and no article tells which one."""
    telling = one.title.all & other.title.all - numbers(one.title.all)
    if one.host and one.host == other.host:
        same_day = one.day is not None and one.day == other.day
        kind = fold(one.said.one("type"))
        return not (telling - set(kind.split()) or one.ordinal or same_day or kind in listed("events", "sittings"))
    return len(telling) <= _VAGUE and not many_companions(one.said, other.said)


def _telling(one: EventRecord, other: EventRecord) -> bool:
    """Whether the names alone tell the event: they say of which year it is, and have proper words."""
    return one.dated and other.dated and len(one.title.names & other.title.names) >= _PROPER


def _host_features(one: EventRecord, other: EventRecord) -> Iterator[Feature]:
    if one.host and other.host:
        if one.host == other.host:
            yield feature(KIND, "host", one.said.one("host"))
        else:
            sitting = fold(one.said.one("type")) in listed("events", "sittings")
            yield feature(KIND, "other_sitting" if sitting else "other_host")
    mine, theirs = one.said.provinces, other.said.provinces
    if common := mine & theirs:
        shared = {unit.key: unit.label for unit in one.said.homes if unit.level not in ("province", "country")}
        place = min((shared[unit.key] for unit in other.said.homes if unit.key in shared), default="")
        yield feature(KIND, "district", place) if place else feature(KIND, "province", min(common).title())
    elif (
        mine
        and theirs
        and not _summit(one, other)
        and not (one.host and one.host == other.host)
        and not _telling(one, other)
    ):
        yield feature(KIND, "other_province")
