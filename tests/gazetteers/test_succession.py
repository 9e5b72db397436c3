from datetime import date

import pytest

from kg.gazetteers.communes import commune
from kg.gazetteers.succession import any_unit, divided, holders, origins, parent_on, predecessors, successors
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


@pytest.mark.parametrize(
    ("key", "parts"),
    [("commune/00001", False), ("commune/00007", True), ("district/006", True), ("province/27", False)],
)
def test_where_several_succeed_each_took_a_part(key: str, parts: bool) -> None:
    assert divided(any_unit(key)) == parts


def test_predecessors_are_the_inverse_of_successors() -> None:
    for each in (*all_units(), *every()[:3000]):
        for heir in successors(each):
            assert each in predecessors(heir), (each.key, heir.key)
    for each in every()[-300:]:
        for before in predecessors(each):
            assert each in successors(before), (each.key, before.key)


@pytest.mark.parametrize(
    ("key", "day", "held"),
    [
        ("commune/00010", date(2024, 12, 31), ["phường Nguyễn Trung Trực"]),
        ("commune/00010", date(2025, 6, 30), ["phường Trúc Bạch"]),
        ("commune/00010", date(2025, 7, 1), ["phường Ba Đình"]),
        ("commune/00010", None, ["phường Ba Đình"]),
        ("commune/00004@2025-07-01", date(2025, 6, 30), []),
        ("province/27", date(2026, 12, 1), ["thành phố Bắc Ninh"]),
        ("province/01", None, ["thành phố Hà Nội"]),
    ],
)
def test_who_holds_a_territory_on_a_day(key: str, day: date | None, held: list[str]) -> None:
    assert [each.label for each in holders(any_unit(key), day)] == held


def test_what_held_a_territory_before_a_unit() -> None:
    new = commune("commune/00097@2025-07-01")
    assert {"phường Phúc Xá", "phường Phúc Tân"} <= {each.label for each in origins(new, date(2024, 1, 1))}
    assert all(each.level == "commune" for each in origins(new, date(2024, 1, 1)))
    assert origins(new, date(2025, 7, 1)) == ()
    assert origins(commune("commune/00001"), date(1990, 1, 1)) == ()


@pytest.mark.parametrize(
    ("key", "day", "above"),
    [
        ("district/477", date(2024, 12, 31), "tỉnh Thừa Thiên Huế"),
        ("district/477", date(2025, 1, 1), "thành phố Huế"),
        ("commune/10675", date(2018, 1, 1), "huyện Kinh Môn"),
        ("commune/10675", date(2020, 1, 1), "thị xã Kinh Môn"),
        ("commune/10675", None, "thị xã Kinh Môn"),
        ("commune/06652@2025-07-01", date(2026, 12, 1), "thành phố Quảng Ninh"),
    ],
)
def test_what_a_unit_lies_in_goes_on_under_its_successor(key: str, day: date | None, above: str) -> None:
    found = parent_on(any_unit(key), day)
    assert found is not None
    assert found.label == above


def test_the_country_lies_in_nothing() -> None:
    assert parent_on(unit("country/VN"), date(2025, 1, 1)) is None


def test_no_territory_is_lost_but_where_no_source_tells() -> None:
    lost = [each.key for each in (*all_units(), *every()) if each.valid_to and not holders(each, None)]
    assert len(lost) <= 5
