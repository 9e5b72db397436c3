"""What all articles together say of one local identity of a programme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.identity.bodies.naming import body_name
from kg.identity.kind import Row
from kg.identity.mentions import Described, mentions
from kg.identity.titles import Title, place_words, title
from kg.identity.wording import listed, words


@dataclass(frozen=True, slots=True)
class ProgrammeRecord(Described):
    """A local identity: its title, the word for what it is (``head``), and the core of its owner's name.

    ``places`` are the words of the units that its articles are about.
    """

    title: Title
    head: str
    owner: tuple[str, ...]
    places: frozenset[str]

    @property
    def name(self) -> str:
        """Its name."""
        return self.said.one("name")


def records(rows: Iterable[Row]) -> Iterator[ProgrammeRecord]:
    """Records of the rows of ``identity_programmes.rq``, which are ordered by programme."""
    for said in mentions(rows, "name", "owner"):
        name, owner = said.one("name"), said.one("owner")
        core = body_name(owner).core if owner else ()
        yield ProgrammeRecord(said, title("programmes", name), _head(name), core, place_words(said.homes))


def _head(name: str) -> str:
    text = f"{' '.join(words(name))} "
    return next((head for head in listed("programmes", "heads") if text.startswith(f"{head} ")), "")
