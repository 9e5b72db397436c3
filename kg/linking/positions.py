"""Which position of Wikidata a post is, or implies."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache

from kg.gazetteers.tables import rows
from kg.linking.items import same_label

_TABLE = "wikidata_posts.tsv"
_IS = "is"


@dataclass(frozen=True, slots=True)
class _Row:
    qid: str
    role: str
    body: str
    same: bool

    def matches(self, role: str, body: str) -> bool:
        return fnmatchcase(role, self.role) and fnmatchcase(body, self.body)


def position(role: str, body: str) -> str:
    """The item of the position that a post is; empty where none is known."""
    return next((row.qid for row in _matching(role, body) if row.same), "")


def offices(role: str, body: str) -> frozenset[str]:
    """The items of the positions that somebody with a post holds."""
    return frozenset(row.qid for row in _matching(role, body))


def _matching(role: str, body: str) -> list[_Row]:
    folded_role, folded_body = same_label(role), same_label(body)
    return [row for row in _rows() if row.matches(folded_role, folded_body)]


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(row["qid"], same_label(row["role"]), same_label(row["body"]), row["relation"] == _IS)
        for row in rows(_TABLE)
    )
