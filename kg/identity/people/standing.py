"""Which bodies are of the whole country."""

from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import cache, lru_cache

from kg.gazetteers.tables import rows
from kg.model import BodyKind
from kg.text import fold

_TABLE = "national_bodies.tsv"
_NOWHERE = "none"


@lru_cache(1 << 14)
def is_national(name: str, kind: BodyKind, level: str) -> bool:
    """Whether a body is of the whole country; ``level`` is that of its unit, empty where none is known."""
    if level == "country":
        return True
    return kind is not BodyKind.FOREIGN and any(
        (not level or anywhere) and of in {"*", kind.value} and fnmatchcase(fold(name), pattern)
        for of, pattern, anywhere in _patterns()
    )


@cache
def _patterns() -> Sequence[tuple[str, str, bool]]:
    """Kind of body, folded name with ``*`` for any words, and whether the body may belong to a place."""
    return [(row["class"], fold(row["name"]), row["place"] != _NOWHERE) for row in rows(_TABLE)]
