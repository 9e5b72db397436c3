import socket
import time
import urllib.request
from contextlib import contextmanager, suppress
from http.client import HTTPException
from threading import Thread

import pytest

from kg.linking.online.watch import Watch


@contextmanager
def dripping(said):
    """The port of a server that says some bytes, then one more every hundredth of a second."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def drip():
            connection, _ = listener.accept()
            with connection:
                try:
                    connection.sendall(said)
                    for _ in range(6000):
                        time.sleep(0.01)
                        connection.sendall(b"x")
                except OSError:
                    return

        thread = Thread(target=drip)
        thread.start()
        yield listener.getsockname()[1]
        thread.join()


@pytest.mark.parametrize(
    "said", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n"]
)
def test_connection_ends_in_time_wherever_bytes_drip_in(said, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    began = time.monotonic()
    with (
        dripping(said) as port,
        Watch(0.05) as watch,
        suppress(OSError, HTTPException),
        urllib.request.build_opener(*watch.handlers).open(f"http://127.0.0.1:{port}/", timeout=60) as response,
    ):
        response.read()
    assert watch.over
    assert time.monotonic() - began < 30


def test_time_that_is_not_used_up_ends_nothing():
    with Watch(60) as watch:
        pass
    assert not watch.over
