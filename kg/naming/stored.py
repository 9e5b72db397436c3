"""Names given to saved queries, as the store has them."""

import json
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from rdflib import Literal

from kg import queries
from kg.errors import UsageError
from kg.naming.matching import same
from kg.queries import Kind, Parameter

if TYPE_CHECKING:
    import pyoxigraph as ox

_LIKENESS = 0.6


def as_stored(
    snapshot: "ox.Store", parameters: Iterable[Parameter], values: Mapping[str, str]
) -> dict[str, str | list[str]]:
    """The values, each name in the spellings of the store: case, tone placement and missing diacritics do not matter.

    Raises ``UsageError`` for a name that nothing in the store has.
    """
    names = {each.name for each in parameters if each.kind is Kind.NAME}
    return {
        name: _stored(snapshot, name, value) if name in names and value.strip() else value
        for name, value in values.items()
    }


def spellings(snapshot: "ox.Store", name: str) -> list[str]:
    """How a store spells a name: as it is given, or else in all ways that are the same but for those differences."""
    return [name] if _has(snapshot, name) else sorted(same(name, _known(snapshot)))


def _stored(snapshot: "ox.Store", name: str, value: str) -> list[str]:
    if _has(snapshot, value):
        return [value]
    known = _known(snapshot)
    if found := same(value, known):
        return sorted(found)
    near = " or ".join(get_close_matches(value, known, n=3, cutoff=_LIKENESS))
    advice = f"did you mean {near}?" if near else "check it"
    raise UsageError(f"nothing in this store has the {name} {value!r}; {advice}")


def _has(snapshot: "ox.Store", name: str) -> bool:
    from kg.store import run

    asked = f"ASK {{ ?thing ?property {Literal(name, lang='vi').n3()} }}"
    return bool(json.loads(run(snapshot, asked, ("json",)).data)["boolean"])


def _known(snapshot: "ox.Store") -> list[str]:
    from kg.store import solutions

    return [row["name"] for row in solutions(snapshot, queries.internal("names"))]
