import json

import pytest
from click.testing import CliRunner

from kg.cli import kg
from kg.evaluation import KINDS

ARTICLE = "Ông Lê Minh, Bí thư Quận ủy Tây Hồ, Hà Nội, dự hội nghị.\n"
GOLD = {
    "article": "a.txt",
    "people": ["Lê Minh", "Vũ Thị Lan"],
    "positions": [{"person": "Lê Minh", "role": "Bí thư", "body": "Quận ủy Tây Hồ", "status": "current"}],
}


@pytest.fixture
def folders(tmp_path):
    gold, articles = tmp_path / "gold", tmp_path / "articles"
    gold.mkdir()
    articles.mkdir()
    (gold / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (articles / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (articles / "b.txt").write_text("Bà Vũ Thị Lan.\n", encoding="utf-8")
    return gold, articles


def run(*arguments):
    return CliRunner().invoke(kg, ["eval", *map(str, arguments)])


def test_figures_as_json(folders):
    done = run(*folders, "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert list(report) == [*KINDS, "quotes"]
    assert (report["people"]["gold"], report["people"]["recall"]) == (2, 0.5)
    assert report["positions"]["f1"] == 1
    assert report["quotes"]["exact"] == report["quotes"]["checked"] > 0


def test_a_table_and_what_was_missed(folders):
    done = run(*folders, "--misses", "people")
    assert [line.split()[0] for line in done.stdout.splitlines()[2:10]] == list(KINDS)
    assert done.stderr == 'a.txt\tMISSED\t{"name": "Vũ Thị Lan"}\n'


def test_no_gold(folders):
    gold, articles = folders
    assert_input_error(run(gold / "none", articles), "no gold annotations")


def test_gold_that_is_not_json(folders):
    gold, articles = folders
    (gold / "a.json").write_text("{", encoding="utf-8")
    assert_input_error(run(gold, articles), "a.json is not JSON")


def test_an_annotation_without_its_article(folders):
    gold, articles = folders
    (articles / "a.txt").unlink()
    assert_input_error(run(gold, articles), "the annotated article a.txt is not among the articles read")


def test_no_articles(folders):
    gold, articles = folders
    assert_input_error(run(gold, articles / "none"), "none")


def assert_input_error(done, message):
    assert done.exit_code == 3
    assert done.stderr.startswith("kg: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
