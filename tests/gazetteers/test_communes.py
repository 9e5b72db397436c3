from datetime import date

import pytest

from kg.errors import KnowledgeError
from kg.gazetteers.communes import commune, communes, communes_named
from kg.gazetteers.units import ancestors, unit, valid_on
from kg.model import UnitKind
from kg.text import modern_tones, nfc, squeeze

REFORM = date(2025, 7, 1)


def test_there_are_3321_since_the_reform() -> None:
    assert len(valid_on(communes(), REFORM)) == len(valid_on(communes(), date(2026, 10, 1))) == 3321
    assert sum(each.kind is UnitKind.SPECIAL_ZONE for each in valid_on(communes(), REFORM)) == 13


def test_there_are_10035_that_lasted_until_the_reform() -> None:
    assert sum(each.valid_to == date(2025, 6, 30) for each in communes()) == 10_035


def test_until_the_reform_they_lie_in_districts_then_in_provinces() -> None:
    for each in communes():
        parent = each.parent or ""
        assert unit(parent).level == ("province" if each.valid_from and each.valid_from >= REFORM else "district"), (
            parent
        )


def test_lives_are_whole() -> None:
    for each in communes():
        assert each.valid_from is None or each.valid_to is None or each.valid_from <= each.valid_to, each.key


def test_names_are_spelled_as_results_are() -> None:
    for each in communes():
        assert each.name == squeeze(modern_tones(nfc(each.name))), each.key
        assert each.name[0].isupper() or each.name[0].isdecimal(), each.key


def test_a_key_is_a_code_and_a_start() -> None:
    assert commune("commune/00001").label == "phường Phúc Xá"
    assert [each.label for each in ancestors(commune("commune/00004@2025-07-01"))] == ["thành phố Hà Nội", "Việt Nam"]


def test_a_name_is_found_whatever_its_case_and_tones() -> None:
    found = communes_named("TÂN LẬP")
    assert len(found) > 20
    assert {each.name for each in found} == {"Tân Lập"}


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(KnowledgeError, match="commune/99999"):
        commune("commune/99999")
