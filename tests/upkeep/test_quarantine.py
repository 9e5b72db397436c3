import pytest

from kg.errors import StoreError, UsageError
from kg.store import Quarantine
from kg.upkeep import Rechecked, recheck
from tests.upkeep.articles import build, exported, shapes, waiting


def test_what_passes_the_shapes_now_is_published_with_what_is_derived(tmp_path):
    build(tmp_path / "one", {"a": 0, "b": 0, "c": 1}, strict=True)
    assert recheck(tmp_path / "one", shapes=shapes(strict=True)) == Rechecked((), ("b", "c"))
    assert recheck(tmp_path / "one", ["b"], shapes()) == Rechecked(("b",), ())
    assert set(waiting(tmp_path / "one")) == {"c"}
    assert recheck(tmp_path / "one", shapes=shapes()) == Rechecked(("c",), ())
    build(tmp_path / "other", {"a": 0, "b": 0, "c": 1})
    assert exported(tmp_path / "one") == exported(tmp_path / "other")


def test_what_does_not_pass_keeps_its_place_with_the_new_report(tmp_path):
    build(tmp_path, {"b": 0}, strict=True)
    quarantine = Quarantine(tmp_path)
    (entry,) = quarantine.list()
    quarantine.put(type(entry)(entry.article, entry.graph, entry.digest, ("old",)), quarantine.graph("b"), "")
    recheck(tmp_path, shapes=shapes(strict=True))
    assert quarantine.show("b") == entry
    assert "say no more of Ba Đình" in quarantine.report("b")


def test_an_empty_quarantine_publishes_nothing(tmp_path):
    build(tmp_path, {"a": 0})
    assert recheck(tmp_path, shapes=shapes()) == Rechecked((), ())
    assert [path.name for path in (tmp_path / "snapshots").iterdir()] == ["000001"]


def test_bad_names_and_broken_files(tmp_path):
    build(tmp_path, {"b": 0}, strict=True)
    with pytest.raises(UsageError, match="b is given twice"):
        recheck(tmp_path, ["b", "b"], shapes())
    with pytest.raises(UsageError, match="x is not in the quarantine"):
        recheck(tmp_path, ["x"], shapes())
    next((tmp_path / "quarantine").glob("*/graph.nt")).write_text("<")
    with pytest.raises(StoreError, match=r"graph\.nt is not readable"):
        recheck(tmp_path, shapes=shapes())
