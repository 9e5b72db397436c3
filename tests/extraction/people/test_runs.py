import pytest

from kg.extraction.people.runs import foreign, run_end, size
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Lê Văn Nam Phó Chủ tịch", "Lê Văn Nam"),
        ("Lê Văn Nam Sau khi nhận", "Lê Văn Nam"),
        ("Lê Văn Nam Chiều nay họp", "Lê Văn Nam"),
        ("Lê Văn Nam Ngày 5/6", "Lê Văn Nam"),
        ("Lê Văn Nam Chia sẻ", "Lê Văn Nam"),
        ("Lê Văn Nam Phản hồi ý kiến", "Lê Văn Nam"),
        ("Lê Văn Sáng nói", "Lê Văn Sáng"),
        ("Robert J. Hartman nói", "Robert J. Hartman"),
        ("Peter van der Berg nói", "Peter van der Berg"),
        ("JD Hartman nói", "JD Hartman"),
        ("Jean-Claude Hartman nói", "Jean-Claude Hartman"),
        ("Kim Dae-jung nói", "Kim Dae-jung"),
        ("Kim Dae-Jung nói", "Kim Dae-Jung"),
        ("H’Linh Niê nói", "H’Linh Niê"),
        ("H' Linh Niê nói", "H' Linh Niê"),
        ("K' Brơm nói", "K' Brơm"),
        ("K' nói", "K"),
        ("Bh'rơu Lâm nói", "Bh'rơu Lâm"),
        ("Nam' Lan nói", "Nam"),
    ],
)
def test_where_a_run_of_capitals_ends(text: str, run: str) -> None:
    reading = reading_of(text)
    assert reading.tokens.words(0, run_end(reading, 0)) == run


def test_a_joined_word_counts_once() -> None:
    reading = reading_of("H’Linh Niê Kđăm nói")
    assert size(reading, 0, run_end(reading, 0)) == 3


@pytest.mark.parametrize(
    ("word", "is_foreign"), [("Hartman", True), ("Özdemir", True), ("Nam", False), ("Khảicho", False), ("Gea", False)]
)
def test_what_is_foreign(word: str, is_foreign: bool) -> None:
    assert foreign(reading_of(word), 0) is is_foreign
