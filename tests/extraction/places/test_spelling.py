import pytest

from tests.extraction.places.reading import settled, units
from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "label", "on_record"),
    [
        ("UBND huyện Đắk Glong họp.", "huyện Đắk Glong", "huyện Đăk Glong"),
        ("HUYỆN ỦY ĐĂK GLEI họp.", "huyện Đăk Glei", "huyện Đắk Glei"),
        ("Huyện ủy Chư Pah họp.", "huyện Chư Pah", "huyện Chư Păh"),
        ("UBND huyện Krông Ana họp.", "huyện Krông Ana", "huyện Krông A Na"),
        ("UBND huyện Đakrông họp.", "huyện Đakrông", "huyện Đa Krông"),
        ("Huyện ủy Kì Anh họp.", "huyện Kì Anh", "huyện Kỳ Anh"),
        ("UBND huyện Đắk R’lấp họp.", "huyện Đắk R'Lấp", "huyện Đắk R'Lấp"),
        ("UBND huyện Ia H`Drai họp.", "huyện Ia H'Drai", "huyện Ia H'Drai"),
        ("UBND thành phố Ban Mê Thuột họp.", "thành phố Buôn Ma Thuột", "thành phố Buôn Ma Thuột"),
        ("UBND tỉnh Đak Lak họp.", "tỉnh Đắk Lắk", "tỉnh Đắk Lắk"),
    ],
)
def test_a_district_keeps_the_articles_spelling_and_a_province_has_that_on_record(
    text: str, label: str, on_record: str
) -> None:
    assert {label: unit.label for label, unit in units(text).items()} == {label: on_record}


def test_one_unit_has_one_name_in_an_article() -> None:
    reading = settled("UBND huyện Đăk Mil họp. Huyện ủy Đắk Mil và UBND huyện Đắk Mil ký kết.")
    assert {phrase.label for phrase in reading.units} == {"huyện Đắk Mil"}
    reading = settled("UBND huyện Đăk Mil và Huyện ủy Đắk Mil ký kết.")
    assert {phrase.label for phrase in reading.units} == {"huyện Đăk Mil"}


def test_what_leaves_its_place_out_has_the_articles_spelling() -> None:
    text = "UBND huyện Đăk Mil họp. Huyện ủy và HĐND huyện cùng dự."
    names = {body.name for body in read(text).bodies}
    assert names == {"Ủy ban nhân dân huyện Đăk Mil", "Huyện ủy Đăk Mil", "Hội đồng nhân dân huyện Đăk Mil"}
