"""Terms that shapes, rules and data may use: those that their vocabularies define."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

import pyoxigraph as ox
from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SKOS, VOID, XSD

from kg.errors import KnowledgeError
from kg.namespaces import BASE, PREFIXES, RULE, VNGOV, prefixed
from kg.resources import resource

_CLOSED = {
    str(vocabulary): vocabulary for vocabulary in (DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SKOS, VOID, XSD)
}
"""Vocabularies whose terms rdflib lists."""
_NEAR_NAMESPACE = 0.95
"""So alike are two namespaces of which one is a slip: ``http://schema.org/`` and ``https://schema.org/``."""

_SPELT = frozenset((*PREFIXES.values(), BASE, str(RULE)))


@cache
def own_terms() -> frozenset[str]:
    """IRIs of all terms that our ontology defines, its concepts included."""
    quads = (quad for path in resource("ontology").glob("*.ttl") for quad in ox.parse(path=path))
    subjects = {quad.subject.value for quad in quads if isinstance(quad.subject, ox.NamedNode)}
    return frozenset(iri for iri in subjects if iri.startswith(str(VNGOV)))


@cache
def _terms_of(namespace: str) -> frozenset[str]:
    return frozenset(map(str, dir(_CLOSED[namespace])))


def check_terms(iris: Iterable[str], name: str) -> None:
    """Raise ``KnowledgeError`` for the first IRI that a known vocabulary does not define, or that is almost in one."""
    for iri in sorted(set(iris)):
        if complaint := fault(iri):
            raise KnowledgeError(f"{name} uses {complaint}")


def fault(iri: str) -> str | None:
    """What is wrong with a term, with the one that is probably meant; ``None`` if nothing is known to be wrong."""
    namespace = _namespace(iri)
    if namespace == str(VNGOV):
        return None if iri in own_terms() or iri == namespace else _undefined(iri, own_terms(), "our ontology")
    if namespace in _CLOSED:
        return None if iri in _terms_of(namespace) else _undefined(iri, _terms_of(namespace), "its vocabulary")
    return _misspelt_namespace(iri, namespace)


def _namespace(iri: str) -> str:
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    return iri[:cut]


def _undefined(iri: str, known: Iterable[str], where: str) -> str:
    near = get_close_matches(iri, sorted(known), n=1, cutoff=0.8)
    meant = f"; did you mean {prefixed(near[0]) or near[0]}?" if near else ""
    return f"{prefixed(iri) or iri}, which {where} does not define{meant}"


def _misspelt_namespace(iri: str, namespace: str) -> str | None:
    ours = [known for known in _SPELT if known != namespace]
    near = get_close_matches(namespace, ours, n=1, cutoff=_NEAR_NAMESPACE)
    if namespace in _SPELT or not near:
        return None
    return f"<{iri}>, whose namespace is spelt <{near[0]}>; correct the prefix"
