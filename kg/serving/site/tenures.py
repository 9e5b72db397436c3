"""Who held which post: tenures of one person and post as one, with attested days, certainty and quotes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from rdflib.namespace import ORG, RDFS

from kg.namespaces import VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.quotes import Quote
from kg.serving.site.reading import value_of

_DAYS = 6  # attested days that are listed
_QUOTES = 2
_TOLD = ("certain", "possible")


@dataclass(frozen=True, slots=True)
class Held:
    """Tenures of one person in one post, by their IRIs, and the last day that attests them (nothing if none does)."""

    person: str
    post: str
    tenures: tuple[str, ...]
    last: str


@dataclass(frozen=True, slots=True)
class Period:
    """Days without a gap on which a post was held ``certain`` or ``possible``, and why; an open end is empty."""

    certainty: str
    since: str
    until: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A post that somebody held, as a page tells it.

    ``unlisted_…`` counts days and quotes beyond those shown; ``dated`` tells whether an article that says so has a day.
    """

    person: Link
    post: Link
    body: Link | None
    tenure: str
    days: tuple[str, ...]
    unlisted_days: int
    dated: bool
    stated_start: str
    stated_end: str
    periods: tuple[Period, ...]
    quotes: tuple[Quote, ...]
    unlisted_quotes: int


class Tenures:
    """Posts held, read from one snapshot."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._reading = desk.reading
        self._holdings = lru_cache(256)(self._read_holdings)

    def of_people(self, members: Iterable[str]) -> list[Held]:
        """What people held, the latest first."""
        return self._held(self._reading.subjects(ORG.member, members))

    def of_posts(self, members: Iterable[str]) -> list[Held]:
        """Who held posts, the latest first."""
        return self._held(self._reading.subjects(VNGOV.post, members))

    def latest(self, members: Iterable[str]) -> str | None:
        """Who is the last to be known in posts; ``None`` where nobody is."""
        known = {
            tenure: self._one(tenure, VNGOV.lastAttested) for tenure in self._reading.subjects(VNGOV.post, members)
        }
        held = (self._one(tenure, ORG.member) for tenure in sorted(known, key=lambda each: known[each], reverse=True))
        person = next(filter(None, held), None)
        return self._reading.representative(person) if person else None

    def of_tenures(self, tenures: Iterable[str]) -> list[Held]:
        """Tenures, each alone, in their order."""
        return [held for tenure in tenures for held in self._held([tenure])]

    def told(self, held: Held) -> Holder:
        """What a page says of it."""
        desk, reading = self._desk, self._reading
        days = sorted({each for tenure in held.tenures for each in reading.texts(tenure, VNGOV.attestedOn)})
        evidence = desk.quotes.evidence(held.tenures)
        names = (reading.name(held.person)[0], *(reading.name(person)[0] for person in self._people(held)))
        return Holder(
            desk.link(held.person),
            desk.link(held.post),
            self._body(held),
            desk.addresses.page(held.tenures[0]),
            tuple(map(desk.day, days[-_DAYS:])),
            max(0, len(days) - _DAYS),
            any(desk.quotes.source(each.article).published for each in evidence),
            self._day(held, VNGOV.statedStart),
            self._day(held, VNGOV.statedEnd),
            self._holdings(held.post).get(held.person, ()),
            desk.quotes.of(evidence[:_QUOTES], names),
            max(0, len(evidence) - _QUOTES),
        )

    def _held(self, tenures: Iterable[str]) -> list[Held]:
        reading = self._reading
        grouped: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        last: dict[str, str] = {}
        for tenure in tenures:
            person, post = reading.text(tenure, ORG.member), reading.text(tenure, VNGOV.post)
            if person and post:
                grouped[reading.representative(person), reading.representative(post)].append(tenure)
                last[tenure] = reading.text(tenure, VNGOV.lastAttested)
        listed = [
            Held(person, post, tuple(each), max(last[tenure] for tenure in each))
            for (person, post), each in grouped.items()
        ]
        return sorted(listed, key=lambda held: held.last, reverse=True)

    def _one(self, subject: str, predicate: str) -> str:
        """One value, without reading everything else that is said."""
        return next((value_of(quad.object) for quad in self._reading.quads(subject, predicate)), "")

    def _people(self, held: Held) -> list[str]:
        return [person for tenure in held.tenures for person in self._reading.texts(tenure, ORG.member)]

    def _body(self, held: Held) -> Link | None:
        body = self._reading.text(held.post, ORG.postIn) or self._reading.text(held.tenures[0], ORG.organization)
        return self._desk.link(self._reading.representative(body)) if body else None

    def _day(self, held: Held, predicate: str) -> str:
        days = sorted(day for tenure in held.tenures for day in self._reading.texts(tenure, predicate))
        return self._desk.day(days[0]) if days else ""

    def _read_holdings(self, post: str) -> Mapping[str, tuple[Period, ...]]:
        """What follows for a post from all articles: who held it when, by holder."""
        reading = self._reading
        found: defaultdict[str, list[Period]] = defaultdict(list)
        for holding in reading.subjects(VNGOV.ofPost, reading.members(post)):
            certainty = reading.text(holding, VNGOV.certainty).removeprefix(str(VNGOV))
            if certainty in _TOLD:
                since, until = (reading.text(holding, each) for each in (VNGOV.holdsFrom, VNGOV.holdsUntil))
                holder = reading.representative(reading.text(holding, VNGOV.holder))
                found[holder].append(Period(certainty, since, until, (reading.in_language(holding, RDFS.comment),)))
        return {holder: tuple(map(self._readable, _joined(each))) for holder, each in found.items()}

    def _readable(self, period: Period) -> Period:
        return replace(period, since=self._desk.day(period.since), until=self._desk.day(period.until))


def _joined(periods: list[Period]) -> list[Period]:
    """Periods of one certainty that follow each other without a gap as one, in order."""
    joined: list[Period] = []
    for each in sorted(periods, key=lambda period: (period.certainty, period.since)):
        before = joined[-1] if joined else None
        if before and before.certainty == each.certainty and _follows(before, each):
            reasons = tuple(dict.fromkeys((*before.reasons, *each.reasons)))
            joined[-1] = replace(before, until=each.until, reasons=reasons)
        else:
            joined.append(each)
    return joined


def _follows(before: Period, after: Period) -> bool:
    try:
        return date.fromisoformat(before.until) + timedelta(days=1) == date.fromisoformat(after.since)
    except ValueError:
        return False
