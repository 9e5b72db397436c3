"""Figures of a run as tables, as ratios, and against what was aimed at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from statistics import median

from tabulate import tabulate

from benchmarks.endpoints.requests import Cell

OURS = ("kg", "kg-memory")
NATIVE, PYTHON, VIRTUOSO = "oxigraph", "rdflib-endpoint", "virtuoso"
_SCANS = ("aggregate", "text", "search")


@dataclass(frozen=True, slots=True)
class Place:
    """What a cell is of: a kind of query, a server, so many connections, and whether each request was new."""

    kind: str
    server: str
    connections: int
    cold: bool


@dataclass
class Figures:
    """The cells of all rounds, each server's memory after loading and at most, rows compared, and remarks."""

    cells: defaultdict[Place, list[Cell]] = field(default_factory=lambda: defaultdict(list))
    idle: dict[str, int] = field(default_factory=dict)
    peak: dict[str, int] = field(default_factory=dict)
    loading: dict[str, float] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    about: dict[str, object] = field(default_factory=dict)

    def add(self, place: Place, cell: Cell) -> None:
        """Take a cell in."""
        self.cells[place].append(cell)
        self.peak[place.server] = max(self.peak.get(place.server, 0), cell.memory)

    def rate(self, place: Place) -> float | None:
        """The median of the rounds, in requests a second."""
        return median(cell.rate for cell in self.cells[place]) if place in self.cells else None

    def cpu(self, place: Place) -> float | None:
        """Milliseconds of processor that a request took, over all rounds."""
        cells = self.cells.get(place, ())
        answered = sum(cell.requests - cell.failed for cell in cells)
        return 1000 * sum(cell.cpu for cell in cells) / answered if answered else None

    def latency(self, place: Place, name: str) -> float | None:
        """The median of the rounds of ``p50``, ``p95`` or ``p99``, in milliseconds."""
        return median(getattr(cell, name) for cell in self.cells[place]) if place in self.cells else None

    def values(self, name: str) -> list[str | int | bool]:
        """What places differ in, in the order measured."""
        return list(dict.fromkeys(getattr(place, name) for place in self.cells))

    def as_json(self) -> dict[str, object]:
        """All of it."""
        cells = [
            {**asdict(place), "rate": self.rate(place), "cpu_ms": self.cpu(place), "rounds": list(map(asdict, cells))}
            for place, cells in self.cells.items()
        ]
        memory = {name: {"idle": self.idle[name], "peak": self.peak.get(name, 0)} for name in self.idle}
        return {
            **self.about,
            "remarks": self.remarks,
            "loading_seconds": self.loading,
            "memory": memory,
            "cells": cells,
        }


def tables(figures: Figures) -> Iterator[str]:
    """Tables of all that was measured, then the ratios, then what was aimed at."""
    for cold in (True, False):
        for connections in figures.values("connections"):
            table = list(_measured(figures, int(connections), cold=cold))
            if table:
                yield f"{'cold' if cold else 'repeated'}, {connections} connection{'s' * (connections != 1)}"
                yield tabulate(table, headers="keys", floatfmt=".2f")
    yield "memory"
    yield tabulate(list(_memory(figures)), headers="keys")
    for ours in OURS:
        if ours in figures.values("server"):
            yield f"{ours}: requests a second, and processor time a request, as multiples (larger is better)"
            yield tabulate(list(_ratios(figures, ours)), headers="keys", floatfmt=".2f", missingval="–")
            yield "\n".join(_aims(figures, ours))


def _measured(figures: Figures, connections: int, *, cold: bool) -> Iterator[dict[str, object]]:
    for kind in figures.values("kind"):
        for server in figures.values("server"):
            place = Place(str(kind), str(server), connections, cold)
            if place in figures.cells:
                yield {
                    "kind": kind,
                    "server": server,
                    "requests/s": figures.rate(place),
                    "CPU ms": figures.cpu(place),
                    "50 % ms": figures.latency(place, "p50"),
                    "95 % ms": figures.latency(place, "p95"),
                    "99 % ms": figures.latency(place, "p99"),
                    "failed": sum(cell.failed for cell in figures.cells[place]),
                }


