"""The extraction against annotated articles, for ``kg eval GOLD ARTICLES``."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from kg.errors import InputError
from kg.evaluation import (
    KINDS,
    Gold,
    Row,
    Scores,
    as_json,
    as_table,
    below,
    context,
    read_floors,
    read_gold,
    rows,
    score,
)
from kg.model import Article
from kg.text import printable


@dataclass(frozen=True, slots=True)
class Annotated:
    """The scores of annotated articles, their texts, and a sentence for each figure below its floor."""

    scores: Scores
    texts: Mapping[str, str]
    fallen: tuple[str, ...]

    @classmethod
    def of(cls, gold: Path, articles: Path, floor_file: Path | None) -> Self:
        """The scores of these articles; raises ``InputError`` when an annotation has no article."""
        from kg import documents

        floors = read_floors(floor_file) if floor_file else {}
        golds = read_gold(gold)
        annotated = _annotated(golds, documents.read([articles]))
        texts = {name: article.text for name, article in annotated.items()}
        scores = score(golds, _extracted(annotated.values()), texts)
        return cls(scores, texts, tuple(below(scores, floors)))

    def as_json(self) -> str:
        """The figures as JSON."""
        return as_json(self.scores)

    def as_table(self) -> str:
        """The figures as a table."""
        return as_table(self.scores)

    def misses(self, kinds: Iterable[str]) -> Iterator[str]:
        """Each row in one line: article, verdict, kind, the row, its sentence."""
        wanted = set(kinds)
        for miss in self.scores.misses:
            if miss.kind in wanted or "all" in wanted:
                told = {column: cell for column, cell in miss.row.items() if cell and column != "source"}
                verdict = "WRONG" if miss.extra else "MISSED"
                sentence = context(miss.row, self.texts[miss.article]) or ""
                cells = (miss.article, verdict, miss.kind, json.dumps(told, ensure_ascii=False), sentence)
                yield printable("\t".join(cells))


def _annotated(golds: Iterable[Gold], articles: Iterable[Article]) -> dict[str, Article]:
    """The articles that have annotations; raises ``InputError`` when an annotation has no article."""
    read = {article.id: article for article in articles}
    lacking = [gold.article for gold in golds if gold.article not in read]
    if lacking:
        raise InputError(
            f"the annotated article {lacking[0]} is not among the articles read ({len(lacking)} are missing); "
            "name the folder that holds them"
        )
    return {gold.article: read[gold.article] for gold in golds}


def _extracted(articles: Iterable[Article]) -> dict[str, list[Row]]:
    from kg import extraction

    found: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for result in extraction.extract(articles):
        for kind, of_article in rows(result).items():
            found[kind] += of_article
    return found
