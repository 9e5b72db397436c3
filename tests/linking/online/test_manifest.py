import json

import pytest

from kg.errors import ServiceError
from kg.linking.online.manifest import manifest
from tests.linking.online.reconciler import MANIFEST
from tests.shared import SHARED, needs_shared

EXAMPLES = SHARED / "conformance" / "reconciliation" / "0.2" / "examples" / "manifest"
FREEBASE = "http://rdf.freebase.com/ns/type.object.id"


def known(**changes):
    return manifest({**MANIFEST, **changes}, "http://a/")


@pytest.mark.parametrize(
    "space", ["http://www.wikidata.org/entity/", "https://www.wikidata.org/entity", MANIFEST["identifierSpace"]]
)
def test_identifiers_of_wikidata(space):
    assert known(identifierSpace=space).wikidata
    assert known(identifierSpace=space).iri("Q42") == "http://www.wikidata.org/entity/Q42"
    assert known(identifierSpace=space).iri("P31") is None


@pytest.mark.parametrize(
    ("space", "view", "identifier", "iri"),
    [
        ("https://example.org/id/", "https://example.org/page/{{id}}", "a b", "https://example.org/id/a%20b"),
        (FREEBASE, "https://example.org{{id}}", "/company/1", "https://example.org/company/1"),
        (FREEBASE, "{{id}}", "http://example.org/1", "http://example.org/1"),
        (FREEBASE, "{{id}}", "1", None),
        (FREEBASE, "https://example.org/{{id}}", "", None),
        ("https://example.org/id/", None, 'x"> <y', "https://example.org/id/x%22%3E%20%3Cy"),
        ("https://example.org/id/", None, "Hà", "https://example.org/id/H%C3%A0"),
    ],
)
def test_iri_of_an_entity(space, view, identifier, iri):
    assert known(identifierSpace=space, view={"url": view}).iri(identifier) == iri


@pytest.mark.parametrize(
    ("told", "size"), [(None, 10), (3, 3), (50, 50), (10**9, 100), (0, 10), (-1, 10), ("5", 10), (True, 10)]
)
def test_size_of_a_batch(told, size):
    assert known(batchSize=told).batch == size


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({}, "version 0.2"),
        ([], "version 0.2"),
        ({**MANIFEST, "versions": ["0.1"]}, "version 0.2"),
        ({**MANIFEST, "versions": "0.2"}, "version 0.2"),
        ({**MANIFEST, "identifierSpace": None}, "identifierSpace"),
        ({**MANIFEST, "identifierSpace": FREEBASE}, "no address of an entity"),
        ({**MANIFEST, "identifierSpace": FREEBASE, "view": {"url": "http://example.org/"}}, "no address of an entity"),
    ],
)
def test_manifest_that_cannot_be_used(told, reason):
    with pytest.raises(ServiceError, match=reason):
        manifest(told, "http://a/")


@needs_shared
@pytest.mark.parametrize("name", ["wikidata", "lobid-gnd", "kerameikos", "occrp", "getty", "kew"])
def test_manifests_of_real_services(name):
    found = manifest(json.loads((EXAMPLES / "valid" / f"{name}.json").read_text("utf-8")), "http://a/")
    assert found.wikidata is (name == "wikidata")
    assert found.iri("Q1")


@needs_shared
@pytest.mark.parametrize("name", ["old-version", "missing-version", "godot-missing-identifierSpace"])
def test_invalid_manifests(name):
    with pytest.raises(ServiceError):
        manifest(json.loads((EXAMPLES / "invalid" / f"{name}.json").read_text("utf-8")), "http://a/")
