"""Candidates for one query: what bears a name like the one typed, is of the type, and has the values given."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.reconciliation.batches import Given, Query
from kg.reconciliation.catalogue import Catalogue
from kg.reconciliation.comparing import HELD, compared
from kg.reconciliation.properties import Property, Sort, property_named
from kg.reconciliation.requests import MAX_VALUE_LENGTH
from kg.reconciliation.types import type_named, within
from kg.search import Entry, Likeness, words

_POOL = 50  # candidates that are looked at before the values given are compared
_HOLDING = 100  # the same where there is no name: as many as can be wanted
_SHARE = 0.3  # of the score, where values are given
_WRONG_TYPE = 0.8
_SURE = 0.96  # how like a name must be to match without a type
_GAP = 3.0  # points by which a match must lead
_WORDS = 2  # words of a name that can be sure: many bear a given name
_SAME_ID = Likeness(1.0, complete=True)
_UNNAMED = Likeness(0.0)

_Pool = dict[str, tuple[Entry, Likeness]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that may be meant: how like its name is, each of the values given by property, and its type."""

    entry: Entry
    name: Likeness
    values: Mapping[str, float]
    typed: bool

    @property
    def score(self) -> float:
        """0 to 100: the name, with a share for values where some were given."""
        score = self.name.value
        if self.values:
            held = sum(self.values.values()) / len(self.values)
            score = held if self.name is _UNNAMED else score * (1 - _SHARE) + held * _SHARE
        return round(100 * score * (1 if self.typed else _WRONG_TYPE), 2)


def candidates(catalogue: Catalogue, query: Query, language: str) -> list[Candidate]:
    """The best candidates, as many as the query wants; types and properties that are not known are passed over."""
    wanted = _Wanted(query)
    pool = _holding(catalogue, wanted) if query.text is None else _named(catalogue, query.text, wanted)
    held: dict[str, Mapping[str, float]] = {}
    for number, (found, values) in enumerate(wanted.properties):
        held[f"{found.id}_{number}" if found.id in held else found.id] = compared(
            catalogue, found, values, pool, language
        )
    listed = [
        Candidate(entry, name, {pid: values[entry.id] for pid, values in held.items()}, wanted.is_typed(entry))
        for entry, name in pool.values()
    ]
    listed.sort(key=lambda each: (-each.score, -each.entry.mentions, each.entry.id))
    return listed[: query.limit]


def is_sure(listed: list[Candidate], query: Query) -> bool:
    """Whether the first candidate is the one: its whole name, its values, and nothing else near."""
    first, *rest = listed
    if first.name is _SAME_ID:
        return True
    named = first.name.complete and len(words(query.text or "")) >= _WORDS
    enough = first.name.value >= _SURE or bool(query.types)
    held = all(value >= HELD for value in first.values.values())
    return named and enough and held and first.typed and all(first.score - each.score >= _GAP for each in rest)


class _Wanted:
    """What a query wants, as far as it is known here."""

    def __init__(self, query: Query) -> None:
        self._types = [within(type_.id) for given in query.types if (type_ := type_named(given))]
        self._all = query.strict == "all"
        self._any_type = query.strict == "should"
        self.properties = [(found, each) for each in query.constraints if (found := property_named(each.property))]

    def is_typed(self, entry: Entry) -> bool:
        """Whether a thing is of the types asked for."""
        of_types = (not entry.kinds.isdisjoint(kinds) for kinds in self._types)
        return not self._types or (all(of_types) if self._all else any(of_types))

    def accepts(self, entry: Entry) -> bool:
        """Whether a thing may be a candidate."""
        return self._any_type or self.is_typed(entry)


def _named(catalogue: Catalogue, text: str, wanted: _Wanted) -> _Pool:
    """Things by name; the one whose id was sent as a name first of all."""
    found = {hit.entry.id: (hit.entry, hit.likeness) for hit in catalogue.index.find(text, _POOL, wanted.accepts)}
    if by_id := catalogue.entry(text.strip()):
        found[by_id.id] = (by_id, _SAME_ID)
    return found


def _holding(catalogue: Catalogue, wanted: _Wanted) -> _Pool:
    """Things that have one of the values given, where no name was; of many those that have most of them."""
    held: Counter[str] = Counter()
    for asked, constraint in wanted.properties:
        texts = [given.text for given in constraint.values if given.text]
        held.update(catalogue.facts.holders(asked, texts, _things(catalogue, asked, constraint.values)))
    found = [entry for id_ in held if (entry := catalogue.entry(id_)) and wanted.accepts(entry)]
    found.sort(key=lambda entry: (-held[entry.id], -entry.mentions, entry.id))
    return {entry.id: (entry, _UNNAMED) for entry in found[:_HOLDING]}


def _things(catalogue: Catalogue, asked: Property, given: Iterable[Given]) -> list[str]:
    """Ids of the things that values given may mean."""
    listed = list(given)
    ids = [entry.id for each in listed if each.id and (entry := catalogue.entry(each.id))]
    if asked.sort is not Sort.THING:
        return ids
    hits = (hit for each in listed if not each.id for hit in catalogue.index.find(each.text[:MAX_VALUE_LENGTH], _POOL))
    return ids + [hit.entry.id for hit in hits if hit.likeness.value >= HELD]
