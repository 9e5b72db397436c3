import pytest

from kg.extraction.people.beginnings import beginnings
from kg.extraction.places.grammar import find_units
from tests.extraction.samples import read, reading_of


def _begin(text: str) -> list[str]:
    reading = reading_of(text)
    find_units(reading)
    return [form for form, begins in zip(reading.tokens.forms, beginnings(reading), strict=True) if begins]


def test_a_capital_alone_begins_nothing() -> None:
    assert _begin("Nay bỗng vui. Còn 3 sọt cá.") == []


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("Nay Bách về.", ["nay"]),
        ("Nay H'Linh về.", ["nay", "h"]),
        ("Nay Ludwig van Hartman về.", ["nay", "ludwig"]),
        ("Nay ông về.", ["ông"]),
        ("Nay mỹ phẩm rẻ.", []),
        ("Nay có con đường dài.", ["con", "đường"]),
        ("Nay có rạp mới.", []),
        ("Nay có rạp Lê Lợi đẹp.", ["rạp", "lê"]),
    ],
)
def test_runs_of_capitals_titles_and_named_things_begin_something(text: str, begin: list[str]) -> None:
    assert _begin(text) == begin


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ông Trần Văn Bách và bà Lê Thị Sương dự. Sau đó ông Bách về.", ["Trần Văn Bách", "Lê Thị Sương"]),
        ("Gặp các ông Trần Văn Bách, Lê Văn Sương. Chỉ có các ông Sương, Bách nói.", ["Trần Văn Bách", "Lê Văn Sương"]),
    ],
)
def test_a_capital_alone_is_read_behind_a_title_and_in_a_list(text: str, people: list[str]) -> None:
    assert [person.name for person in read(text).people] == people
