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
