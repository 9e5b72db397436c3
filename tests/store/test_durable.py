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
