import pytest

from kg.extraction.phrases.naming import complete
from kg.model import Unit, UnitKind

LONG_BIEN = (
    Unit("004", "Long Biên", "quận Long Biên", UnitKind.URBAN_DISTRICT, "province/01"),
    Unit("01", "Hà Nội", "thành phố Hà Nội", UnitKind.MUNICIPALITY),
)


@pytest.mark.parametrize(
    ("words", "full"),
    [
        (
            "Đại hội Đảng bộ Quận lần thứ VI, nhiệm kỳ 2020 - 2025",
            "Đại hội Đảng bộ quận Long Biên lần thứ VI, nhiệm kỳ 2020-2025",
        ),
        ("8 Chương trình công tác trọng tâm của Thành ủy", "8 Chương trình công tác trọng tâm của Thành ủy Hà Nội"),
        ("Kỳ họp thứ 4 HĐND TP khóa IX", "Kỳ họp thứ 4 Hội đồng nhân dân thành phố Hà Nội khóa IX"),
        ("UBND TP. Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("Đảng bộ quận Đống Đa", "Đảng bộ quận Đống Đa"),
        ("các quận, huyện; đơn vị cấp phường", "các quận, huyện; đơn vị cấp phường"),
        ("kinh tế - xã hội", "kinh tế - xã hội"),
        ("TP.HCM", "Thành phố Hồ Chí Minh"),
    ],
)
def test_names_in_full(words: str, full: str) -> None:
    assert complete(words, LONG_BIEN) == full


def test_without_a_home_nothing_is_added() -> None:
    assert complete("Đảng bộ quận lần thứ VI", ()) == "Đảng bộ quận lần thứ VI"


@pytest.mark.parametrize(
    ("words", "full"),
    [("Chương trình của Huyện ủy", "Chương trình của Huyện ủy Lăk"), ("Đại hội huyện", "Đại hội huyện Lăk")],
)
def test_a_district_has_the_articles_spelling(words: str, full: str) -> None:
    lak = Unit("652", "Lắk", "huyện Lắk", UnitKind.RURAL_DISTRICT, "province/66")
    assert complete(words, (lak,), {lak.key: "Lăk"}) == full