def _memory(figures: Figures) -> Iterator[dict[str, object]]:
    for server, idle in figures.idle.items():
        peak = figures.peak.get(server, 0)
        yield {
            "server": server,
            "loaded, MB": round(idle / 1e6),
            "peak, MB": round(peak / 1e6),
            "start and load, s": round(figures.loading[server], 1),
        }


def _ratios(figures: Figures, ours: str) -> Iterator[dict[str, object]]:
    most = int(max(figures.values("connections")))
    for kind in map(str, figures.values("kind")):
        yield {
            "kind": kind,
            **{
                f"{peer} cold {connections}": _ratio(figures, kind, (ours, peer), int(connections))
                for peer in (NATIVE, PYTHON, VIRTUOSO)
                for connections in figures.values("connections")
            },
            f"{NATIVE} repeated {most}": _ratio(figures, kind, (ours, NATIVE), most, cold=False),
            f"{NATIVE} CPU": _less_cpu(figures, kind, (ours, NATIVE), most),
            f"{VIRTUOSO} CPU": _less_cpu(figures, kind, (ours, VIRTUOSO), most),
        }


def _ratio(figures: Figures, kind: str, pair: Sequence[str], connections: int, *, cold: bool = True) -> float | None:
    ours, theirs = (figures.rate(Place(kind, server, connections, cold)) for server in pair)
    return ours / theirs if ours is not None and theirs else None


def _less_cpu(figures: Figures, kind: str, pair: Sequence[str], connections: int) -> float | None:
    ours, theirs = (figures.cpu(Place(kind, server, connections, cold=True)) for server in pair)
    return theirs / ours if ours and theirs is not None else None


def _aims(figures: Figures, ours: str) -> Iterator[str]:
    most = int(max(figures.values("connections")))
    nine = [str(kind) for kind in figures.values("kind") if kind != "search"]
    native = _known({kind: _ratio(figures, kind, (ours, NATIVE), most) for kind in nine})
    python = _known({kind: _ratio(figures, kind, (ours, PYTHON), most) for kind in nine})
    repeated = _known({kind: _ratio(figures, kind, (ours, NATIVE), most, cold=False) for kind in nine})
    scans = _known({kind: _ratio(figures, kind, (ours, VIRTUOSO), most) for kind in _SCANS})
    thrift = _known({kind: _less_cpu(figures, kind, (ours, VIRTUOSO), most) for kind in _SCANS})
    yield _aim(f"cold at least 10 times {PYTHON}", python, 10)
    yield _aim(f"cold at least 1.0 times {NATIVE} (wanted: six of nine)", native, 1)
    yield _aim(f"cold at least 0.7 times {NATIVE}", native, 0.7)
    yield _aim(f"repeated at least twice {NATIVE}", repeated, 2)
    yield _aim(f"scans at least level with {VIRTUOSO}", scans, 1)
    yield _aim(f"scans of no more processor time than {VIRTUOSO}", thrift, 1)
    if ours in figures.peak and NATIVE in figures.peak:
        share = figures.peak[ours] / figures.peak[NATIVE]
        yield f"memory at its peak: {share:.2f} times {NATIVE} (on disk wanted: at most 2)"


def _aim(aim: str, ratios: Mapping[str, float], least: float) -> str:
    if not ratios:
        return f"{aim}: not measured"
    short = [f"{kind} {ratio:.2f}" for kind, ratio in ratios.items() if ratio < least]
    behind = f"; short: {', '.join(short)}" if short else ""
    return f"{aim}: {len(ratios) - len(short)} of {len(ratios)}{behind}"


def _known(ratios: Mapping[str, float | None]) -> dict[str, float]:
    return {kind: ratio for kind, ratio in ratios.items() if ratio is not None}
