import pytest

from kg.reconciliation.types import KINDS, most_precise, type_named, types, within


def test_each_type_has_names_and_a_kind():
    assert tuple(types())[: len(KINDS)] == KINDS
    for type_ in types().values():
        assert type_.names["vi"]
        assert type_.names["en"]
        assert type_.id in KINDS or set(type_.broader) <= set(KINDS)
    assert "Tenure" not in types()


@pytest.mark.parametrize(
    "given", ["PeoplesCommittee", "vngov:PeoplesCommittee", "https://w3id.org/vngov/ontology#PeoplesCommittee"]
)
def test_ids_may_be_written_in_three_ways(given):
    assert type_named(given).id == "PeoplesCommittee"


@pytest.mark.parametrize("given", ["", "Nothing", "foaf:Person", "Tenure"])
def test_what_is_no_type(given):
    assert type_named(given) is None


def test_what_is_narrower():
    assert {"Body", "PeoplesCommittee"} <= within("Body")
    assert within("Person") == {"Person"}
    assert [type_.id for type_ in most_precise(frozenset({"Body", "PeoplesCommittee"}))] == ["PeoplesCommittee"]


def test_a_message_says_what_is_broader():
    assert types()["Ward"].message("en") == {
        "id": "Ward",
        "name": "Ward",
        "broader": [{"id": "AdministrativeUnit", "name": "Administrative unit"}],
    }
