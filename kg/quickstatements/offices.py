"""Positions held (P39): a statement for each certain tenure, with those days and neighbours that are certain too."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from kg.quickstatements import values
from kg.quickstatements.command import Command, Snak
from kg.quickstatements.gaps import Gap
from kg.quickstatements.links import Links
from kg.quickstatements.sources import NO_ADDRESS, Source, best
from kg.quickstatements.succession import Neighbour, Neighbours, neighbours
from kg.quickstatements.tenures import NOT_STATED, Day, Tenure

TWO_POSTS = "another post of this person has the same item, and QuickStatements would make one statement of both"

HELD = "P39"
_START, _END, _REPLACES, _REPLACED_BY = "P580", "P582", "P1365", "P1366"


@dataclass(frozen=True, slots=True)
class _Side:
    """The beginning or the end of a tenure: its day and who held the post on the other side of it."""

    property: str
    day: Day
    replacing: str
    neighbour: Neighbour | None
    source: Source | None
    other_source: Source | None
    """What the day of the neighbour is cited from."""


def offices(
    tenures: Collection[Tenure], single_holder: Collection[str], links: Links, citable: Mapping[str, Source]
) -> Iterator[Command | Gap]:
    """What can be said of the tenures of linked people and in linked posts, and what cannot.

    ``single_holder`` are the posts that one person holds at a time, ``citable`` what each article is cited by.
    """
    beside = neighbours(tenures, single_holder)
    alike = Counter((links.of(each.person).item, links.of(each.post).item) for each in tenures)
    for tenure in tenures:
        if tenure.person not in links.things and tenure.post not in links.things:
            continue
        if why := _why_none(tenure, links, alike):
            yield _gap(tenure, "", why)
        else:
            around = beside.get((tenure.person, tenure.post), Neighbours())
            yield from _said(tenure, _sides(tenure, around, citable), links, citable)


def _why_none(tenure: Tenure, links: Links, alike: Mapping[tuple[str, str], int]) -> str:
    person, post = links.of(tenure.person), links.of(tenure.post)
    if not person.item:
        return f"the person: {person.why}"
    if not post.item:
        return f"the post: {post.why}"
    return TWO_POSTS if alike[person.item, post.item] > 1 else ""


def _sides(tenure: Tenure, around: Neighbours, citable: Mapping[str, Source]) -> tuple[_Side, _Side]:
    start, end, before, after = tenure.start, tenure.end, around.before, around.after
    before_end = before.tenure.end.articles if before else ()
    after_start = after.tenure.start.articles if after else ()
    return (
        _Side(_START, start, _REPLACES, before, best(start.articles, citable), best(before_end, citable)),
        _Side(_END, end, _REPLACED_BY, after, best(end.articles, citable), best(after_start, citable)),
    )


def _said(
    tenure: Tenure, sides: tuple[_Side, _Side], links: Links, citable: Mapping[str, Source]
) -> Iterator[Command | Gap]:
    """A command for each source, with the qualifiers that follow from it; who is next follows from two sources."""
    cited: dict[Source, list[Snak]] = {}
    for side in sides:
        for told in (*_day(tenure, side), *_neighbour(tenure, side, links)):
            if isinstance(told, Gap):
                yield told
                continue
            telling = (side.source,) if told.property == side.property else (side.source, side.other_source)
            for page in dict.fromkeys(filter(None, telling)):
                cited.setdefault(page, []).append(told)
    if not cited and (source := best(tenure.articles, citable)):
        cited[source] = []
    if not cited:
        yield _gap(tenure, "", NO_ADDRESS)
    for source, qualifiers in cited.items():
        item, position = links.of(tenure.person).item, links.of(tenure.post).item
        yield Command(item, HELD, position, tuple(qualifiers), source.reference())


def _day(tenure: Tenure, side: _Side) -> Iterator[Snak | Gap]:
    if side.day.day and side.source:
        yield Snak(side.property, values.time(side.day.day))
    elif side.day.day:
        yield _gap(tenure, side.property, NO_ADDRESS)
    elif side.neighbour or side.day.why != NOT_STATED:
        yield _gap(tenure, side.property, side.day.why)


def _neighbour(tenure: Tenure, side: _Side, links: Links) -> Iterator[Snak | Gap]:
    if side.neighbour is None:
        return
    other, link = side.neighbour.tenure, links.of(side.neighbour.tenure.person)
    why = side.neighbour.why or link.why or ("" if side.source else NO_ADDRESS)
    if why:
        yield _gap(tenure, f"{side.replacing} {other.person_label}", why)
    else:
        yield Snak(side.replacing, link.item)


def _gap(tenure: Tenure, qualifier: str, why: str) -> Gap:
    """A gap of the person, whose statement or qualifier of a statement is missing."""
    statement = f"{HELD} {tenure.post_label}"
    return Gap(tenure.person, tenure.person_label, f"{statement}: {qualifier}" if qualifier else statement, why)
