import pytest

from kg.extraction.words.occurrences import entries_between, entry_ends, occurrences
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("words", "places"),
    [(("xã",), [1, 4]), (("xã", "họp"), [1, 4, 2]), (("huyện",), []), ((), [])],
)
def test_the_places_of_words(words: tuple[str, ...], places: list[int]) -> None:
    assert list(occurrences(reading_of("Cán bộ"), words)) == []
    assert list(occurrences(reading_of("Đầu xã họp ở xã"), words)) == places


@pytest.mark.parametrize(
    ("start", "end", "places"),
    [(-3, 9, [1, 5]), (1, 5, [1]), (2, 5, []), (2, 6, [5]), (6, 9, [])],
)
def test_the_places_of_entries_between_words(start: int, end: int, places: list[int]) -> None:
    reading = reading_of("Ông giám đốc gặp bà bí thư xã")
    assert entries_between(reading, "role", start, end) == places


def test_an_entry_ends_at_a_word() -> None:
    reading = reading_of("Tin từ Ủy ban nhân dân Sao Mai.")
    assert reading.tokens.forms[2] == "ủy"
    assert entry_ends(reading, range(6), 6, ("role", "body"))
    assert not entry_ends(reading, range(3, 6), 6, ("role",))
    assert not entry_ends(reading, range(6), 6, ("role",))
    assert not entry_ends(reading, range(6), 5, ("body",))
