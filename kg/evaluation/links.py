"""How well things were linked to Wikidata: coverage and precision, and how often what has no item was left alone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kg.evaluation.labelled import NIL, LinkLabel

Items = Mapping[LinkLabel, frozenset[str]]
"""The items (``Q881``) that things are linked to for certain; a thing that the store does not know is missing."""


class Verdict(StrEnum):
    """What became of a labelled thing."""

    RIGHT = "right"
    WRONG = "wrong"
    UNLINKED = "unlinked"
    LEFT_ALONE = "left alone"
    LINKED_WRONGLY = "linked wrongly"


@dataclass(frozen=True, slots=True)
class LinkScore:
    """Counts: things with an item linked to it, to another or to none; things without one left alone, or linked."""

    right: int
    wrong: int
    unlinked: int
    left_alone: int
    linked_wrongly: int

    @property
    def coverage(self) -> float:
        """Share of the things with an item that have a link; 1 where there is none."""
        return _share(self.right + self.wrong, self.right + self.wrong + self.unlinked)

    @property
    def precision(self) -> float:
        """Share of the links, of all things, that are right; 1 where there is none."""
        return _share(self.right, self.right + self.wrong + self.linked_wrongly)

    @property
    def nil_accuracy(self) -> float:
        """Share of the things without an item that were left alone; 1 where there is none."""
        return _share(self.left_alone, self.left_alone + self.linked_wrongly)


def verdict(label: LinkLabel, items: Iterable[str]) -> Verdict:
    """What became of a thing that is linked to these items; right is its own item and no other."""
    found = set(items)
    if label.qid == NIL:
        return Verdict.LINKED_WRONGLY if found else Verdict.LEFT_ALONE
    if not found:
        return Verdict.UNLINKED
    return Verdict.RIGHT if found == {label.qid} else Verdict.WRONG


def score_links(labels: Iterable[LinkLabel], items: Items) -> LinkScore:
    """The score of the links of the labelled things that the store knows."""
    counts = Counter(verdict(label, items[label]) for label in labels if label in items)
    return LinkScore(*(counts[each] for each in Verdict))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
