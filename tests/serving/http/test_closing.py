import asyncio
import socket

from kg.serving.http import closing


class Connection(asyncio.Protocol):
    """Refuses the first bytes that come."""

    def __init__(self, ended):
        self.loop = asyncio.get_running_loop()
        self.flow = self
        self.ended = ended

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, _):
        self.transport.pause_reading()
        closing.Closing.after(self, b"no")

    def resume_reading(self):
        self.transport.resume_reading()

    def connection_lost(self, _):
        self.ended.set_result(True)


def refused(client):
    """What a client does at a server that refuses it, and whether the connection has ended then."""

    async def run():
        ended = asyncio.get_running_loop().create_future()
        server = await asyncio.get_running_loop().create_server(lambda: Connection(ended), "127.0.0.1", 0)
        async with server:
            found = await asyncio.to_thread(client, server.sockets[0].getsockname())
            return found, await asyncio.wait_for(ended, 60)

    return asyncio.run(run())


def test_a_client_that_goes_on_sending_is_let_read_why(monkeypatch):
    monkeypatch.setattr(closing, "LINGERING", 60)

    def client(where):
        with socket.create_connection(where, timeout=60) as connection:
            for _ in range(100):
                connection.sendall(bytes(1 << 16))
            return connection.recv(10), connection.recv(10)

    assert refused(client) == ((b"no", b""), True)


def test_a_client_that_never_ends_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(closing, "LINGERING", 0.1)

    def client(where):
        with socket.create_connection(where, timeout=60) as connection:
            connection.sendall(b"a")
            assert connection.recv(10) == b"no"
            try:
                while True:
                    connection.sendall(bytes(1 << 16))
            except OSError:
                return True

    assert refused(client) == (True, True)
