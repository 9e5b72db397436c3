"""The graph of links to Wikidata: what is certain, what is close, and what was found of the two."""

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import URIRef
from rdflib.namespace import SKOS

from kg.mapping.identities import matches
from kg.mapping.triples import Triples
from kg.model import Link, Relation, Verdict

_PREDICATES = {Relation.EXACT: SKOS.exactMatch, Relation.CLOSE: SKOS.closeMatch}


@dataclass(frozen=True, slots=True)
class _Match:
    """A link as a comparison of two things."""

    left: str
    right: str
    verdict: Verdict
    score: float
    vi: str
    en: str
    author: str


def links(found: Iterable[Link], base: str) -> Triples:
    """Each link; with the comparison where it is not certain, or where a person decided."""
    for each in found:
        if each.relation in _PREDICATES:
            yield URIRef(each.thing), _PREDICATES[each.relation], URIRef(each.item)
        if each.relation is not Relation.EXACT or each.author:
            match = _Match(each.thing, each.item, each.verdict, each.score, each.vi, each.en, each.author)
            yield from matches([match], base)
