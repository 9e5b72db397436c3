"""Which bodies are those of the whole state, its Party and its Front."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from kg.gazetteers.tables import rows
from kg.linking.items import same_label


@dataclass(frozen=True, slots=True)
class Pattern:
    """A line of ``national_bodies.tsv``, its name folded."""

    body_class: str
    name: str
    without_place: bool

    def matches(self, body_class: str, name: str, *, local: bool) -> bool:
        """Whether a body of this class and folded name is one of those meant."""
        if self.without_place and local:
            return False
        return self.body_class in {"*", body_class} and fnmatchcase(name, self.name)


def is_national(body_class: str, name: str, *, local: bool) -> bool:
    """Whether a post in this body is a national one; ``local`` when it belongs to a province or a lower unit."""
    folded = same_label(name)
    return any(pattern.matches(body_class, folded, local=local) for pattern in _patterns())


@cache
def _patterns() -> tuple[Pattern, ...]:
    return tuple(
        Pattern(row["class"], same_label(row["name"]), row["place"] == "none") for row in rows("national_bodies.tsv")
    )
