"""Pairs of projects whose names have the same words."""

from collections.abc import Iterator, Sequence

from kg.gazetteers.units import units_named
from kg.identity.context import companion_features, days_between
from kg.identity.features import feature
from kg.identity.nearness import near
from kg.identity.pair import Feature, Pair
from kg.identity.projects.record import ProjectRecord
from kg.identity.titles import other_level, same_but_for_places
from kg.identity.wording import changes, listed, numbers, replaced, words, written_out
from kg.text import fold

KIND = "project"
KINDS = "projects"
_DAYS = 5
_NAME = 2
"""The proper name of a place has so many words."""
_LEAST = 0.6
"""The share of words outside places that the names of one project have in common."""
_LONG = 5
"""A name of so many words, some of them proper, is known wherever it is spoken of."""
_TWO_NAMES = 4
"""Two proper names have so many words."""
_FEW = 5
"""So many common words may be left out."""
_TELLING = 4
"""So many words tell a work that has no name of its own."""


def pairs(block: Sequence[ProjectRecord]) -> Iterator[Pair]:
    """The pairs of one block."""
    mains, wholes = ([_bag(each, words) for each, words in zip(block, of, strict=True)] for of in _words(block))
    for one, other in dict.fromkeys((*near(mains, _LEAST), *near(wholes, _LEAST))):
        if features := tuple(_features(block[one], block[other])):
            yield Pair.of(block[one].iri, block[other].iri, features)


def _words(block: Sequence[ProjectRecord]) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """The words of names without what is in brackets, and with it."""
    return [each.title.main for each in block], [each.title.all for each in block]


def _bag(record: ProjectRecord, words: frozenset[str]) -> frozenset[str]:
    return words - record.places or words


def _features(one: ProjectRecord, other: ProjectRecord) -> Iterator[Feature]:
    places = one.places | other.places
    main = same_but_for_places(one.title.main, other.title.main, one.places, other.places)
    every = same_but_for_places(one.title.all, other.title.all, one.places, other.places)
    if not (main or every or _fewer_words(one, other)):
        return
    yield feature(KIND, "words" if main or every else "fewer_words")
    if not every and one.title.all - one.title.main and other.title.all - other.title.main:
        yield feature(KIND, "bracket_apart")
    if one.title.phases != other.title.phases:
        yield feature(KIND, "other_phase")
    if main and one.title.figures - places != other.title.figures - places:
        yield feature(KIND, "other_numbers")
    if other_level(one.name, other.name):
        yield feature(KIND, "other_level")
    yield from _province_features(one, other)
    if one.said.articles & other.said.articles:
        yield feature(KIND, "article")
    yield from companion_features(KIND, one.said, other.said)
    if (days := days_between(one.said, other.said)) is not None and days <= _DAYS:
        yield feature(KIND, "same_days")
    if not (one.title.names & other.title.names or one.title.figures or len(one.title.main) == 1):
        yield feature(KIND, "unnamed")
    if _vague(one.title.main & other.title.main if main else one.title.all & other.title.all, one, places):
        yield feature(KIND, "vague")


def _fewer_words(one: ProjectRecord, other: ProjectRecord) -> bool:
    """Whether names leave out some common words of each other, of a work of two proper names in one district."""
    mine, theirs = one.title.main - one.places, other.title.main - other.places
    differing = mine ^ theirs
    names = one.title.names & other.title.names & mine & theirs
    return (
        bool({unit.label for unit in one.said.homes} & {unit.label for unit in other.said.homes})
        and len(differing) <= _FEW
        and not differing & (one.title.names | other.title.names | numbers(differing))
        and len(names) >= _TWO_NAMES
        and one.head == other.head
    )


def _province_features(one: ProjectRecord, other: ProjectRecord) -> Iterator[Feature]:
    telling = len(one.title.main) >= _LONG and len(one.title.names) > 1
    if one.province and one.province == other.province:
        yield feature(KIND, "province", one.province.title())
    elif one.province and other.province:
        told = "other_province_long" if telling else "other_province_works" if _one_of_its_name(one, other) else ""
        yield feature(KIND, told or "other_province")
    elif (one.province or other.province) and not telling and not _one_of_its_name(one, other):
        yield feature(KIND, "province_unknown")


def _one_of_its_name(one: ProjectRecord, other: ProjectRecord) -> bool:
    """Whether both are works of a kind of which no two in the country have one name, under the same proper name."""
    names = one.title.names & other.title.names
    if len(names) < _NAME or names != one.title.names | other.title.names or _told_apart(one, other):
        return False
    text = f" {' '.join(replaced(words(one.name), changes(KINDS, 'changes')))} "
    works, local = (any(f" {work} " in text for work in listed(KINDS, sort)) for sort in ("works", "places"))
    return works or (
        local and bool(units_named(" ".join(word for word in written_out(one.name) if fold(word) in names)))
    )


def _told_apart(one: ProjectRecord, other: ProjectRecord) -> bool:
    """Whether the articles themselves place the works in two units, beside being about two."""
    return bool(one.said.one("unit") and other.said.one("unit") and one.said.one("unit") != other.said.one("unit"))


def _vague(common: frozenset[str], one: ProjectRecord, places: frozenset[str]) -> bool:
    telling = common - places
    named = telling & one.title.names or (len(telling) > 1 and common & one.title.names)
    return len(telling) < _TELLING and not named
