"""What a section of a page is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kg.serving.site.desk import Desk
from kg.serving.site.things import Thing

Build = Callable[[Desk, Thing], Any]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a thing's page.

    ``name`` is its anchor, the parameter of its pages and the key of its heading; ``kinds`` are the classes of things
    that have it, all if there are none; ``build`` gives what its template shows, ``None`` where there is nothing.
    """

    name: str
    build: Build
    kinds: frozenset[str] = frozenset()
    template: str = ""

    @property
    def file(self) -> str:
        """The template."""
        return f"sections/{self.template or self.name}.html"

    def fits(self, thing: Thing) -> bool:
        """Whether things like this have the section."""
        return not self.kinds or not self.kinds.isdisjoint(thing.kinds)
