import httpx

from tests.serving.conftest import GRAPHS, publish, served
from tests.serving.watching import wait_until


def test_health_names_the_snapshot(home):
    told = httpx.get(f"{home}health").json()
    assert told["status"] == "ok"
    assert isinstance(told["snapshot"], str)
    assert told["prepared"] in {True, False}


def test_health_is_of_one_snapshot_while_another_is_opened(tmp_path):
    publish(tmp_path, GRAPHS)
    with served(tmp_path) as home, httpx.Client(base_url=home) as client:

        def told():
            found = client.get("/health").json()
            return found["snapshot"], found["prepared"]

        wait_until(lambda: told()[1])
        before = told()
        publish(tmp_path, GRAPHS | {"http://example.org/graph/3": 'ex:an foaf:name "An"@vi .'})
        assert told() == before
        wait_until(lambda: told() != before)
        assert told()[0] not in {before[0], None}
        wait_until(lambda: told()[1])


def test_ready(home):
    response = httpx.get(f"{home}ready")
    assert (response.status_code, response.json()) == (200, {"ready": True})
    assert response.headers["cache-control"] == "no-store"


def test_a_server_whose_store_is_gone_is_not_ready(tmp_path):
    publish(tmp_path / "store", GRAPHS)
    with served(tmp_path / "store") as home:
        assert httpx.get(f"{home}ready").status_code == 200
        (tmp_path / "store").rename(tmp_path / "elsewhere")
        response = httpx.get(f"{home}ready")
        assert (response.status_code, response.json()) == (503, {"ready": False})
        assert httpx.get(f"{home}health").status_code == 200


def test_metrics_show_what_workers_and_the_memory_of_responses_do(home):
    address, query = f"{home}sparql", {"query": "ASK { <a:metrics> ?p ?o }"}
    before = measured(home)
    for _ in range(3):
        httpx.get(address, params=query)
    after = measured(home)
    # Remembered at once if it took long, which the first call of a worker may, else at the second asking.
    assert after["kg_cache_hits_total"] - before["kg_cache_hits_total"] in {1, 2}
    assert after["kg_cache_bytes"] > before["kg_cache_bytes"]
    assert after["kg_snapshots_total"] == 1
    assert after["kg_calls_waiting"] == 0


def measured(home):
    """The metrics without labels."""
    lines = httpx.get(f"{home}metrics").text.splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))}
