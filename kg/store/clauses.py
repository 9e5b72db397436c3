"""What a query names beside what it asks for: other servers (SERVICE), and the graphs it is about (FROM)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rdflib import URIRef

from kg.store import grammar

_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Clauses:
    """``services``: IRIs that SERVICE calls, ``None`` for one that is a variable or is not written in full."""

    services: tuple[str | None, ...]
    declared: str
    sources: tuple[str, ...]

    def graphs(self, prefixes: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """The graphs of FROM and FROM NAMED; none where the engine would not take the names for IRIs."""
        try:
            return grammar.resolved(self.declared, self.sources, prefixes)
        except SyntaxError:
            return ()


@lru_cache(_REMEMBERED)
def clauses(text: str) -> Clauses | None:
    """The clauses of a query; ``None`` where it cannot be read for certain."""
    tree = grammar.query_tree(text)
    if tree is None:
        return None
    prologue, query = tree
    sources = (part.default or part.named for part in query.datasetClause or ())
    return Clauses(services(query), grammar.declarations(prologue), tuple(map(grammar.written, sources)))


def services(tree: object) -> tuple[str | None, ...]:
    """The IRIs that a tree's SERVICE clauses call, ``None`` for what is not an IRI written in full."""
    terms = (part.term for part in grammar.parts(tree, "ServiceGraphPattern"))
    return tuple(str(term) if isinstance(term, URIRef) else None for term in terms)
