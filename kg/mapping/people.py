"""People."""

from rdflib.namespace import FOAF, SKOS

from kg.mapping.context import Context
from kg.mapping.triples import Triples, labelled, typed, vi
from kg.namespaces import VNGOV


def people(context: Context) -> Triples:
    """Everybody whom the article names."""
    for entity, (name, *spellings) in context.people.items():
        iri = context.iri(entity)
        yield from typed(iri, VNGOV.Person, FOAF.Person)
        yield from labelled(iri, name)
        yield iri, FOAF.name, vi(name)
        for spelling in spellings:
            yield iri, SKOS.altLabel, vi(spelling)
