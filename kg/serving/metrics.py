"""What the server counts of its own work, for Prometheus to fetch (text exposition format 0.0.4).

Recording a request is a few additions to plain numbers; text is made when it is asked for. Labels take their values
from fixed lists, so that no request can make the output grow. All calls come from the one thread that runs the event
loop.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"

ROUTES = frozenset(
    {
        "/.well-known",
        "/data",
        "/graph-store",
        "/health",
        "/id",
        "/metrics",
        "/ontology",
        "/page",
        "/query",
        "/ready",
        "/reconcile",
        "/search",
        "/sparql",
        "/static",
    }
)
"""The first segments of the paths that are counted apart; the front page is ``/``."""

OTHER = "other"
"""The route of a path that is none of these."""

KILLS = ("timeout", "gone", "crash")
"""Why a worker ended before its call did: past its time limit, nobody waiting any more, by itself."""

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

BUCKETS = len(_SECONDS) + 1
"""How many ranges of durations are told apart."""

Labels = tuple[tuple[str, str], ...]
Samples = Iterable[tuple[Labels, float]]


def route(path: str) -> str:
    """The label of a path: its first segment where that is one of ``ROUTES``."""
    end = path.find("/", 1)
    first = path if end < 0 else path[:end]
    return first if first in ROUTES or path == "/" else OTHER


def bucket(seconds: float) -> int:
    """The range that a duration is in, from 0."""
    return bisect_left(_SECONDS, seconds)


@dataclass(slots=True)
class _Tally:
    """Requests of one route and status: how many took up to each bound, all their seconds, and their bytes."""

    counts: list[int] = field(default_factory=lambda: [0] * BUCKETS)
    seconds: float = 0.0
    bytes: int = 0

    def add(self, other: "_Tally") -> None:
        self.counts = list(map(add, self.counts, other.counts))
        self.seconds += other.seconds
        self.bytes += other.bytes


@dataclass(frozen=True, slots=True)
class _Family:
    """A name with its help, its kind, and a function that gives what it has now."""

    name: str
    kind: str
    explanation: str
    samples: Callable[[], Samples]

    def lines(self) -> Iterator[str]:
        yield from _head(self.name, self.kind, self.explanation)
        for labels, value in self.samples():
            yield _line(self.name, labels, value)


class Metrics:
    """The numbers of one server."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[str, int], _Tally] = {}
        self._kills = dict.fromkeys(KILLS, 0)
        self._families: list[_Family] = []

    def record(self, path_route: str, status: int, seconds: float, size: int) -> None:
        """Count one answered request; ``path_route`` is what ``route`` says of its path, ``size`` bytes of body."""
        tally = self._tally(path_route, status)
        tally.counts[bucket(seconds)] += 1
        tally.seconds += seconds
        tally.bytes += size

    def record_all(self, path_route: str, status: int, counts: Sequence[int], seconds: float, size: int) -> None:
        """Count requests that others answered: how many in each ``bucket``, and all their seconds and bytes."""
        self._tally(path_route, status).add(_Tally(list(counts), seconds, size))

    def killed(self, reason: str) -> None:
        """Count a worker that ended before its call did; ``reason`` is one of ``KILLS``."""
        self._kills[reason] += 1

    def watch(self, name: str, kind: str, explanation: str, value: Callable[[], float | Samples]) -> None:
        """Show a number that is kept elsewhere, asked for at each scrape; ``kind`` is ``gauge`` or ``counter``.

        ``value`` returns the number, or pairs of labels and numbers, such as
        ``[((("snapshot", "000004"),), 1)]``; their values must come from a short list.
        """

        def samples() -> Samples:
            found = value()
            return [((), found)] if isinstance(found, (int, float)) else found

        self._families.append(_Family(name, kind, explanation, samples))

    def exposition(self) -> bytes:
        """All numbers as Prometheus reads them, in a fixed order."""
        return "".join(f"{line}\n" for line in self._lines()).encode()

    def _tally(self, path_route: str, status: int) -> _Tally:
        tally = self._tallies.get((path_route, status))
        if tally is None:
            tally = self._tallies[path_route, status] = _Tally()
        return tally

    def _lines(self) -> Iterator[str]:
        tallies = sorted(self._tallies.items())
        yield from _head("kg_requests_total", "counter", "Requests answered, by route and status.")
        for (path_route, status), tally in tallies:
            yield _line("kg_requests_total", (("route", path_route), ("status", str(status))), sum(tally.counts))
        routes: defaultdict[str, _Tally] = defaultdict(_Tally)
        for (path_route, _), tally in tallies:
            routes[path_route].add(tally)
        yield from _durations(routes)
        yield from _head("kg_response_bytes_total", "counter", "Bytes of the bodies sent, by route.")
        for path_route, tally in routes.items():
            yield _line("kg_response_bytes_total", (("route", path_route),), tally.bytes)
        yield from _head("kg_workers_killed_total", "counter", "Workers that ended before their call did, by reason.")
        for reason, count in self._kills.items():
            yield _line("kg_workers_killed_total", (("reason", reason),), count)
        for family in sorted(self._families, key=lambda family: family.name):
            yield from family.lines()


def _durations(routes: Mapping[str, _Tally]) -> Iterator[str]:
    name = "kg_request_duration_seconds"
    yield from _head(name, "histogram", "Time from the request to the last byte of its answer, by route.")
    bounds = (*map(_number, _SECONDS), "+Inf")
    for path_route, tally in routes.items():
        labels = (("route", path_route),)
        for bound, count in zip(bounds, accumulate(tally.counts), strict=True):
            yield _line(f"{name}_bucket", (*labels, ("le", bound)), count)
        yield _line(f"{name}_sum", labels, tally.seconds)
        yield _line(f"{name}_count", labels, sum(tally.counts))


def _head(name: str, kind: str, explanation: str) -> Iterator[str]:
    yield f"# HELP {name} {explanation}"
    yield f"# TYPE {name} {kind}"


def _line(name: str, labels: Labels, value: float) -> str:
    pairs = ",".join(f'{label}="{_escaped(text)}"' for label, text in labels)
    return f"{name}{{{pairs}}} {_number(value)}" if pairs else f"{name} {_number(value)}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n").replace('"', r"\"")


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))
