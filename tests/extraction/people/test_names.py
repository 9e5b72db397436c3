import pytest

from kg.extraction.people.names import name_end
from kg.extraction.people.runs import run_end
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "anchored", "name"),
    [
        ("Nguyễn Văn Bách nói", False, "Nguyễn Văn Bách"),
        ("Lê Hải nói rằng", False, "Lê Hải"),
        ("Lê Hải xanh", False, ""),
        ("Lê Hải xanh", True, "Lê Hải"),
        ("Thu Hiền hát", True, "Thu Hiền"),
        ("Thu Hiền hát", False, ""),
        ("Nguyễn Thị N. khai", True, ""),
        ("Trần Văn Nam Lê Thị Hoa dự", True, "Trần Văn Nam"),
        ("Thái Lan thắng", True, ""),
        ("đi chợ", True, ""),
        ("H’Linh Niê Kđăm nói", True, "H’Linh Niê Kđăm"),
        ("Nguyễn Trường Lĩnh nói", True, "Nguyễn Trường Lĩnh"),
        ("K’Brèo nói", True, "K’Brèo"),
        ("Y Minh Tú Niê Kđăm nói", True, "Y Minh Tú Niê Kđăm"),
        ("Kim Dae-jung nói", True, "Kim Dae-jung"),
        ("Võ Thị Mai Hương Ly nói", True, "Võ Thị Mai Hương Ly"),
        ("Lê Văn Nam Theo đó", True, "Lê Văn Nam"),
        ("Võ Thị Mai Hương Lý nói", True, "Võ Thị Mai Hương Lý"),
        ("Steve Hartman nói", False, "Steve Hartman"),
        ("Jenny Nguyễn nói", False, "Jenny Nguyễn"),
        ("Marco de Vita bắt", False, "Marco de Vita"),
        ("Michael City thắng", False, ""),
        ("Tống Thị Quỳnh H. học", True, ""),
        ("Hà Tuấn Khải đi", False, "Hà Tuấn Khải"),
        ("Cửu Giai Lê Thị nằm", True, ""),
    ],
)
def test_the_name_at_the_first_word(text: str, anchored: bool, name: str) -> None:
    reading = reading_of(text)
    assert reading.tokens.words(0, name_end(reading, 0, run_end(reading, 0), anchored=anchored)) == name
