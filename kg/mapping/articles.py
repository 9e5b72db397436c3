"""Articles."""

from rdflib import Literal
from rdflib.namespace import DCTERMS, RDFS, XSD

from kg.mapping.context import Context
from kg.mapping.triples import Triples, day, text_valued, typed, vi
from kg.namespaces import SCHEMA, VNGOV


def article(context: Context) -> Triples:
    """The article itself: where it comes from, what unit it is about, the digest of the text of all offsets."""
    read, iri = context.resolution.extraction.article, context.article
    yield from typed(iri, VNGOV.Article, SCHEMA.NewsArticle)
    yield iri, RDFS.label, vi(read.title) if read.title else Literal(read.id)
    yield iri, DCTERMS.identifier, Literal(read.id)
    yield from text_valued(iri, VNGOV.textDigest, read.digest)
    if read.title:
        yield iri, DCTERMS.title, vi(read.title)
    if read.published:
        yield iri, SCHEMA.datePublished, day(read.published)
    for unit in context.resolution.extraction.home[:1]:
        yield iri, DCTERMS.spatial, context.unit(unit)
    for told in context.resolution.extraction.impossible_dates:
        yield iri, VNGOV.impossibleDate, Literal(told)
    if read.url:
        yield iri, SCHEMA.url, Literal(read.url, datatype=XSD.anyURI)
