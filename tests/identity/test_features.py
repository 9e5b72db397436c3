import pytest

from kg.errors import KnowledgeError
from kg.gazetteers.tables import rows
from kg.gazetteers.weights import NEVER
from kg.identity.features import TABLE, feature, words_of
from kg.identity.kinds import KINDS


def test_a_feature_has_the_weight_of_the_table_and_is_told_with_its_detail():
    found = feature("person", "post", "Sở Y tế")
    assert found.weight > 0
    assert "Sở Y tế" in words_of("person", found, "vi")
    assert "Sở Y tế" in words_of("person", found, "en")
    assert feature("person", "at_one_time").weight == NEVER


def test_a_feature_that_the_table_lacks_is_named():
    with pytest.raises(KnowledgeError, match=r"identity_features.tsv has no feature 'zodiac' of 'person'"):
        feature("person", "zodiac")


def test_every_row_is_of_a_kind_and_has_words_in_both_languages():
    kinds = {kind.name for kind in KINDS}
    table = list(rows(TABLE))
    assert len({(row["kind"], row["feature"]) for row in table}) == len(table)
    for row in table:
        assert row["kind"] in kinds
        assert row["vi"]
        assert row["en"]
        assert ("{}" in row["vi"]) == ("{}" in row["en"])
