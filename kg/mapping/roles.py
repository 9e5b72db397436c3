"""Roles: concepts of the shipped scheme where it has the label, else minted."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import ORG, RDF, SKOS

from kg.gazetteers.tables import rows
from kg.mapping.context import Context
from kg.mapping.triples import FALSE, TRUE, Triples, typed, vi
from kg.model import BodyFact, BodyKind
from kg.namespaces import VNGOV
from kg.resources import resource
from kg.text import fold, squeeze

_SCHEME = "ontology/roles.ttl"
_LOCAL = frozenset(
    {
        BodyKind.PEOPLES_COMMITTEE,
        BodyKind.PEOPLES_COUNCIL,
        BodyKind.DEPARTMENT,
        BodyKind.FRONT,
        BodyKind.MASS_ORGANISATION,
        BodyKind.COURT,
        BodyKind.PROCURACY,
        BodyKind.POLICE,
        BodyKind.OTHER,
    }
)
"""Kinds whose bodies in several places may share a name when the unit is not known."""


def role_iri(context: Context, name: str) -> URIRef:
    """The concept of the scheme with this label, or an IRI of the store's own."""
    return _concept(context, name)[0]


def role(context: Context, name: str) -> Triples:
    """A role; one of the scheme keeps the scheme's label."""
    iri, label = _concept(context, name)
    yield from _described(iri, label)


def _described(iri: URIRef, label: str) -> Triples:
    """A role and, up to the top of the scheme, the broader ones."""
    yield from typed(iri, VNGOV.Role, ORG.Role, SKOS.Concept)
    yield iri, SKOS.prefLabel, vi(label)
    if iri in single_holder():
        yield iri, VNGOV.singleHolder, TRUE if single_holder()[iri] else FALSE
    for broader, name in broader_roles().get(iri, ()):
        yield iri, SKOS.broader, broader
        yield from _described(broader, name)


def has_single_holder(context: Context, name: str, body: BodyFact | None) -> bool:
    """Whether one person at a time holds a role at a body; not where bodies of several places may share the name."""
    if body is None or (body.unit is None and body.kind in _LOCAL):
        return False
    return single_holder().get(role_iri(context, name), False) and (name, body.name) not in shared_posts()


def _concept(context: Context, name: str) -> tuple[URIRef, str]:
    role_id = context.role(name)
    label = context.roles[role_id][0]
    return scheme().get(fold(squeeze(label))) or (context.iri(role_id), label)


@cache
def single_holder() -> Mapping[URIRef, bool]:
    """Whether a role of the scheme has one holder at a body, by the role's IRI."""
    pairs = _graph().subject_objects(VNGOV.singleHolder)
    return MappingProxyType({concept: bool(value) for concept, value in pairs if isinstance(concept, URIRef)})


@cache
def broader_roles() -> Mapping[URIRef, tuple[tuple[URIRef, str], ...]]:
    """The broader concepts of a role of the scheme with their Vietnamese labels, by the role's IRI."""
    labels = dict(scheme().values())
    found: dict[URIRef, tuple[tuple[URIRef, str], ...]] = {}
    for role_, broader in sorted(_graph().subject_objects(SKOS.broader), key=str):
        if isinstance(role_, URIRef) and isinstance(broader, URIRef) and broader in labels:
            found[role_] = (*found.get(role_, ()), (broader, labels[broader]))
    return MappingProxyType(found)


@cache
def shared_posts() -> frozenset[tuple[str, str]]:
    """Role and body of the posts that several people hold although the role has one holder elsewhere."""
    return frozenset((row["role"], row["body"]) for row in rows("shared_posts.tsv"))


@cache
def scheme() -> Mapping[str, tuple[URIRef, str]]:
    """Concepts of the scheme and their preferred labels in Vietnamese, by folded label."""
    graph = _graph()
    found: dict[str, tuple[URIRef, str]] = {}
    for concept in sorted(graph.subjects(RDF.type, SKOS.Concept), key=str):
        for label in graph.objects(concept, SKOS.prefLabel):
            if isinstance(concept, URIRef) and isinstance(label, Literal) and label.language == "vi":
                found[fold(squeeze(label))] = concept, str(label)
    return MappingProxyType(found)


@cache
def _graph() -> Graph:
    return Graph().parse(resource(_SCHEME))
