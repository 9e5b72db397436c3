import pytest

from kg.reconciliation.facts import Value
from kg.reconciliation.properties import properties


def values(catalogue, pid, id_, language="vi"):
    return catalogue.facts.values(properties()[pid], [id_], language).get(id_, ())


def test_all_local_identities_of_a_person_tell(catalogue):
    assert values(catalogue, "post", "person/lan-1") == (
        Value("Chủ tịch Hội đồng nhân dân tỉnh Sơn", "post/council"),
        Value("Chủ tịch Ủy ban nhân dân huyện Sơn Hạ", "post/chair"),
    )
    assert values(catalogue, "post", "person/lan-3") == ()


@pytest.mark.parametrize(
    ("pid", "id_", "expected"),
    [
        ("firstAttested", "person/lan-1", "2021-05-06"),
        ("lastAttested", "person/lan-1", "2023-03-04"),
        ("code", "unit/son-ha", "901"),
        ("validTo", "unit/son-ha", "2025-06-30"),
        ("articleCount", "unit/son", "2"),
        ("otherName", "person/lan-1", "Vũ Lan"),
    ],
)
def test_literals(catalogue, pid, id_, expected):
    assert values(catalogue, pid, id_) == (Value(expected),)


@pytest.mark.parametrize(
    ("pid", "id_", "expected"),
    [
        ("parentUnit", "unit/son-ha", Value("tỉnh Sơn", "unit/son")),
        ("unit", "post/chair", Value("huyện Sơn Hạ", "unit/son-ha")),
        ("holder", "post/council", Value("Vũ Thị Lan", "person/lan-1")),
        ("wikidata", "unit/son-ha", Value("Q901", "Q901")),
        ("kind", "unit/son-ha", Value("Huyện", "RuralDistrict")),
    ],
)
def test_things_items_and_types(catalogue, pid, id_, expected):
    assert values(catalogue, pid, id_) == (expected,)


def test_types_in_the_language_asked_for(catalogue):
    assert values(catalogue, "kind", "body/hdnd", "en") == (Value("People's Council", "PeoplesCouncil"),)


@pytest.mark.parametrize(
    ("pid", "texts", "ids", "holders"),
    [
        ("code", ["901"], [], ["unit/son-ha"]),
        ("validTo", ["2025-06-30"], [], ["unit/son-ha"]),
        ("body", [], ["body/hdnd"], ["person/lan-1", "post/council"]),
        ("wikidata", ["Q901"], [], ["unit/son-ha"]),
        ("wikidata", ["x> . } #"], [], []),
        ("kind", ["PeoplesCouncil"], [], ["body/hdnd"]),
        ("code", ['" . } DROP ALL #'], [], []),
        ("code", [], [], []),
    ],
)
def test_what_has_a_value(catalogue, pid, texts, ids, holders):
    assert catalogue.facts.holders(properties()[pid], texts, ids) == holders
