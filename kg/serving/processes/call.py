"""A call on its way to a worker."""

import asyncio
from dataclasses import dataclass

from kg.serving.processes.answer import Answer

Asked = asyncio.Future[Answer]


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """What is called, as a frame; when it has to have ended (a time of the event loop); and who waits for it.

    One that writes must not be begun twice, so it is ``once``: it is sent to nobody who may have to give it back.
    """

    frame: bytes
    deadline: float
    asked: Asked
    once: bool = False

    def refuse(self, error: BaseException) -> None:
        """Tell who waits that there is no answer."""
        if not self.asked.done():
            self.asked.set_exception(error)
