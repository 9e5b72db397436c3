"""Documents."""

from rdflib import URIRef
from rdflib.namespace import DCTERMS

from kg.mapping.context import Context
from kg.mapping.triples import Triples, day, labelled, text_valued, typed, valued, vi
from kg.model import DocumentFact
from kg.namespaces import ELI, VNGOV


def document(context: Context, thing: URIRef, fact: DocumentFact) -> Triples:
    """An official document."""
    yield from typed(thing, VNGOV.Document, ELI.LegalResource)
    yield from labelled(thing, _label(fact))
    yield from text_valued(thing, VNGOV.documentType, fact.type)
    yield from text_valued(thing, VNGOV.documentNumber, fact.number)
    yield from valued(thing, ELI.date_document, day(fact.date) if fact.date else None)
    yield from valued(thing, ELI.passed_by, context.body_iri(fact.issuer))
    yield from valued(thing, DCTERMS.title, vi(fact.title) if fact.title else None)


def _label(fact: DocumentFact) -> str:
    return " ".join(part for part in (fact.type, fact.number or fact.title) if part)
