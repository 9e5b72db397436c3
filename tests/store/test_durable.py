import os
import threading

import pytest

from kg.store import durable


def test_the_file_appears_whole(tmp_path):
    target = tmp_path / "out.ttl"
    target.write_text("old")
    with durable.replacing(target) as out:
        out.write(b"new")
        out.flush()
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_an_error_leaves_what_was_there(tmp_path):
    target = tmp_path / "out.ttl"
    target.write_text("old")
    with pytest.raises(TypeError), durable.replacing(target) as out:
        out.writelines([b"half", None])
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "target")
    durable.write(tmp_path / "link", b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"x"


def test_a_pipe_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    durable.write(pipe, b"through")
    reader.join()
    assert read == [b"through"]
    assert pipe.is_fifo()


def names(parent):
    return sorted(path.name for path in parent.iterdir())


def test_a_folder_takes_the_place_of_another(tmp_path):
    durable.write_folder(tmp_path / "x", {"a": "1"})
    durable.write_folder(tmp_path / "x", {"b": "2"})
    assert names(tmp_path) == ["x"]
    assert names(tmp_path / "x") == ["b"]


def test_a_folder_that_was_on_its_way_out_comes_back(tmp_path):
    durable.write_folder(tmp_path / "x", {"a": "1"})
    (tmp_path / "x").rename(tmp_path / ".x.old")
    (tmp_path / ".x.part").mkdir()
    durable.recover_folders(tmp_path)
    assert names(tmp_path) == ["x"]
    assert names(tmp_path / "x") == ["a"]


def test_what_is_left_of_a_folder_that_was_replaced_is_removed(tmp_path):
    durable.write_folder(tmp_path / "x", {"a": "1"})
    (tmp_path / ".x.old").mkdir()
    durable.recover_folders(tmp_path)
    durable.recover_folders(tmp_path / "missing")
    assert names(tmp_path) == ["x"]


@pytest.fixture
def synced(monkeypatch):
    """The data that the disk was waited for, in order, by device and number of the file."""
    waited, fsync = [], os.fsync

    def watched(descriptor):
        fsync(descriptor)
        waited.append(data(os.fstat(descriptor)))

    monkeypatch.setattr(os, "fsync", watched)
    return waited


def data(status):
    return status.st_dev, status.st_ino


def test_a_folder_is_waited_for_without_what_it_shares_with_another(tmp_path, synced):
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
        (folder / "own").write_text("x")
    (first / "shared").write_text("y")
    (second / "linked").hardlink_to(first / "shared")
    durable.sync_folder(first)
    assert set(synced) == {data(path.stat()) for path in (first, first / "own", first / "shared")}
    synced.clear()
    durable.sync_folder(second, first)
    assert synced == [data(path.stat()) for path in (second / "own", second)]
