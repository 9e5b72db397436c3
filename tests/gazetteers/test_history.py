from datetime import date

import pytest

from kg.gazetteers.history import History, State, history, province, reach
from kg.gazetteers.succession import any_unit


def of(key: str, day: date | None = None) -> History:
    return history(any_unit(key), day)


def test_a_life_with_what_came_before_and_after() -> None:
    found = of("commune/29551@2024-11-01")
    assert [each.label for each in found.parents] == ["thành phố Vĩnh Long"]
    assert [(each.unit.key, each.wholly) for each in found.predecessors] == [
        ("commune/29548", True),
        ("commune/29551", True),
    ]
    assert [each.unit.label for each in found.successors] == ["phường Long Châu"]
    assert found.last == tuple(each.unit for each in found.successors)
    assert (found.state, found.on_day) == (None, ())


def test_parts_are_told_from_wholes() -> None:
    assert {each.wholly for each in of("district/006").successors} == {False}
    assert {each.wholly for each in of("commune/00235@2025-07-01").predecessors} == {False, True}


@pytest.mark.parametrize(
    ("key", "day", "state", "held"),
    [
        ("commune/00010", date(2024, 12, 31), State.DURING, ["phường Nguyễn Trung Trực"]),
        ("commune/00010", date(2025, 1, 1), State.AFTER, ["phường Trúc Bạch"]),
        ("district/006", date(1800, 1, 1), State.UNRECORDED, []),
        ("district/006", date(2017, 1, 1), State.DURING, ["quận Đống Đa"]),
        ("district/292@2019-11-01", date(2018, 1, 1), State.BEFORE, ["huyện Kinh Môn"]),
    ],
)
def test_a_day_falls_before_in_or_after_a_life(key: str, day: date, state: State, held: list[str]) -> None:
    found = of(key, day)
    assert (found.state, [each.label for each in found.on_day]) == (state, held)


def test_a_unit_lies_in_one_unit_after_another() -> None:
    assert [each.label for each in of("district/477").parents] == ["tỉnh Thừa Thiên Huế", "thành phố Huế"]
    assert [each.label for each in of("district/477", date(2025, 2, 1)).parents] == ["thành phố Huế"]
    assert [each.valid_to for each in of("commune/26704").parents] == [
        date(2018, 4, 11),
        date(2025, 2, 28),
        date(2025, 6, 30),
    ]


@pytest.mark.parametrize(("key", "label"), [("commune/00001", "thành phố Hà Nội"), ("country/VN", "Việt Nam")])
def test_the_province_of_a_unit(key: str, label: str) -> None:
    assert province(any_unit(key)).label == label


def test_each_tier_tells_how_far_back_it_is_complete() -> None:
    assert {tier: known.since.year for tier, known in reach().items()} == {
        "province": 2008,
        "district": 2017,
        "commune": 2023,
    }
    assert all(known.before[language] for known in reach().values() for language in ("vi", "en"))
