"""What an item is, by the classes it is said to be an instance of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.gazetteers.tables import rows
from kg.linking.items import same_label

_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class ItemClass:
    """A class of items: the kind of thing, and of a unit the word before its name."""

    qid: str
    kind: str
    word: str


@cache
def classes() -> Mapping[str, ItemClass]:
    """The known classes by identifier; raises ``KnowledgeError`` when the table is broken."""
    found = (ItemClass(row["qid"], row["kind"], row["word"]) for row in rows("wikidata_classes.tsv"))
    return MappingProxyType({each.qid: each for each in found})


def classes_of(kind: str) -> tuple[ItemClass, ...]:
    """The classes of one kind of thing; none where nothing of the kind can be found online."""
    return tuple(each for each in classes().values() if each.kind == kind)


def kinds_of(stated: Iterable[str]) -> set[str]:
    """The kinds of the known among these classes, that of what is no thing too."""
    return {classes()[qid].kind for qid in stated if qid in classes()}


def class_of(stated: Iterable[str], label: str) -> ItemClass | None:
    """The class of an item of which these are stated, of several of one kind the one whose word begins the label.

    ``None`` where no class is known, where they are of several kinds, or of what is no thing.
    """
    known = [classes()[qid] for qid in stated if qid in classes()]
    kinds = kinds_of(each.qid for each in known)
    if len(kinds) != 1 or _NOTHING in kinds:
        return None
    folded = same_label(label)
    return max(known, key=lambda each: folded.startswith(f"{same_label(each.word)} ") and bool(each.word))


@cache
def unit_words() -> tuple[str, ...]:
    """Words before the names of units, longest first."""
    return tuple(sorted({each.word for each in classes().values() if each.word}, key=lambda word: (-len(word), word)))
