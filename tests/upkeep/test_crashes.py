"""Whatever is killed, and whenever: readers see all of it or nothing, and the next writer finishes or drops it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.upkeep.articles import build, exported, folder, waiting
from tests.upkeep.crashing import THINGS
from tests.upkeep.test_forgetting import SAID, files_with

NEXT = {
    "build": THINGS["build"],
    "remove": lambda store: build(store, {"c": 1}),
    "recheck": THINGS["recheck"],
    "forget": lambda store: build(store, {"c": 1}),
}
"""What is done next: the same, or something else."""


@pytest.fixture(scope="module")
def store():
    """A store with an article in quarantine, of which an earlier version is published; beside it, what was killed."""
    with folder() as place:
        store = Path(place) / "store"
        build(store, {"a": 0, "b": 1, "c": 1})
        build(store, {"b": 0}, strict=True)
        subprocess.run([sys.executable, "-m", "tests.upkeep.crashing", store], check=True, timeout=800)
        yield store


def state(store):
    return exported(store), waiting(store)


@pytest.mark.parametrize("what", THINGS)
def test_what_was_killed_is_done_by_the_next_writer_or_not_at_all(store, what):
    *killed, whole = sorted(store.parent.glob(f"{what}-*"))
    assert len(killed) > 2
    states = before, after = state(store), state(whole)
    assert {exported(copy) for copy in killed} <= {before[0], after[0]}
    for copy in killed:
        remembered = (copy / "forgotten.json").exists()
        NEXT[what](copy)
        assert state(copy) in ([after] if remembered else states)
        assert not remembered or files_with(copy, SAID) == []
