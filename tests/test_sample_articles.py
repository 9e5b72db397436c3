"""data/articles is what its README says: written for the project, readable, and good for a demonstration."""

import json
import re
from pathlib import Path
from unicodedata import is_normalized

import pytest

from tests.shared import SHARED, needs_shared

ARTICLES = Path(__file__).parents[1] / "data" / "articles"
FILES = sorted(path for path in ARTICLES.iterdir() if path.name != "README.md")
TOO_LONG = 24
"""Words in a row that no two writers share by chance; the full name of an election or a congress is shorter."""


def runs(path: Path) -> set[tuple[str, ...]]:
    """All runs of ``TOO_LONG`` words of a file."""
    words = re.findall(r"\w+(?:[.,]\w+)*", path.read_text(encoding="utf-8", errors="replace").lower())
    return {tuple(words[start : start + TOO_LONG]) for start in range(len(words) - TOO_LONG + 1)}


def test_ten_articles() -> None:
    (bulletin,) = ARTICLES.glob("*.jsonl")
    records = [json.loads(line) for line in bulletin.read_text(encoding="utf-8").splitlines()]
    assert len(FILES) - 1 + len(records) == 10
    assert all(record.keys() == {"id", "title", "published", "url", "text"} for record in records)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_is_listed_and_in_normal_form(path: Path) -> None:
    assert f"`{path.name}`" in (ARTICLES / "README.md").read_text(encoding="utf-8")
    assert is_normalized("NFC", path.read_text(encoding="utf-8"))


@needs_shared
def test_no_sample_copies_a_published_sentence() -> None:
    published = {path.name: runs(path) for path in (SHARED / "articles").glob("*.txt")}
    assert not [(path.name, name) for path in FILES for name, theirs in published.items() if runs(path) & theirs]
