from datetime import date

from kg.extraction.places.weighing import best, direct_points, points_of, weigh
from tests.extraction.places.reading import settled

_DAY = date(2023, 4, 7)


def test_the_title_and_a_body_before_a_place_weigh_more() -> None:
    reading = settled("Nam Đàn họp\nHuyện ủy Nam Đàn họp. Trời ở Nam Đàn có mưa.", _DAY)
    title, behind_body, plain = (points_of(reading, phrase) for phrase in reading.units)
    assert title == behind_body > plain


def test_a_province_gets_a_part_of_its_districts_points() -> None:
    reading = settled("Huyện Nam Đàn họp.", _DAY)
    provinces, districts = weigh(reading.units, [1.0], _DAY)
    (district,), (province,) = districts, provinces
    assert (district.label, province.label) == ("huyện Nam Đàn", "tỉnh Nghệ An")
    assert 0 < provinces[province] < districts[district]
    assert direct_points(reading.units, [1.0]) == {district.key: 1.0}


def test_the_best_needs_enough_points() -> None:
    (unit,) = (phrase.unit for phrase in settled("Huyện Nam Đàn họp.", _DAY).units)
    assert unit is not None
    assert best({unit: 0.5}) is None
    assert best({unit: 1.5}) is unit
