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
    assert done.stderr == 'a.txt\tMISSED\tpeople\t{"name": "Vũ Thị Lan"}\t\n'


def test_what_is_wrong_comes_with_its_sentence(folders):
    gold, articles = folders
    (articles / "a.txt").write_text("Quận họp. " + ARTICLE, encoding="utf-8")
    (gold / "a.json").write_text(json.dumps(GOLD | {"people": []}), encoding="utf-8")
    line = run(gold, articles, "--misses", "all").stderr.splitlines()[0].split("\t")
    assert line[:3] == ["a.txt", "WRONG", "people"]
    assert line[4] == ARTICLE.strip()


def test_figures_are_written_beside_the_table(folders, tmp_path):
    done = run(*folders, "--json", tmp_path / "figures.json")
    assert done.stdout.startswith("kind")
    assert json.loads((tmp_path / "figures.json").read_text())["people"]["recall"] == 0.5


@pytest.mark.parametrize(("floor", "code"), [(0.66, 0), (0.67, 1)])
def test_a_kind_below_its_floor_is_a_finding(folders, tmp_path, floor, code):
    floors = tmp_path / "floors.toml"
    floors.write_text(f"people = {floor}\nstatus = 1\nquotes = 1\n")
    done = run(*folders, "--floors", floors)
    assert done.exit_code == code
    assert done.stderr == ("kg: people is 0.667, below its floor of 0.670\n" if code else "")


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
