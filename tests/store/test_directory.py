import json
import re
import shutil

import pytest

from kg.errors import StoreError, UsageError
from kg.namespaces import BASE
from kg.store.directory import MARKER, StoreDirectory, base_of
from tests.store.graphs import FIRST, label, published


@pytest.mark.parametrize("path", ["new", "deep/new", "empty"])
def test_a_missing_or_empty_folder_becomes_a_store(tmp_path, path):
    (tmp_path / "empty").mkdir()
    StoreDirectory.create(tmp_path / path)
    assert json.loads((tmp_path / path / MARKER).read_text()) == {"format": 1, "base": BASE}
    assert base_of(tmp_path / path) == BASE


def test_what_a_crash_left_of_the_marker_does_not_count_as_foreign(tmp_path):
    (tmp_path / f".{MARKER}.17.tmp").write_text("{")
    assert StoreDirectory.create(tmp_path).base == BASE


def test_a_store_keeps_its_base(tmp_path):
    StoreDirectory.create(tmp_path, "https://example.org/")
    assert StoreDirectory.create(tmp_path).base == "https://example.org/"
    with pytest.raises(StoreError, match=r"has the base <https://example.org/>, not <https://other.org/>"):
        StoreDirectory.create(tmp_path, "https://other.org/")


@pytest.mark.parametrize(
    "base",
    [
        "",
        "id",
        "/id/",
        "urn:kg:",
        "https://example.org/id",
        "https://example.org/id#",
        "https://a.org/b c/",
        "x:",
        "http:///",
        "https://a.org/b/../",
    ],
)
def test_a_base_that_exports_cannot_write_names_relative_to_is_refused(tmp_path, base):
    with pytest.raises(UsageError, match="cannot be a base"):
        StoreDirectory.create(tmp_path / "new", base)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("make", [StoreDirectory.create, StoreDirectory.open])
def test_a_foreign_folder_is_refused_and_left_alone(tmp_path, make):
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(StoreError, match="not a store"):
        make(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


@pytest.mark.parametrize(("path", "said"), [("nowhere", "there is no store at"), ("file", "is a file, not a store")])
def test_opening_says_why_there_is_no_store(tmp_path, path, said):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match=said):
        StoreDirectory.open(tmp_path / path)


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(StoreError, match="a file is in the way"):
            StoreDirectory.create(path)


@pytest.mark.parametrize(
    ("marker", "said"),
    [
        ('{"format": 3, "base": "https://example.org/"}', "format 3, newer than this kg reads"),
        ('{"format": 1}', "is damaged"),
        ("nonsense", "is damaged"),
        ("[]", "is damaged"),
    ],
)
def test_a_marker_that_cannot_be_used(tmp_path, marker, said):
    (tmp_path / MARKER).write_text(marker)
    with pytest.raises(StoreError, match=said):
        StoreDirectory.open(tmp_path)


@pytest.mark.parametrize("make", [StoreDirectory.create, StoreDirectory.open])
def test_a_path_that_is_too_long(tmp_path, make):
    with pytest.raises(StoreError, match="File name too long"):
        make(tmp_path / ("x" * 300))


def test_nothing_published(tmp_path):
    with pytest.raises(StoreError, match="nothing is published"):
        StoreDirectory.create(tmp_path).current_snapshot()


def test_current_that_names_no_snapshot(tmp_path):
    store = StoreDirectory.create(tmp_path)
    store.current.write_text("../../etc\n")
    with pytest.raises(StoreError, match="names no snapshot; run kg build again"):
        store.current_snapshot()
    store.current.unlink()
    store.current.mkdir()
    with pytest.raises(StoreError, match="current is a folder; delete it and run kg build again"):
        store.current_snapshot()


def test_no_permission(unprivileged):
    StoreDirectory.create(unprivileged / "store")
    (unprivileged / "store" / MARKER).chmod(0)
    with pytest.raises(StoreError, match="Permission denied"):
        StoreDirectory.open(unprivileged / "store")
    (unprivileged / "store").chmod(0)
    for use in (StoreDirectory.open, StoreDirectory.create):
        with pytest.raises(StoreError, match="Permission denied"):
            use(unprivileged / "store")
    (unprivileged / "store").chmod(0o700)
    unprivileged.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be made"):
        StoreDirectory.create(unprivileged / "other")


def test_judgements_kept_elsewhere_may_be_there_first(tmp_path):
    (tmp_path / "judgements.tsv").write_text("verdict\tleft\tright\tauthor\treason\n", encoding="utf-8")
    assert StoreDirectory.create(tmp_path).judgements.exists()


def test_a_plain_dataset_is_marked(tmp_path):
    plain = StoreDirectory.create(tmp_path / "plain", union=False)
    assert not plain.union
    assert StoreDirectory.open(tmp_path / "plain") == plain
    assert StoreDirectory.create(tmp_path / "ours").union
    with pytest.raises(StoreError, match="is a plain dataset"):
        StoreDirectory.create(tmp_path / "plain")
    with pytest.raises(StoreError, match="that kg build wrote"):
        StoreDirectory.create(tmp_path / "ours", union=False)


def test_a_marker_without_a_kind_is_one_of_kg(tmp_path):
    (tmp_path / MARKER).write_text('{"format": 1, "base": "https://example.org/"}')
    assert StoreDirectory.open(tmp_path).union


def test_each_published_snapshot_has_an_identity(tmp_path):
    store = StoreDirectory.create(tmp_path / "store")
    with pytest.raises(StoreError, match="nothing is published"):
        store.identity()
    seen = []
    for _ in range(2):
        published(store.path, {FIRST: [label("A")]})
        seen += [store.identity(), store.identity()]
        published(store.path, {FIRST: [label("B")]})
        seen += [store.identity(), store.identity()]
        shutil.rmtree(store.path)
        with pytest.raises(StoreError):
            store.identity()
    assert [seen[::2], len(set(seen))] == [seen[1::2], 4]
    assert all(re.fullmatch(r"[0-9a-z-]+", identity) for identity in seen)
