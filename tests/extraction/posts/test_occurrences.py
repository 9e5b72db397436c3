import pytest

from kg.extraction.posts.occurrences import occurrences
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("words", "places"),
    [(("xã",), [1, 4]), (("xã", "họp"), [1, 4, 2]), (("huyện",), []), ((), [])],
)
def test_the_places_of_words(words: tuple[str, ...], places: list[int]) -> None:
    assert list(occurrences(reading_of("Cán bộ"), words)) == []
    assert list(occurrences(reading_of("Đầu xã họp ở xã"), words)) == places
