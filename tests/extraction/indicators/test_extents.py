import pytest

from kg.extraction.indicators.extents import (
    clause_end,
    clause_start,
    cleaned,
    goes_on,
    is_set_off,
    is_vague,
    phrase_end,
    trimmed,
)
from kg.model import Span
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Kinh tế khá, tổng thu ngân sách đạt", "tổng thu ngân sách đạt"),
        ("Tổng thu ngân sách, đến nay đạt", "Tổng thu ngân sách, đến nay đạt"),
        ("xã đạt chuẩn (trước khi nhập), đạt", "xã đạt chuẩn (trước khi nhập), đạt"),
        ("giá cao hơn 3,5 lần", "giá cao hơn 3,5 lần"),
        ("Kinh tế khá, sản xuất nông, lâm nghiệp đạt", "sản xuất nông, lâm nghiệp đạt"),
        ("Kinh tế khá, lúa, ngô và rau màu đạt", "lúa, ngô và rau màu đạt"),
        ("Kinh tế khá, thương mại - dịch vụ đạt", "thương mại - dịch vụ đạt"),
        ("Kinh tế khá - số hộ nghèo còn", "số hộ nghèo còn"),
    ],
)
def test_the_clause_before_a_figure(text: str, clause: str) -> None:
    assert text[clause_start(drafted(text), 0, len(text)) :] == clause


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("xã, thị trấn miền núi đã họp", "xã, thị trấn miền núi"),
        ("đoàn viên, thành lập 9 chi hội", "đoàn viên"),
        ("ca bệnh (đều đã khỏi) trong huyện", "ca bệnh"),
        ("hộ với số tiền 9 tỷ đồng", "hộ"),
        ("đồng chí, Ban Thường vụ có 9 người", "đồng chí"),
    ],
)
def test_the_phrase_behind_a_figure(text: str, phrase: str) -> None:
    assert text[: phrase_end(drafted(text), 0, Span(0, len(text)))] == phrase


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("cán bộ tại 8 xã đã nghỉ; xã họp", "cán bộ tại 8 xã đã nghỉ"),
        ("hộ đã thoát nghèo, 9 hộ khá", "hộ đã thoát nghèo"),
        ("lượt, điều trị 620 ca", "lượt"),
    ],
)
def test_the_clause_behind_a_figure(text: str, clause: str) -> None:
    assert text[: clause_end(drafted(text), 0, Span(0, len(text)))] == clause


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Năm 2022, tổng thu ngân sách ước đạt hơn", "tổng thu ngân sách"),
        ("số xã đạt chuẩn (kể cả xã mới) là", "số xã đạt chuẩn"),
        ("kinh phí thực hiện", "kinh phí thực hiện"),
        ("trong đó có bằng cấp, chứng chỉ đạt", "bằng cấp, chứng chỉ"),
        ("theo thống kê xã có", "xã"),
    ],
)
def test_words_that_say_nothing_are_left_out(text: str, name: str) -> None:
    assert cleaned(drafted(text), 0, len(text)) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("cán bộ của tại,", "cán bộ"),
        ("trường có hơn 1", "trường"),
        ("tuyến Metro số 1", "tuyến Metro số 1"),
        ("nhu cầu nhà ở", "nhu cầu nhà ở"),
    ],
)
def test_function_words_end_no_name(words: str, name: str) -> None:
    assert trimmed(words.split()) == name


@pytest.mark.parametrize(("folded", "vague"), [("đến nay đã tăng", True), ("diện tích", False), ("", True)])
def test_vague_words(folded: str, vague: bool) -> None:
    assert is_vague(folded) is vague


def test_a_comma_sets_off_and_a_predicate_goes_on() -> None:
    draft = drafted("Đến nay, hơn 30 hộ đã thoát nghèo")
    assert is_set_off(draft, 0, 13)
    assert not is_set_off(draft, 0, 7)
    assert goes_on(draft, 19 - 1)
    assert not goes_on(draft, 15)
