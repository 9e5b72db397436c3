"""Pairs of namesakes that are worth scoring, with what speaks for and against their being one person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from kg.identity.pair import Pair
from kg.identity.people.features import features
from kg.identity.people.record import PersonRecord
from kg.identity.places import provinces

SMALL = 40
"""Of so many namesakes all are compared with all; of more, whose name is common then, those that share something."""
NEIGHBOURS = 200
"""Each is compared with so many at most of those with whom it shares one thing: the next in time."""
_BODY_WORDS = 4


def pairs(block: Sequence[PersonRecord]) -> Iterator[Pair]:
    """The pairs of one block."""
    ordered = sorted(block, key=lambda record: (str(record.first), record.iri))
    compared = combinations(ordered, 2) if len(ordered) <= SMALL else _sharing(ordered)
    return (Pair.of(one.iri, other.iri, features(one, other)) for one, other in compared)


def _sharing(ordered: Sequence[PersonRecord]) -> Iterable[tuple[PersonRecord, PersonRecord]]:
    """Each pair once that shares a body, a province, somebody named beside both, or standing in the whole country."""
    sharing: defaultdict[str, list[int]] = defaultdict(list)
    for index, record in enumerate(ordered):
        for key in dict.fromkeys(_keys(record)):
            sharing[key].append(index)
    found = {(one, other) for group in sharing.values() for one, other in _near(group)}
    return ((ordered[one], ordered[other]) for one, other in sorted(found))


def _keys(record: PersonRecord) -> Iterator[str]:
    if record.is_national:
        yield "national"
    yield from chain.from_iterable(map(provinces, (*record.units, *record.homes)))
    yield from (" ".join(post.body_name.lower().split()[:_BODY_WORDS]) for post in record.offices if post.unit is None)
    yield from (f"body {post.body}" for post in record.offices)
    yield from record.beside


def _near(group: Sequence[int]) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(group):
        for other in group[at + 1 : at + 1 + NEIGHBOURS]:
            yield one, other
