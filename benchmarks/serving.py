"""One million quads over HTTP: ``kg serve`` beside other servers of the same graph, in interleaved rounds.

    python benchmarks/serving.py                     made-up news, built once and kept in build/bench; about 20 minutes
    python benchmarks/serving.py --quick             100,000 quads, 16 connections, one round; about 2 minutes
    python benchmarks/serving.py --store DIR         a store that is there
    python benchmarks/serving.py --articles PATH…    a store of these articles

Servers: ``kg serve`` on disk and with ``--memory``, the native ``oxigraph`` server and ``rdflib-endpoint`` (both of
the dependency group ``bench``), and Virtuoso 7 (``virtuoso-t`` and ``isql-vt``, Debian's virtuoso-opensource-7). A
server that is not installed is left out, with a sentence. Requests are sent by wrk, on the loopback only.

A million quads are those that a store holds: the statements of its named graphs and, in the default graph, their
union. Oxigraph and Virtuoso load both; rdflib-endpoint makes the union itself. Before anything is timed all servers
are asked the same, and their answers compared row by row; a difference is told and stays in the report.

Cold requests differ from each other in a comment, and in what they ask as far as the graph has things to ask about:
no cache of texts can answer them. Repeated ones are the same sixteen again and again. Requests a second and latencies
are medians of the rounds. Processor time is that of the server with all its processes, memory their proportional set
size. rdflib-endpoint answers one request at a time: where that takes long, more connections are not tried, and what
one gets stands for all.
"""

import argparse
import json
import os
import platform
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.endpoints import graph, requests
from benchmarks.endpoints.answers import Rows, difference, rows
from benchmarks.endpoints.processes import pss
from benchmarks.endpoints.questions import ALL, Kind, Parameters
from benchmarks.endpoints.report import Figures, Place, tables
from benchmarks.endpoints.requests import SLOW, Load, measure, settle
from benchmarks.endpoints.servers import NAMES, PATIENCE, NoServerError, Server, ask, running
from kg.store import take_snapshot

BUILD = Path(__file__).parents[1] / "build" / "bench"
COMPARED, REPEATED, DISTINCT = 4, 16, 400
QUICK = {
    "quads": 100_000,
    "rounds": 1,
    "seconds": 1,
    "connections": [16],
    "servers": ["kg", "kg-memory", "oxigraph", "virtuoso"],
}


@dataclass(frozen=True)
class Asked:
    """A kind that a server answers, with what one answer takes, in seconds."""

    kind: Kind
    server: Server
    expected: float


