import pytest

from kg.namespaces import BASE
from kg.reconciliation.catalogue import type_messages


def test_what_has_a_preferred_label_and_a_type_is_in_it(catalogue):
    assert {entry.id for entry in catalogue.index.entries} == {
        "person/lan-1",
        "person/lan-3",
        "person/markup",
        "unit/son",
        "unit/son-ha",
        "body/ubnd",
        "body/hdnd",
        "post/chair",
        "post/council",
        "document/plan",
    }


def test_an_entry(catalogue):
    entry = catalogue.entry(f"{BASE}unit/son-ha")
    assert entry == catalogue.entry("unit/son-ha")
    assert (entry.names, entry.short, entry.mentions) == (("huyện Sơn Hạ",), ("Sơn Hạ",), 3)
    assert entry.kinds == {"AdministrativeUnit", "RuralDistrict"}
    assert [message["id"] for message in type_messages(entry, "vi")] == ["RuralDistrict"]
    assert catalogue.entry("person/lan-1").names == ("Vũ Thị Lan", "Vũ Lan")


def test_descriptions_tell_namesakes_apart(catalogue):
    told = catalogue.descriptions(catalogue.index.entries, "en")
    assert told["person/lan-1"] == "Chủ tịch Hội đồng nhân dân tỉnh Sơn; Chủ tịch Ủy ban nhân dân huyện Sơn Hạ"
    assert told["unit/son-ha"] == "tỉnh Sơn; valid from 2001-02-03; valid to 2025-06-30"
    assert "person/lan-3" not in told


@pytest.mark.parametrize("id_", ["person/lan-2", f"{BASE}person/lan-2"])
def test_a_local_identity_leads_to_the_thing_that_it_is_one_with(catalogue, id_):
    assert catalogue.entry(id_).id == "person/lan-1"


@pytest.mark.parametrize("id_", ["", "person/lan-9", "Vũ Thị Lan", "a/<b>", "134/KH-HU"])
def test_no_thing(catalogue, id_):
    assert catalogue.entry(id_) is None
