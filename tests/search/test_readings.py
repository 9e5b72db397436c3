import pytest

from kg.search.readings import READINGS, readings
from kg.search.words import words


def written_out(text):
    return [" ".join(word.marked for word in way) for way in readings(words(text))]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ubnd tinh ha giang", "ủy ban nhân dân tinh ha giang"),
        ("HĐND TP. Huế", "hội đồng nhân dân thành phố huế"),
        ("Sở GD&ĐT Hà Nội", "sở giáo dục và đào tạo hà nội"),
        ("Sở TN-MT", "sở tài nguyên và môi trường"),
        ("Q. Đống Đa", "quận đống đa"),
        ("H. Sóc Sơn", "huyện sóc sơn"),
        ("TX Sơn Tây", "thị xã sơn tây"),
        ("P. Trung Hòa", "phường trung hòa"),
        ("UBNDTP Hà Nội", "ủy ban nhân dân thành phố hà nội"),
        ("TP.HCM", "thành phố hồ chí minh"),
    ],
)
def test_abbreviations_are_written_out(typed, meant):
    assert meant in written_out(typed)


@pytest.mark.parametrize("typed", ["Trần Sỹ Thanh", "Nguyễn Văn H.", "", "Kon Tum"])
def test_what_is_no_abbreviation_stays(typed):
    assert written_out(typed) == [" ".join(word.marked for word in words(typed))]


def test_the_name_as_typed_comes_first_and_readings_are_few():
    ways = written_out("TT P Q H TX TP CA TT P Q H TX TP CA")
    assert len(ways) <= READINGS
    assert ways[0] == "tt p q h tx tp ca tt p q h tx tp ca"
