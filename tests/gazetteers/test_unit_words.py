from kg.gazetteers.unit_words import unit_aliases, unit_words
from kg.gazetteers.units import units_named
from kg.model import UnitKind


def test_a_word_tells_kind_committee_and_tier() -> None:
    word = dict(unit_words())["TX."]
    assert (word.word, word.kinds, word.committee, word.tier) == ("thị xã", {UnitKind.TOWN}, "Thị ủy", "town")


def test_aliases_name_units_on_record() -> None:
    assert all(units_named(name) for _, name in unit_aliases())
    assert dict(unit_aliases())["TP.HCM"] == "Hồ Chí Minh"
