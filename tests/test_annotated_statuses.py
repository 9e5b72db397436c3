"""How often the status of an event or a project is what a reader tells; see tests/annotated/README.md."""

import csv
from itertools import chain
from pathlib import Path

import pytest

from kg.documents import read
from kg.extraction import extract
from tests.shared import SHARED, needs_shared

ANNOTATED = Path(__file__).parent / "annotated" / "statuses.tsv"
FLOORS = {"development": 0.94, "held_out": 0.90}


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], str]:
    return {
        (extraction.article.id, fact.name): fact.status or "none"
        for extraction in extract(read([SHARED / "articles"]))
        for fact in chain(extraction.events, extraction.projects)
    }


@needs_shared
@pytest.mark.parametrize("half", FLOORS)
def test_statuses_are_those_of_a_reader(half: str, found: dict[tuple[str, str], str]) -> None:
    lines = (line for line in ANNOTATED.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["half"] == half]
    right = sum(found.get((row["source"], row["name"])) == row["status"] for row in rows)
    assert right / len(rows) >= FLOORS[half]
