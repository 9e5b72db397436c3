from datetime import date

import pytest

from kg.linking.items import Item
from kg.linking.online.entity import entity, slim
from kg.linking.online.selection import item_for
from kg.linking.online.wanted import Wanted
from tests.linking.online.wikibase import COMMUNE, DISTRICT, HUMAN, LIST, TOWN, claim, item, moment, value

JUNE, JULY = date(2025, 6, 30), date(2025, 7, 1)
OLD = Wanted("huyện Đông Anh", "district", None, JUNE)
NEW = Wanted("xã Đông Anh", "ward", JULY, None)
PERSON = Wanted("Trần Văn Mẫu", "person", date(2020, 1, 1), date(2024, 1, 1))
HANOI, HA_TAY, VIETNAM = "Q1858", "Q1077294", "Q881"


def chosen(told, wanted):
    return item_for(entity(slim(told)), wanted)


def test_district_as_a_record():
    told = item(
        "Q10",
        "Đông Anh",
        [DISTRICT],
        aliases=["Dong Anh", "Huyện Đông Anh", "Từ Sơn"],
        P131=[claim(value(HA_TAY), until="2008-07-31"), claim(value(HANOI), since="2008-08-01")],
        P571=[claim(moment("1961"))],
        P576=[claim(moment("2025-07-01"))],
    )
    assert chosen(told, OLD) == Item(
        "Q10", "huyện Đông Anh", "district", HANOI, None, JULY, "", aliases=("huyện Dong Anh",), label_en=""
    )


@pytest.mark.parametrize(
    "classes", [[], ["Q486972"], [LIST], [DISTRICT, LIST], [DISTRICT, COMMUNE], [HUMAN], [COMMUNE]]
)
def test_item_of_no_kind_or_another_is_none(classes):
    assert chosen(item("Q10", "Đông Anh", classes), OLD) is None


def test_old_district_is_not_the_commune_of_its_name():
    told = item("Q10", "Đông Anh", [DISTRICT], P131=[claim(value(HANOI))])
    assert chosen(told, OLD) is not None
    assert chosen(told, NEW) is None


def test_class_is_that_of_the_days():
    stated = [claim(value(DISTRICT), until="2025-06-30"), claim(value(COMMUNE), since="2025-07-01")]
    told = {**item("Q10", "Đông Anh"), "claims": {"P31": stated}}
    assert [chosen(told, wanted).kind for wanted in (OLD, NEW)] == ["district", "ward"]


def test_town_and_rural_district_of_one_name_keep_their_words():
    found = chosen(item("Q10", "Kỳ Anh", [TOWN]), Wanted("huyện Kỳ Anh", "district", None, JUNE))
    assert found.label == "thị xã Kỳ Anh"


@pytest.mark.parametrize(
    ("parents", "chosen_parent"),
    [
        ([], ""),
        ([claim(value(HANOI))], HANOI),
        ([claim(value(HANOI)), claim(value(VIETNAM))], HANOI),
        ([claim(value(HANOI)), claim(value(HA_TAY))], ""),
        ([claim(value(HANOI), "preferred"), claim(value(HA_TAY))], HANOI),
        ([claim(value(HANOI)), claim(value("Q999999999"))], HANOI),
        ([claim(value("Q999999999"))], "Q999999999"),
        ([claim(value(HA_TAY), since="2026")], ""),
    ],
)
def test_parent_on_the_last_day(parents, chosen_parent):
    assert chosen(item("Q10", "Đông Anh", [DISTRICT], P131=parents), OLD).parent == chosen_parent


def test_start_in_the_time_of_the_record_is_kept():
    told = item("Q10", "Đông Anh", [COMMUNE], P571=[claim(moment("2025-07-01"))])
    assert chosen(told, NEW).valid_from == JULY


def test_person_as_a_record():
    told = item(
        "Q10",
        "Trần Văn Mẫu (sinh 1965)",
        [HUMAN],
        P27=[claim(value(VIETNAM))],
        P39=[claim(value("Q10841192"))],
        P569=[claim(moment("1965"))],
        P570=[claim(moment("2030-01"))],
    )
    born, died = date(1965, 1, 1), date(2030, 1, 31)
    assert chosen(told, PERSON) == Item(
        "Q10", "Trần Văn Mẫu", "person", VIETNAM, born, died, "", offices=frozenset({"Q10841192"})
    )


@pytest.mark.parametrize(
    ("claims", "confidence"),
    [
        ({}, "unsure"),
        ({"P106": [claim(value("Q33999"))]}, "unsure"),
        ({"P106": [claim(value("Q33999")), claim(value("Q82955"))]}, "1"),
        ({"P39": [claim(value("Q10841192"))]}, "1"),
    ],
)
def test_namesake_without_public_office_is_not_sure(claims, confidence):
    assert chosen(item("Q1", "Trần Văn Mẫu", [HUMAN], **claims), PERSON).confidence == confidence


def test_person_of_two_countries_or_none_has_no_parent():
    assert chosen(item("Q1", "Trần Văn Mẫu", [HUMAN]), PERSON).parent == ""
    both = [claim(value(VIETNAM)), claim(value("Q30"))]
    assert chosen(item("Q1", "Trần Văn Mẫu", [HUMAN], P27=both), PERSON).parent == ""


def test_name_that_differs_in_more_than_marks_is_another():
    assert chosen(item("Q1", "Trần Văn Mậu", [HUMAN]), PERSON).label == "Trần Văn Mậu"
    assert chosen(item("Q1", "Trần Văn Mầm", [HUMAN]), PERSON) is None


def test_the_very_label_goes_before_one_without_marks():
    told = item("Q1", "Tran Van Mau", [HUMAN], aliases=["Trần Văn Mẫu"])
    assert chosen(told, PERSON).label == "Trần Văn Mẫu"
