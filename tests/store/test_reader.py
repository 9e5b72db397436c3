import shutil

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store import Writer
from kg.store.reader import open_snapshot
from tests.store.graphs import FIRST, SECOND, label, published, union


def test_a_snapshot_is_read_only(tmp_path):
    store = open_snapshot(published(tmp_path, {FIRST: [label("A")]}))
    node = ox.NamedNode("https://example.org/x")
    with pytest.raises(RuntimeError):
        store.add(ox.Quad(node, node, node))
    assert len(union(store)) == 1


def test_reading_changes_no_file(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert len(union(open_snapshot(tmp_path))) == 1
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_a_store_is_read_while_it_is_written(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    with Writer(tmp_path) as writer:
        writer.replace_graph(SECOND, [label("B")])
        assert len(union(open_snapshot(tmp_path))) == 1


def test_a_damaged_snapshot_says_so(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    for path in (tmp_path / "snapshots" / "000001").glob("*.sst"):
        path.unlink()
        path.write_bytes(b"garbage")
    with pytest.raises(StoreError, match=r"damaged: delete \S+/000001 and run kg build again with all") as raised:
        open_snapshot(tmp_path)
    assert "\n" not in str(raised.value)


def test_a_missing_snapshot_says_so(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    shutil.rmtree(tmp_path / "snapshots")
    with pytest.raises(StoreError, match=r"is damaged: \S+/000001 is missing; run kg build again"):
        open_snapshot(tmp_path)


def test_a_snapshot_that_may_not_be_read_is_not_called_damaged(unprivileged):
    snapshot = published(unprivileged / "store", {FIRST: [label("A")]}) / "snapshots" / "000001"
    snapshot.chmod(0)
    try:
        with pytest.raises(StoreError, match=r"000001 cannot be opened: .*Permission denied; check owner and mode"):
            open_snapshot(unprivileged / "store")
    finally:
        snapshot.chmod(0o700)
