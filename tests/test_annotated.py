"""Figures on the annotated articles of our own, which must not fall; see tests/annotated/README.md."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from kg.documents import read
from kg.evaluation import KINDS, Row, Scores, read_gold, rows, score
from kg.extraction import extract
from kg.model import Article
from tests.shared import SHARED, needs_shared

ANNOTATED = Path(__file__).parent / "annotated"
FLOORS = {
    "corpus": {
        "positions": 0.94,
        "bodies": 0.92,
        "programmes": 0.83,
        "projects": 0.79,
        "documents": 0.87,
        "events": 0.90,
        "indicators": 0.81,
    },
    "written": {
        "people": 0.98,
        "positions": 0.955,
        "bodies": 0.94,
        "programmes": 0.98,
        "projects": 0.92,
        "documents": 0.965,
        "events": 0.97,
        "indicators": 0.94,
    },
    "held_out": {"positions": 0.885, "bodies": 0.825, "documents": 0.77, "indicators": 0.705},
}


@cache
def corpus() -> dict[str, Article]:
    return {article.id: article for article in read([SHARED / "corpus"])}


def scores(folder: str, articles: Iterable[Article]) -> Scores:
    by_name = {article.id: article for article in articles}
    golds = read_gold(ANNOTATED / folder)
    found: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for extraction in extract(by_name[gold.article] for gold in golds):
        for kind, of_article in rows(extraction).items():
            found[kind] += of_article
    return score(golds, found)


def assert_not_below(folder: str, articles: Iterable[Article]) -> None:
    figures = {kind: round(figure.f1, 3) for kind, figure in scores(folder, articles).kinds.items()}
    assert {kind: figures[kind] for kind, floor in FLOORS[folder].items() if figures[kind] < floor} == {}


def test_written_articles() -> None:
    assert_not_below("written", read([ANNOTATED / "written"]))


@needs_shared
@pytest.mark.parametrize("folder", ["corpus", "held_out"])
def test_articles_of_the_corpus(folder: str) -> None:
    assert_not_below(folder, corpus().values())
