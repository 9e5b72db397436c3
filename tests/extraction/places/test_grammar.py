import pytest

from kg.extraction import extract
from kg.model import Article, Span


def units(text: str) -> list[str]:
    from kg.extraction.draft import Draft
    from kg.extraction.places.grammar import find_units
    from kg.extraction.places.home import find_home

    reading = Draft(Article("a", text, proper=(Span(0, len(text)),))).reading
    find_units(reading)
    find_home(reading)
    return [phrase.label for phrase in reading.units]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("quận Đống Đa", ["quận Đống Đa"]),
        ("TP. Hà Nội", ["thành phố Hà Nội"]),
        ("TP.HCM hôm nay", ["Thành phố Hồ Chí Minh"]),
        ("tỉnh Hoà Bình", ["tỉnh Hòa Bình"]),
        ("phường Điện Dương họp", ["phường Điện Dương"]),
        ("UBND phường Hồ họp", ["phường Hồ"]),
        ("Chủ tịch HĐND phường Hồ Đắc Mai Khuê", []),
        ("Chủ tịch HĐND phường Hồ Trần Văn Bách", ["phường Hồ"]),
        ("Phó Chủ tịch HĐND tỉnh Y Bhin", []),
        ("Chủ tịch UBND xã Alăng Brơm", []),
        ("Chủ tịch UBND H.Đắk Mai", ["huyện Đắk Mai"]),
        ("Chủ tịch UBND X.Đắk Mai", ["xã Đắk Mai"]),
        ("UBND xã Ch’Rum Pây và xã Cư M'xum họp", ["xã Ch’Rum Pây", "xã Cư M'xum"]),
        ("cán bộ 'xã Sơn Lâm' nói", ["xã Sơn Lâm"]),
        ("Tại Bình Định, mưa to. Còn Nghệ An thì không.", ["tỉnh Bình Định", "tỉnh Nghệ An"]),
        ("Ông Tại Bình Định nói", []),
        ("ngập trên phố Tây Sơn và đường Thống Nhất", []),
        ("bán đảo Sơn Trà và huyện Tây Sơn", ["quận Sơn Trà", "huyện Tây Sơn"]),
        ("(Ảnh: P.V, X.M)", []),
        ("cán bộ xã M. và phường K.", ["xã M", "phường K"]),
        ("Tại TT Huế và tỉnh T.T.Huế", ["tỉnh Thừa Thiên Huế", "tỉnh Thừa Thiên Huế"]),
        ("quận 9 và phường 05", ["quận 9", "phường 5"]),
        ("Bình Định phát triển", ["tỉnh Bình Định"]),
        ("bà Nguyễn Hà Giang nói", []),
        ("khu vực Thái Bình Dương", []),
        ("Chủ tịch Hồ Chí Minh", []),
        ("UBND TT Yên Viên, huyện Gia Lâm", ["thị trấn Yên Viên", "huyện Gia Lâm"]),
        ("UBND xã Trà Linh Đến nay chưa báo cáo", ["xã Trà Linh"]),
        ("giao chủ tịch phường Ông Lê Văn An nói", []),
        ("TP. Kitakyushu của Nhật Bản", ["thành phố Kitakyushu"]),
        ("cấp cho xã 50 m2", []),
        ("Chủ tịch UBND tỉnh Mã Thế Bình", []),
        ("Thanh tra TP Theo quyết định", []),
    ],
)
def test_places_are_named_in_full(text: str, labels: list[str]) -> None:
    assert units(text) == labels


def test_a_place_is_matched_before_a_person() -> None:
    text = "Chủ tịch UBND thành phố Hà Nội Trần Sỹ Bách dự."
    extraction = next(extract([Article("a", text, proper=(Span(0, len(text)),))]))
    assert [person.name for person in extraction.people] == ["Trần Sỹ Bách"]
