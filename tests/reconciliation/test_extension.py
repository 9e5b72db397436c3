import json

import pytest

from kg.errors import UsageError
from kg.reconciliation.extension import extend, propose
from kg.reconciliation.extension_queries import parse_extension


def fetched(catalogue, ids, *wanted):
    query = {"ids": ids, "properties": [each if isinstance(each, dict) else {"id": each} for each in wanted]}
    return extend(catalogue, parse_extension(json.dumps(query)), "vi")


def test_values_of_each_kind(catalogue):
    wanted = ("parentUnit", "code", "validTo", "articleCount", "wikidata", "kind")
    answer = fetched(catalogue, ["unit/son-ha"], *wanted)
    assert answer["rows"]["unit/son-ha"] == {
        "parentUnit": [{"id": "unit/son", "name": "tỉnh Sơn"}],
        "code": [{"str": "901"}],
        "validTo": [{"date": "2025-06-30T00:00:00Z"}],
        "articleCount": [{"int": 3}],
        "wikidata": [{"id": "Q901", "name": "Q901"}],
        "kind": [{"str": "Huyện"}],
    }
    assert answer["meta"][0] == {"id": "parentUnit", "name": "đơn vị cấp trên"}
    assert answer["meta"][4]["service"].startswith("https://")
    assert "warning" not in answer


def test_settings(catalogue):
    one = {"id": "post", "settings": {"limit": "1", "content": "literal"}}
    row = fetched(catalogue, ["person/lan-1"], one)["rows"]["person/lan-1"]
    assert row == {"post": [{"str": "Chủ tịch Hội đồng nhân dân tỉnh Sơn"}]}


def test_rows_are_named_as_the_client_named_them(catalogue):
    iri = "https://w3id.org/vngov/id/unit/son"
    assert fetched(catalogue, [iri], "code")["rows"] == {iri: {"code": [{"str": "90"}]}}


def test_what_is_not_known_is_empty_and_named(catalogue):
    answer = fetched(catalogue, ["unit/son", *(f"nobody/{at}" for at in range(9))], "P31", "code")
    assert answer["rows"]["nobody/0"] == {"P31": [], "code": []}
    assert answer["rows"]["unit/son"] == {"P31": [], "code": [{"str": "90"}]}
    assert answer["warning"].startswith("not known here: 'P31', 'nobody/0'")
    assert answer["warning"].endswith(" and 5 more")


def test_properties_of_a_type():
    ids = [each["id"] for each in propose("Ward", None, "vi")["properties"]]
    assert {"code", "parentUnit", "wikidata"} <= set(ids)
    assert "post" not in ids
    assert len(propose("Ward", 2, "vi")["properties"]) == 2
    assert len(propose(None, None, "vi")["properties"]) > len(ids)
    with pytest.raises(UsageError, match="no type 'Q5'"):
        propose("Q5", None, "vi")
