import pytest

from kg.linking.items import items
from kg.linking.online.classes import class_of, classes, classes_of, kinds_of, unit_words
from tests.linking.online.wikibase import COMMUNE, DISTRICT, HUMAN, LIST, TOWN


def test_every_kind_is_one_of_the_bundled_items():
    assert {each.kind for each in classes().values()} - {"-"} <= {item.kind for item in items()}


def test_classes_that_the_bundled_table_lists_are_known():
    assert {item.qid for item in items() if item.kind == "class"} <= classes().keys()


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        ([HUMAN], "person"),
        ([DISTRICT, "Q19730508"], "district"),
        ([DISTRICT, TOWN], "district"),
        ([DISTRICT, COMMUNE], None),
        ([LIST], None),
        ([LIST, HUMAN], None),
        (["Q4164871"], None),
        ([], None),
    ],
)
def test_class_of_an_item(stated, kind):
    found = class_of(stated, "huyện A")
    assert (found.kind if found else None) == kind


def test_of_two_classes_of_one_kind_the_label_tells():
    assert [class_of([DISTRICT, TOWN], f"{word} Kỳ Anh").word for word in ("huyện", "thị xã")] == ["huyện", "thị xã"]


def test_kinds_and_words():
    assert kinds_of([LIST, DISTRICT, "Q1"]) == {"-", "district"}
    assert unit_words()[-1] == "xã"
    assert {each.word for each in classes_of("province")} == {"tỉnh", "thành phố"}
    assert classes_of("body") == ()
