"""What is random is so in every worker: they are forked from one another, and must not share a state."""

import os
import signal
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import httpx
import pytest

from benchmarks.endpoints.processes import busiest_leaf
from tests.serving.safety.harness import running
from tests.serving.watching import wait_until

DRAWN = "SELECT ?a ?b ?c ?d { BIND(UUID() AS ?a) BIND(RAND() AS ?b) BIND(STRUUID() AS ?c) BIND(BNODE() AS ?d) }"
EACH = 40
CLIENTS = 8


def drawn(server):
    """The values that many requests were answered with, sent at once."""

    def ask(number):
        query = f"{DRAWN} # {number}"
        response = httpx.get(f"{server.url}sparql", params={"query": query}, headers={"Accept": "text/csv"}, timeout=60)
        assert response.status_code == 200, response.text
        return response.text.split()[1].split(",")

    with ThreadPoolExecutor(CLIENTS) as threads:
        return [value for values in threads.map(ask, range(EACH)) for value in values]


@pytest.mark.parametrize(("kind", "options"), [("files", ()), ("store", ("--memory",))], ids=["disk", "memory"])
def test_no_two_answers_draw_the_same(store_folder, tmp_path, kind, options):
    (tmp_path / "data.ttl").write_text("[] <http://example.org/b> [] .\n")
    served = ("--store", str(store_folder)) if kind == "store" else (str(tmp_path / "data.ttl"),)
    with running(tmp_path / "records", *served, *options) as server:
        found = Counter(drawn(server))
        wait_until(lambda: server.client.get("health").json()["prepared"])
        for _ in range(2):
            found.update(drawn(server))
            worker = busiest_leaf(server.process.pid, 0.05)
            with suppress(ProcessLookupError):  # it may end by itself
                os.kill(worker, signal.SIGKILL)
            wait_until(lambda: server.client.get("sparql", params={"query": "ASK {}"}).status_code == 200)
        found.update(drawn(server))
    assert found.total() == len(found) == 16 * EACH
