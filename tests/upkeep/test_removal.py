import pytest

from kg.derivation import derive
from kg.errors import StoreError, UsageError
from kg.store import Quarantine, Writer
from kg.upkeep import Removed, remove
from tests.upkeep.articles import build, exported, waiting


def test_an_article_is_gone_and_what_is_derived_follows(tmp_path):
    build(tmp_path / "one", {"a": 0, "b": 0, "c": 0})
    build(tmp_path / "other", {"a": 0, "c": 0})
    assert remove(["b"], tmp_path / "one") == Removed(("b",), ())
    assert exported(tmp_path / "one") == exported(tmp_path / "other")


def test_all_articles_may_go(tmp_path):
    build(tmp_path, {"a": 0, "b": 0})
    remove(["a", "b"], tmp_path)
    assert exported(tmp_path) == ""


def test_an_article_is_taken_out_of_quarantine_and_its_release_is_withdrawn(tmp_path):
    build(tmp_path, {"b": 0}, strict=True)
    assert remove(["b"], tmp_path) == Removed((), ("b",))
    assert waiting(tmp_path) == {}
    build(tmp_path, {"b": 0}, strict=True)
    Quarantine(tmp_path).release("b", "đã xem", also=derive)
    remove(["b"], tmp_path)
    assert build(tmp_path, {"b": 0}, strict=True).quarantined == ("b",)


@pytest.mark.parametrize(
    ("articles", "message"),
    [
        (["a", "a.tx"], r"nothing was removed: no article a\.tx is in the store \S+; give articles as"),
        (["a", "article bb"], r"no article article bb is in the store \S+; did you mean article b\?"),
        (["a", "a"], "a is given twice; name each once"),
    ],
)
def test_bad_names_remove_nothing(tmp_path, monkeypatch, articles, message):
    from tests.upkeep import articles as made

    monkeypatch.setitem(made.TEXTS, "article b", made.TEXTS["b"])
    build(tmp_path, {"a": 0, "article b": 0})
    before = exported(tmp_path)
    with pytest.raises(UsageError, match=message):
        remove(articles, tmp_path)
    assert exported(tmp_path) == before


def test_a_store_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(StoreError, match="there is no store"):
        remove(["a"], tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_store_in_use(tmp_path):
    build(tmp_path, {"a": 0})
    with Writer(tmp_path), pytest.raises(StoreError, match="being written"):
        remove(["a"], tmp_path)
