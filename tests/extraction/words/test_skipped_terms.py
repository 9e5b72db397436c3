import pytest

from kg.extraction.words.skipped_terms import skip_term
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ("khóa XIV họp", "khóa XIV"),
        (", khóa 12 họp", ", khóa 12"),
        ("nhiệm kỳ 2016 - 2021 họp", "nhiệm kỳ 2016 - 2021"),
        ("nhiệm kỳ II họp", "nhiệm kỳ II"),
        ("(nhiệm kỳ 2020-2025) họp", "(nhiệm kỳ 2020-2025)"),
        ("(1946 - 1960) họp", "(1946 - 1960)"),
        ("khóa XV (nhiệm kỳ 2021-2026) họp", "khóa XV (nhiệm kỳ 2021-2026)"),
        ("khóa học", ""),
        ("(khóa mới) họp", ""),
        ("(12 người) họp", ""),
    ],
)
def test_terms_are_stepped_over(text: str, skipped: str) -> None:
    reading = reading_of(text)
    assert reading.tokens.words(0, skip_term(reading, 0)) == skipped
