"""Where a person of an article's graph belongs: the provinces of the bodies of posts, else that of the article."""

from rdflib import RDF, RDFS, Graph
from rdflib.namespace import DCTERMS, ORG
from rdflib.term import Node

from kg.forgetting.words import Key, key_of
from kg.namespaces import VNGOV

_PROVINCES = frozenset({VNGOV.Province, VNGOV.Municipality})
NOWHERE: Key = ()
"""The place of somebody whom no province is told of."""


def places_of(graph: Graph, person: Node) -> frozenset[Key]:
    """The names of the provinces, folded; ``NOWHERE`` alone where there are none."""
    bodies = {body for tenure in graph.subjects(ORG.member, person) for body in graph.objects(tenure, ORG.organization)}
    units = {unit for body in bodies for unit in graph.objects(body, VNGOV.unit)}
    around = {each for unit in units or _home(graph) for each in graph.transitive_objects(unit, VNGOV.parentUnit)}
    provinces = (each for each in around if not _PROVINCES.isdisjoint(graph.objects(each, RDF.type)))
    names = {key_of(str(label)) for each in provinces for label in graph.objects(each, RDFS.label)}
    return frozenset(names or {NOWHERE})


def _home(graph: Graph) -> set[Node]:
    return set(graph.objects(None, DCTERMS.spatial))
