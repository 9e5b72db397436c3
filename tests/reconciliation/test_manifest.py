import pytest

from kg.namespaces import BASE, VNGOV
from kg.reconciliation.manifest import manifest
from kg.reconciliation.types import KINDS


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_openrefine_needs(language):
    found = manifest(BASE, "http://localhost:8010", language)
    assert found["versions"] == ["0.2"]
    assert (found["identifierSpace"], found["schemaSpace"]) == (BASE, str(VNGOV))
    assert [each["id"] for each in found["defaultTypes"]] == list(KINDS)
    assert found["view"]["url"] == found["preview"]["url"] == "http://localhost:8010/reconcile/preview?id={{id}}"
    assert found["suggest"]["entity"]["service_path"] == "/reconcile/suggest/entity"
    assert set(found["suggest"]) == {"entity", "type", "property"}
    assert found["extend"]["propose_properties"]["service_path"] == "/reconcile/properties"
    assert [each["name"] for each in found["extend"]["property_settings"]] == ["limit", "content"]
