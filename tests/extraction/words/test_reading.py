import pytest

from tests.extraction.samples import reading_of


def test_sentences_end_at_stops_and_lines() -> None:
    reading = reading_of("TP. Vinh họp. Xã vui\nHết")
    by_word = dict(zip(reading.tokens.forms, reading.sentence, strict=True))
    assert [by_word[form] for form in ("vinh", "xã", "hết")] == [0, 1, 2]


def test_entries_are_asked_for_by_kind() -> None:
    reading = reading_of("Ủy ban nhân dân")
    assert reading.end_of(0, "body") == 4
    assert reading.end_of(2, "body") == 2
    assert reading.get(99, "body") is None


def test_a_body_is_read_once() -> None:
    reading = reading_of("Bộ Y tế họp")
    assert reading.body(0) is reading.body(0)
    assert reading.body(3) is None


def test_places_of_a_kind_are_in_order() -> None:
    reading = reading_of("Bí thư Quận ủy và Chủ tịch xã, Phó Bí thư")
    assert reading.starts("role") == [0, 5, 9, 10]
    assert reading.starts("nation") == []


def test_what_an_article_enters_is_in_order_and_by_word() -> None:
    reading = reading_of("Nhóm Sao Vui và Sở Y tế")
    first = reading.starts("body")[0]
    reading.enter("body", {1: (3, "Sao Vui")})
    assert reading.starts("body")[:2] == [1, first]
    assert reading.get(1, "body") == (3, "Sao Vui")
    assert reading.lex[1]["body"] == (2, "Sao Vui")
    assert reading.value_at(1, "body") == "Sao Vui"


@pytest.mark.parametrize("text", ["Khóa XV. Xã vui", "Tỉnh Nghệ An. Xã vui", "Nước Mỹ. Xã vui", "Sở LĐ-TB-XH. Xã vui"])
def test_short_words_that_are_no_initials_end_sentences(text: str) -> None:
    assert reading_of(text).sentence[-2] == 1


@pytest.mark.parametrize("text", ["TP. Vinh vui", "Ts. Vinh vui", "Nguyễn Văn A. Vinh vui"])
def test_initials_end_none(text: str) -> None:
    assert reading_of(text).sentence[-2] == 0
