"""Names typed without diacritics, sent as OpenRefine sends them: how many are found first, and how long a batch takes.

    python benchmarks/reconciliation.py STORE       for a store that is there
    python benchmarks/reconciliation.py             for one built of the sample articles

Up to ``NAMES`` names of people, bodies and units are taken evenly from the graph and typed without diacritics. Each
is asked with its type and, where several things of that type share what was typed, with values that the graph has of
the thing: the posts, bodies and units of a person, the unit and kind of a body, the unit above a unit. It is found
where the first candidate bears exactly the name that was typed. A real server answers POST forms of ten queries.
"""

import json
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median, quantiles
from time import perf_counter, process_time

import httpx
import uvicorn

from kg.pipeline import build
from kg.reconciliation import Catalogue
from kg.reconciliation.properties import properties
from kg.search import Entry
from kg.serving.app import create_app
from kg.serving.server import address, configured, listening
from kg.store import StoreDirectory, take_snapshot
from kg.text import ascii_fold

NAMES, BATCH = 1000, 10
KINDS = ("Person", "Body", "AdministrativeUnit")
TELLING = ("post", "body", "unit", "parentUnit", "validFrom", "kind")
SAMPLES = Path(__file__).parents[1] / "data" / "articles"

Question = tuple[Entry, dict[str, object]]


def main(store: Path) -> None:
    base = StoreDirectory.open(store).base
    start = perf_counter()
    catalogue = Catalogue.of(take_snapshot(store), base)
    print(f"index of {len(catalogue.index)} things made in {perf_counter() - start:.2f} s")
    questions = asked(catalogue)
    with served(store) as home, httpx.Client(timeout=60) as client:
        client.post(f"{home}reconcile", data={"queries": "{}"})
        batches = [questions[at : at + BATCH] for at in range(0, len(questions), BATCH)]
        answers, times, spent = zip(*(answer(client, home, batch) for batch in batches), strict=True)
    wrong = [(entry.names[0], name) for batch in answers for entry, name in batch if entry.names[0] != name]
    print(f"first answer right: {1 - len(wrong) / len(questions):.1%} of {len(questions)}; wrong: {wrong[:10]}")
    slow = quantiles(times, n=20)[-1]
    print(f"batch of {BATCH}: median {1000 * median(times):.1f} ms, 95 % within {1000 * slow:.1f} ms")
    print(f"of it processor time, the client's too: median {1000 * median(spent):.1f} ms")
    print(f"peak memory {getrusage(RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def asked(catalogue: Catalogue) -> list[Question]:
    """Things of each kind, evenly over all of them by id, each with the query that asks for it."""
    entries = sorted((e for e in catalogue.index.entries if not e.kinds.isdisjoint(KINDS)), key=lambda entry: entry.id)
    shared = Counter((kind_of(entry), ascii_fold(entry.names[0])) for entry in entries)
    step = max(1.0, len(entries) / NAMES)
    chosen = [entries[int(at * step)] for at in range(min(NAMES, len(entries)))]
    return [(entry, query(catalogue, entry, shared[kind_of(entry), ascii_fold(entry.names[0])])) for entry in chosen]


def kind_of(entry: Entry) -> str:
    return next(kind for kind in KINDS if kind in entry.kinds)


def query(catalogue: Catalogue, entry: Entry, namesakes: int) -> dict[str, object]:
    """What is typed for a thing: its name and type, and what the graph has to tell it from namesakes."""
    typed: dict[str, object] = {"query": ascii_fold(entry.names[0]), "type": kind_of(entry), "limit": 5}
    if namesakes > 1:
        found = ((pid, catalogue.facts.values(properties()[pid], [entry.id], "vi")) for pid in TELLING)
        typed["properties"] = [
            {"pid": pid, "v": ascii_fold(v[entry.id][0].text)} for pid, v in found if v.get(entry.id)
        ]
    return typed


def answer(client: httpx.Client, home: str, batch: Sequence[Question]) -> tuple[list[tuple[Entry, str]], float, float]:
    """The names that came first, the seconds until they did, and those of the processor."""
    queries = json.dumps({f"q{at}": query for at, (_, query) in enumerate(batch)})
    start, before = perf_counter(), process_time()
    response = client.post(f"{home}reconcile", data={"queries": queries})
    took, spent = perf_counter() - start, process_time() - before
    results = [response.json()[f"q{at}"]["result"] for at in range(len(batch))]
    first = [(entry, found[0]["name"] if found else "") for (entry, _), found in zip(batch, results, strict=True)]
    return first, took, spent


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a server in a thread of this process."""
    listener = listening("127.0.0.1", 0)
    server = uvicorn.Server(configured(create_app(store)))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield address(listener)
    server.should_exit = True
    thread.join()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            build([SAMPLES], Path(folder) / "store")
            main(Path(folder) / "store")
