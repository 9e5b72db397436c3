from collections import Counter

from kg.linking.items import items, items_by_qid, items_named, same_label

KINDS = {"country", "province", "district", "ward", "body", "person"}


def test_every_item_has_a_known_kind_and_a_parent_in_the_table():
    assert {item.kind for item in items()} == KINDS
    assert {item.parent for item in items()} - {""} <= items_by_qid().keys()


def test_each_item_is_one_thing():
    assert [qid for qid, count in Counter(item.qid for item in items()).items() if count > 1] == []


def test_equal_labels_differ_in_case_and_tone_placement_only():
    assert same_label("Tỉnh Hoà Bình") == same_label("tỉnh Hòa  Bình")
    assert same_label("Lê Minh Hoan") != same_label("Lê Minh Hoàn")


def test_units_of_one_name_are_told_apart_by_kind():
    assert [item.qid for item in items_named()["province", same_label("tỉnh Cà Mau")]] == ["Q33354"]
    assert [item.qid for item in items_named()["district", same_label("thành phố Cà Mau")]] == ["Q25262"]
