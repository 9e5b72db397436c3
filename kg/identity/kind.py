"""What resolution needs to know of one kind of thing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from rdflib import URIRef

from kg.identity.pair import Pair

Row = tuple[Any, ...]
"""A row of a query: the values of its terms as strings, ``None`` where unbound; the first is the IRI of the thing."""


class Record(Protocol):
    """What all articles say of one local identity."""

    @property
    def iri(self) -> str:
        """The thing."""

    @property
    def first(self) -> date | None:
        """The day of the earliest article that names it."""


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """A kind of thing: how its records are made, which of them are compared, and what speaks for their being one.

    ``query`` is a query of ``kg/queries/internal/`` whose first variable is the thing; ``records`` takes its rows in
    the order of things, the rows of one thing in any order. Only records with the same ``block`` are compared;
    ``pairs`` gives the pairs of one block that are worth scoring, each once, in any order.
    """

    name: str
    cls: URIRef
    query: str
    records: Callable[[Iterable[Row]], Iterator[R]]
    block: Callable[[R], str]
    pairs: Callable[[Sequence[R]], Iterable[Pair]]
