"""What must never be linked wrongly: things of one name, and items that are not what they seem."""

from dataclasses import replace
from datetime import date

import pytest

from kg.linking import Catalogue, Position, catalogue, link
from kg.linking.items import Item
from kg.model import Relation, UnitKind
from kg.namespaces import WD
from tests.linking.things import (
    CHAIR_OF_DISTRICT,
    CHAIR_OF_PROVINCE,
    DEPUTY,
    HANOI,
    LAST_DAY,
    MINISTER,
    OFFICIAL,
    VIETNAM,
    commune,
    district,
    person,
    province,
)

DONG_THAP = province("tỉnh Đồng Tháp", "87", until=LAST_DAY)
HA_TINH = province("tỉnh Hà Tĩnh", "42")
TIEN_GIANG = province("tỉnh Tiền Giang", "82", until=LAST_DAY)
HAU_GIANG = province("tỉnh Hậu Giang", "93", until=LAST_DAY)
TRA_VINH = province("tỉnh Trà Vinh", "84", until=LAST_DAY)
CA_MAU = province("tỉnh Cà Mau", "96", until=LAST_DAY)
HUE = province("thành phố Huế", "46", kind=UnitKind.MUNICIPALITY, since=date(2025, 1, 1))
THUA_THIEN_HUE = province("tỉnh Thừa Thiên Huế", "46", until=date(2024, 12, 31))


def links(*things, known=None):
    return {answer.thing.iri: answer.links for answer in link([VIETNAM, *things], known)}


def exact(thing, *others, known=None):
    """The items that a thing is linked to for certain."""
    found = links(thing, *others, known=known)[thing.iri]
    return [each.item.removeprefix(str(WD)) for each in found if each.relation is Relation.EXACT]


def candidates(thing, *others):
    """The items that a thing may be, without a certain link."""
    return sorted(
        each.item.removeprefix(str(WD)) for each in links(thing, *others)[thing.iri] if each.relation != Relation.EXACT
    )


def test_a_province_is_not_its_capital():
    capital = district("thành phố Cà Mau", "964", CA_MAU, kind=UnitKind.CITY)
    assert (exact(CA_MAU, capital), exact(capital, CA_MAU)) == (["Q33354"], ["Q25262"])


def test_a_municipality_is_not_the_provincial_city_that_it_was():
    city = district("thành phố Huế", "474", THUA_THIEN_HUE, kind=UnitKind.CITY, until=date(2024, 12, 31))
    found = (exact(HUE, THUA_THIEN_HUE, city), exact(city, THUA_THIEN_HUE, HUE))
    assert found == (["Q36399"], ["Q36167"])


@pytest.mark.parametrize(
    ("parent", "name", "town", "code_of_town", "item_of_town", "code", "item"),
    [
        (DONG_THAP, "Cao Lãnh", "thành phố", "866", ["Q35656"], "873", "Q10744220"),
        (DONG_THAP, "Hồng Ngự", "thành phố", "868", ["Q10772154"], "870", "Q5895654"),
        (HA_TINH, "Kỳ Anh", "thị xã", "449", ["Q20025826"], "447", "Q6450589"),
        (TIEN_GIANG, "Cai Lậy", "thị xã", "817", ["Q16480343"], "820", "Q5017488"),
        (HAU_GIANG, "Long Mỹ", "thị xã", "937", [], "936", "Q6673020"),
        (TRA_VINH, "Duyên Hải", "thị xã", "851", ["Q140626624"], "850", "Q5317676"),
    ],
)
def test_a_city_is_not_the_rural_district_of_its_name(parent, name, town, code_of_town, item_of_town, code, item):
    kind = UnitKind.CITY if town == "thành phố" else UnitKind.TOWN
    city = district(f"{town} {name}", code_of_town, parent, kind=kind)
    rural = district(f"huyện {name}", code, parent)
    assert (exact(city, rural, parent), exact(rural, city, parent)) == (item_of_town, [item])
    without_codes = [replace(each, code="") for each in (city, rural)]
    assert exact(without_codes[0], without_codes[1], parent) == item_of_town
    assert exact(without_codes[1], without_codes[0], parent) == [item]


