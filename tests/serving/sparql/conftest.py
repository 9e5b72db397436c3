"""The applications on a real pool of worker processes, over small stores of both kinds."""

import asyncio
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from kg.serving.http.protocol import Sizes
from kg.serving.processes import Limits, Pool
from kg.serving.remembered import Remembered
from kg.serving.sparql import Endpoint, GraphStore, Settings
from kg.store import Editor, StoreDirectory
from tests.serving.conftest import GRAPHS, publish
from tests.serving.http.asgi import ask

TOKEN = "correct horse"  # noqa: S105 - of the test
BEARER = {"Authorization": f"Bearer {TOKEN}"}
READ_ONLY = Settings(sizes=Sizes(body=4000, query=3000))
WRITABLE = Settings(token=TOKEN, sizes=Sizes(body=100_000))


class Service:
    """A pool over a store, and the applications on it; a path chooses one of these."""

    def __init__(self, runner, pool, settings):
        self._runner = runner
        self.remembered = Remembered(1 << 20, lambda: pool.snapshot)
        self._app = SimpleNamespace(state=SimpleNamespace(pool=pool, remembered=self.remembered))
        self._applications = {"/sparql": Endpoint(settings), "/graph-store": GraphStore(settings)}

    def __call__(self, method, address, body=b"", **fields):
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        path = address.partition("?")[0]
        application = self._applications["/sparql" if path.startswith("/sparql") else "/graph-store"]
        return self._runner.run(ask(application, method, address, body, fields, self._app))

    def write(self, method, address, body=b"", **fields):
        """A request with the token."""
        return self(method, address, body, **BEARER, **fields)


@contextmanager
def serving(directory, settings):
    with asyncio.Runner() as runner:
        pool = Pool(directory, Limits(seconds=20, workers=1))
        runner.run(pool.__aenter__())
        yield Service(runner, pool, settings)
        runner.run(pool.__aexit__(None, None, None))


@pytest.fixture(scope="session")
def readable(tmp_path_factory):
    """A store of kg's own that nobody may write to."""
    directory = tmp_path_factory.mktemp("store")
    publish(directory, GRAPHS)
    with serving(directory, READ_ONLY) as service:
        yield service


@pytest.fixture(scope="session")
def own(tmp_path_factory):
    """A store of kg's own that the token may write to."""
    directory = tmp_path_factory.mktemp("store")
    publish(directory, GRAPHS)
    with serving(directory, WRITABLE) as service:
        yield service


@pytest.fixture(scope="session")
def plain(tmp_path_factory):
    """An empty plain dataset that the token may write to."""
    directory = tmp_path_factory.mktemp("dataset")
    StoreDirectory.create(directory, "http://example.org/base/", union=False)
    with Editor(directory) as editor:
        editor.publish()
    with serving(directory, WRITABLE) as service:
        yield service
