"""Answers of services on disk, with their age: what was asked is not asked again, also after a run that broke off."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kg.errors import InputError

_FORMAT = 1
_DAY = 24 * 60 * 60
_PATIENCE = 10.0
_OWNER_ONLY = 0o600  # what was asked are names of people
_TABLE = """CREATE TABLE IF NOT EXISTS answer (
    service TEXT NOT NULL, question TEXT NOT NULL, answered INTEGER NOT NULL, answer TEXT NOT NULL,
    PRIMARY KEY (service, question)) WITHOUT ROWID"""


class Cache:
    """A file of SQLite; each answer is on disk when ``put`` returns. ``now`` tells seconds since 1970."""

    def __init__(self, path: Path, max_age: float, now: Callable[[], float] = time.time) -> None:
        """Open or create the file; raises ``InputError`` when it is something else, or cannot be written."""
        self._path = path
        self._max_age = max_age * _DAY
        self._now = now
        self._new: set[tuple[str, str]] = set()
        try:
            path.touch(mode=_OWNER_ONLY)
            self._database = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error
        try:
            self._prepare()
        except BaseException:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._database.close()

    def get(self, service: str, questions: Iterable[str]) -> dict[str, Any]:
        """Answers that are there and not too old, or were put since the file was opened; by question."""
        found = {}
        for question in questions:
            row = self._run("SELECT answered, answer FROM answer WHERE service = ? AND question = ?", service, question)
            if row and (row[0][0] >= self._now() - self._max_age or (service, question) in self._new):
                found[question] = json.loads(row[0][1])
        return found

    def put(self, service: str, answers: Mapping[str, Any]) -> None:
        """Remember answers by question; an older one of the same question goes."""
        answered = int(self._now())
        self._run("BEGIN IMMEDIATE")
        for question, answer in answers.items():
            text = json.dumps(answer, separators=(",", ":"), sort_keys=True)
            self._run("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)", service, question, answered, text)
        self._run("COMMIT")
        self._new |= {(service, question) for question in answers}

    def _prepare(self) -> None:
        version = self._run("PRAGMA user_version")[0][0]
        if version not in {0, _FORMAT}:
            raise InputError(f"{self._path} is of another version of kg; delete it, all in it can be asked again")
        if not version:
            self._run(_TABLE)
            self._run(f"PRAGMA user_version = {_FORMAT}")

    def _run(self, statement: str, *values: str | int) -> list[Any]:
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def _unusable(self, error: OSError | sqlite3.Error) -> InputError:
        said = error.strerror if isinstance(error, OSError) else error
        return InputError(
            f"{self._path} cannot be used to keep answers ({said}); check who may write there, or delete the file"
        )
