"""How like the values that a client gives are to those that things have."""

from collections.abc import Collection, Iterable, Mapping
from functools import cache

from kg.reconciliation.batches import Constraint, Given
from kg.reconciliation.catalogue import Catalogue
from kg.reconciliation.facts import Value
from kg.reconciliation.properties import Property
from kg.reconciliation.requests import MAX_VALUE_LENGTH
from kg.search import likeness, readings, words

UNKNOWN = 0.3
"""What a property counts of which the graph says nothing."""
HELD = 0.9
"""From here on a thing has the value."""

_ALIKE = 0.85  # a value that is less like the one given is another


def compared(
    catalogue: Catalogue, wanted: Property, constraint: Constraint, ids: Iterable[str], language: str
) -> Mapping[str, float]:
    """For each thing how like the likest of its values is to one of those given, 0 to 1."""
    listed = list(ids)
    if not constraint.values:
        return dict.fromkeys(listed, UNKNOWN)
    values = catalogue.facts.values(wanted, listed, language)

    @cache
    def alike(value: Value) -> float:
        return max(_alike(catalogue, given, value) for given in constraint.values)

    return {id_: _held([alike(value) for value in values.get(id_, ())]) for id_ in listed}


def _held(likenesses: Collection[float]) -> float:
    """What a thing counts for whose values are so like those given."""
    best = max(likenesses, default=UNKNOWN)
    return best if not likenesses or best >= _ALIKE else 0.0


def _alike(catalogue: Catalogue, given: Given, value: Value) -> float:
    """How like one value is to another; of a day the year may be given alone."""
    if given.id:
        return float(given.id.removeprefix(catalogue.base) == value.id)
    if given.text and (given.text in {value.text, value.id} or value.text.startswith(f"{given.text}-")):
        return 1.0
    entry = catalogue.entry(value.id) if value.id else None
    names = (*entry.names, *entry.short) if entry else (value.text,)
    ways = readings(words(given.text[:MAX_VALUE_LENGTH]))
    return max(likeness(way, words(name), catalogue.index.weight).value for way in ways for name in names)
