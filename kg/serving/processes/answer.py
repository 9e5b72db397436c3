"""An answer as the front has it: whole, or a body that still arrives."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from kg.serving.processes.spool import Spool
from kg.serving.reply import Headers, Reply


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker answered; ``body`` is ``None`` where it comes in parts.

    ``snapshot`` is the identity of what it read.
    """

    status: int
    media_type: str
    headers: Headers
    body: bytes | None
    snapshot: str
    spool: Spool | None = None

    @property
    def reply(self) -> Reply:
        """The answer as a whole, without what comes in parts."""
        return Reply(self.status, self.media_type, self.body or b"", self.headers)

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body; raises where it breaks off."""
        if self.spool is None:
            yield self.body or b""
            return
        async for part in self.spool.parts():
            yield part
