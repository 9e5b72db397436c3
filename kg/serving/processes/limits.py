"""How much of everything a request may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of a call, bytes of its ``result``, calls at once (``workers``), and calls that wait (``queue``)."""

    seconds: float = 30.0
    result: int = 64 << 20
    workers: int = 8
    queue: int = 64
