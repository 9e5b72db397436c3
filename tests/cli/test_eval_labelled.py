import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import kg
from kg.pipeline import build

IDENTITIES = """\
half\tkind\tcluster\tsource\tname\tnote
development\tperson\tminh/a\ta.txt\tLê Minh\t
development\tperson\tminh/a\tb.txt\tLê Minh\t
development\tperson\tminh/b\tc.txt\tLê Minh\t
held-out\tbody\ttay-ho/a\ta.txt\tQuận ủy Tây Hồ\t
held-out\tbody\ttay-ho/a\tz.txt\tQuận ủy Tây Hồ\t
"""
LINKS = """\
half\tkind\tname\tcode\tvalid_to\tsource\tqid\tnote
development\tdistrict\tquận Tây Hồ\t003\t2025-06-30\t\tQ1048642\t
held-out\tprovince\ttỉnh Cà Mau\t96\t2025-06-30\t\tNIL\t
held-out\tperson\tLê Minh\t\t\tz.txt\tNIL\t
"""
ARTICLES = {
    "a.txt": "Ông Lê Minh, Bí thư Quận ủy Tây Hồ, Hà Nội, dự hội nghị ngày 3/4/2023.\n",
    "b.txt": "Bí thư Quận ủy Tây Hồ (Hà Nội) Lê Minh phát biểu ngày 5/4/2023.\n",
    "c.txt": "Ông Lê Minh, Chủ tịch Ủy ban nhân dân tỉnh Cà Mau, dự hội nghị ngày 3/4/2023.\n",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("labelled")
    articles = folder / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    build([articles], folder / "store")
    assert CliRunner().invoke(kg, ["link", "--store", str(folder / "store")]).exit_code == 0
    return folder / "store"


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    (tmp_path / "identities.tsv").write_text(IDENTITIES, encoding="utf-8")
    (tmp_path / "links.tsv").write_text(LINKS, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(kg, ["eval", *map(str, arguments)], env={"KG_STORE": None})


def test_figures_of_identities(store, labels):
    done = run("--identities", labels / "identities.tsv", "--store", store, "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert list(figures) == ["all", "person", "body", "development", "held-out"]
    assert (figures["all"]["mentions"], figures["all"]["absent"]) == (4, 1)
    assert figures["person"]["pairwise_recall"] == figures["person"]["b3_f1"] == 1


def test_one_half_as_a_table(store, labels):
    done = run("--identities", labels / "identities.tsv", "--store", store, "--half", "development")
    assert [line.split()[0] for line in done.stdout.splitlines()[2:]] == ["all", "person", "development"]


def test_mistakes_and_absent_mentions_are_told(store, labels):
    wrong = IDENTITIES.replace("minh/a\tb.txt", "minh/b\tb.txt")
    (labels / "wrong.tsv").write_text(wrong, encoding="utf-8")
    done = run("--identities", labels / "wrong.tsv", "--store", store, "--misses", "all")
    assert done.stderr.splitlines() == [
        "JOINED\tperson\tLê Minh (a.txt) | Lê Minh (b.txt)",
        "SPLIT\tperson\tLê Minh (b.txt) | Lê Minh (c.txt)",
        "ABSENT\tbody\tQuận ủy Tây Hồ (z.txt)",
    ]
    of_bodies = run("--identities", labels / "wrong.tsv", "--store", store, "--misses", "body")
    assert of_bodies.stderr.splitlines() == ["ABSENT\tbody\tQuận ủy Tây Hồ (z.txt)"]


def test_figures_and_mistakes_of_links(store, labels):
    done = run("--links", labels / "links.tsv", "--store", store, "--format", "json", "--misses", "all")
    figures = json.loads(done.stdout)
    assert figures["district"]["coverage"] == figures["district"]["precision"] == 1
    assert (figures["province"]["nil_accuracy"], figures["all"]["absent"]) == (0, 1)
    assert done.stderr.splitlines() == [
        "LINKED WRONGLY\tprovince\ttỉnh Cà Mau (96 2025-06-30)\tNIL expected, Q33354 found",
        "ABSENT\tperson\tLê Minh (z.txt)\tNIL expected",
    ]


@pytest.mark.parametrize(("floor", "code"), [(0, 0), (0.5, 1)])
def test_a_figure_below_its_floor_is_a_finding(store, labels, floor, code):
    (labels / "floors.toml").write_text(f"[links.province]\nnil_accuracy = {floor}\n", encoding="utf-8")
    done = run("--links", labels / "links.tsv", "--store", store, "--floors", labels / "floors.toml")
    assert done.exit_code == code
    told = "kg: nil_accuracy of province is 0.000, below its floor of 0.500\n"
    assert done.stderr == (told if code else "")


def test_figures_are_written_beside_the_table(store, labels):
    run("--identities", labels / "identities.tsv", "--store", store, "--json", labels / "figures.json")
    assert json.loads((labels / "figures.json").read_text())["person"]["b3_f1"] == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--identities", "identities.tsv"], "name it with --store DIR"),
        (["--identities", "identities.tsv", "--links", "links.tsv", "--store", "s"], "one at a time"),
        (["gold", "articles", "--identities", "identities.tsv", "--store", "s"], "not both"),
        (["gold", "articles", "--half", "held-out"], "have no halves"),
        (["gold"], "give GOLD and ARTICLES, or"),
        ([], "give GOLD and ARTICLES, or"),
    ],
)
def test_what_is_not_asked_well(arguments, told):
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr


def test_labels_that_are_no_table(store, labels):
    (labels / "identities.tsv").write_text("half\tkind\n", encoding="utf-8")
    done = run("--identities", labels / "identities.tsv", "--store", store)
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    assert "identities.tsv line 1 is not the header" in done.stderr


def test_no_store(labels):
    done = run("--links", labels / "links.tsv", "--store", labels / "none")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
