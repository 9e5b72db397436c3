from datetime import date

from kg.linking.national import Standing
from kg.linking.things import Body, Event, Person, Post, Term, Unit, bodies, events, people, positions, terms, units
from kg.model import UnitKind
from kg.namespaces import VNGOV


def test_a_unit_from_an_answer():
    answer = {
        "thing": "u:1",
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
    assert units([{"thing": "u:1", "class": "http://www.w3.org/ns/org#Organization", "label": "x"}]) == ()


def test_the_posts_of_a_person_are_summed_up():
    minh = {"thing": "p:1", "label": "Lê Minh"}
    ministry = {"body": "Bộ Nội vụ", "role": "Bộ trưởng", "bodyClass": str(VNGOV.CentralGovernmentBody)}
    district = {"body": "Quận ủy Tây Hồ", "bodyClass": str(VNGOV.PartyCommittee), "unitClass": str(VNGOV.UrbanDistrict)}
    answers = [
        minh | district | {"attestedOn": "2023-05-01"},
        minh | ministry | {"attestedOn": "2021-02-03"},
        minh | district,
        {"thing": "p:0", "label": "Vũ Lan"},
    ]
    posts = frozenset({Post("Bộ trưởng", "Bộ Nội vụ", Standing.LEADING), Post("", "Quận ủy Tây Hồ", Standing.LOCAL)})
    assert people(answers) == (
        Person("p:0", "Vũ Lan"),
        Person("p:1", "Lê Minh", posts, date(2021, 2, 3), date(2023, 5, 1)),
    )


def test_of_several_answers_about_a_thing_the_first_in_order_counts():
    told = [{"thing": "e:1", "label": label} for label in ("bầu cử", "Bầu cử")]
    assert events(told) == events(told[::-1]) == (Event("e:1", "Bầu cử"),)


def test_a_body_has_its_class_and_the_level_of_its_unit():
    told = {"thing": "b:1", "label": "Sở Y tế", "class": str(VNGOV.Department), "unitClass": str(VNGOV.Municipality)}
    assert bodies([told]) == (Body("b:1", "Sở Y tế", "Department", "province"),)
    assert bodies([{"thing": "b:1", "label": "Quốc hội"}]) == (Body("b:1", "Quốc hội", "", ""),)


def test_posts_terms_and_events():
    post = {"thing": "x:1", "label": "Thủ tướng Chính phủ", "role": "Thủ tướng", "body": "Chính phủ"}
    assert [(each.role, each.body) for each in positions([post])] == [("Thủ tướng", "Chính phủ")]
    term = {"thing": "t:1", "label": "Quốc hội khóa 15", "body": "Quốc hội", "ordinal": "15", "since": "2021-01-01"}
    assert terms([term]) == (Term("t:1", "Quốc hội khóa 15", "Quốc hội", "15", date(2021, 1, 1)),)
    assert events([{"thing": "e:1", "label": "Bầu cử", "day": "2021-05-23"}])[0].day == date(2021, 5, 23)
