"""Sixteen clients query while builds land and a worker is killed: no answer may be wrong, none may fail but the killed.

    python benchmarks/load.py                          two minutes, ten builds, one kill
    python benchmarks/load.py --seconds 10 --builds 2  a short one
    python benchmarks/load.py --memory                 with the graph in memory, and connections that are lent

A store of made-up news is built and served; then ``kg build`` adds further articles to it, one file after the other,
while clients send queries of the nine kinds of ``benchmarks/serving.py``, half of them never sent before. What each
published state answers is read from its snapshot. An answer is wrong where no state that was published, or being
published, when it came gives it, or where it goes back behind what the same client was told before. The worker that
is busiest is killed in the middle; one request may fail by it. Last, another server with a limit of one second is
asked what takes far longer, again and again, while others query it.
"""

import argparse
import json
import math
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from http.client import HTTPConnection, HTTPException
from itertools import count, islice
from pathlib import Path
from threading import Event

import pyoxigraph as ox

from benchmarks.endpoints.answers import Rows, rows
from benchmarks.endpoints.articles import News, write
from benchmarks.endpoints.processes import busiest_leaf
from benchmarks.endpoints.questions import KINDS, Kind, Parameters, Values
from benchmarks.endpoints.servers import HOST, PATIENCE, Server, serving
from kg.store import take_snapshot

LIMIT, WITHIN = 1, 1.5
"""Seconds that a query may take, and within which the one that takes longer is answered."""
SHARES = (0.5, 0.95, 0.99, 1.0)
"""At which of all requests, the quickest first, the time that it took is told."""
_EACH = 3
_ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?c != ?f && ?f != ?i) }"
_COUNT = Kind("articles", "SELECT (COUNT(?a) AS ?n) WHERE { ?a a vngov:Article }")


@dataclass(frozen=True)
class Plan:
    """How much of everything: articles at first and in each build, and how often the endless query is sent."""

    seconds: float = 120
    builds: int = 10
    clients: int = 16
    first: int = 200
    each: int = 5
    endless: int = 20
    memory: bool = False

    @property
    def serving(self) -> tuple[str, ...]:
        """Options of the server."""
        return ("--memory",) if self.memory else ()


@dataclass(frozen=True)
class State:
    """What a store says after a build, between whose beginning and end it was published."""

    begun: float
    ended: float
    answers: tuple[Rows, ...]


@dataclass(frozen=True)
class Told:
    """What a client was told: which question, when asked and answered, and the body; ``None`` where it failed."""

    question: int
    asked: float
    answered: float
    body: bytes | None
    problem: str = ""


