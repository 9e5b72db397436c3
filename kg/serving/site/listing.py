"""Things in a list of names: in alphabetical order, and those of one name told apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from kg.namespaces import VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.alphabet import place
from kg.serving.site.desk import Desk


def by_name(desk: Desk, things: Iterable[str]) -> list[str]:
    """Things in the alphabetical order of their names, each once; of one name, that which ended first comes first."""
    return sorted(set(things), key=lambda thing: (place(desk.reading.name(thing)[0]), _ended(desk, thing), thing))


def links(desk: Desk, things: Iterable[str], among: Iterable[str] | None = None) -> tuple[Link, ...]:
    """Things by their names, in the order given; units of which another ``among`` the list has the name, with years."""
    listed = list(things)
    names = Counter(desk.reading.name(thing)[0] for thing in set(listed if among is None else among))
    return tuple(
        _dated(desk, thing) if names[desk.reading.name(thing)[0]] > 1 else desk.link(thing) for thing in listed
    )


def _dated(desk: Desk, thing: str) -> Link:
    link, years = desk.link(thing), _years(desk, thing)
    return replace(link, text=f"{link.text} ({years})") if years else link


def _years(desk: Desk, thing: str) -> str:
    """The years between which a unit was there; nothing where they are not known."""
    since, until = (desk.reading.text(thing, day)[:4] for day in (VNGOV.validFrom, VNGOV.validTo))
    if since and until:
        return since if since == until else desk.words["from_to"].format(since=since, until=until)
    if since:
        return str(desk.words["from_on"].format(since=since))
    return str(desk.words["up_to"].format(until=until)) if until else ""


def _ended(desk: Desk, thing: str) -> str:
    return desk.reading.text(thing, VNGOV.validTo) or "~"
