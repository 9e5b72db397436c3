"""The core of a body's name: what is left when official names are written in any of their ways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.identity.wording import changes, listed, replaced, words, written_out
from kg.model import Unit
from kg.text import fold

_CACHED = 1 << 16
_KEY = 3
"""So many words of the core tell the block; types of several words count as one."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name without kinds of units, legal forms of companies, and joining words.

    ``kinds`` are the kinds of units that stood before a word (``tỉnh hòa`` of ``tỉnh Hòa Bình``), ``forms`` the legal
    forms.
    """

    core: tuple[str, ...]
    kinds: frozenset[str]
    forms: frozenset[str]

    @property
    def key(self) -> str:
        """How the name begins, by which names are sorted into blocks."""
        return " ".join(replaced(self.core, changes("bodies", "organs"))[:_KEY])

    def conflicts(self, other: "BodyName") -> bool:
        """Whether one name is that of a province and the other that of a city, or the like."""
        mine, theirs = (dict(each.rpartition(" ")[::-2] for each in name.kinds) for name in (self, other))
        return any(theirs.get(word, kind) != kind for word, kind in mine.items())


@lru_cache(_CACHED)
def body_name(name: str, unit: Unit | None = None) -> BodyName:
    """The name of a body; the kind of its unit counts as named where the unit's bare name is."""
    spelled, folded = written_out(name), words(name)
    dropped = dict(_unit_kinds(spelled, folded))
    core = tuple(word for place, word in enumerate(folded) if not any(a <= place < b for a, b in dropped))
    kinds = {f"{kind} {folded[end]}" for (_, end), kind in dropped.items()}
    core = replaced(core, changes("bodies", "changes"))
    forms: frozenset[str] = frozenset()
    if _begins(core, listed("bodies", "forming")):
        core, forms = _without_forms(core)
    return BodyName(core, frozenset(kinds) or _implied(unit, core), forms)


def ends_with(of: Sequence[str], end: Sequence[str]) -> bool:
    """Whether words end in others."""
    return bool(end) and tuple(of[-len(end) :]) == tuple(end)


def _unit_kinds(spelled: Sequence[str], folded: Sequence[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Where words for kinds of units stand before a name."""
    for place in range(len(folded) - 1):
        for kind in listed("bodies", "unit_kinds"):
            end = place + len(kind.split())
            if " ".join(folded[place:end]) == kind and _names_unit(spelled, folded, place, end):
                yield (place, end), kind


def _names_unit(spelled: Sequence[str], folded: Sequence[str], start: int, end: int) -> bool:
    if end >= len(folded) or not (spelled[end][0].isupper() or spelled[end].isdecimal()):
        return False
    behind, before = folded[end], folded[start - 1] if start else ""
    if behind in listed("bodies", "behind_units") or any(
        words_before.endswith(before) and before for words_before in listed("bodies", "before_units")
    ):
        return False
    return not any(" ".join(folded[end:]).startswith(name) for name in listed("bodies", "kept"))


def _implied(unit: Unit | None, core: Sequence[str]) -> frozenset[str]:
    name = words(unit.name) if unit else ()
    if unit is None or not ends_with(core, name) or " ".join(name) in listed("bodies", "kept"):
        return frozenset()
    kind = fold(unit.label.removesuffix(unit.name).strip())
    return frozenset({f"{kind} {name[0]}"})


def _begins(core: Sequence[str], starts: Sequence[str]) -> bool:
    text = f"{' '.join(core)} "
    return any(text.startswith(f"{start} ") for start in starts)


def _without_forms(core: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    forms = listed("bodies", "forms")
    text = f" {' '.join(core)} "
    found = frozenset(form for form in forms if f" {form} " in text)
    return replaced(core, [(form, "") for form in forms]), found
