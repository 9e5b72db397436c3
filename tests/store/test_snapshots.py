import os
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store import Writer, open_dataset, open_snapshot, snapshots
from kg.store.directory import StoreDirectory
from tests.store.graphs import FIRST, SECOND, label, published, union


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


@pytest.fixture
def published_names(monkeypatch):
    """For each snapshot that ``current`` was made to name: its files, and those that the disk was waited for before."""
    found, waited, fsync, replace = [], set(), os.fsync, os.replace

    def watched(descriptor):
        fsync(descriptor)
        waited.add(Path(f"/proc/self/fd/{descriptor}").readlink().name.removesuffix(".part"))

    def named(source, target, **options):
        if target.name == "current":
            snapshot = target.parent / "snapshots" / source.read_text().strip()
            files = {path.name for path in snapshot.iterdir()}
            assert {snapshot.name, "snapshots"} < waited
            found.append((files, waited & files))
            waited.clear()
        replace(source, target, **options)

    monkeypatch.setattr(os, "fsync", watched)
    monkeypatch.setattr(os, "replace", named)
    return found


def test_what_is_published_is_on_the_disk_and_only_what_is_new_is_waited_for(tmp_path, published_names):
    for number in range(6):
        published(tmp_path, {FIRST: [label(str(number))]})
    before = set()
    for files, waited in published_names:
        tables = {name for name in files if name.endswith(".sst")}
        assert waited == files - (tables & before)
        before = files
    assert len(published_names) == 6
    assert len(tables) > 12


def files(store):
    [newest] = (store / "snapshots").glob((store / "current").read_text().strip())
    return {file.name: file.stat().st_ino for file in newest.glob("*.sst")}


def many(count, start=0):
    return [label(f"{number} {'x' * 200}") for number in range(start, start + count)]


def test_a_large_build_is_put_in_order_and_a_small_one_leaves_its_files_alone(tmp_path):
    published(tmp_path, {FIRST: many(8_000)})
    large = files(tmp_path)
    published(tmp_path, {SECOND: many(100, 8_000)})
    small = files(tmp_path)
    assert large.items() <= small.items()
    published(tmp_path, {SECOND: many(8_000, 8_000)})
    assert len(files(tmp_path)) < len(small)
    assert len(labels(tmp_path)) == 16_000


def test_files_that_the_engine_removes_meanwhile_are_passed_over(tmp_path, monkeypatch):
    published(tmp_path, {FIRST: many(8_000)})
    found = list((tmp_path / "live").glob("*.sst"))
    monkeypatch.setattr(Path, "glob", lambda *_: [*found, tmp_path / "live" / "gone.sst"])
    assert not snapshots._is_scattered(tmp_path / "live")


def test_restoring_gives_the_published_content_to_write_to(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    store = StoreDirectory.open(tmp_path)
    snapshots.recover(store)
    live = ox.Store(store.live)
    assert len(union(live)) == 1
    live.clear()
    assert labels(tmp_path) == ["A"]


def lose_current_and_live(store):
    (store / "current").unlink()
    shutil.rmtree(store / "live")


def garble_current(store):
    (store / "current").write_text("garbage")


def garble_current_and_lose_live(store):
    garble_current(store)
    shutil.rmtree(store / "live")


def lose_the_current_snapshot(store):
    shutil.rmtree(store / "snapshots" / (store / "current").read_text().strip())


def lose_all_snapshots(store):
    shutil.rmtree(store / "snapshots")


def lose_live(store):
    shutil.rmtree(store / "live")


def damage_live(store):
    (store / "live" / "CURRENT").write_text("nonsense\n")


def lose_files_of_live(store):
    for path in [*(store / "live").glob("*.sst"), store / "live" / "CURRENT"]:
        path.unlink()


@pytest.mark.parametrize(
    "harm",
    [
        lose_current_and_live,
        garble_current,
        garble_current_and_lose_live,
        lose_the_current_snapshot,
        lose_all_snapshots,
        lose_live,
        damage_live,
        lose_files_of_live,
    ],
)
def test_the_next_build_repairs_a_store_and_loses_nothing(tmp_path, harm):
    published(tmp_path, {FIRST: [label("A")]})
    published(tmp_path, {SECOND: [label("B")]})
    harm(tmp_path)
    with Writer(tmp_path) as writer:
        assert writer.graph_names() == [FIRST, SECOND]
        writer.publish()
    assert labels(tmp_path) == ["A", "B"]


def test_without_current_nothing_is_thrown_away(tmp_path):
    for name in "AB":
        published(tmp_path, {FIRST: [label(name)]})
    (tmp_path / "current").unlink()
    before = names(tmp_path)
    snapshots.prune(StoreDirectory.open(tmp_path))
    with Writer(tmp_path):
        pass
    assert names(tmp_path) == before


def test_a_damaged_snapshot_is_left_until_somebody_deletes_it_as_told(tmp_path):
    for name in "AB":
        published(tmp_path, {FIRST: [label(name)]})
    (tmp_path / "snapshots" / "000002" / "CURRENT").unlink()
    with pytest.raises(StoreError, match=r"delete \S+/000002 and run kg build again"), Writer(tmp_path):
        pass
    assert names(tmp_path) == ["000001", "000002"]
    shutil.rmtree(tmp_path / "snapshots" / "000002")
    published(tmp_path, {})
    assert labels(tmp_path) == ["B"]


def test_current_that_is_a_folder_is_left_until_somebody_deletes_it_as_told(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    (tmp_path / "current").unlink()
    (tmp_path / "current").mkdir()
    with pytest.raises(StoreError, match="is a folder; delete it and run kg build again"), Writer(tmp_path):
        pass
    (tmp_path / "current").rmdir()
    published(tmp_path, {})
    assert labels(tmp_path) == ["A"]


def test_what_a_dataset_reads_stays_on_disk_until_it_is_closed(tmp_path):
    dataset = open_dataset(published(tmp_path, {FIRST: [label("0")]}))
    for number in range(1, 5):
        published(tmp_path, {FIRST: [label(str(number))]})
    assert (tmp_path / "snapshots" / "000001").is_dir()
    assert set(dataset.graph(FIRST)) == {label("0")}
    dataset.close()
    published(tmp_path, {FIRST: [label("5")]})
    assert sorted(path.name for path in (tmp_path / "snapshots").iterdir()) == ["000005", "000006"]
