import os
import subprocess
import sys

import pytest

from kg.errors import StoreError
from kg.store.lock import exclusive

HOLD = """
import sys
from pathlib import Path
from kg.store.lock import exclusive
with exclusive(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_process_is_refused_until_the_holder_dies(tmp_path):
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match=f"being written by process {holder.pid}; wait"), exclusive(path):
            pass
        holder.kill()
    with exclusive(path):
        assert path.read_text() == f"{os.getpid()}\n"


def test_the_same_process_is_refused_too_and_keeps_its_lock(tmp_path):
    path = tmp_path / "lock"
    with exclusive(path):
        with pytest.raises(StoreError, match=f"process {os.getpid()}"), exclusive(path):
            pass
        code = (
            f"from pathlib import Path; from kg.store.lock import exclusive\nwith exclusive(Path({str(path)!r})): pass"
        )
        other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert "being written by process" in other.stderr
    with exclusive(path):
        pass


def test_a_lock_that_is_a_folder(tmp_path):
    (tmp_path / "lock").mkdir()
    with pytest.raises(StoreError, match=r"cannot be locked for writing: Is a directory \(.*lock\)"):
        exclusive(tmp_path / "lock").__enter__()


def test_a_lock_that_may_not_be_written(unprivileged):
    (unprivileged / "lock").touch(0o400)
    with pytest.raises(StoreError, match=r"cannot be locked for writing: Permission denied \(.*check owner and mode"):
        exclusive(unprivileged / "lock").__enter__()
