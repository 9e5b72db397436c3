"""A disk that is full while something is written, and a store that is damaged under the server."""

import os
import shutil
import subprocess

import pytest

from kg.store import Writer, load_plain
from tests.serving.conftest import GRAPHS, publish
from tests.serving.safety.harness import TOKEN, running
from tests.serving.safety.test_life import COUNT, count, remove

BEARER = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def disk(tmp_path):
    """A disk of three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk, left):
    free = os.statvfs(disk)
    (disk / "fill").write_bytes(b"x" * max(0, free.f_bavail * free.f_bsize - left))


@pytest.mark.parametrize("left", [0, 300_000])
def test_a_disk_that_is_full_refuses_writes_until_it_is_not(disk, tmp_path, left):
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    (tmp_path / "data.ttl").write_text("<urn:a> <urn:b> 1 .\n")
    load_plain([tmp_path / "data.ttl"], disk / "store")
    large = " ".join(f"<urn:a> <urn:c> '{number}{'x' * 1000}' ." for number in range(800))
    with running(tmp_path, "--store", str(disk / "store"), "--token-file", str(tmp_path / "token")) as server:

        def insert(triples):
            return server.client.post("sparql", data={"update": f"INSERT DATA {{ {triples} }}"}, headers=BEARER)

        fill(disk, left)
        response = insert(large)
        assert response.status_code == 503
        assert "No space left" in response.text
        assert count(server) == 1
        (disk / "fill").unlink()
        assert insert("<urn:a> <urn:b> 2").status_code == 204
        assert count(server) == 2
        assert "Traceback" not in server.traces


def test_a_store_that_is_damaged_is_served_as_it_was_and_repaired(tmp_path):
    store = tmp_path / "store"
    publish(store, GRAPHS)
    with running(tmp_path, "--store", str(store)) as server:
        assert count(server) == 4
        remove(store / "snapshots" / (store / "current").read_text().strip())
        (store / "current").write_text("garbage")
        response = server.client.get("sparql", params=COUNT)
        assert response.status_code in {200, 503}
        assert server.client.get("health").status_code == 200
        publish(store, GRAPHS | {"http://example.org/graph/3": 'ex:an foaf:name "An" .'})
        assert count(server) == 5
        remove(store)
        with Writer(store) as writer:
            writer.publish()
        assert count(server) == 0
        assert server.client.get("").status_code == 200
        publish(store, GRAPHS)
        assert count(server) == 4
        assert "Traceback" not in server.traces