def main() -> None:
    options = _options()
    if not requests.installed():
        print("serving: wrk sends the requests, and is not installed; install it (Debian: wrk)")
        return
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kg-bench-") as folder, ExitStack() as stack:
        figures = run(options, Path(folder), stack)
        figures.about["minutes"] = round((time.monotonic() - started) / 60, 1)
    print("\n\n".join(tables(figures)))
    print("\n" + "\n".join(figures.remarks))
    if options.json:
        options.json.write_text(json.dumps(figures.as_json(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def run(options: argparse.Namespace, folder: Path, stack: ExitStack) -> Figures:
    """All that is measured; servers run until the stack is left."""
    figures = Figures()
    data = graph.dataset(_store(options), folder)
    parameters = Parameters(take_snapshot(data.store).store)
    kinds = [ALL[name] for name in options.kinds]
    figures.about = {
        "quads": data.quads,
        "statements": data.statements,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        **{name: getattr(options, name) for name in ("seconds", "rounds", "kinds", "servers", "connections")},
    }
    _say(figures, f"{data.quads:,} quads, of which {data.statements:,} in named graphs, the others their union")
    servers = list(_started(options.servers, data, folder, stack, figures))
    asked = [each for kind in kinds for each in _compared(kind, servers, parameters, figures)]
    for number in range(options.rounds):
        for kind in kinds:
            fields = [each for each in asked if each.kind is kind]
            _round(fields[number % len(fields) :] + fields[: number % len(fields)], parameters, options, figures)
        print(f"round {number + 1} of {options.rounds} is over", file=sys.stderr, flush=True)
    return figures


def _started(
    names: Sequence[str], data: graph.Dataset, folder: Path, stack: ExitStack, figures: Figures
) -> Iterator[Server]:
    for name in names:
        begun = time.monotonic()
        try:
            server = stack.enter_context(running(name, data, folder / name, words=True))
        except NoServerError as reason:
            _say(figures, f"{name} is left out: {reason}")
            continue
        settle(server)
        figures.idle[name], figures.loading[name] = pss(server.pid), time.monotonic() - begun
        print(f"{name} runs after {figures.loading[name]:.1f} s", file=sys.stderr, flush=True)
        yield server


def _compared(kind: Kind, servers: Sequence[Server], parameters: Parameters, figures: Figures) -> Iterator[Asked]:
    """Ask all servers the same, and tell where answers differ; the first answer is what others are compared with."""
    values = parameters.of(kind, COMPARED)
    if not values:
        _say(figures, f"{kind.name}: the graph has nothing to ask about")
        return
    reference: list[Rows] = []
    for server in sorted(servers, key=lambda server: server.name != "oxigraph"):
        if not server.takes(kind):
            _say(figures, f"{kind.name}: {server.name} has no index of words that SPARQL could ask")
            continue
        try:
            answers = [
                rows(kind, ask(server.url(server.target(kind, each, whole=not kind.spellings)), kind.accept))
                for each in values
            ]
            expected = min(_seconds(server, kind, each) for each in values)
        except (OSError, ValueError, KeyError) as problem:
            _say(
                figures,
                f"{kind.name}: {server.name} has no answer, or not in {PATIENCE:.0f} s: {problem}",
            )
            settle(server)
            continue
        figures.rows[f"{kind.name} {server.name}"] = sum(each.total() for each in answers)
        reference = answers if kind.spellings else reference or answers
        differing = [text for one, other in zip(reference, answers, strict=True) if (text := difference(one, other))]
        if differing:
            _say(
                figures, f"{kind.name}: {server.name} answers {len(differing)} of {COMPARED} otherwise: {differing[0]}"
            )
        yield Asked(kind, server, expected)


def _seconds(server: Server, kind: Kind, values: dict[str, str]) -> float:
    started = time.perf_counter()
    ask(server.url(server.target(kind, values, f"{time.monotonic_ns()}")), kind.accept)
    return time.perf_counter() - started


def _round(fields: Sequence[Asked], parameters: Parameters, options: argparse.Namespace, figures: Figures) -> None:
    """One kind once over: servers take turns before the number of connections or the mode changes."""
    for connections in options.connections:
        for cold in (True, False):
            for each in fields:
                if cold or not each.server.serial:
                    seconds = max(1, options.seconds // (1 + (connections == 1)))
                    _cell(each, connections, parameters, figures, seconds=seconds, cold=cold)


def _cell(
    asked: Asked, connections: int, parameters: Parameters, figures: Figures, *, seconds: int, cold: bool
) -> None:
    server, kind = asked.server, asked.kind
    values = parameters.of(kind, DISTINCT if cold else REPEATED)
    targets = [server.target(kind, each, "kg") for each in values]
    one_at_a_time = server.serial and asked.expected > SLOW
    load = Load(targets, kind.accept, 1 if one_at_a_time else connections, seconds, cold)
    if not cold:
        for target in dict.fromkeys(targets):
            with suppress(OSError):  # what is refused now is refused again, and counted
                ask(server.url(target), kind.accept)
    figures.add(Place(kind.name, server.name, connections, cold), measure(server, load, asked.expected))


def _store(options: argparse.Namespace) -> Path:
    if options.store:
        return Path(options.store)
    return graph.built(options.articles, BUILD) if options.articles else graph.made(BUILD, options.quads)


def _say(figures: Figures, sentence: str) -> None:
    figures.remarks.append(sentence)
    print(sentence, file=sys.stderr, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Requests a second of kg serve and of other servers of the same graph")
    parser.add_argument("--store", type=Path, help="a store that is there")
    parser.add_argument("--articles", type=Path, nargs="+", help="files or folders of articles to build a store of")
    parser.add_argument("--quads", type=int, default=1_000_000, help="how many quads of made-up news at least")
    parser.add_argument("--servers", nargs="+", choices=NAMES, default=list(NAMES))
    parser.add_argument("--kinds", nargs="+", choices=list(ALL), default=list(ALL))
    parser.add_argument("--connections", type=int, nargs="+", default=[1, 16])
    parser.add_argument(
        "--seconds",
        type=int,
        default=2,
        help="of a cell where answers are fast; half with one connection",
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="a small graph, one round, no rdflib-endpoint")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE")
    if "--quick" in sys.argv:
        parser.set_defaults(**QUICK)
    return parser.parse_args()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that servers are ended
    main()
