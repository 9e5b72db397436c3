"""Writes over HTTP: one after the other, whole or not at all, also beside another writer."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest

from kg.store import Editor, load_plain
from tests.serving.safety.harness import TOKEN, running
from tests.serving.watching import wait_until

BEARER = {"Authorization": f"Bearer {TOKEN}"}
LIMIT = 2
SOON = 30
"""Seconds within which one of a few small writes is done, also by a machine that does much else."""
NUMBERS = ", ".join(map(str, range(40)))
HALF = f"""PREFIX e: <http://example.org/>
INSERT DATA {{ e:half e:seen true }} ;
INSERT {{ e:half e:sum ?sum }} WHERE {{
  {" ".join(f"e:many e:number ?n{at} ." for at in range(6))}
  BIND({" + ".join(f"?n{at}" for at in range(6))} AS ?sum)
}}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("writing")
    (folder / "token").write_text(f"{TOKEN}\n")
    (folder / "data.ttl").write_text("<http://example.org/a> <http://example.org/b> 1 .\n")
    return folder


@pytest.fixture(scope="module")
def server(folder):
    """A plain dataset, loaded by the process that then starts the others."""
    options = ("--token-file", str(folder / "token"), "--timeout", "200")
    with running(folder, str(folder / "data.ttl"), *options) as server:
        yield server
        assert "Traceback" not in server.traces


def update(server, text):
    return server.client.post("sparql", data={"update": text}, headers=BEARER)


def insert(server, subject, number=1):
    return update(server, f"INSERT DATA {{ <http://example.org/{subject}> <http://example.org/number> {number} }}")


def numbers(server, subject):
    query = f"SELECT ?n {{ <http://example.org/{subject}> <http://example.org/number> ?n }} ORDER BY ?n"
    response = server.client.get("sparql", params={"query": query}, headers={"Accept": "text/csv"})
    assert response.status_code == 200
    return [int(number) for number in response.text.split()[1:]]


def is_seen(server, subject):
    """Whether anything is said of it; asked again where a server that gives little time was too busy to tell."""
    query = {"query": f"ASK {{ <http://example.org/{subject}> ?p ?o }}"}

    def told():
        response = server.client.get("sparql", params=query)
        return response if response.status_code == 200 else None

    return wait_until(told).json()["boolean"]


def wait_until_prepared(server):
    wait_until(lambda: server.client.get("health").json()["prepared"])


def test_a_write_before_and_after_what_is_costly_was_prepared(server):
    for number in range(3):
        begun = monotonic()
        assert insert(server, "prepared", number).status_code == 204
        assert monotonic() - begun < SOON
        assert numbers(server, "prepared") == list(range(number + 1))
        wait_until_prepared(server)


def test_graphs_that_are_made_put_and_deleted_after_it(server):
    wait_until_prepared(server)
    graph = {"graph": "http://example.org/graph"}
    headers = BEARER | {"Content-Type": "text/turtle"}
    begun = monotonic()
    assert update(server, "CREATE GRAPH <http://example.org/made>").status_code == 204
    wait_until_prepared(server)
    assert server.client.put("graph-store", params=graph, content="<a:b> <a:c> 1 .", headers=headers).status_code == 201
    wait_until_prepared(server)
    assert server.client.delete("graph-store", params=graph, headers=BEARER).status_code == 204
    assert monotonic() - begun < SOON


@pytest.mark.parametrize("count", [2, 16])
def test_writes_at_once_are_done_one_after_the_other(server, count):
    with ThreadPoolExecutor(count) as threads:
        responses = list(threads.map(lambda number: insert(server, f"at-once-{count}", number), range(count)))
    assert [response.status_code for response in responses] == [204] * count
    assert numbers(server, f"at-once-{count}") == list(range(count))


def test_of_a_write_that_is_stopped_half_way_nothing_is_seen(folder, tmp_path):
    data = tmp_path / "data.ttl"
    data.write_text(f"<http://example.org/many> <http://example.org/number> {NUMBERS} .\n")
    options = ("--token-file", str(folder / "token"), "--timeout", str(LIMIT))
    with running(tmp_path, str(data), *options) as server:
        assert wait_until(lambda: (status := update(server, HALF).status_code) != 503 and status) == 504
        assert not is_seen(server, "half")
        wait_until(lambda: insert(server, "after-half").status_code == 204)
        assert is_seen(server, "after-half")
        assert not is_seen(server, "half")
        assert "Traceback" not in server.traces


def test_a_write_beside_another_process_that_writes_is_to_be_sent_again(folder, tmp_path):
    store = tmp_path / "store"
    load_plain([folder / "data.ttl"], store)
    with running(tmp_path, "--store", str(store), "--token-file", str(folder / "token")) as server:
        with Editor(store) as editor:
            response = insert(server, "beside", 1)
            assert (response.status_code, response.headers["Retry-After"]) == (503, "5")
            assert "being written" in response.text
            assert numbers(server, "beside") == []
            editor.put_graph("http://example.org/other", [])
            editor.publish()
        assert insert(server, "beside", 2).status_code == 204
        assert numbers(server, "beside") == [2]
        assert "Traceback" not in server.traces
