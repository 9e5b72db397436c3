"""The graph of identities: what is one with what, and why."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Protocol

from rdflib import Literal, URIRef
from rdflib.namespace import RDFS

from kg.mapping.triples import Triples, decimal, typed, vi
from kg.model import EntityId, Verdict
from kg.namespaces import VNGOV


class Match(Protocol):
    """Two things compared: what it came to, how surely from 0 to 1, and why, in Vietnamese and English."""

    @property
    def left(self) -> str:
        """One thing."""

    @property
    def right(self) -> str:
        """The other."""

    @property
    def verdict(self) -> Verdict:
        """What comparing them came to."""

    @property
    def score(self) -> float:
        """How surely they are one."""

    @property
    def vi(self) -> str:
        """Why, in Vietnamese."""

    @property
    def en(self) -> str:
        """Why, in English."""

    @property
    def author(self) -> str:
        """Who decided it; empty where the comparison did."""


def identities(of: Mapping[str, str], blocks: Mapping[str, str]) -> Triples:
    """The representative of each thing, and the block in which it was compared."""
    for thing, representative in of.items():
        yield URIRef(thing), VNGOV.identity, URIRef(representative)
        yield URIRef(thing), VNGOV.block, URIRef(blocks[thing])


def matches(found: Iterable[Match], base: str) -> Triples:
    """Each comparison that came to something."""
    for each in found:
        yield from _match(each, base)


def block_iri(key: str, base: str) -> URIRef:
    """The name of a block; it spells nobody's name."""
    return URIRef(base + EntityId.of("block", "", key).path)


def match_iri(left: str, right: str, base: str) -> URIRef:
    """The name of the comparison of two things, whichever comes first."""
    one, other = sorted((left.removeprefix(base), right.removeprefix(base)))
    return URIRef(base + EntityId.of("match", _slug(one), one, other).path)


def _match(each: Match, base: str) -> Triples:
    iri = match_iri(each.left, each.right, base)
    yield from typed(iri, VNGOV.Match)
    yield iri, VNGOV.matches, URIRef(each.left)
    yield iri, VNGOV.matches, URIRef(each.right)
    yield iri, VNGOV.verdict, VNGOV[each.verdict.value]
    yield iri, VNGOV.score, decimal(Decimal(f"{each.score:.2f}"))
    yield iri, RDFS.comment, vi(each.vi)
    yield iri, RDFS.comment, Literal(each.en, lang="en")
    if each.author:
        yield iri, VNGOV.decidedBy, Literal(each.author)


def _slug(path: str) -> str:
    """The readable part of what follows the base in the IRI of a thing."""
    return path.rpartition("/")[2].rpartition("-")[0]
