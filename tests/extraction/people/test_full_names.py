import pytest

from kg.extraction.people.full_names import FullNames

NAMES = FullNames(
    [
        (0, "Trần Sỹ Nam"),
        (5, "Vũ Thu Hà"),
        (9, "Lê Thị Thu Hà"),
        (14, "Đỗ Minh An"),
        (20, "Minh An"),
        (30, "Lê An"),
        (40, "Vũ Lê An"),
    ]
)


def test_another_spelling() -> None:
    assert NAMES.spelled("Trần Sĩ Nam") == "Trần Sỹ Nam"
    assert NAMES.spelled("Trần Văn Nam") is None


@pytest.mark.parametrize(
    ("name", "titled", "longest"),
    [
        ("Minh An", True, "Đỗ Minh An"),
        ("Minh An", False, "Đỗ Minh An"),
        ("Lê An", False, "Lê An"),
        ("Lê An", True, "Vũ Lê An"),
        ("Vũ Thu Hà", True, "Vũ Thu Hà"),
    ],
)
def test_the_longer_name(name: str, titled: bool, longest: str) -> None:
    assert NAMES.longest(name, titled=titled) == longest


def test_names_that_differ_in_tones_or_order_are_one_person_when_far_apart() -> None:
    names = FullNames(
        [(0, "Hồ Văn Cửu"), (30, "Hồ Văn Cừu"), (60, "Hồ Văn Cửu"), (90, "Vũ Minh Đức An"), (120, "Vũ Đức Minh An")]
    )
    assert names.spelled("Hồ Văn Cừu") == "Hồ Văn Cửu"
    assert names.spelled("Vũ Đức Minh An") == "Vũ Minh Đức An"


def test_names_alike_in_one_list_are_different_persons() -> None:
    names = FullNames([(0, "Hồ Văn Hùng"), (5, "Hồ Văn Hưng"), (10, "Hồ Văn Hừng")])
    assert names.spelled("Hồ Văn Hừng") == "Hồ Văn Hừng"


@pytest.mark.parametrize(
    ("part", "before", "name"),
    [
        ("Hà", 8, "Vũ Thu Hà"),
        ("Hà", 30, "Lê Thị Thu Hà"),
        ("Hà", 3, None),
        ("Trần", 30, "Trần Sỹ Nam"),
        ("Tú", 30, None),
    ],
)
def test_a_part_of_a_name(part: str, before: int, name: str | None) -> None:
    assert NAMES.of_part(part, before) == name


def test_of_two_spellings_the_one_of_the_running_text_counts() -> None:
    names = FullNames([(0, "Hồ Văn Hùng Sơn"), (80, "Hồ Hùng Văn Sơn")], frozenset({0}))
    assert names.spelled("Hồ Văn Hùng Sơn") == "Hồ Hùng Văn Sơn"


@pytest.mark.parametrize(("name", "whole"), [("Ông Minh Đức", "Đỗ Minh Đức"), ("Ông Văn Hòa", "Ông Văn Hòa")])
def test_a_word_of_address_is_no_surname_where_the_full_name_is_told(name: str, whole: str) -> None:
    names = FullNames([(0, "Đỗ Minh Đức"), (20, "Ông Minh Đức"), (40, "Ông Văn Hòa")])
    assert names.longest(name, titled=False) == whole
