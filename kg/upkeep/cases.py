"""What people should decide: pairs of things that may be one, the most useful first, with all that is known of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyoxigraph as ox

from kg import queries
from kg.gazetteers.tables import rows
from kg.judgements import Judgements, is_item
from kg.namespaces import WD
from kg.store import base_of, bindings, open_snapshot

_ITEMS = "wikidata.tsv"


@dataclass(frozen=True, slots=True)
class Case:
    """Two things, named as in a judgement, an item of Wikidata on the right; how surely they are one, and why.

    ``articles`` is the number of articles of the thing that has fewer. ``reasons`` are words by language.
    """

    left: str
    right: str
    score: float | None = None
    articles: int = 0
    reasons: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """The kind of the things (``person``)."""
        return self.left.partition("/")[0]

    @property
    def usefulness(self) -> float:
        """How many articles are likely to be put right: pairs that wait are taken for two things."""
        return (self.score or 0.0) * max(self.articles, 1)


@dataclass(frozen=True, slots=True)
class Passage:
    """What an article says of a thing: its day and the status where known, the post of a person, and the words."""

    source: str
    published: str
    post: str
    status: str
    quote: str


@dataclass(frozen=True, slots=True)
class Side:
    """All that is known of one side of a case: of the thing and of what is one with it already (``members``)."""

    name: str
    members: tuple[str, ...]
    names: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases of a published graph, whose things have this base."""

    store: ox.Store
    base: str

    @classmethod
    def of(cls, directory: Path) -> "Cases":
        """Those of what a store has published."""
        return cls(open_snapshot(directory), base_of(directory))

    def open(self, judged: Judgements, *, again: bool = False) -> list[Case]:
        """The pairs that nobody decided, the most useful first; ``again`` with those on which somebody was unsure."""
        found = sorted(self._all(), key=lambda case: (-case.usefulness, case.left, case.right))
        return [case for case in found if is_open(case, judged, again=again)]

    def side(self, name: str) -> Side:
        """What is known of a thing, or of an item of Wikidata."""
        return _item(name) if is_item(name) else self._thing(name)

    def has(self, name: str) -> bool:
        """Whether the graph says anything of a thing."""
        return any(True for _ in self._ask("names_of_thing", thing=self.base + name))

    def names(self) -> Mapping[str, str]:
        """The name of each thing of a match, for a list."""
        return {self._short(thing): name for thing, name in self._ask("matched_names")}

    def _all(self) -> Iterator[Case]:
        articles = {self._short(thing): int(count) for thing, count in self._ask("matched_articles")}
        pairs: dict[tuple[str, str], Case] = {}
        for one, other, score, vi, en in self._ask("open_matches"):
            left, right = sorted((self._short(one), self._short(other)), key=lambda name: (is_item(name), name))
            fewest = min(articles.get(name, 0) for name in (left, right) if not is_item(name))
            reasons = {language: said for language, said in (("vi", vi), ("en", en)) if said}
            case = Case(left, right, float(score) if score else None, fewest, reasons)
            pairs.setdefault((left, right), case)
        yield from pairs.values()

    def _thing(self, name: str) -> Side:
        iri = self.base + name
        members = tuple(row[1] for row in self._ask("one_with", thing=iri)) or (iri,)
        return Side(
            name,
            tuple(map(self._short, members)),
            tuple(dict.fromkeys(row[1] for row in self._of_all("names_of_thing", members))),
            tuple(
                dict.fromkeys((_words(row[1]), _value(row[2])) for row in self._of_all("properties_of_thing", members))
            ),
            _ordered(self._of_all("passages_of_thing", members)),
        )

    def _of_all(self, query: str, members: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        return (row for member in members for row in self._ask(query, thing=member))

    def _ask(self, query: str, **given: str) -> Iterator[tuple[Any, ...]]:
        found: Any = self.store.query(queries.internal(query), substitutions=bindings(given))
        return (tuple(term and term.value for term in row) for row in found)

    def _short(self, iri: str) -> str:
        return iri.removeprefix(self.base).removeprefix(str(WD))


def is_open(case: Case, judged: Judgements, *, again: bool = False) -> bool:
    """Whether no judgement, and nothing that follows from several, tells what a case is."""
    if judged.same(case.left, case.right) or judged.different(case.left, case.right):
        return False
    return again or judged.between(case.left, case.right) is None


def _ordered(found: Iterable[tuple[Any, ...]]) -> tuple[Passage, ...]:
    """Passages by day; words that are part of others of the same article say nothing more."""
    passages = [
        Passage(source, published or "", post or "", status or "", quote)
        for _, source, published, _, post, status, quote in found
    ]
    telling = [each for each in passages if not any(_within(each, other) for other in passages)]
    return tuple(dict.fromkeys(sorted(telling, key=lambda each: (each.published or "9", each.source))))


def _within(passage: Passage, other: Passage) -> bool:
    return (
        not passage.post
        and passage.source == other.source
        and passage.quote in other.quote
        and (len(passage.quote) < len(other.quote) or bool(other.post))
    )


def _words(iri: str) -> str:
    """The name of a property in words: ``documentNumber`` is document number."""
    local = iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :].replace("_", " ")
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in local).strip()


def _value(text: str) -> str:
    return text[max(text.rfind("#"), text.rfind("/")) + 1 :] if "://" in text else text


def _item(qid: str) -> Side:
    row = _items().get(qid)
    if row is None:
        return Side(qid, (qid,), (), (("not in", _ITEMS),))
    above = _items().get(row.get("parent", ""), {}).get("label", "")
    told = {**row, "parent": f"{above} ({row['parent']})" if above else row.get("parent", "")}
    shown = ((name.replace("_", " "), value) for name, value in told.items() if value and name not in {"qid", "label"})
    return Side(qid, (qid,), (row["label"],), tuple(shown))


@cache
def _items() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({row["qid"]: MappingProxyType(row) for row in rows(_ITEMS)})
