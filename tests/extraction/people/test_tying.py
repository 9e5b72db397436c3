import pytest

from kg.extraction.people.tying import written
from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("TRẦN  VĂN TÚ", "Trần Văn Tú"),
        ("JD Hartman", "JD Hartman"),
        ("Hoà", "Hòa"),
        ("Robert J. Hartman", "Robert J. Hartman"),
    ],
)
def test_how_a_name_is_written(words: str, name: str) -> None:
    assert written(words) == name


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ông Hartman nói. Sau đó Thứ trưởng Tom Hartman rời đi.", ["Tom Hartman"]),
        ("Tiền đạo Rimalho ghi bàn.", ["Rimalho"]),
        ("Ông Lê Hoàng Bách về. Bí thư Huyện ủy Nam Đàn Lê Hoàng bách vui.", ["Lê Hoàng Bách"]),
        ("Ông Lê Hoàng Bách về. Ông Lê Hoàng về sau.", ["Lê Hoàng Bách", "Lê Hoàng"]),
        ("Lãnh đạo Formosana xin lỗi.", []),
        ("Ông Khảicho biết vậy.", []),
        ("Chú Ba Sơn về. Chú Lê Văn Sơn (Ba Sơn) vui.", ["Lê Văn Sơn"]),
        ("Chú Lê Văn Sơn (Ba Hòa) vui.", ["Lê Văn Sơn"]),
        ("Ông Lê Văn Sơn Đúng 8 giờ, họp.", ["Lê Văn Sơn"]),
        ("Anh Trần Văn Bách về. TRẦN VĂN BÁCH được khen.", ["Trần Văn Bách"]),
    ],
)
def test_one_name_for_each_person(text: str, people: list[str]) -> None:
    assert [person.name for person in read(text).people] == people
