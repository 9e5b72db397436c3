"""Figures on the annotated articles that must not fall: people, positions and bodies, on the first five and on all."""

import pytest

from tests.extraction.test_floors_facts import extractions, f1, row, scorer
from tests.shared import needs_shared

FLOORS = {"people": (1.0, 0.97), "positions": (1.0, 0.87), "bodies": (0.97, 0.86)}
STATUS = 0.90


@needs_shared
@pytest.mark.parametrize("kind", FLOORS)
def test_f1_does_not_fall(kind: str) -> None:
    five, all_articles = FLOORS[kind]
    assert f1(kind, "0") >= five
    assert f1(kind, "") >= all_articles


@needs_shared
def test_status_does_not_fall() -> None:
    score = scorer()
    pairs = [
        pair
        for gold, extraction in extractions()
        for pair in score.match("positions", gold["positions"], [row(fact) for fact in extraction.positions])[0]
    ]
    assert sum(gold["status"] == found["status"] for gold, found in pairs) / len(pairs) >= STATUS
