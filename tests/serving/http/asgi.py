"""Requests to an ASGI application without a network."""

import asyncio
from dataclasses import dataclass, field
from urllib.parse import unquote


@dataclass
class Answered:
    """What came back: the status, the fields in lower case, and the parts of the body."""

    status: int = 0
    fields: list[tuple[str, str]] = field(default_factory=list)
    parts: list[bytes] = field(default_factory=list)
    ended: bool = False

    @property
    def body(self) -> bytes:
        return b"".join(self.parts)

    @property
    def text(self) -> str:
        return self.body.decode()

    def __getitem__(self, name: str) -> str | None:
        values = [value for key, value in self.fields if key == name]
        assert len(values) <= 1, f"{name} is there {len(values)} times"
        return values[0] if values else None

    async def send(self, message):
        if message["type"] == "http.response.start":
            assert not self.status
            self.status = message["status"]
            self.fields = [(name.decode("ascii"), value.decode("ascii")) for name, value in message["headers"]]
        else:
            assert self.status
            assert not self.ended
            self.parts.append(message.get("body", b""))
            self.ended = not message.get("more_body", False)


def scope_of(method, address, fields=(), app=None):
    path, _, query_string = address.partition("?")
    raw = [(name.lower().encode(), value.encode()) for name, value in dict(fields).items()]
    if not any(name == b"host" for name, _ in raw):
        raw.append((b"host", b"localhost"))
    return {
        "type": "http",
        "method": method,
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query_string.encode(),
        "root_path": "",
        "scheme": "http",
        "headers": raw,
        "app": app,
    }


def receiving(*parts, leaves=False):
    """A ``receive`` that gives the parts of a body; the client leaves after them, or stays until it is answered."""
    messages = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
    messages.append({"type": "http.request", "body": b"", "more_body": False})

    async def receive():
        if messages:
            return messages.pop(0)
        if not leaves:
            await asyncio.Event().wait()
        return {"type": "http.disconnect"}

    return receive


async def ask(application, method, address, body=b"", fields=(), app=None):
    """The answer to one request."""
    answered = Answered()
    await application(scope_of(method, address, fields, app), receiving(body), answered.send)
    return answered
