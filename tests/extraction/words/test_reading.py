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
