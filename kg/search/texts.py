"""An index of texts (names and quotes) for words, prefixes and substrings: an SQLite file with two FTS5 tables.

Texts are folded here, for SQLite's own folding knows no ``đ``. Ids are given in the order in which texts are to be
found (field, mentions, length), so that a search reads no more of a list than it needs, and sorts nothing.
"""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Self

from kg.errors import StoreError
from kg.search.patterns import Mode, Pattern, Source, patterns
from kg.search.runs import Runs

FORMAT = 1
"""The number of the file's layout; a file of another one is made anew."""

_LONGEST = 10_000  # characters of a text that are looked at
_MAPPED = 1 << 30  # bytes of the file that are read without copying them
_TABLES = """
    PRAGMA journal_mode = off;
    PRAGMA synchronous = off;
    CREATE TABLE kinds (id INTEGER PRIMARY KEY, kind TEXT);
    CREATE TABLE fields (field TEXT PRIMARY KEY, first INTEGER, last INTEGER, words INTEGER);
    CREATE TABLE texts (id INTEGER PRIMARY KEY, iri TEXT, text TEXT, language TEXT, spelled TEXT, run TEXT, kinds TEXT);
    CREATE VIRTUAL TABLE words USING fts5(
        marked, folded, content = '', columnsize = 0, prefix = '1 2', tokenize = 'unicode61 remove_diacritics 0');
    CREATE VIRTUAL TABLE grams USING fts5(run, content = '', columnsize = 0, tokenize = 'trigram');
"""
_FINISH = """
    CREATE INDEX runs ON texts (run);
    INSERT INTO words (words) VALUES ('optimize');
    INSERT INTO grams (grams) VALUES ('optimize');
"""
_SOURCES = {
    Source.NAMES: ("texts", "id", "run = :sought"),
    Source.WORDS: ("words CROSS JOIN texts ON id = words.rowid", "words.rowid", "words MATCH :sought"),
    Source.GRAMS: ("grams CROSS JOIN texts ON id = grams.rowid", "grams.rowid", "grams MATCH :sought"),
    Source.SCAN: ("texts", "id", "instr(run, :sought)"),
}
"""Tables, the column that orders them, and the condition."""


@dataclass(frozen=True, slots=True)
class TextEntry:
    """A text of a thing: ``field`` says which (``label``, ``quote``); ``kinds`` and ``mentions`` are the thing's.

    ``language`` is the tag of the text, empty where it has none.
    """

    iri: str
    field: str
    text: str
    kinds: frozenset[str] = frozenset()
    mentions: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class TextHit:
    """A text that was found: ``score`` is 1 for the same name, and less for words, prefixes and substrings."""

    iri: str
    field: str
    text: str
    score: float
    language: str = ""


