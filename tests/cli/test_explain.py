import pytest
from click.testing import CliRunner

from kg.cli import kg

ARTICLE = "Ông Lê Minh, Bí thư Quận ủy Tây Hồ, Hà Nội, dự hội nghị.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def explain(*arguments):
    return CliRunner().invoke(kg, ["explain", *map(str, arguments)])


def test_the_text_with_its_facts(article):
    done = explain(article)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert "Lê Minh · Bí thư · Quận ủy Tây Hồ · current" in done.stdout
    assert "positions." in done.stdout


@pytest.mark.parametrize(("option", "coloured"), [("--colour", True), ("--no-colour", False)])
def test_colour_is_a_choice(article, tmp_path, option, coloured):
    explain(article, option, "--output", tmp_path / "out.txt")
    assert ("\x1b[" in (tmp_path / "out.txt").read_text(encoding="utf-8")) is coloured


def test_a_page(article, tmp_path):
    done = explain(article, "--format", "html", "--output", tmp_path / "a.html")
    assert (done.exit_code, done.stdout) == (0, "")
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<mark" in page


def test_a_file_without_an_article(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    for path in (empty, tmp_path / "none.txt"):
        done = explain(path)
        assert done.exit_code == 3
        assert done.stderr.startswith("kg: ")
        assert done.stderr.count("\n") == 1


def test_a_place_that_cannot_be_written(article, tmp_path):
    done = explain(article, "--output", tmp_path / "nowhere" / "a.txt")
    assert done.exit_code == 3
    assert "a.txt cannot be written" in done.stderr
