from datetime import date
from functools import cache

import pytest

from kg.errors import KnowledgeError
from kg.gazetteers import communes
from kg.gazetteers.communes import commune, keys_by_name, keys_by_parent
from kg.gazetteers.units import ancestors, unit, valid_on
from kg.model import Unit, UnitKind
from kg.text import modern_tones, nfc, squeeze

REFORM = date(2025, 7, 1)


@cache
def every() -> tuple[Unit, ...]:
    return tuple(commune(key) for keys in keys_by_parent().values() for key in keys)


def test_there_are_3321_since_the_reform() -> None:
    assert len(valid_on(every(), REFORM)) == len(valid_on(every(), date(2026, 10, 1))) == 3321
    assert sum(each.kind is UnitKind.SPECIAL_ZONE for each in valid_on(every(), REFORM)) == 13


def test_there_are_10035_that_lasted_until_the_reform() -> None:
    assert sum(each.valid_to == date(2025, 6, 30) for each in every()) == 10_035


def test_until_the_reform_they_lie_in_districts_then_in_provinces() -> None:
    for each in every():
        parent = each.parent or ""
        assert unit(parent).level == ("province" if each.valid_from and each.valid_from >= REFORM else "district"), (
            parent
        )


def test_lives_are_whole() -> None:
    for each in every():
        assert each.valid_from is None or each.valid_to is None or each.valid_from <= each.valid_to, each.key


def test_names_are_spelled_as_results_are() -> None:
    for each in every():
        assert each.name == squeeze(modern_tones(nfc(each.name))), each.key
        assert each.name[0].isupper() or each.name[0].isdecimal(), each.key


def test_a_key_is_a_code_and_a_start() -> None:
    assert commune("commune/00001").label == "phường Phúc Xá"
    assert [each.label for each in ancestors(commune("commune/00004@2025-07-01"))] == ["thành phố Hà Nội", "Việt Nam"]


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(KnowledgeError, match="commune/99999"):
        commune("commune/99999")


def test_another_header_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(communes, "numbered_lines", lambda _: [(1, "code\tname")])
    with pytest.raises(KnowledgeError, match=r"communes\.tsv has the columns"):
        communes._table()


@pytest.mark.parametrize(
    ("cell", "keys"),
    [
        ("", ()),
        ("00097", ("commune/00097@2025-07-01",)),
        ("00004@", ("commune/00004",)),
        ("00004@2024-12-01 00008", ("commune/00004@2024-12-01", "commune/00008@2025-07-01")),
    ],
)
def test_successors_are_written_short(cell: str, keys: tuple[str, ...]) -> None:
    assert communes._heirs(cell) == keys


def test_those_that_ended_before_the_reform_have_a_successor_but_a_few() -> None:
    ended = [each for each in every() if each.valid_to and each.valid_to < date(2025, 6, 30)]
    assert len(ended) > 1000
    assert sum(not each.successors for each in ended) <= 5


def test_names_and_parents_lead_to_keys() -> None:
    assert "commune/00001" in keys_by_name()["Phúc Xá"]
    assert "commune/00001" in keys_by_parent()["district/001"]
