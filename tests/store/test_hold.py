import subprocess
import sys

import pytest

from kg.store.hold import Hold, remove


@pytest.fixture
def snapshot(tmp_path):
    folder = tmp_path / "000001"
    folder.mkdir()
    (folder / "CURRENT").write_text("x")
    return folder


def test_what_nobody_holds_is_removed(snapshot):
    assert remove(snapshot)
    assert not snapshot.exists()


def test_what_is_held_stays_until_it_is_let_go(snapshot):
    first, second = Hold(snapshot), Hold(snapshot)
    first.close()
    first.close()
    assert not remove(snapshot)
    del second
    assert remove(snapshot)


def test_another_process_holds_too(snapshot):
    code = (
        f"from pathlib import Path; from kg.store.hold import Hold; h = Hold(Path({str(snapshot)!r})); print(); input()"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        assert not remove(snapshot)
        other.communicate(b"\n")
    assert remove(snapshot)


def test_a_snapshot_that_is_gone_cannot_be_held(snapshot):
    remove(snapshot)
    with pytest.raises(FileNotFoundError):
        Hold(snapshot)
