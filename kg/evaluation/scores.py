"""The figures: counts of hits, misses and extras over all articles, and what follows from them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluation.gold import Gold
from kg.evaluation.matching import Matching, distinct, match
from kg.evaluation.rows import KINDS, Row, by_source
from kg.evaluation.wording import folded


@dataclass(frozen=True, slots=True)
class KindScore:
    """Counts for one kind, summed over articles; ``status_right`` are the hits whose status agrees."""

    hits: int
    missed: int
    extra: int
    status_right: int = 0

    @property
    def annotated(self) -> int:
        """How many rows the annotations have."""
        return self.hits + self.missed

    @property
    def found(self) -> int:
        """How many rows were found."""
        return self.hits + self.extra

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return _share(self.hits, self.found)

    @property
    def recall(self) -> float:
        """Share of what is right that was found."""
        return _share(self.hits, self.annotated)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.precision * self.recall, self.precision + self.recall)

    @property
    def status_accuracy(self) -> float:
        """Share of the hits whose status agrees; of meaning for positions only."""
        return _share(self.status_right, self.hits)


@dataclass(frozen=True, slots=True)
class Miss:
    """A row that has no partner: one that was missed, or one that is extra."""

    article: str
    kind: str
    extra: bool
    row: Row


@dataclass(frozen=True, slots=True)
class Quotes:
    """How many quotes were compared with the text between their offsets, and how many are equal to it."""

    checked: int
    exact: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures for each kind, every row without a partner, and the check of quotes if texts were given."""

    kinds: Mapping[str, KindScore]
    misses: tuple[Miss, ...]
    quotes: Quotes | None = None


def score(golds: Sequence[Gold], rows: Mapping[str, Iterable[Row]], texts: Mapping[str, str] | None = None) -> Scores:
    """Compare rows of each kind with the annotations of the articles that their ``source`` names.

    Rows of other articles are left out. ``texts`` goes from an article to its NFC text, to check quotes.
    """
    kinds, misses = {}, []
    found = {kind: by_source(rows.get(kind, ())) for kind in KINDS}
    for kind in KINDS:
        matchings = [(gold, _matching(kind, gold, found[kind].get(gold.article, []))) for gold in golds]
        kinds[kind] = _total([matching for _, matching in matchings])
        misses += [miss for gold, matching in matchings for miss in _misses(kind, gold, matching)]
    return Scores(kinds, tuple(misses), _quotes(found, texts) if texts is not None else None)


def _matching(kind: str, gold: Gold, found: Iterable[Row]) -> Matching:
    annotated = gold.rows.get(kind, ())
    rows = distinct(kind, found)
    if kind == "people":
        bylines = set(map(folded, gold.authors)) - {folded(row.get("name", "")) for row in annotated}
        rows = [row for row in rows if folded(row.get("name", "")) not in bylines]
    return match(kind, annotated, rows)


def _total(matchings: Iterable[Matching]) -> KindScore:
    hits = missed = extra = status_right = 0
    for matching in matchings:
        hits += len(matching.pairs)
        missed += len(matching.missed)
        extra += len(matching.extra)
        status_right += sum(folded(g.get("status", "")) == folded(f.get("status", "")) for g, f in matching.pairs)
    return KindScore(hits, missed, extra, status_right)


def _misses(kind: str, gold: Gold, matching: Matching) -> list[Miss]:
    missed = [Miss(gold.article, kind, extra=False, row=row) for row in matching.missed]
    return missed + [Miss(gold.article, kind, extra=True, row=row) for row in matching.extra]


def _quotes(found: Mapping[str, Mapping[str, Sequence[Row]]], texts: Mapping[str, str]) -> Quotes:
    verdicts = [
        texts[article][int(row["start"]) : int(row["end"])] == row["quote"]
        for articles in found.values()
        for article, rows in articles.items()
        if article in texts
        for row in rows
        if row.get("quote") and row.get("start", "").isdecimal() and row.get("end", "").isdecimal()
    ]
    return Quotes(len(verdicts), sum(verdicts))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
