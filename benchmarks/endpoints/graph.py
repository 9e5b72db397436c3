"""The graph that is served: a store of at least so many quads, made by ``kg build`` and kept, and its dump."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from benchmarks.endpoints.articles import News, write
from kg.pipeline import build
from kg.store import take_snapshot

_QUADS_AN_ARTICLE = 2000  # at most: of the first ones, for each brings new people and places


@dataclass(frozen=True)
class Dataset:
    """A published store; ``dump`` is all of it as N-Quads, the union in the default graph, ``named`` without that."""

    store: Path
    snapshot: Path
    dump: Path
    named: Path
    quads: int
    statements: int


def made(folder: Path, quads: int) -> Path:
    """A store of made-up news with at least so many quads, the union counted too; one that is there is used again."""
    store = folder / f"news-{quads}"
    if (store / "current").exists() and stored(store) >= quads:
        return store
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(store, ignore_errors=True)
    articles, found, written = News().articles(), 0, 0
    more = max(10, quads // _QUADS_AN_ARTICLE)
    while found < quads:
        file = folder / f"news-{quads}.jsonl"
        write(islice(articles, more), file)
        _say(f"building a store: {written} made-up articles, and {more} more")
        build([file], store)
        found, written = stored(store), written + more
        more = max(10, (quads - found) * written // found)
    return store


def built(paths: Sequence[Path], folder: Path) -> Path:
    """A store of the articles in these files."""
    store = folder / "articles"
    build(paths, store, on_error=lambda error: _say(str(error)))
    return store


def stored(store: Path) -> int:
    """How many quads a store holds, each triple of the union counted too."""
    return len(take_snapshot(store).store)


def dataset(store: Path, folder: Path) -> Dataset:
    """A store with its dumps, which are written to ``folder``."""
    snapshot = take_snapshot(store)
    dump, named = folder / "all.nq", folder / "named.nq"
    snapshot.store.dump(str(dump), format=ox.RdfFormat.N_QUADS)
    quads = statements = 0
    with dump.open("rb") as lines, named.open("wb") as out:
        for line in lines:
            quads += 1
            if _in_named_graph(line):
                statements += 1
                out.write(line)
    return Dataset(store, snapshot.path, dump, named, quads, statements)


def _in_named_graph(line: bytes) -> bool:
    """Whether a line of N-Quads that Oxigraph wrote has a fourth part, which is an IRI."""
    head, _, last = line.removesuffix(b" .\n").rpartition(b" ")
    return head.count(b" ") > 1 and last.startswith(b"<") and last.endswith(b">") and b'"' not in last


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
