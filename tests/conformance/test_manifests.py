from rdflib import URIRef

from tests.conformance.manifests import PUBLISHED, Dataset, Source, engine_tests, needs_suites


@needs_suites
def test_a_query_and_an_update_as_their_manifests_say():
    tests = {test.id: test for test in engine_tests()}
    query = tests["bindings/graph"]
    assert query.request == Source(f"{PUBLISHED}bindings/graph.rq")
    assert query.data.default == (Source(f"{PUBLISHED}bindings/empty.ttl"),)
    assert [name for name, _ in query.data.named] == [f"{PUBLISHED}bindings/data0{number}.ttl" for number in (1, 2)]
    update = tests["delete/dawg-delete-02"]
    assert update.is_update
    assert [name for name, _ in update.data.named] == ["http://example.org/g1"]
    assert update.after == Dataset(named=(("http://example.org/g1", Source(f"{PUBLISHED}delete/delete-post-01s.ttl")),))


@needs_suites
def test_every_file_is_there():
    for test in engine_tests():
        for dataset in (test.data, test.after or Dataset()):
            sources = [*dataset.default, *(source for _, source in dataset.named), test.request]
            assert all(source.path.is_file() and URIRef(source.iri) for source in sources), test.id
