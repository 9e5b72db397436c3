import pytest

from kg.errors import KnowledgeError
from kg.gazetteers.tables import rows
from kg.gazetteers.weights import NEVER
from kg.linking.features import TABLE, feature, odds, probability, told


def test_every_feature_has_a_weight_and_words_in_two_languages():
    for row in rows(TABLE):
        each = feature(row["kind"], row["feature"], "x")
        assert each.vi
        assert each.en
        assert "{}" not in each.vi + each.en
        assert each.weight == NEVER or -10 < each.weight < 10


def test_a_feature_of_a_kind_stands_before_that_of_all_kinds():
    assert feature("person", "source_unsure").weight > feature("unit", "source_unsure").weight


def test_a_feature_that_the_table_lacks_is_named():
    with pytest.raises(KnowledgeError, match="'shoe_size' of 'person'"):
        feature("person", "shoe_size")


def test_odds_and_probability():
    assert odds([]) == 0
    assert probability(0) == 0.5
    assert probability(NEVER) == 0
    assert probability(3) == 0.95
    assert odds([feature("unit", "label"), feature("unit", "other_code", "1")]) == NEVER


def test_reasons_for_it_come_before_those_against_it_the_weightiest_first():
    vi, en = told([feature("person", "common_name"), feature("person", "name"), feature("person", "office", "x")])
    assert en == "same office: x; same name but a common name"
    assert vi == "cùng chức vụ: x; cùng họ tên nhưng họ tên phổ biến"
