"""Figures of the resolution and of the links on the labelled sets, which must not fall below their floors.

A store of the labelled articles is built once: it costs about a minute of one processor.
"""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import kg
from kg.documents import read
from kg.evaluation import read_identities, read_links
from kg.pipeline import check_all, publish
from kg.store import Writer
from kg.text import ascii_fold
from tests.shared import SHARED, needs_shared

LABELS = Path(__file__).resolve().parent.parent / "data" / "evaluation"
FLOORS = LABELS / "floors.toml"


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the articles in which mentions are labelled, with links to Wikidata."""
    directory = tmp_path_factory.mktemp("labelled") / "store"
    wanted = {mention.source for mention in read_identities(LABELS / "identities.tsv")}
    articles = (article for article in read([SHARED / "articles", SHARED / "corpus"]) if article.id in wanted)
    with Writer(directory) as writer:
        outcome = publish(check_all(articles, writer.base), writer)
    assert len(outcome.published) == len(wanted)
    done = CliRunner().invoke(kg, ["link", "--store", str(directory)])
    assert done.exit_code == 0, done.output
    return directory


@needs_shared
@pytest.mark.parametrize("labels", ["identities", "links"])
def test_no_figure_is_below_its_floor(store: Path, labels: str) -> None:
    file = str(LABELS / f"{labels}.tsv")
    done = CliRunner().invoke(kg, ["eval", f"--{labels}", file, "--store", str(store), "--floors", str(FLOORS)])
    assert (done.exit_code, done.stderr) == (0, ""), done.stdout


@needs_shared
def test_every_labelled_mention_is_in_the_store(store: Path) -> None:
    file = str(LABELS / "identities.tsv")
    done = CliRunner().invoke(kg, ["eval", "--identities", file, "--store", str(store), "--misses", "all"])
    assert [line for line in done.stderr.splitlines() if line.startswith("ABSENT")] == []


def test_names_are_in_one_half_only() -> None:
    halves: dict[str, set[str]] = {}
    for mention in read_identities(LABELS / "identities.tsv"):
        halves.setdefault(mention.cluster.split("/")[0], set()).add(mention.half)
    assert [name for name, found in halves.items() if len(found) > 1] == []


def test_fresh_names_stand_in_no_other_set() -> None:
    known = {
        ascii_fold(mention.name) for mention in read_identities(LABELS / "identities.tsv") if mention.kind == "person"
    }
    fresh = read_identities(LABELS / "identities-fresh.tsv")
    assert [mention.name for mention in fresh if ascii_fold(mention.name) in known or mention.half != "held-out"] == []


def test_enough_is_labelled() -> None:
    mentions = read_identities(LABELS / "identities.tsv")
    groups: dict[tuple[bool, str], list[str]] = {}
    for mention in mentions:
        groups.setdefault((mention.kind == "person", mention.cluster.split("/")[0]), []).append(mention.source)
    pairs = {True: 0, False: 0}
    for (of_people, _), sources in groups.items():
        pairs[of_people] += len(sources) * (len(sources) - 1) // 2
    assert pairs[True] >= 300
    assert pairs[False] >= 100
    assert len({mention.source for mention in mentions}) <= 500
    assert len(read_links(LABELS / "links.tsv")) >= 200
