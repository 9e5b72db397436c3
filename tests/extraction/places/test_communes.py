import pytest

from kg.model import Article, Span


def phrases(text: str) -> list[tuple[str, int]]:
    """Each place's label, and how many units on record it may be, before anything else chooses."""
    from kg.extraction.draft import Draft
    from kg.extraction.places.grammar import find_units

    reading = Draft(Article("a", text, proper=(Span(0, len(text)),))).reading
    find_units(reading)
    return [(phrase.label, len(phrase.candidates)) for phrase in reading.units]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("UBND phường Văn Miếu-Quốc Tử Giám họp", "phường Văn Miếu - Quốc Tử Giám"),
        ("UBND PHƯỜNG TƯƠNG MAI", "phường Tương Mai"),
        ("xã Đắk Ang phát triển", "xã Đắk Ang"),
        ("xã Ea Mdroh phát triển", "xã Ea Mdroh"),
        ("xã Ea M’Droh phát triển", "xã Ea M'Droh"),
        ("phường Mĩ Đình 1 họp", "phường Mĩ Đình 1"),
        ("phường 05 họp", "phường 5"),
        ("phường 2 Bảo Lộc họp", "phường 2 Bảo Lộc"),
        ("đặc khu Phú Quốc phát triển", "đặc khu Phú Quốc"),
        ("thị trấn Nông trường Phong Hải họp", "thị trấn Nông trường Phong Hải"),
        ("Chủ tịch UBND phường Tương Mai Võ Gia Bảo nói", "phường Tương Mai"),
    ],
)
def test_a_name_on_record_is_taken_whole(text: str, label: str) -> None:
    [(found, units)] = phrases(text)
    assert found.casefold() == label.casefold()
    assert units >= 1


def test_the_kind_must_fit() -> None:
    assert phrases("phường Mường Lống họp") == [("phường Mường Lống", 0)]
    [(_, units)] = phrases("xã Mường Lống họp")
    assert units == 2


def test_a_name_alone_is_no_commune() -> None:
    assert phrases("Tân Lập là nơi đáng sống") == []


def test_two_numbers_are_not_one() -> None:
    assert phrases("phường 1 2 lần họp") == phrases("phường 1 họp")


def test_a_longer_name_is_not_cut_to_one_on_record() -> None:
    assert phrases("xã Tân Lập Hạ họp") == [("xã Tân Lập Hạ", 0)]


def test_a_kind_s_word_that_ends_another_word_names_no_place() -> None:
    assert phrases("Liên minh Hợp tác xã Việt Nam") == [("Việt Nam", 1)]