class Texts:
    """The index in a file, or in bytes; each process that searches opens it for itself, when it first does.

    Raises ``StoreError`` where the file is not one of ``Texts.make``, and where SQLite lacks what it needs.
    """

    def __init__(self, source: Path | bytes) -> None:
        self._source = source
        self._opened: tuple[int, _Opened] | None = None

    @staticmethod
    def made(entries: Iterable[TextEntry]) -> bytes:
        """What a file holds that is an index of the entries; the same entries give the same bytes."""
        with closing(sqlite3.connect(":memory:")) as database:
            try:
                _fill(database, entries)
            except sqlite3.OperationalError as error:
                raise StoreError(_lacking(error)) from error
            return database.serialize()

    @classmethod
    def make(cls, path: Path, entries: Iterable[TextEntry]) -> Self:
        """Write an index of the entries to a file."""
        path.write_bytes(cls.made(entries))
        return cls(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """The index in a file that is there."""
        _opened(path).close()
        return cls(path)

    def search(
        self,
        text: str,
        *,
        fields: Collection[str] = (),
        kinds: Collection[str] = (),
        mode: Mode = Mode.PREFIX,
        limit: int = 20,
        offset: int = 0,
    ) -> list[TextHit]:
        """What is found, the best first: one text of each thing and field; no ``fields`` or ``kinds`` mean all.

        Whatever is typed is text: no sign in it has a meaning of its own. Nothing is found by a text without a letter
        or digit.
        """
        found = self._open().found(text, fields, kinds, mode)
        return list(islice(_once(found), offset, offset + limit)) if limit > 0 else []

    def _open(self) -> "_Opened":
        """The database of this process: a connection must not be used in a process forked later."""
        if self._opened is None or self._opened[0] != os.getpid():
            self._opened = os.getpid(), _Opened(self._source)
        return self._opened[1]


class _Opened:
    """An index as one process reads it."""

    def __init__(self, source: Path | bytes) -> None:
        self._database = _opened(source)
        self._kinds = {kind: number for number, kind in self._database.execute("SELECT id, kind FROM kinds")}
        self._fields = {
            field: (first, last, words)
            for field, first, last, words in self._database.execute("SELECT * FROM fields ORDER BY first")
        }

    def found(self, text: str, fields: Collection[str], kinds: Collection[str], mode: Mode) -> Iterator[TextHit]:
        """The texts that fit, a better pattern's first; texts that fit several patterns come again."""
        if (among := self._among(kinds)) is None:
            return
        ranges = [(field, *bounds) for field, bounds in self._fields.items() if not fields or field in fields]
        longest = max((words for *_, words in ranges), default=0)
        for pattern in patterns(text, mode, longest):
            for field, first, last, _ in ranges:
                yield from self._of_pattern(pattern, field, (first, last), among)

    def _of_pattern(self, pattern: Pattern, field: str, bounds: tuple[int, int], among: str) -> Iterator[TextHit]:
        values = {"sought": pattern.sought, "spelled": pattern.spelled, "first": bounds[0], "last": bounds[1]}
        tables, number, condition = _SOURCES[pattern.source]
        asked = (
            f"SELECT iri, text, language FROM {tables} WHERE {condition} AND {number} BETWEEN :first AND :last"  # noqa: S608
            f" AND instr(spelled, :spelled){among} ORDER BY {number}"
        )
        for iri, text, language in self._database.execute(asked, values):
            yield TextHit(iri, field, text, pattern.score, language)

    def _among(self, kinds: Collection[str]) -> str | None:
        """The condition that a thing is of one of the kinds, in SQL; ``None`` where there is nothing of them."""
        if not kinds:
            return ""
        known = sorted(self._kinds[kind] for kind in kinds if kind in self._kinds)
        conditions = (f"instr(kinds, ' {number} ')" for number in known)
        return f" AND ({' OR '.join(conditions)})" if known else None


def _once(hits: Iterable[TextHit]) -> Iterator[TextHit]:
    seen: set[tuple[str, str]] = set()
    for hit in hits:
        if (hit.iri, hit.field) not in seen:
            seen.add((hit.iri, hit.field))
            yield hit


def _opened(source: Path | bytes) -> sqlite3.Connection:
    try:
        if isinstance(source, bytes):
            database = sqlite3.connect(":memory:", check_same_thread=False)
            database.deserialize(source)
        else:
            address = f"{source.absolute().as_uri()}?mode=ro&immutable=1"
            database = sqlite3.connect(address, uri=True, check_same_thread=False)
            database.execute(f"PRAGMA mmap_size = {_MAPPED}")
        (found,) = database.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        raise StoreError(f"the search index {_named(source)} cannot be read: {error}; delete it") from error
    if found != FORMAT:
        raise StoreError(f"the search index {_named(source)} is not one of this version of kg; delete it")
    return database


def _named(source: Path | bytes) -> str:
    return "in memory" if isinstance(source, bytes) else str(source)


def _fill(database: sqlite3.Connection, entries: Iterable[TextEntry]) -> None:
    database.executescript(_TABLES)
    with database:
        _insert(database, sorted(set(entries), key=_order))
    database.executescript(_FINISH)
    database.execute(f"PRAGMA user_version = {FORMAT}")


def _order(entry: TextEntry) -> tuple[str, int, int, str, str, str]:
    return entry.field, -entry.mentions, len(entry.text), entry.text, entry.language, entry.iri


def _insert(database: sqlite3.Connection, entries: Iterable[TextEntry]) -> None:
    numbers: dict[str, int] = {}
    named: dict[frozenset[str], str] = {}
    fields: dict[str, list[int]] = {}
    new = count(1)

    def rows() -> Iterator[tuple[int, TextEntry, Runs, str]]:
        for number, entry in enumerate(entries, 1):
            runs = Runs.of(entry.text[:_LONGEST])
            bounds = fields.setdefault(entry.field, [number, number, 0])
            bounds[1:] = number, max(bounds[2], runs.count)
            if entry.kinds not in named:
                each = sorted(numbers.get(kind) or numbers.setdefault(kind, next(new)) for kind in sorted(entry.kinds))
                named[entry.kinds] = f" {' '.join(map(str, each))} "
            yield number, entry, runs, named[entry.kinds]

    for number, entry, runs, kinds in rows():
        row = (number, entry.iri, entry.text, entry.language, runs.spelled, runs.plain, kinds)
        database.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        database.execute(
            "INSERT INTO words (rowid, marked, folded) VALUES (?, ?, ?)", (number, runs.marked, runs.folded)
        )
        database.execute("INSERT INTO grams (rowid, run) VALUES (?, ?)", (number, runs.plain))
    database.executemany("INSERT INTO kinds VALUES (?, ?)", ((number, kind) for kind, number in numbers.items()))
    database.executemany("INSERT INTO fields VALUES (?, ?, ?, ?)", ((each, *bounds) for each, bounds in fields.items()))


def _lacking(error: sqlite3.Error) -> str:
    return (
        f"SQLite {sqlite3.sqlite_version}, which this Python was built with, has no search for words and substrings "
        f"({error}); use a Python with SQLite 3.34 or later and FTS5"
    )
