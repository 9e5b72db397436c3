from datetime import date

import pytest

from kg.extraction.places.lives import behind_body, lives
from kg.gazetteers.units import units_named
from tests.extraction.places.reading import settled


@pytest.mark.parametrize(("day", "alive"), [(None, True), (date(2025, 6, 30), True), (date(2025, 7, 1), False)])
def test_a_district_lives_to_the_end_of_the_districts(day: date | None, alive: bool) -> None:
    (district,) = (unit for unit in units_named("Nam Đàn") if unit.level == "district")
    assert lives(district, day) is alive


@pytest.mark.parametrize(("text", "behind"), [("Huyện ủy Nam Đàn họp.", True), ("Trời ở Nam Đàn có mưa.", False)])
def test_a_place_behind_a_body(text: str, behind: bool) -> None:
    reading = settled(text)
    assert behind_body(reading, reading.units[0]) is behind
