import socket

import pytest

from kg.errors import UsageError
from kg.serving.server import address, listening


def test_port_0_is_any_free_port():
    with listening("127.0.0.1", 0) as first, listening("127.0.0.1", 0) as second:
        assert address(first) != address(second)
        assert address(first).startswith("http://127.0.0.1:")


def test_a_port_in_use():
    with socket.create_server(("127.0.0.1", 0)) as other, pytest.raises(UsageError, match="in use"):
        listening("127.0.0.1", other.getsockname()[1])


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1"])
def test_an_address_of_another_machine(host):
    with pytest.raises(UsageError, match="--host"):
        listening(host, 0)
