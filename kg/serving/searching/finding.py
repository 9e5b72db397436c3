"""What a reader finds who types something: things by their names, and quotes.

The index of names reads abbreviations and forgives slips, and compares whole names; the index of texts finds what has
the words that were typed among others. What is surely meant comes first, then what has the words, and then what is only
like them.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from kg.namespaces import VNGOV
from kg.search import Entry, Hit, Likeness, Mode, TextHit
from kg.serving.searching.entries import LABEL, QUOTE
from kg.serving.view import View

_SURE = 0.9  # likeness of a name that is meant, whatever else has its words
_WORDS = 0.9  # of the score of a text: less than a name that is meant
_LIKE = 0.5  # of the likeness of other names: less than a text with the words
_NEAR = 0.6  # of the likeness of the best name: what is less like it is noise


@dataclass(frozen=True, slots=True)
class Found:
    """Things with the likeness of their names, and quotes, whose ``iri`` is that of the evidence; the best first."""

    things: tuple[Hit, ...]
    quotes: tuple[TextHit, ...]


def find(view: View, typed: str, kinds: Collection[str] = (), limit: int = 20, offset: int = 0) -> Found:
    """Things and quotes, each list from ``offset``; ``kinds`` are names of classes, none of them for all.

    A quote is of the kinds of the things that it is evidence of. To be called where the view is prepared.
    """
    things = find_things(view, typed, kinds, offset + limit)[offset:]
    return Found(tuple(things), tuple(find_quotes(view, typed, kinds, limit, offset)))


def find_things(view: View, typed: str, kinds: Collection[str] = (), limit: int = 20) -> list[Hit]:
    """Things that have what was typed as a name, in a name, or are called nearly so."""
    wanted = frozenset(kinds)

    def accepts(entry: Entry) -> bool:
        return not wanted or not wanted.isdisjoint(entry.kinds)

    named = view.catalogue.index.find(typed, limit, accepts)
    least = max((hit.likeness.value for hit in named), default=0.0) * _NEAR
    hits = [_weighed(hit) for hit in named if hit.likeness.value >= least]
    hits += _having(view, _texts(view, typed, LABEL, kinds, limit))
    best: dict[str, Hit] = {}
    for hit in sorted(hits, key=lambda hit: -hit.likeness.value):
        best.setdefault(hit.entry.id, hit)
    return list(best.values())[:limit]


def find_quotes(view: View, typed: str, kinds: Collection[str] = (), limit: int = 20, offset: int = 0) -> list[TextHit]:
    """Quotes that have what was typed in them."""
    return _texts(view, typed, QUOTE, kinds, limit, offset)


def _having(view: View, texts: Iterable[TextHit]) -> Iterator[Hit]:
    """The things of the catalogue that have the texts among their names."""
    for text in texts:
        if entry := view.catalogue.index.get(text.iri.removeprefix(view.base)):
            yield Hit(entry, Likeness(text.score * _WORDS))


def _weighed(hit: Hit) -> Hit:
    return hit if hit.likeness.value >= _SURE else Hit(hit.entry, Likeness(hit.likeness.value * _LIKE))


def _texts(view: View, typed: str, field: str, kinds: Collection[str], limit: int, offset: int = 0) -> list[TextHit]:
    classes = [str(VNGOV[kind]) for kind in kinds]
    return view.texts.search(typed, fields=[field], kinds=classes, mode=Mode.SUBSTRING, limit=limit, offset=offset)