@pytest.mark.parametrize(
    ("name", "code", "code_of_commune", "item"),
    [("Đông Anh", "017", "00454", "Q864787"), ("Gia Lâm", "018", "00565", "Q1134500")],
)
def test_the_item_of_a_former_district_is_not_the_commune_of_its_name(name, code, code_of_commune, item):
    former = district(f"huyện {name}", code, HANOI)
    today = commune(f"xã {name}", code_of_commune, HANOI)
    assert exact(former, HANOI, today) == [item]
    assert exact(today, HANOI, former) == exact(today, HANOI) == []
    assert exact(replace(today, label=f"huyện {name}"), HANOI) == []


def test_a_former_town_is_not_the_ward_of_its_name():
    before = province("tỉnh Quảng Trị", "45", until=LAST_DAY)
    town = district("thị xã Quảng Trị", "462", before, kind=UnitKind.TOWN)
    ward = commune("phường Quảng Trị", "19360", before, kind=UnitKind.WARD)
    assert exact(town, before, ward) == ["Q140626482"]
    assert exact(ward, before, town) == exact(ward, before) == []


def test_a_list_is_no_position_whatever_it_is_called():
    head = Position("x:pm", "Thủ tướng Chính phủ", "Thủ tướng", "Chính phủ")
    assert exact(head) == ["Q1043568"]
    named_alike = Item("Q3370169", "Thủ tướng Việt Nam", "list", "Q881", None, None, "")
    assert exact(head, known=Catalogue((*catalogue().items, named_alike))) == ["Q1043568"]
    listed = [each for each in catalogue().items if each.qid == "Q3370169"]
    assert exact(head, known=Catalogue(tuple(listed))) == []


def test_an_item_that_was_merged_is_replaced_by_the_one_it_was_merged_into():
    assert exact(Position("x:d", "Đại biểu Quốc hội", "Đại biểu", "Quốc hội")) == ["Q10841192"]


def test_of_two_items_of_one_name_neither_is_linked():
    minister = person("Đinh Tiến Dũng", MINISTER, days=[date(2020, 1, 1)])
    assert exact(minister) == []
    assert candidates(minister) == ["Q10752078", "Q10840142"]


@pytest.mark.parametrize("posts", [(), (CHAIR_OF_DISTRICT,), (CHAIR_OF_PROVINCE,), (OFFICIAL,)])
def test_a_namesake_of_a_deputy_is_not_the_deputy(posts):
    namesake = person("Lê Thanh Vân", *posts, days=[date(2023, 1, 1)] if posts else ())
    assert exact(namesake) == []
    assert exact(person("Lê Thanh Vân", DEPUTY, days=[date(2023, 1, 1)])) == ["Q10787819"]


def test_a_deputy_is_told_from_local_namesakes():
    deputy = person("Lê Thanh Vân", DEPUTY)
    namesake = person("Lê Thanh Vân", CHAIR_OF_DISTRICT, iri="p:other")
    assert (exact(deputy, namesake), exact(namesake, deputy), candidates(namesake, deputy)) == (["Q10787819"], [], [])


def test_two_leaders_of_one_name_are_both_left_alone():
    one, other = (person("Lê Quốc Phong", MINISTER, iri=iri) for iri in ("p:1", "p:2"))
    assert exact(one, other) == exact(other, one) == []


def test_a_minister_of_a_common_name_is_not_the_deputy_of_that_name():
    assert exact(person("Nguyễn Mạnh Hùng", MINISTER, days=[date(2022, 1, 1)])) == []


def test_a_person_is_not_linked_to_an_item_that_is_too_young():
    assert exact(person("Lê Quốc Phong", MINISTER, days=[date(2022, 1, 1)])) == ["Q26237024"]
    assert exact(person("Lê Quốc Phong", MINISTER, days=[date(1990, 1, 1)])) == []


def test_a_famous_name_alone_is_not_the_famous_person_for_certain():
    assert exact(person("Lê Duẩn")) == []
    assert candidates(person("Lê Duẩn")) == ["Q466001"]
    assert exact(person("Hồ Chí Minh")) == ["Q36014"]
