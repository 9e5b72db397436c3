import pytest

from kg.extraction.people.names import name_end, run_end
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
    ],
)
def test_the_name_at_the_first_word(text: str, anchored: bool, name: str) -> None:
    reading = reading_of(text)
    assert reading.tokens.words(0, name_end(reading, 0, anchored=anchored)) == name


def test_a_run_ends_before_a_role_of_two_words() -> None:
    reading = reading_of("Lê Văn Nam Phó Chủ tịch")
    assert reading.tokens.words(0, run_end(reading, 0)) == "Lê Văn Nam"
