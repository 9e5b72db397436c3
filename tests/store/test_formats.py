import pytest

from kg.store import formats


@pytest.mark.parametrize(
    ("format_", "media_type"),
    [
        ("json", "application/sparql-results+json"),
        ("xml", "application/sparql-results+xml"),
        ("csv", "text/csv; charset=utf-8"),
        ("tsv", "text/tab-separated-values; charset=utf-8"),
        ("turtle", "text/turtle"),
        ("ntriples", "application/n-triples"),
        ("rdfxml", "application/rdf+xml"),
        ("jsonld", "application/ld+json"),
        ("trig", "application/trig"),
        ("nquads", "application/n-quads"),
    ],
)
def test_every_format_has_its_iana_media_type(format_, media_type):
    assert formats.MEDIA_TYPES[format_] == media_type


def test_a_format_is_of_results_or_of_graphs():
    assert not formats.RESULTS.keys() & formats.GRAPHS.keys()
    assert formats.MEDIA_TYPES.keys() == formats.RESULTS.keys() | formats.GRAPHS.keys()
