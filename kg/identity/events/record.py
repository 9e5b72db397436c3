"""What all articles together say of one local identity of an event."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.identity.bodies.naming import body_name
from kg.identity.kind import Row
from kg.identity.mentions import Described, mentions
from kg.identity.titles import Title, place_words, title
from kg.identity.wording import words, written_out
from kg.text import fold

_TERM = re.compile(r"khóa (\d+)")


@dataclass(frozen=True, slots=True)
class EventRecord(Described):
    """A local identity: its title, the core of its host's name, its ordinal, day, and the term that its name tells.

    ``places`` are the words of the units that its articles are about.
    """

    title: Title
    host: tuple[str, ...]
    ordinal: str
    day: date | None
    term: str
    places: frozenset[str]

    @property
    def name(self) -> str:
        """Its name."""
        return self.said.one("name")

    @property
    def acronyms(self) -> frozenset[str]:
        """The folded words of its name in capitals alone, such as groups of countries have: ``APEC``, ``G20``."""
        return frozenset(fold(word) for word in written_out(self.name) if len(word) > 1 and word.isupper())

    @property
    def dated(self) -> bool:
        """Whether the name or the ordinal tells which of several it is."""
        return bool(self.ordinal or self.title.years)


def records(rows: Iterable[Row]) -> Iterator[EventRecord]:
    """Records of the rows of ``identity_events.rq``, which are ordered by event."""
    for said in mentions(rows, "type", "name", "host", "ordinal", "date", "others"):
        name, host = said.one("name"), said.one("host")
        term = _TERM.search(" ".join(words(name)))
        yield EventRecord(
            said=said,
            title=title("events", name),
            host=body_name(host).core if host else (),
            ordinal=said.one("ordinal"),
            day=said.day("date"),
            term=term[1] if term else "",
            places=place_words(said.homes),
        )
