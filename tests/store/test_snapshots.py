import pyoxigraph as ox

from kg.store import open_snapshot, snapshots
from kg.store.directory import StoreDirectory
from tests.store.graphs import FIRST, label, published, union


def names(store):
    return sorted(path.name for path in (store / "snapshots").iterdir())


def labels(store):
    return sorted(quad.object.value for quad in union(open_snapshot(store)))


def test_the_newest_two_snapshots_are_kept(tmp_path):
    for name in "ABCD":
        published(tmp_path, {FIRST: [label(name)]})
    assert names(tmp_path) == ["000003", "000004"]
    assert (tmp_path / "current").read_text() == "000004\n"


def test_a_crash_between_copy_and_publication_is_cleaned_up(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    (tmp_path / "snapshots" / "000002.part").mkdir()
    (tmp_path / "snapshots" / "000002").mkdir()
    assert labels(tmp_path) == ["A"]
    published(tmp_path, {FIRST: [label("B")]})
    assert labels(tmp_path) == ["B"]
    assert names(tmp_path) == ["000001", "000002"]


def test_a_copy_shares_the_files_of_the_database(tmp_path):
    published(tmp_path, {FIRST: [label(str(n)) for n in range(100)]})
    assert any(path.stat().st_nlink > 1 for path in (tmp_path / "snapshots" / "000001").glob("*.sst"))


def test_restoring_gives_the_published_content_to_write_to(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    store = StoreDirectory.open(tmp_path)
    snapshots.restore(store)
    live = ox.Store(store.live)
    assert len(union(live)) == 1
    live.clear()
    assert labels(tmp_path) == ["A"]
