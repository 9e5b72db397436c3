"""What is looked for on the network."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Wanted:
    """A thing of the graph without a sure link: its label as the graph has it, and the kind of item that it may be.

    ``first`` and ``last`` are, of a unit, the bounds of its life (inclusive, ``None`` is open), of a person the days
    on which they are first and last attested.
    """

    label: str
    kind: str
    first: date | None = None
    last: date | None = None
