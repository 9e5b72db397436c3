"""The numbers of a server, and the text that Prometheus reads."""

import re
from timeit import repeat

import pytest

from kg.serving.metrics import KILLS, OTHER, ROUTES, Metrics, route

_SAMPLE = re.compile(r'[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"(,[a-z]+="(?:[^"\\\n]|\\["\\n])*")*\})? -?[0-9.e+-]+')
_COMMENT = re.compile(r"# (HELP [a-z_]+ \S.*|TYPE [a-z_]+ (counter|gauge|histogram))")


def lines(metrics):
    return metrics.exposition().decode().splitlines()


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/", "/"),
        ("/sparql", "/sparql"),
        ("/sparql/", "/sparql"),
        ("/page/person/lan", "/page"),
        ("/.well-known/void", "/.well-known"),
        ("/sparqlx", OTHER),
        ("", OTHER),
        ("//", OTHER),
        ("sparql", OTHER),
        ("/\n", OTHER),
    ],
)
def test_the_route_of_a_path(path, label):
    assert route(path) == label


def test_every_route_is_its_own_label():
    assert {route(f"{name}/x") for name in ROUTES} == ROUTES


def test_requests_are_counted_by_route_and_status():
    metrics = Metrics()
    for status in (200, 200, 404):
        metrics.record("/sparql", status, 0.002, 250)
    found = lines(metrics)
    assert 'kg_requests_total{route="/sparql",status="200"} 2' in found
    assert 'kg_requests_total{route="/sparql",status="404"} 1' in found
    assert 'kg_request_duration_seconds_sum{route="/sparql"} 0.006' in found
    assert 'kg_response_bytes_total{route="/sparql"} 750' in found


def test_buckets_are_cumulative_and_their_bounds_inclusive():
    metrics = Metrics()
    for seconds in (0.001, 0.0011, 4.0, 99.0):
        metrics.record("/", 200, seconds, 0)
    counts = {
        line.split('le="')[1].split('"')[0]: int(line.rsplit(" ", 1)[1])
        for line in lines(metrics)
        if line.startswith("kg_request_duration_seconds_bucket")
    }
    assert (counts["0.001"], counts["0.0025"], counts["5"], counts["30"], counts["+Inf"]) == (1, 2, 3, 3, 4)
    assert list(counts.values()) == sorted(counts.values())


def test_kills_are_counted_by_reason_and_start_at_nought():
    metrics = Metrics()
    metrics.killed("timeout")
    assert [line for line in lines(metrics) if line.startswith("kg_workers_killed_total{")] == [
        f'kg_workers_killed_total{{reason="{reason}"}} {int(reason == "timeout")}' for reason in KILLS
    ]
    with pytest.raises(KeyError):
        metrics.killed("whatever a client says")


def test_numbers_that_are_kept_elsewhere():
    metrics, waiting = Metrics(), [3]
    metrics.watch("kg_queue_length", "gauge", "Calls that wait.", lambda: len(waiting))
    metrics.watch("kg_snapshot_info", "gauge", "What is published.", lambda: [((("snapshot", 'a"b\\\n'),), 1)])
    waiting.append(4)
    found = lines(metrics)
    assert "kg_queue_length 2" in found
    assert r'kg_snapshot_info{snapshot="a\"b\\\n"} 1' in found


def test_every_line_is_of_the_format():
    metrics = Metrics()
    metrics.record("/page", 200, 1e-9, 10**12)
    metrics.watch("kg_snapshot_age_seconds", "gauge", "Age.", lambda: 1.5)
    found = lines(metrics)
    assert all(_COMMENT.fullmatch(line) if line.startswith("#") else _SAMPLE.fullmatch(line) for line in found)
    names = [line.split()[2] for line in found if line.startswith("# TYPE")]
    assert len(names) == len(set(names))


def test_recording_costs_next_to_nothing():
    metrics, calls = Metrics(), 20_000
    best = min(repeat(lambda: metrics.record(route("/sparql"), 200, 0.002, 250), number=calls, repeat=7)) / calls
    assert best < 10e-6  # 1.1 microseconds on an idle machine; the bound leaves room for a busy one
