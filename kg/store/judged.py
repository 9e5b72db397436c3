"""The file of judgements of a store: read whole, and changed in steps that are on the disk when they return."""

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kg import judgements
from kg.judgements import Placed
from kg.model import Judgement
from kg.store import durable
from kg.store.directory import StoreDirectory
from kg.store.engine import told


class JudgementFile:
    """The judgements of an existing store; raises ``StoreError`` when there is no store.

    Programs that change the file wait for each other, for as long as one change takes; the writer's lock is not needed.
    """

    def __init__(self, directory: Path | str) -> None:
        self._folder = StoreDirectory.open(Path(directory)).path
        self.path = StoreDirectory.open(Path(directory)).judgements

    def read(self) -> tuple[Judgement, ...]:
        """The judgements, in their order; raises ``InputError`` as ``judgements.read`` does."""
        return judgements.read(self.path)

    def text(self) -> str:
        """The file as it lies there, with its comments; empty where it is missing."""
        return judgements.decoded(durable.read(self.path) or b"", str(self.path))

    def add(self, new: Sequence[Placed]) -> int:
        """Add judgements, all or none; returns how many are new. Raises ``UsageError`` for a contradiction."""
        with self._changing():
            before, text = self.read(), judgements.added(self.text(), new, str(self.path))
            self._write(text)
            return len(set(self.read()).difference(before))

    def retract(self, left: str, right: str) -> tuple[Judgement, ...]:
        """Take back what was decided about two things; returns what that was."""
        with self._changing():
            text, gone = judgements.retracted(self.text(), left, right, str(self.path))
            if gone:
                self._write(text)
            return gone

    def purge(self, unwanted: Callable[[Sequence[str]], bool]) -> None:
        """Remove lines whose cells are unwanted, comments too, whatever else is wrong with the file."""
        with self._changing():
            before = (durable.read(self.path) or b"").decode(errors="surrogateescape")
            after = judgements.purged(before, unwanted)
            if after != before:
                durable.write(self.path, after.encode(errors="surrogateescape"))
            for unfinished in self._folder.glob(f".{self.path.name}.*"):
                unfinished.unlink()

    def _write(self, text: str) -> None:
        durable.write(self.path, text.encode())

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with told(f"{self.path} cannot be written"):
            folder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                fcntl.flock(folder, fcntl.LOCK_EX)
                yield
            finally:
                os.close(folder)
