import pytest
from click.testing import CliRunner

from kg.cli import kg
from kg.store import Writer
from tests.upkeep.articles import build, exported


def remove(*arguments):
    return CliRunner().invoke(kg, ["remove", *map(str, arguments)])


@pytest.fixture
def store(tmp_path):
    build(tmp_path, {"a": 0, "c": 0})
    build(tmp_path, {"b": 0}, strict=True)
    return tmp_path


def test_articles_are_removed(store):
    result = remove("a", "b", "--store", store)
    assert (result.exit_code, result.stdout) == (0, "2 articles removed (1 published, 1 in quarantine)\n")
    assert "Quận ủy Tây Hồ" not in exported(store)


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["x"], 2, "nothing was removed: no article x is in the store"),
        (["a", "a"], 2, "a is given twice; name each once"),
        ([""], 2, "nothing was removed: no article  is in the store"),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(store, arguments, code, message):
    before = exported(store)
    result = remove(*arguments, "--store", store)
    (line,) = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (code, "")
    assert line.startswith(f"kg: {message}")
    assert exported(store) == before


def test_no_store_and_a_store_in_use(store, tmp_path):
    result = remove("a", "--store", tmp_path / "none")
    assert (result.exit_code, "there is no store" in result.stderr) == (3, True)
    with Writer(store):
        result = remove("a", "--store", store)
    assert (result.exit_code, "is being written by process" in result.stderr) == (3, True)
