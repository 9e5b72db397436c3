"""How high a post stands: in the whole state, its Party and its Front, or below."""

from dataclasses import dataclass
from enum import IntEnum
from fnmatch import fnmatchcase
from functools import cache

from kg.gazetteers.tables import rows
from kg.linking.items import same_label


class Standing(IntEnum):
    """How high a post stands, the higher the greater."""

    LOCAL = 0
    PROVINCIAL = 1
    NATIONAL = 2
    LEADING = 3
    """A post that leads a national body, or membership in one that has no other posts."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A line of ``national_bodies.tsv``, its names folded."""

    body_class: str
    name: str
    without_place: bool
    leading: tuple[str, ...]

    def matches(self, body_class: str, name: str, *, local: bool) -> bool:
        """Whether a body of this class and folded name is one of those meant."""
        if self.without_place and local:
            return False
        return self.body_class in {"*", body_class} and fnmatchcase(name, self.name)

    def leads(self, role: str) -> bool:
        """Whether a folded role leads such a body."""
        return any(fnmatchcase(role, leading) for leading in self.leading)


def standing(role: str, body: str, body_class: str, *, level: str) -> Standing:
    """The standing of a post; ``level`` is that of the body's unit (``province`` …), empty where it has none."""
    name, local = same_label(body), level not in {"", "country"}
    matching = [each for each in _patterns() if each.matches(body_class, name, local=local)]
    if matching and body_class != "ForeignBody":
        leads = any(each.leads(same_label(role)) for each in matching)
        return Standing.LEADING if leads else Standing.NATIONAL
    return Standing.PROVINCIAL if level == "province" else Standing.LOCAL


@cache
def _patterns() -> tuple[Pattern, ...]:
    return tuple(
        Pattern(
            row["class"],
            same_label(row["name"]),
            row["place"] == "none",
            tuple(same_label(role) for role in row["leading"].split("|")),
        )
        for row in rows("national_bodies.tsv")
    )
