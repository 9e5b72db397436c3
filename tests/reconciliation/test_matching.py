import json

import pytest

from kg.reconciliation.batches import parse_batch
from kg.reconciliation.matching import reconcile
from kg.reconciliation.requests import MAX_LENGTH


def asked(catalogue, **query):
    return reconcile(catalogue, parse_batch(json.dumps({"q": query})), "vi")["q"]


def first(catalogue, **query):
    return asked(catalogue, **query)["result"][0]


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ({"query": "son ha", "type": "AdministrativeUnit"}, "unit/son-ha"),
        ({"query": "ubnd huyen son ha"}, "body/ubnd"),
        ({"query": "UBND H. Sơn Hạ"}, "body/ubnd"),
        ({"query": "HĐND tỉnh Sơn"}, "body/hdnd"),
        ({"query": "Chu tich HDND tinh Son"}, "post/council"),
        ({"query": "ke hoach 134-KH/HU"}, "document/plan"),
    ],
)
def test_one_thing_is_meant(catalogue, query, id_):
    found = first(catalogue, **query)
    assert (found["id"], found["match"]) == (id_, True)


@pytest.mark.parametrize("query", [{"query": "UBND huyện Sơn Haj"}, {"query": "ubnd huyn son ha"}])
def test_a_slip_finds_but_is_not_sure(catalogue, query):
    found = first(catalogue, **query)
    assert (found["id"], found["match"]) == ("body/ubnd", False)


def test_namesakes_are_not_sure_until_a_value_tells(catalogue):
    assert not any(each["match"] for each in asked(catalogue, query="Vũ Thị Lan", type="Person")["result"])
    assert first(catalogue, query="Vũ Thị Lan", type="Person")["id"] == "person/lan-3"
    for pid, value in (("body", "ubnd h. son ha"), ("unit", "Sơn Hạ"), ("post", {"id": "post/council"})):
        found = first(catalogue, query="vu thi lan", type="Person", properties=[{"pid": pid, "v": value}])
        assert (found["id"], found["match"]) == ("person/lan-1", True)


def test_a_value_that_is_wrong_keeps_from_matching(catalogue):
    found = first(catalogue, query="HĐND tỉnh Sơn", properties=[{"pid": "unit", "v": "huyện Sơn Hạ"}])
    assert (found["id"], found["match"]) == ("body/hdnd", False)


def test_the_same_property_twice_means_both(catalogue):
    twice = [{"pid": "unit", "v": "Sơn Hạ"}, {"pid": "unit", "v": "Đông Hải"}]
    found = first(catalogue, query="vu thi lan", properties=twice)
    assert {"property_unit", "property_unit_1"} <= {each["id"] for each in found["features"]}


@pytest.mark.parametrize(
    ("properties", "ids"),
    [
        ([{"pid": "code", "v": "901"}], ["unit/son-ha"]),
        ([{"pid": "code", "v": 901}, {"pid": "wikidata", "v": "Q901"}], ["unit/son-ha"]),
        ([{"pid": "body", "v": "HĐND tỉnh Sơn"}], ["person/lan-1", "post/council"]),
        ([{"pid": "code", "v": "none"}], []),
    ],
)
def test_values_without_a_name(catalogue, properties, ids):
    found = asked(catalogue, properties=properties)["result"]
    assert [each["id"] for each in found] == ids
    assert not any(each["match"] for each in found)


@pytest.mark.parametrize("text", ["person/lan-1", "https://w3id.org/vngov/id/person/lan-1"])
def test_an_id_as_the_name(catalogue, text):
    found = first(catalogue, query=text)
    assert (found["id"], found["score"], found["match"]) == ("person/lan-1", 100, True)


def test_types_restrict_or_only_lower(catalogue):
    assert asked(catalogue, query="son ha", type="Person")["result"] == []
    strict = asked(catalogue, query="son ha", type=["RuralDistrict", "Person"], type_strict="all")
    assert strict["result"] == []
    loose = first(catalogue, query="son ha", type="Person", type_strict="should")
    assert loose["id"] == "unit/son-ha"
    assert loose["score"] < first(catalogue, query="son ha", type="RuralDistrict")["score"]


def test_features_and_order(catalogue):
    found = asked(catalogue, query="vu thi lan", properties=[{"pid": "unit", "v": "Sơn Hạ"}])["result"]
    scores = [each["score"] for each in found]
    assert scores == sorted(scores, reverse=True)
    ids = [feature["id"] for feature in found[0]["features"]]
    assert ids == ["name", "all_words", "type", "property_unit", "articles"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"query": ""}, "send a name"),
        ({"query": " ?! "}, "send a name"),
        ({"query": "x" * (MAX_LENGTH + 1)}, "501 characters"),
        ({"query": "Lan", "type": "Q5"}, "no thing is of the type 'Q5'"),
        ({"properties": [{"pid": "P31", "v": 1}]}, "'P31' is not known here"),
    ],
)
def test_no_answer_and_why(catalogue, query, said):
    answer = asked(catalogue, **query)
    assert answer["result"] == []
    assert said in answer["error"]


def test_what_is_passed_over_is_named(catalogue):
    answer = asked(catalogue, query="tỉnh Sơn", type=["Q5", "Province"], properties=[{"pid": "P31", "v": 1}])
    assert answer["result"][0]["id"] == "unit/son"
    assert answer["warning"] == "'P31', 'Q5' is not known here and was passed over"


def test_one_bad_query_does_not_spoil_the_others(catalogue):
    batch = parse_batch('{"a": {"query": ""}, "b": {"query": "tỉnh Sơn"}}')
    answers = reconcile(catalogue, batch, "vi")
    assert answers["a"]["result"] == []
    assert answers["b"]["result"][0]["id"] == "unit/son"
