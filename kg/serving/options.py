"""What a server is told when it is started."""

from dataclasses import dataclass, field

from kg.serving.processes import Limits
from kg.serving.sparql import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """How to serve: limits of calls, the graph ``in_memory`` or on disk, bytes of ``cache``, and what SPARQL may do.

    ``queries`` writes whole queries into the log of requests.
    """

    limits: Limits = field(default_factory=Limits)
    in_memory: bool = False
    cache: int = 16 << 20
    sparql: Settings = field(default_factory=Settings)
    queries: bool = False
