import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KnowledgeError
from kg.gazetteers import weights
from kg.gazetteers.weights import NEVER, probability, told, weighed

TABLE = "link_features.tsv"


def test_a_row_of_a_kind_stands_before_that_of_all_kinds():
    assert weighed(TABLE, "person", "source_unsure") != weighed(TABLE, "unit", "source_unsure")


def test_what_the_table_lacks_is_named():
    with pytest.raises(KnowledgeError, match=r"link_features.tsv has no feature 'zodiac' of 'person'"):
        weighed(TABLE, "person", "zodiac")


def test_a_weight_that_is_no_number_is_named_with_its_line():
    with pytest.raises(KnowledgeError, match=r"x\.tsv line 7: 'much' is no weight"):
        weights._weight("x.tsv", 7, "much")
    assert weights._weight("x.tsv", 7, "never") == NEVER


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_more_odds_are_no_less_probable(one, other):
    assert 0 <= probability(min(one, other)) <= probability(max(one, other)) <= 1


def test_nothing_makes_the_impossible_probable():
    assert probability(NEVER) == 0
    assert probability(NEVER + 1000) == 0
    assert probability(0) == 0.5


def test_reasons_for_it_come_before_those_against_it():
    assert told([(-2, "khác nơi"), (3, "cùng tên"), (1, "cùng tỉnh")], "vi") == "cùng tên; cùng tỉnh nhưng khác nơi"
    assert told([(1, "same name")], "en") == "same name"
    assert told([], "en") == ""
