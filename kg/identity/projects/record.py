"""What all articles together say of one local identity of a project."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.identity.kind import Row
from kg.identity.mentions import Described, mentions, province
from kg.identity.titles import Title, place_words, title
from kg.identity.wording import changes, replaced, words


@dataclass(frozen=True, slots=True)
class ProjectRecord(Described):
    """A local identity: its title, the province that it lies in (as of today), and the words that name its places."""

    title: Title
    province: str
    places: frozenset[str]

    @property
    def name(self) -> str:
        """Its name."""
        return self.said.one("name")

    @property
    def head(self) -> tuple[str, ...]:
        """The first two words that tell it from others: what sort of work it is."""
        changed = replaced(words(self.name), changes("projects", "changes"))
        return tuple(word for word in changed if word in self.title.main)[:2]


def records(rows: Iterable[Row]) -> Iterator[ProjectRecord]:
    """Records of the rows of ``identity_projects.rq``, which are ordered by project."""
    for said in mentions(rows, "name", "unit", "others"):
        unit = said.unit("unit")
        lies_in = province(unit) or min(said.provinces, default="")
        yield ProjectRecord(said, title("projects", said.one("name")), lies_in, place_words((unit, *said.homes)))
