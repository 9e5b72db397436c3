from datetime import date

from kg.linking.candidates import Person, Unit, people, units
from kg.model import UnitKind
from kg.namespaces import VNGOV


def test_a_unit_from_an_answer():
    answer = {
        "unit": "u:1",
        "class": str(VNGOV.UrbanDistrict),
        "label": "quận Đống Đa",
        "code": "006",
        "parent": "u:0",
        "validTo": "2025-06-30",
    }
    assert units([answer]) == (
        Unit("u:1", "quận Đống Đa", UnitKind.URBAN_DISTRICT, "006", "u:0", valid_to=date(2025, 6, 30)),
    )


def test_a_class_that_is_no_kind_of_unit_is_passed_over():
    assert units([{"unit": "u:1", "class": "http://www.w3.org/ns/org#Organization", "label": "x"}]) == ()


def test_the_posts_of_a_person_are_summed_up():
    minh = {"person": "p:1", "label": "Lê Minh"}
    ministry = {"body": "Bộ Nội vụ", "bodyClass": str(VNGOV.CentralGovernmentBody)}
    district = {"body": "Quận ủy Tây Hồ", "bodyClass": str(VNGOV.PartyCommittee), "unitClass": str(VNGOV.UrbanDistrict)}
    answers = [
        minh | district | {"attestedOn": "2023-05-01"},
        minh | ministry | {"attestedOn": "2021-02-03"},
        minh | district,
        {"person": "p:0", "label": "Vũ Lan"},
        {"person": "p:2", "label": "Hà Anh"} | district,
    ]
    assert people(answers) == (
        Person("p:0", "Vũ Lan"),
        Person("p:1", "Lê Minh", date(2021, 2, 3), date(2023, 5, 1), national=True),
        Person("p:2", "Hà Anh"),
    )


def test_a_ministry_of_the_country_is_national():
    answer = {
        "person": "p:1",
        "label": "Lê Minh",
        "body": "Bộ Nội vụ",
        "bodyClass": str(VNGOV.CentralGovernmentBody),
        "unitClass": str(VNGOV.Country),
    }
    assert people([answer])[0].national
