"""F1 of each kind on the first five and on all annotated articles, by the scorer that came with them."""

import dataclasses
import importlib.util
import json
import tomllib
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from kg.documents import article_from_text
from kg.extraction import extract
from tests.shared import SHARED, needs_shared

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
FIRST_FIVE = {
    "people": 1.0,
    "positions": 1.0,
    "bodies": 0.97,
    "programmes": 0.95,
    "projects": 0.95,
    "documents": 0.93,
    "events": 0.93,
    "indicators": 0.93,
}


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def extractions():  # type: ignore[no-untyped-def]
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "eval" / "gold").glob("*.json"))]
    texts = [(SHARED / "articles" / gold["article"]).read_text(encoding="utf-8-sig") for gold in golds]
    articles = (article_from_text(gold["article"], text) for gold, text in zip(golds, texts, strict=True))
    return list(zip(golds, extract(articles), strict=True))


def row(fact) -> dict[str, str]:  # type: ignore[no-untyped-def]
    values = {f.name: getattr(fact, f.name) for f in dataclasses.fields(fact) if f.name != "evidence"}
    return {name: "" if value is None else str(value) for name, value in values.items()}


def f1(kind: str, prefix: str) -> float:
    score, hits, total = scorer(), 0, 0
    for gold, extraction in extractions():
        if gold["article"].startswith(prefix):
            predicted = score.distinct([row(fact) for fact in getattr(extraction, kind)], score.KEYS[kind])
            wanted = score.gold_rows(gold, kind)
            hits += len(score.match(kind, wanted, predicted)[0])
            total += len(wanted) + len(predicted)
    return 2 * hits / total


@needs_shared
@pytest.mark.parametrize("kind", FIRST_FIVE)
def test_f1_does_not_fall(kind: str) -> None:
    assert f1(kind, "0") >= FIRST_FIVE[kind]
    assert f1(kind, "") >= FLOORS[kind]


@needs_shared
def test_status_does_not_fall() -> None:
    score = scorer()
    pairs = [
        pair
        for gold, extraction in extractions()
        for pair in score.match("positions", gold["positions"], [row(fact) for fact in extraction.positions])[0]
    ]
    assert sum(gold["status"] == found["status"] for gold, found in pairs) / len(pairs) >= FLOORS["status"]


@needs_shared
def test_evidence_quotes_the_text() -> None:
    for _, extraction in extractions():
        for kind in (*FIRST_FIVE, "terms"):
            for fact in getattr(extraction, kind):
                evidence = fact.evidence
                assert extraction.article.text[evidence.start : evidence.end] == evidence.quote
                assert evidence.quote.strip()


@needs_shared
def test_whatever_a_fact_refers_to_is_a_body() -> None:
    for _, extraction in extractions():
        names = {body.name for body in extraction.bodies}
        referred = (
            *(fact.issuer for fact in extraction.documents),
            *(fact.host for fact in extraction.events),
            *(fact.owner for fact in extraction.programmes),
            *(fact.body for fact in extraction.terms),
        )
        assert {name for name in referred if name} <= names
