"""Two servers that are watched: one that only reads, and one of a plain dataset that may be written with a token."""

import pytest

from tests.serving.conftest import GRAPHS, publish
from tests.serving.safety.harness import TOKEN, Trap, running

LIMIT = "20"
"""Seconds that a query may take; reading the graphs of an update may take some on a busy machine."""


@pytest.fixture(scope="session")
def trap():
    trap = Trap()
    yield trap
    trap.close()


@pytest.fixture(scope="session")
def store_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("safety") / "store"
    publish(folder, GRAPHS)
    return folder


@pytest.fixture(scope="session")
def reading(store_folder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("reading")
    with running(folder, "--store", str(store_folder), "--timeout", LIMIT, trace=True) as server:
        yield server


@pytest.fixture(scope="session")
def writing(tmp_path_factory):
    folder = tmp_path_factory.mktemp("writing")
    (folder / "token").write_text(f"{TOKEN}\n")
    (folder / "data.ttl").write_text("<http://example.org/a> <http://example.org/b> 1 .\n")
    options = ("--token-file", str(folder / "token"), "--timeout", LIMIT)
    with running(folder, str(folder / "data.ttl"), *options, trace=True) as server:
        yield server
