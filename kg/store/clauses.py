"""What a query names beside what it asks for: other servers (SERVICE), and the graphs it is about (FROM)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rdflib import URIRef

from kg.store import grammar
from kg.store.words import may_have_service

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


def calls_service(text: str) -> bool:
    """Whether a query has a SERVICE clause, by rdflib's parser where the word occurs in it at all.

    A query that has the word and that rdflib cannot parse counts as one.
    """
    if not may_have_service(text):
        return False
    found = clauses(text)
    return found is None or bool(found.services)


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
