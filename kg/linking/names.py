"""Names that many people bear."""

from collections.abc import Mapping
from functools import cache

from kg.gazetteers.tables import rows
from kg.linking.items import same_label

_TABLE = "common_names.tsv"
_COMMON = 0.0015
"""Share of people with this surname and this given name from which on a full name is common: 3 in 2,000."""
_PER_MILLE = 1000


def is_common(name: str) -> bool:
    """Whether a full name is one of many: its surname and its given name are common together."""
    words = same_label(name).split()
    return len(words) > 1 and _share("surname", words[0]) * _share("given", words[-1]) >= _COMMON


def _share(part: str, name: str) -> float:
    return _shares().get((part, name), 0.0)


@cache
def _shares() -> Mapping[tuple[str, str], float]:
    return {(row["part"], same_label(row["name"])): int(row["share"]) / _PER_MILLE for row in rows(_TABLE)}
