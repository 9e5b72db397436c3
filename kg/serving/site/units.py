"""Names of administrative units that a graph refers to without describing them."""

from functools import lru_cache

from kg.gazetteers import finding
from kg.model import EntityId

_KIND = "unit"
_REMEMBERED = 4096


@lru_cache(_REMEMBERED)
def unit_name(path: str) -> str:
    """The label of the unit whose identifier is ``path`` under the base; nothing where there is none."""
    kind, _, last = path.partition("/")
    if kind != _KIND:
        return ""
    words = last.rpartition("-")[0].replace("-", " ")
    return next(
        (unit.label for unit in finding.find(words) if EntityId.of(_KIND, unit.label, unit.key).path == path), ""
    )