@dataclass
class Outcome:
    """What came of it; ``lag`` is how long after a build's end, at most, an older state was still told, in seconds.

    ``seconds`` are those that requests took while builds landed, and ``beside_seconds`` those beside endless queries,
    at the ``SHARES`` of all.
    """

    answers: int = 0
    wrong: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    killed: int | None = None
    builds: int = 0
    lag: float = 0.0
    endless: list[float] = field(default_factory=list)
    endless_statuses: list[int] = field(default_factory=list)
    beside_failed: list[str] = field(default_factory=list)
    beside: int = 0
    seconds: list[float] = field(default_factory=list)
    beside_seconds: list[float] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether all is as it must be."""
        kept = all(seconds <= WITHIN for seconds in self.endless) and not self.beside_failed
        return not self.wrong and len(self.failed) <= (self.killed is not None) and kept


Question = tuple[Kind, Values]


def main() -> int:
    parser = argparse.ArgumentParser(description="Builds land and a worker dies while clients query")
    for name, default in asdict(Plan()).items():
        if isinstance(default, bool):
            parser.add_argument(f"--{name}", action="store_true")
        else:
            parser.add_argument(f"--{name}", type=type(default), default=default)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what came of it to FILE")
    options = vars(parser.parse_args())
    file = options.pop("json")
    with tempfile.TemporaryDirectory(prefix="kg-load-") as folder:
        outcome = run(Plan(**options), Path(folder))
    print("\n".join(sentences(outcome)))
    if file:
        file.write_text(json.dumps({**asdict(outcome), "holds": outcome.holds}, indent=1) + "\n", encoding="utf-8")
    return 0 if outcome.holds else 1


def run(plan: Plan, folder: Path) -> Outcome:
    """Build a store in the folder, serve it, and do as planned."""
    files = list(_files(plan, folder))
    store = folder / "store"
    _build(files[0], store)
    questions = _questions(store)
    states = [State(0, time.monotonic(), _answers(store, questions))]
    outcome = Outcome()
    with serving(store, folder / "server", plan.serving) as server:
        records = _busy(plan, server, questions, files[1:], store, states, outcome)
    outcome.seconds = at_shares(record.answered - record.asked for client in records for record in client)
    _judge(records, questions, states, outcome)
    with serving(store, folder / "limited", (*plan.serving, "--timeout", str(LIMIT))) as server:
        _limited(plan, server, questions, outcome)
    return outcome


def sentences(outcome: Outcome) -> Iterator[str]:
    """What came of it, in sentences."""
    yield f"{outcome.answers} answers while {outcome.builds} builds landed: {len(outcome.wrong)} wrong"
    yield from outcome.wrong[:10]
    killed = f"worker {outcome.killed} was killed" if outcome.killed else "no worker was there to be killed"
    yield f"{len(outcome.failed)} requests failed; {killed}"
    yield from outcome.failed[:10]
    yield f"a request took {_times(outcome.seconds)}"
    yield f"an older state was told {outcome.lag:.2f} s after a build's end at most"
    if outcome.endless:
        least, most = min(outcome.endless), max(outcome.endless)
        yield f"an endless query with a limit of {LIMIT} s, {len(outcome.endless)} times: {least:.2f} to {most:.2f} s"
        yield f"its statuses: {sorted(set(outcome.endless_statuses))}"
        yield f"{outcome.beside} other requests meanwhile, {len(outcome.beside_failed)} failed"
        yield f"one of them took {_times(outcome.beside_seconds)}"
        yield from outcome.beside_failed[:10]
    yield "all as it must be" if outcome.holds else "NOT AS IT MUST BE"


def at_shares(seconds: Iterable[float]) -> list[float]:
    """The times at ``SHARES`` of all, none where there is none."""
    ordered = sorted(seconds)
    return [ordered[max(0, math.ceil(share * len(ordered)) - 1)] for share in SHARES] if ordered else []


def _times(seconds: Iterable[float]) -> str:
    found = (f"{share:.0%}: {time:.3f} s" for share, time in zip(SHARES, seconds, strict=False))
    return ", ".join(found)


def _busy(
    plan: Plan,
    server: Server,
    questions: Sequence[Question],
    files: Sequence[Path],
    store: Path,
    states: list[State],
    outcome: Outcome,
) -> list[list[Told]]:
    """What each client was told while builds landed and the worker was killed."""
    over, begin = Event(), time.monotonic()
    with ThreadPoolExecutor(plan.clients) as threads:
        clients = [threads.submit(_client, server, questions, number, over) for number in range(plan.clients)]
        try:
            for number, file in enumerate(files):
                _until(begin + (number + 0.5) * plan.seconds / (plan.builds + 1))
                if number == len(files) // 2:
                    outcome.killed = _kill(server)
                begun = time.monotonic()
                _build(file, store)
                states.append(State(begun, time.monotonic(), _answers(store, questions)))
                outcome.builds += 1
            _until(begin + plan.seconds)
        finally:
            over.set()
        return [client.result() for client in clients]


def _client(server: Server, questions: Sequence[Question], number: int, over: Event) -> list[Told]:
    """Ask in turn, each client from another question on, every other time as it was never asked before."""
    records: list[Told] = []
    bodies: dict[bytes, bytes] = {}  # the same answer is kept once
    connection = HTTPConnection(HOST, server.port, timeout=PATIENCE)
    for turn in count(number):
        if over.is_set():
            connection.close()
            return records
        question = turn % len(questions)
        kind, values = questions[question]
        target = server.target(kind, values, f"{number}.{turn}" if turn // len(questions) % 2 else "", whole=True)
        told = _asked(connection, question, target, kind.accept)
        records.append(replace(told, body=told.body and bodies.setdefault(told.body, told.body)))
    raise AssertionError  # turns do not end


def _asked(connection: HTTPConnection, question: int, target: str, accept: str) -> Told:
    begun = time.monotonic()
    try:
        connection.request("GET", target, headers={"Accept": accept})
        response = connection.getresponse()
        body = response.read()
    except (OSError, HTTPException) as error:
        connection.close()
        return Told(question, begun, time.monotonic(), None, f"{type(error).__name__}: {error}")
    if response.status != 200:  # noqa: PLR2004
        return Told(
            question, begun, time.monotonic(), None, f"{response.status}: {body.decode(errors='replace')[:200].strip()}"
        )
    return Told(question, begun, time.monotonic(), body)


def _judge(
    records: Sequence[Sequence[Told]], questions: Sequence[Question], states: Sequence[State], outcome: Outcome
) -> None:
    read: dict[tuple[int, bytes], Rows] = {}
    for client in records:
        reached = 0
        for record in client:
            kind = questions[record.question][0]
            if record.body is None:
                outcome.failed.append(f"{kind.name}: {record.problem}")
                continue
            outcome.answers += 1
            key = record.question, record.body
            found = read[key] if key in read else read.setdefault(key, rows(kind, record.body))
            fitting = [at for at, state in enumerate(states) if state.answers[record.question] == found]
            possible = [at for at in fitting if at >= reached and states[at].begun <= record.answered]
            if not possible:
                outcome.wrong.append(f"{kind.name}: fits states {fitting}, not from {reached} on")
                continue
            reached = possible[0]
            if possible[-1] + 1 < len(states):
                outcome.lag = max(outcome.lag, record.asked - states[possible[-1] + 1].ended)


def _limited(plan: Plan, server: Server, questions: Sequence[Question], outcome: Outcome) -> None:
    """Send what never ends, while the other clients ask what is answered at once."""
    quick = [question for question in questions if question[0].name in {"point", "label", "posts", "construct"}]
    over = Event()
    with ThreadPoolExecutor(plan.clients) as threads:
        others = [threads.submit(_client, server, quick, number, over) for number in range(plan.clients - 1)]
        endless = Kind("endless", _ENDLESS)
        connection = HTTPConnection(HOST, server.port, timeout=PATIENCE)
        try:
            for number in range(plan.endless):
                begun = time.monotonic()
                connection.request("GET", server.target(endless, {}, str(number)), headers={"Accept": endless.accept})
                response = connection.getresponse()
                response.read()
                outcome.endless.append(time.monotonic() - begun)
                outcome.endless_statuses.append(response.status)
        finally:
            over.set()
            connection.close()
        asked = [record for other in others for record in other.result()]
    outcome.beside = len(asked)
    outcome.beside_seconds = at_shares(record.answered - record.asked for record in asked)
    outcome.beside_failed = [record.problem for record in asked if record.body is None]


def _kill(server: Server) -> int | None:
    """End the worker that does most; ``None`` where the server has no other process."""
    worker = busiest_leaf(server.pid)
    if worker is not None:
        os.kill(worker, signal.SIGKILL)
    return worker


def _files(plan: Plan, folder: Path) -> Iterator[Path]:
    """The articles of the first build, then of each further one."""
    articles = News().articles()
    for number in range(plan.builds + 1):
        file = folder / f"{number:03}.jsonl"
        write(islice(articles, plan.each if number else plan.first), file)
        yield file


def _build(file: Path, store: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", str(file), "--store", str(store)]
    subprocess.run(command, check=True, capture_output=True)


def _questions(store: Path) -> list[Question]:
    parameters = Parameters(take_snapshot(store).store)
    return [(_COUNT, {}), *((kind, values) for kind in KINDS for values in parameters.of(kind, _EACH))]


def _answers(store: Path, questions: Sequence[Question]) -> tuple[Rows, ...]:
    """What the published state of a store says, asked without a server."""
    snapshot = take_snapshot(store)
    return tuple(rows(kind, _written(snapshot.store, kind, values)) for kind, values in questions)


def _written(store: ox.Store, kind: Kind, values: Values) -> bytes:
    found = store.query(kind.query(values, whole=True))
    if isinstance(found, ox.QueryTriples):
        return found.serialize(format=ox.RdfFormat.TURTLE) or b""
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


def _until(moment: float) -> None:
    time.sleep(max(0.0, moment - time.monotonic()))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that servers are ended
    sys.exit(main())
