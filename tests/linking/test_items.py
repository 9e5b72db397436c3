from collections import Counter

from kg.gazetteers.succession import predecessors
from kg.gazetteers.units import all_units
from kg.linking.items import catalogue, items, items_by_qid, same_label, same_letters
from tests.shared import SHARED, needs_shared

KINDS = {
    "country",
    "province",
    "district",
    "ward",
    "body",
    "person",
    "position",
    "term",
    "event",
    "class",
    "list",
    "ethnic group",
}


def test_every_item_has_a_known_kind_and_confidence_and_a_parent_in_the_table():
    assert {item.kind for item in items()} == KINDS
    assert {item.confidence for item in items()} == {"1", "2+", "unsure"}
    assert {item.parent for item in items()} - {""} <= items_by_qid().keys()
    assert {qid for item in items() for qid in (*item.offices, item.instead)} - {""} <= items_by_qid().keys()


def test_an_item_that_a_source_is_sure_of_is_one_thing():
    certain = Counter(item.qid for item in items() if item.confidence != "unsure")
    assert [qid for qid, count in certain.items() if count > 1] == []


def test_of_people_only_the_year_of_birth_is_kept():
    born = [item.valid_from for item in items() if item.kind == "person" and item.valid_from]
    assert {(day.month, day.day) for day in born} == {(1, 1)}
    assert len(born) > 100


def test_another_name_of_a_unit_is_that_of_an_earlier_life_under_its_code():
    lives = {(each.kind.level, each.code, same_label(each.label)): each for each in all_units()}
    for item in items():
        for alias in item.aliases if item.kind in {"province", "district"} else ():
            assert (item.kind, item.code, same_label(alias)) in lives, item


def test_another_name_is_that_of_the_only_unit_from_which_the_unit_came():
    by_key = {(each.kind.level, each.code, same_label(each.label)): each for each in all_units()}
    for item in items():
        if item.kind == "district" and item.aliases:
            assert len(predecessors(by_key["district", item.code, same_label(item.label)])) == 1, item


def test_equal_labels_differ_in_case_and_tone_placement_only():
    assert same_label("Tỉnh Hoà Bình") == same_label("tỉnh Hòa  Bình")
    assert same_label("Lê Minh Hoan") != same_label("Lê Minh Hoàn")
    assert same_letters("Lê Minh Hoan") == same_letters("Lê Minh Hoàn")


def test_units_of_one_name_are_told_apart_by_kind():
    assert [item.qid for item in catalogue().named("province", "tỉnh Cà Mau")] == ["Q33354"]
    assert [item.qid for item in catalogue().named("district", "thành phố Cà Mau")] == ["Q25262"]


def test_items_are_found_by_other_names_by_letters_and_by_code():
    assert [item.qid for item in catalogue().named("district", "huyện Sa Pa")] == ["Q7395483"]
    assert [item.qid for item in catalogue().sounding("province", "tinh ca mau")] == ["Q33354"]
    assert [item.qid for item in catalogue().coded("province", "15")] == ["Q36446", "Q36349"]
    assert catalogue().coded("province", "") == ()


@needs_shared
def test_the_table_has_every_fact_that_was_collected():
    told = {(item.qid, item.kind, same_label(item.label), item.parent) for item in items()}
    facts = SHARED.joinpath("wikidata", "qids.tsv").read_text(encoding="utf-8").splitlines()
    columns = facts[0].split("\t")
    rows = [dict(zip(columns, line.split("\t"), strict=True)) for line in facts[1:]]
    missing = [row for row in rows if (row["qid"], row["kind"], same_label(row["label_vi"]), row["parent"]) not in told]
    certain = {item.qid for item in items() if item.confidence != "unsure"}
    assert [row for row in missing if row["confidence"] != "unsure" or row["qid"] not in certain] == []
    unsure = {row["qid"] for row in rows if row["confidence"] == "unsure"}
    sure = {row["qid"] for row in rows if row["confidence"] != "unsure"}
    assert not (unsure - sure) & certain
