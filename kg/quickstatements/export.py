"""Everything that a store can say to Wikidata, from the answers to its questions."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg import queries
from kg.judgements import Judgements
from kg.mapping import lineage
from kg.quickstatements.command import Command
from kg.quickstatements.gaps import Gap
from kg.quickstatements.links import Links
from kg.quickstatements.offices import HELD, offices
from kg.quickstatements.sources import Row, sources
from kg.quickstatements.tenures import Tenure, tenures
from kg.quickstatements.units import units

UNKNOWN = "no article of the store names it"
NO_HOLDING = "on no day is it certain that this person held a post"
NO_HOLDER = "on no day is it certain that anybody held this post"

_NONE_GIVEN = "VALUES ?thing { }"

Ask = Callable[[str], Sequence[Row]]
"""Answers a SELECT query, given as its text."""


@dataclass(frozen=True, slots=True)
class Statements:
    """What is certain and can be cited, and what cannot be said; both in order, each once."""

    commands: tuple[Command, ...]
    gaps: tuple[Gap, ...]


def statements(ask: Ask, judged: Judgements, base: str) -> Statements:
    """The statements of a store with this base, under these judgements."""
    said = set(_said(ask, judged, base))
    commands = sorted((each for each in said if isinstance(each, Command)), key=Command.place)
    return Statements(tuple(commands), tuple(sorted(each for each in said if isinstance(each, Gap))))


def _said(ask: Ask, judged: Judgements, base: str) -> Iterator[Command | Gap]:
    def answers(name: str) -> Sequence[Row]:
        return ask(queries.internal(name))

    identities = {row["thing"]: row["representative"] for row in answers("other_identities")}
    links = Links(answers("exact_matches"), identities, judged, base)
    held = tenures(answers("certain_holdings"), answers("stated_days"))
    single_holder = {row["post"] for row in answers("single_holder_posts")}
    yield from offices(held, single_holder, links, sources(answers("citable_articles")))
    known = lineage([(row["unit"], row["kind"], row["code"], row.get("begins")) for row in answers("units")], base)
    yield from units(known, links)
    yield from _silent(links, held, known, _labels(ask, links.things))


def _silent(
    links: Links, held: Iterable[Tenure], units: Collection[str], labels: dict[str, str]
) -> Iterator[Command | Gap]:
    """Gaps of linked things of which no tenure and no table of units tells anything."""
    told = {thing for tenure in held for thing in (tenure.person, tenure.post)} | set(units)
    for thing, link in links.things.items():
        if thing not in told:
            silence = NO_HOLDER if links.kind(thing) == "post" else NO_HOLDING
            why = (link.why or silence) if thing in labels else UNKNOWN
            yield Gap(thing, labels.get(thing, ""), HELD if links.kind(thing) != "unit" else "all statements", why)


def _labels(ask: Ask, things: Iterable[str]) -> dict[str, str]:
    given = f"VALUES ?thing {{ {' '.join(f'<{thing}>' for thing in things)} }}"
    return {row["thing"]: row["label"] for row in ask(queries.internal("labels_of").replace(_NONE_GIVEN, given))}
