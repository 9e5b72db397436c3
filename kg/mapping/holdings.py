"""The graph of tenures: who held which post on which days, derived from all article graphs."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDFS, SKOS

from kg.mapping.triples import Triples, day, typed
from kg.model import Basis, EntityId, Holding
from kg.namespaces import VNGOV
from kg.resources import resource

_ONTOLOGY = "ontology/core.ttl"


def holdings(found: Iterable[Holding], base: str) -> Triples:
    """Each holding with its person, post, days, certainty, reason and evidence; it is named after its first day.

    ``rdfs:comment`` says the reason in words, so that a query need not read the ontology.
    """
    for each in found:
        yield from _holding(each, base)


def _holding(each: Holding, base: str) -> Triples:
    iri = holding_iri(each, base)
    yield from typed(iri, VNGOV.Holding)
    yield iri, VNGOV.holder, URIRef(each.person)
    yield iri, VNGOV.ofPost, URIRef(each.post)
    yield iri, VNGOV.certainty, VNGOV[each.certainty.value]
    yield iri, VNGOV.basis, VNGOV[each.basis.value]
    for reason in _reasons()[VNGOV[each.basis.value]]:
        yield iri, RDFS.comment, reason
    if each.since:
        yield iri, VNGOV.holdsFrom, day(each.since)
    if each.until:
        yield iri, VNGOV.holdsUntil, day(each.until)
    for evidence in each.from_evidence:
        yield iri, VNGOV.fromEvidence, URIRef(evidence)
    for evidence in each.until_evidence:
        yield iri, VNGOV.untilEvidence, URIRef(evidence)


def holding_iri(each: Holding, base: str) -> URIRef:
    """The name of a holding; those of one person and post never begin on one day."""
    since = each.since.isoformat() if each.since else ""
    label = f"{_slug(each.person)} {since}"
    person, post = each.person.removeprefix(base), each.post.removeprefix(base)
    return URIRef(base + EntityId.of("holding", label, person, post, since).path)


@cache
def _reasons() -> Mapping[URIRef, tuple[Literal, ...]]:
    """The labels of the ontology's reasons, in each language, by concept."""
    ontology = Graph().parse(resource(_ONTOLOGY))
    concepts = [VNGOV[basis.value] for basis in Basis]
    labels = ((concept, ontology.objects(concept, SKOS.prefLabel)) for concept in concepts)
    return MappingProxyType({concept: tuple(sorted(_literals(found), key=repr)) for concept, found in labels})


def _literals(nodes: Iterable[object]) -> Iterable[Literal]:
    return (node for node in nodes if isinstance(node, Literal))


def _slug(iri: str) -> str:
    """The readable part of the IRI of a thing."""
    return iri.rpartition("/")[2].rpartition("-")[0]
