from dataclasses import replace
from datetime import date

import pytest

from kg.linking.comparison.people import PeopleComparer
from kg.linking.items import Catalogue, Item
from tests.linking.things import (
    CHAIR_OF_DISTRICT,
    CHAIR_OF_PROVINCE,
    DEPUTY,
    MINISTER,
    OFFICIAL,
    person,
)

ITEM = Item("Q1", "Lò Văn Mới", "person", "Q881", date(1970, 1, 1), None, "", offices=frozenset({"Q10841192"}))


def names(one, *others, item=ITEM):
    found = PeopleComparer([one, *others], Catalogue((item,))).compare(one)
    return {feature.name for each in found for feature in each.features}


@pytest.mark.parametrize(
    ("posts", "feature"),
    [
        ([], "no_post"),
        ([CHAIR_OF_DISTRICT], "local_post"),
        ([CHAIR_OF_PROVINCE, CHAIR_OF_DISTRICT], "provincial_post"),
        ([OFFICIAL, CHAIR_OF_PROVINCE], "national_post"),
        ([MINISTER, OFFICIAL], "leading_post"),
    ],
)
def test_the_highest_post_counts(posts, feature):
    assert names(person("Lò Văn Mới", *posts)) == {"name", "alone", feature}


def test_an_office_that_both_held():
    assert "office" in names(person("Lò Văn Mới", DEPUTY))
    assert "office" not in names(person("Lò Văn Mới", DEPUTY), item=replace(ITEM, offices=frozenset()))


def test_namesakes_with_posts_count_and_others_only_take_the_solitude():
    one = person("Lò Văn Mới", DEPUTY)
    assert "namesakes" in names(one, person("Lò Văn Mới", CHAIR_OF_DISTRICT, iri="p:2"))
    with_nameless = names(one, person("Lò Văn Mới", iri="p:2"))
    assert not {"namesakes", "alone"} & with_nameless


@pytest.mark.parametrize(
    ("day", "feature"),
    [
        (date(1987, 12, 31), "other_age"),
        (date(1988, 1, 1), "age"),
        (date(2065, 12, 31), "age"),
        (date(2066, 1, 1), "other_age"),
    ],
)
def test_age(day, feature):
    assert feature in names(person("Lò Văn Mới", DEPUTY, days=[day]))


def test_a_year_of_birth_that_is_not_known_contradicts_nothing():
    unknown = replace(ITEM, valid_from=None)
    assert not {"age", "other_age"} & names(person("Lò Văn Mới", DEPUTY, days=[date(2020, 1, 1)]), item=unknown)


def test_marks_tell_names_apart():
    assert "letters" in names(person("Lò Văn Mời", DEPUTY))
    assert names(person("Lò Văn Lới", DEPUTY)) == set()


def test_an_item_of_a_foreigner():
    assert "foreign" in names(person("Lò Văn Mới", DEPUTY), item=replace(ITEM, parent="Q819"))


def test_a_name_that_the_whole_country_knows_is_certain_without_a_post_where_sources_agree_on_the_item():
    known = replace(ITEM, label="Võ Nguyên Giáp")
    assert names(person("Võ Nguyên Giáp"), item=known) == {"name", "alone", "known_name", "no_post"}
    assert "local_post" not in names(person("Võ Nguyên Giáp", CHAIR_OF_DISTRICT), item=known)
