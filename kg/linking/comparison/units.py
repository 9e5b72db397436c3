"""Units beside items: tier, name, code, the time in which they exist, and the unit above."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from kg.gazetteers.unit_words import unit_words
from kg.linking.compared import Compared, ranked
from kg.linking.features import Feature, feature
from kg.linking.items import Catalogue, Item, same_label, same_letters
from kg.linking.lives import earlier_lives
from kg.linking.things import Unit

_KIND = "unit"
_KIND_OF_LEVEL = {"country": "country", "province": "province", "district": "district", "commune": "ward"}


class UnitComparer:
    """Compares units with items; those above are compared in their turn."""

    def __init__(self, units: Iterable[Unit], catalogue: Catalogue) -> None:
        self._units = {unit.iri: unit for unit in units}
        self._catalogue = catalogue
        self._items: dict[str, frozenset[str]] = {}

    def compare(self, unit: Unit) -> tuple[Compared, ...]:
        """The items of the unit's tier that bear its name, or its bare name with its code."""
        return ranked(Compared.of(_KIND, item, self._features(unit, item)) for item in self._found(unit))

    def _found(self, unit: Unit) -> Iterator[Item]:
        kind = _KIND_OF_LEVEL[unit.kind.level]
        yield from self._catalogue.named(kind, unit.label)
        yield from self._catalogue.sounding(kind, unit.label)
        for item in self._catalogue.coded(kind, unit.code):
            if bare_name(item.label) == bare_name(unit.label):
                yield item

    def _features(self, unit: Unit, item: Item) -> Iterator[Feature]:
        yield feature(_KIND, _name(unit, item))
        if unit.code and item.codes:
            yield feature(_KIND, "code" if unit.code in item.codes else "other_code", unit.code)
        yield feature(_KIND, "era" if _lies_within(unit.valid_from, unit.valid_to, item) else "other_era")
        yield feature(_KIND, "parent" if self._same_parent(unit, item) else "other_parent")

    def _same_parent(self, unit: Unit, item: Item) -> bool:
        if not item.parent:
            return unit.parent is None
        return item.parent in self._items_above(unit.parent)

    def _items_above(self, iri: str | None) -> frozenset[str]:
        """The items that a unit may be, by anything but its rivals; of none where the unit is not known."""
        if iri is None or iri not in self._units:
            return frozenset()
        if iri not in self._items:
            self._items[iri] = frozenset()
            compared = self.compare(self._units[iri])
            self._items[iri] = frozenset(each.item.qid for each in compared if not each.excluded and each.odds > 0)
        return self._items[iri]


def bare_name(label: str) -> str:
    """A unit's name without the word for its kind, in the form of ``same_label``."""
    name = same_label(label)
    return next((name.removeprefix(word) for word in _words() if name.startswith(word)), name)


def _name(unit: Unit, item: Item) -> str:
    """Which feature the names have."""
    name = same_label(unit.label)
    if name == same_label(item.label):
        return "label"
    if name in map(same_label, item.aliases):
        return "alias"
    if any(same_label(life.label) == same_label(item.label) for life in earlier_lives(unit)):
        return "later_name"
    if same_letters(unit.label) in map(same_letters, (item.label, *item.aliases)):
        return "letters"
    return "bare_name"


def _lies_within(first: date | None, last: date | None, item: Item) -> bool:
    """Whether a period lies within the item's: an open bound of the item holds everything, of the unit nothing less."""
    begins = item.valid_from is None or (first is not None and first >= item.valid_from)
    ends = item.valid_to is None or (last is not None and last <= item.valid_to)
    return begins and ends


@cache
def _words() -> tuple[str, ...]:
    return tuple(sorted({f"{same_label(each.word)} " for _, each in unit_words()}, key=lambda word: (-len(word), word)))
