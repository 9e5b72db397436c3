from datetime import date

from kg.gazetteers.units import units_named
from kg.identity.mentions import mentions, province
from tests.identity.things import place


def test_what_articles_say_is_gathered_by_thing():
    home = place("quận Đống Đa")
    rows = [
        ("a", "g1", "2024-05-01", home, "Cầu A", None),
        ("a", "g2", "2023-05-01", None, "cầu A", "x"),
        ("a", "g3", None, None, "cầu A", "x"),
        ("b", "g1", None, home, "Cầu B", None),
    ]
    first, second = mentions(rows, "name", "unit")
    assert (first.iri, second.iri) == ("a", "b")
    assert first.articles == {"g1", "g2", "g3"}
    assert first.first == date(2023, 5, 1)
    assert first.one("name") == "cầu A"
    assert first.provinces == {"hà nội"}
    assert second.one("unit") == ""
    assert second.unit("unit") is None
    assert second.first is None


def test_a_province_is_that_of_today():
    (old,) = (unit for unit in units_named("tỉnh Bình Dương"))
    assert province(old) == "hồ chí minh"
    assert province(None) == ""
