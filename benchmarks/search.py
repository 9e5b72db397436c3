"""Text search through the index of a snapshot beside the engine's own scan (CONTAINS): the same texts, the same run.

    python benchmarks/search.py STORE       for a store that is there
    python benchmarks/search.py             for one built of the sample articles

Reports what making the index costs, its size, and for each text that is sought the processor time in milliseconds: of
the index alone, of a query that uses it as a search service, and of a query that scans names or quotes, with the ratio
of the last two.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

import pyoxigraph as ox

from kg.namespaces import QUERY_PREFIXES
from kg.pipeline import build
from kg.search import Mode, Texts
from kg.serving.searching.block import FIELDS
from kg.serving.searching.entries import entries
from kg.serving.searching.service import with_search
from kg.store import run, take_snapshot

SAMPLES = Path(__file__).parents[1] / "data" / "articles"
ROUNDS, LIMIT = 15, 20
SOUGHT = (
    ("label", Mode.WORDS, "đống đa"),
    ("label", Mode.WORDS, "uy ban nhan dan"),
    ("label", Mode.PREFIX, "nguyen v"),
    ("label", Mode.PREFIX, "d"),
    ("label", Mode.SUBSTRING, "ong d"),
    ("label", Mode.SUBSTRING, "wz"),
    ("quote", Mode.WORDS, "bí thư quận ủy"),
    ("quote", Mode.SUBSTRING, "uyet dinh"),
)
SCANNED = {"label": "rdfs:label|skos:prefLabel|skos:altLabel|dcterms:title", "quote": "oa:exact"}
SCAN = 'SELECT ?s ?text {{ ?s {path} ?text FILTER (CONTAINS(LCASE(?text), "{text}")) }} LIMIT {limit}'
SERVICE = """SELECT ?s ?text {{ SERVICE search:index {{ [] search:query "{text}" ; search:in <{field}> ;
    search:mode search:{mode} ; search:limit {limit} ; search:thing ?s ; search:text ?text }} }}"""


def main(directory: Path) -> None:
    store = take_snapshot(directory).store
    start = process_time()
    found = list(entries(store, union=True))
    read = process_time()
    data = Texts.made(found)
    print(f"{len(store)} quads, {len(found)} names and quotes read in {read - start:.1f} s of processor time;")
    print(f"index made in {process_time() - read:.1f} s, {len(data) / 1e6:.1f} MB\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts"
        path.write_bytes(data)
        compare(store, Texts.open(path))


def compare(store: ox.Store, texts: Texts) -> None:
    names = {field: iri for iri, field in FIELDS.items()}
    print(f"{'':28}{'index':>8}{'service':>9}{'scan':>9}{'ratio':>8}   (ms of processor time, median)")
    for field, mode, text in SOUGHT:
        service = SERVICE.format(text=text, field=names[field], mode=mode, limit=LIMIT)
        scan = SCAN.format(path=SCANNED[field], text=text, limit=LIMIT)
        index_time, service_time, scan_time = interleaved(
            lambda: texts.search(text, fields=[field], mode=mode, limit=LIMIT),  # noqa: B023 - called in this round
            lambda: answered(store, with_search(service, lambda: texts)),  # noqa: B023
            lambda: answered(store, scan),  # noqa: B023
        )
        ratio = scan_time / service_time
        print(f"{field:6}{mode:10}{text:16.16}{index_time:4.2f}{service_time:9.2f}{scan_time:9.2f}{ratio:8.0f}")


def answered(store: ox.Store, text: str) -> bytes:
    return run(store, text, ("json",), prefixes=QUERY_PREFIXES).data


def interleaved(*functions: Callable[[], object]) -> list[float]:
    """The median time of each function, in milliseconds, in rounds that call each once."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for function, spent in zip(functions, times, strict=True):
            start = process_time()
            function()
            spent.append(1000 * (process_time() - start))
    return [median(spent) for spent in times]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            build([SAMPLES], Path(folder))
            main(Path(folder))
