from dataclasses import replace

from kg.linking.compared import Compared, ranked
from kg.linking.features import feature
from kg.linking.items import Item

ITEM = Item("Q1", "Huyện A", "district", "Q881", None, None, "1")


def compared(item, *names):
    return Compared.of("unit", item, [feature("unit", name, "1") for name in names])


def test_what_an_item_has_beside_any_thing_counts():
    single = compared(ITEM, "label")
    assert single.odds < compared(replace(ITEM, confidence="2+"), "label").odds
    assert single.odds > compared(replace(ITEM, confidence="unsure"), "label").odds
    assert compared(replace(ITEM, instead="Q2"), "label").excluded


def test_an_excluded_item_is_told_by_what_excludes_it():
    excluded = compared(ITEM, "label", "other_code")
    assert (excluded.excluded, excluded.score) == (True, 0)
    assert excluded.words == ("khác mã đơn vị (1)", "another unit code (1)")


def test_the_best_row_of_an_item_counts_and_ties_go_by_number():
    unsure, other = replace(ITEM, confidence="unsure"), replace(ITEM, qid="Q10")
    another = replace(ITEM, qid="Q9")
    found = ranked([compared(each, "label") for each in (other, unsure, ITEM, another)])
    assert [each.item for each in found] == [ITEM, another, other]
