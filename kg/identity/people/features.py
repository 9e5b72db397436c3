"""What speaks for and against two local identities of like names being one person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from itertools import product

from kg.gazetteers.name_shares import bearers, bearers_unmarked, undoubled
from kg.identity.features import feature as weighed
from kg.identity.pair import Feature
from kg.identity.people.record import PersonRecord, PostSaid
from kg.identity.places import Tie, tie
from kg.model import PARTY_COMMITTEES, BodyKind, Status, Unit
from kg.text import fold

KIND = "person"
feature = lru_cache(1 << 14)(partial(weighed, KIND))

_RARITY = ((0.03, "name_unique"), (0.3, "name_rare"), (2.0, "name_uncommon"), (15.0, "name_common"))
"""Up to so many expected bearers a name is so rare; with more it is one of the commonest."""
_GENERIC = frozenset(
    {BodyKind.PEOPLES_COMMITTEE, BodyKind.PEOPLES_COUNCIL, BodyKind.DEPARTMENT, BodyKind.SCHOOL, BodyKind.HOSPITAL}
)
"""Kinds of body whose names mean many bodies where the place is not known."""
_ALIKE = 0.7
"""Least share of words that names of one body have in common."""
_NAME_WORDS, _LONG_NAME = 3, 6
"""Least number of words of a name that another continues, of bodies with names of their own, and of those like many."""
_NEAREST = (Tie.SAME, Tie.WITHIN, Tie.PROVINCE, Tie.APART)
_WORK = frozenset(
    {
        BodyKind.DEPARTMENT,
        BodyKind.SCHOOL,
        BodyKind.HOSPITAL,
        BodyKind.COMPANY,
        BodyKind.MEDIA,
        BodyKind.POLICE,
        BodyKind.MILITARY,
        BodyKind.COURT,
        BodyKind.PROCURACY,
    }
)
"""Kinds of body that people work in, in one at a time."""
_LEADING = PARTY_COMMITTEES | {BodyKind.PEOPLES_COMMITTEE}
"""Kinds of body that lead a place, with few members."""
_MANY, _FEW = 4, 2.0
_SOON, _LONG = 45, 6 * 365
_RIVAL = 120
"""Days: within one story; between two stages of a life; too short for a move from one single post to another."""
_Seat = tuple[Unit, list[date]]


def features(one: PersonRecord, other: PersonRecord) -> tuple[Feature, ...]:
    """All that is found of two records of one block."""
    return (*_name(one, other), *_standing(one, other), *_company(one, other), *_time(one, other), *_rivals(one, other))


def _name(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    expected = min(bearers(name) for record in (one, other) for name in record.names)
    yield feature(next((name for most, name in _RARITY if expected <= most), "name_commonest"))
    if _spellings(one).isdisjoint(_spellings(other)):
        yield feature("tones")


def _spellings(record: PersonRecord) -> set[str]:
    return {fold(undoubled(name)) for name in record.names}


def _standing(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    """The best that posts tell, else what places tell."""
    shared = list(_shared_posts(one, other))
    if shared:
        yield max(shared, key=lambda each: (each.weight, each.name, each.detail))
    elif one.posts and other.posts:
        yield from _places_of_posts(one, other)
        yield from _workplaces(one, other)
    else:
        yield from _places_named(one, other)


def _shared_posts(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    for mine, its in product(one.offices, other.offices):
        if mine.body == its.body:
            what = "post" if mine.role == its.role else "body"
            yield feature(f"{what}_unplaced" if _is_vague(mine) else what, mine.body_name)
        elif _are_alike(mine, its):
            yield feature("post_alike" if mine.role == its.role else "body_alike", mine.body_name)


def _is_vague(post: PostSaid) -> bool:
    return post.unit is None and post.kind in _GENERIC


def _are_alike(one: PostSaid, other: PostSaid) -> bool:
    """Whether two names may mean one body: the words are nearly the same, or one name goes on where the other ends."""
    if one.unit and other.unit and tie(one.unit, other.unit) is not Tie.SAME:
        return False
    mine, its = _words(one.body_name), _words(other.body_name)
    shared, smaller = len(set(mine) & set(its)), min(len(mine), len(its))
    if shared >= _ALIKE * len({*mine, *its}):
        return True
    least = _NAME_WORDS if _GENERIC.isdisjoint((one.kind, other.kind)) else _LONG_NAME
    return smaller >= least and mine[:smaller] == its[:smaller]


@lru_cache(1 << 14)
def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).split())


def _workplaces(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    """Nobody is at work in two departments at once; that one is a part of the other the name may tell."""
    mine, theirs = _at_work(one), _at_work(other)
    parts = (set(its) <= set(ours) or set(ours) <= set(its) for ours, its in product(mine, theirs))
    if mine and theirs and not any(parts):
        yield feature("workplaces")


def _at_work(record: PersonRecord) -> set[tuple[str, ...]]:
    return {_words(post.body_name) for post in record.posts if post.status is Status.CURRENT and post.kind in _WORK}


def _places_of_posts(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    if one.units and other.units:
        found = _tied("units", one.units, other.units)
        both_lead = found.name == "units_same_province" and _leads_province(one) and _leads_province(other)
        yield feature("leaders_of_province", found.detail) if both_lead else found
    elif one.is_national and other.is_national:
        yield feature("both_national")
    elif one.is_national or other.is_national:
        yield from _national_and_local((*one.posts, *other.posts))
    else:
        yield from _places_named(one, other)


def _leads_province(record: PersonRecord) -> bool:
    return any(post.kind in _LEADING and post.unit and post.unit.level == "province" for post in record.posts)


def _national_and_local(posts: Iterable[PostSaid]) -> Iterator[Feature]:
    placed = [(post.unit.level, post.single) for post in posts if post.unit and post.unit.level != "country"]
    if ("province", True) in placed:
        yield feature("national_and_head")
    elif placed:
        provincial = any(level == "province" for level, _ in placed)
        yield feature("national_and_province" if provincial else "national_and_local")


def _places_named(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    """Of somebody without a post in a place, the places that the articles are about stand for it.

    Who has no post at all, an artist or an expert, is named wherever something happens.
    """
    mine, theirs = one.units or one.homes, other.units or other.homes
    if one.is_national or other.is_national:
        yield feature("national_and_named")
    elif mine and theirs:
        tied = _tied("homes", mine, theirs, official=bool(one.units or other.units))
        if one.posts or other.posts or tied.name != "homes_apart":
            yield tied


def _tied(of: str, ours: Iterable[Unit], theirs: Iterable[Unit], *, official: bool = False) -> Feature:
    """How the nearest two of the places are related; ``official`` where a post stands on one side only."""
    nearest, label, level = min(
        (_NEAREST.index(tie(mine, its)), mine.label, mine.level) for mine, its in product(ours, theirs)
    )
    if _NEAREST[nearest] is Tie.SAME and level == "province":
        return feature(f"{of}_same_province", label)
    if official and _NEAREST[nearest] is Tie.WITHIN:
        return feature("post_and_homes_within", label)
    return feature(f"{of}_{_NEAREST[nearest]}", label)


def _company(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    shared = one.beside & other.beside
    if shared:
        rare = min(map(bearers_unmarked, shared)) <= _FEW
        alone = "companion_rare" if rare else "companion"
        yield feature("companions_many" if len(shared) >= _MANY else "companions" if len(shared) > 1 else alone)
    if not {graph for graph, _ in one.articles}.isdisjoint(graph for graph, _ in other.articles):
        yield feature("one_article")


def _time(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    if one.days and other.days:
        between = (max(one.days[0], other.days[0]) - min(one.days[-1], other.days[-1])).days
        if between > _LONG:
            yield feature("long_between")
        elif between <= _SOON and not (one.posts and other.posts):
            yield feature("same_weeks")


def _rivals(one: PersonRecord, other: PersonRecord) -> Iterator[Feature]:
    """Posts that nobody holds at once: each has one holder, and neither place lies in the other."""
    apart = [(mine, its) for mine, its in product(_seats(one), _seats(other)) if _are_apart(mine[0], its[0])]
    if any(_overlap(mine, its) for (_, mine), (_, its) in apart):
        yield feature("at_one_time")
    elif any(_between(mine, its) <= _RIVAL for (_, mine), (_, its) in apart):
        yield feature("soon_after")


def _seats(record: PersonRecord) -> list[_Seat]:
    """The days on which posts with one holder at a time are held, by place; not those that an article says are left."""
    held: defaultdict[Unit, set[date]] = defaultdict(set)
    for post in record.posts:
        if post.single and post.unit and post.unit.level != "country" and post.status is Status.CURRENT and post.day:
            held[post.unit].add(post.day)
    return [(unit, sorted(days)) for unit, days in held.items()]


def _are_apart(one: Unit, other: Unit) -> bool:
    return tie(one, other) in (Tie.PROVINCE, Tie.APART)


def _overlap(mine: list[date], its: list[date]) -> bool:
    """Whether one post is held between two days of the other."""
    return any(mine[0] <= day <= mine[-1] for day in its) or any(its[0] <= day <= its[-1] for day in mine)


def _between(mine: list[date], its: list[date]) -> int:
    return (max(mine[0], its[0]) - min(mine[-1], its[-1])).days
