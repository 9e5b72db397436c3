import pytest

from kg.reconciliation.suggestions import SUGGESTED, suggest_entities, suggest_properties, suggest_types


@pytest.mark.parametrize(
    ("prefix", "id_"),
    [
        ("vu th", "person/lan-3"),
        ("son h", "body/ubnd"),
        ("Sơn Hạ", "unit/son-ha"),
        ("unit/son", "unit/son"),
        ("sonn ha", "unit/son-ha"),
    ],
)
def test_things(catalogue, prefix, id_):
    found = suggest_entities(catalogue, prefix, 0, "vi")["result"]
    assert found[0]["id"] == id_
    assert found[0]["notable"]


def test_things_go_on_at_the_cursor(catalogue):
    everything = [each["id"] for each in suggest_entities(catalogue, "", 0, "vi")["result"]]
    assert [each["id"] for each in suggest_entities(catalogue, "", 3, "vi")["result"]] == everything[3:]
    assert suggest_entities(catalogue, "", 100, "vi")["result"] == []


@pytest.mark.parametrize(
    ("prefix", "id_"), [("uy ban", "PeoplesCommittee"), ("rural", "RuralDistrict"), ("Pers", "Person")]
)
def test_types(prefix, id_):
    assert id_ in [each["id"] for each in suggest_types(prefix, 0, "en")["result"]]


def test_no_type():
    assert suggest_types("xyz", 0, "en") == {"result": []}


@pytest.mark.parametrize(("prefix", "id_"), [("don vi", "unit"), ("Wiki", "wikidata"), ("parent", "parentUnit")])
def test_properties(prefix, id_):
    assert id_ in [each["id"] for each in suggest_properties(prefix, 0, "vi")["result"]]


def test_ten_at_a_time():
    first, second = (suggest_types("", cursor, "vi")["result"] for cursor in (0, SUGGESTED))
    assert len(first) == SUGGESTED
    assert not {each["id"] for each in first} & {each["id"] for each in second}
