from functools import partial

import httpx

from tests.serving.conftest import GRAPHS, publish, served
from tests.serving.watching import numbers, wait_until

get = partial(httpx.get, timeout=60)


def test_health_names_the_snapshot(home):
    told = get(f"{home}health").json()
    assert told["status"] == "ok"
    assert isinstance(told["snapshot"], str)
    assert told["prepared"] in {True, False}


def test_health_is_of_one_snapshot_while_another_is_opened(tmp_path):
    publish(tmp_path, GRAPHS)
    with served(tmp_path) as home, httpx.Client(base_url=home, timeout=60) as client:

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
    response = get(f"{home}ready")
    assert (response.status_code, response.json()) == (200, {"ready": True})
    assert response.headers["cache-control"] == "no-store"


def test_a_server_whose_store_is_gone_is_not_ready(tmp_path):
    publish(tmp_path / "store", GRAPHS)
    with served(tmp_path / "store") as home:
        assert get(f"{home}ready").status_code == 200
        (tmp_path / "store").rename(tmp_path / "elsewhere")
        response = get(f"{home}ready")
        assert (response.status_code, response.json()) == (503, {"ready": False})
        assert get(f"{home}health").status_code == 200


def test_metrics_show_what_workers_and_the_memory_of_responses_do(store):
    with served(store) as home:
        before = numbers(home)
        for _ in range(3):
            get(f"{home}sparql", params={"query": "ASK { <a:metrics> ?p ?o }"})
        after = numbers(home)
    # Remembered at once if it took long, which the first call of a worker may, else at the second asking.
    assert after["kg_cache_hits_total"] - before["kg_cache_hits_total"] in {1, 2}
    assert after["kg_cache_bytes"] > before["kg_cache_bytes"]
    assert after["kg_snapshots_total"] == 1
    assert after["kg_calls_waiting"] == 0
