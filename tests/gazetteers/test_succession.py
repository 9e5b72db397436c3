import pytest

from kg.gazetteers.communes import commune
from kg.gazetteers.succession import successors
from kg.gazetteers.units import all_units, unit
from tests.gazetteers.test_communes import every


@pytest.mark.parametrize(
    ("key", "heirs"),
    [
        ("province/01", []),
        ("province/27", ["province/24@2025-07-01"]),
        ("province/24@2025-07-01", ["province/24@2026-09-20"]),
        ("district/204", ["district/193"]),
        ("district/318", ["commune/11948@2025-07-01"]),
    ],
)
def test_a_stated_successor(key: str, heirs: list[str]) -> None:
    assert [each.key for each in successors(unit(key))] == heirs


def test_a_district_is_succeeded_by_what_its_communes_became() -> None:
    labels = [each.label for each in successors(unit("district/006"))]
    assert "phường Đống Đa" in labels
    assert len(set(labels)) == len(labels)
    assert {each.parent for each in successors(unit("district/006"))} == {"province/01"}


def test_a_commune_may_be_divided() -> None:
    assert any(len(each.successors) > 1 for each in every())
    assert [each.label for each in successors(commune("commune/00001"))] == ["phường Hồng Hà"]


def test_what_lasted_until_the_reform_has_a_successor_and_every_one_is_on_record() -> None:
    ended = [each for each in (*all_units(), *every()) if str(each.valid_to) == "2025-06-30"]
    assert len(ended) > 10_000
    assert [each.key for each in ended if not successors(each)] == []


def test_what_the_reform_made_has_a_predecessor() -> None:
    heirs = {heir.key for each in (*all_units(), *every()) for heir in successors(each)}
    made = {each.key for each in every() if each.key.endswith("@2025-07-01")}
    assert made <= heirs
    assert len(made) == 3321
