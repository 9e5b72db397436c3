"""The command line as a user runs it: a store is built from the sample articles, and served on a free port."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
_ADDRESS = re.compile(r"http://\S+?/(?=\s)")
_SECONDS = 60


def build(store: Path) -> None:
    """A store of the sample articles, with links to Wikidata."""
    for command in (["build", ARTICLES, "--store", store], ["link", "--store", store]):
        subprocess.run([sys.executable, "-m", "kg", *command], check=True, capture_output=True)


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """The address of a server of a store, in a process of its own that is ready to answer."""
    command = [sys.executable, "-u", "-m", "kg", "serve", "--store", store, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stdout is not None
        announced = _ADDRESS.search(server.stdout.readline())
        assert announced, "kg serve announced no address"
        try:
            _await(announced[0])
            yield announced[0]
        finally:
            server.terminate()
            server.wait(_SECONDS)


def _await(address: str) -> None:
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        with suppress(OSError), urlopen(f"{address}health"):
            return
        time.sleep(0.1)
    raise TimeoutError(f"{address} does not answer")
