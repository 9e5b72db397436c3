from datetime import date

import pytest

from tests.extraction.samples import read

Told = tuple[str, int | None, int | None, int | None, str]


def told(text: str, published: date | None = date(2020, 7, 1)) -> list[Told]:
    found = read(text, published).terms
    return [
        (fact.body, fact.number, fact.first_year, fact.last_year, fact.evidence.rule)
        for fact in found
        if fact.evidence.rule != "terms.stated"
    ]


@pytest.mark.parametrize(
    "council", ["đại biểu HĐND các cấp", "Hội đồng nhân dân 3 cấp", "bầu cử đại biểu HĐND các cấp"]
)
def test_an_election_opens_one_term_for_all_whom_it_elects(council: str) -> None:
    text = f"Cuộc bầu cử đại biểu Quốc hội khóa XIV và {council} nhiệm kỳ 2016 - 2021 đã thành công."
    assert told(text) == [("Quốc hội", 14, 2016, 2021, "terms.joint-election")]


def test_a_council_of_its_own_has_its_own_term() -> None:
    assert told("Đại biểu Quốc hội khóa XIV và HĐND quận Tây Hồ nhiệm kỳ 2016-2021 tiếp xúc cử tri.") == []


def test_a_term_of_the_congress_named_before_it() -> None:
    text = (
        "Đảng bộ quận Tây Hồ thực hiện Nghị quyết Đại hội lần thứ V, quyết tâm hoàn thành các chỉ tiêu "
        "của nhiệm kỳ Đại hội 2015-2020."
    )
    assert told(text) == [("Quận ủy Tây Hồ", 5, 2015, 2020, "terms.of-congress")]


def test_no_term_without_a_congress_in_its_sentence() -> None:
    assert told("Quận ủy Tây Hồ tổng kết nhiệm kỳ Đại hội 2015-2020.") == []


def test_five_years_of_a_resolution_are_the_term_just_ending() -> None:
    text = "Sau 5 năm thực hiện Nghị quyết Đại hội Đảng bộ quận Tây Hồ lần thứ V, kinh tế tăng trưởng khá."
    assert told(text) == [("Quận ủy Tây Hồ", 5, 2015, 2020, "terms.carried-out")]


@pytest.mark.parametrize("published", [None, date(2019, 12, 1)])
def test_other_years_are_not_those_of_a_congress(published: date | None) -> None:
    text = "Sau 5 năm thực hiện Nghị quyết Đại hội Đảng bộ quận Tây Hồ lần thứ V, kinh tế tăng trưởng khá."
    assert told(text, published) == []


def test_several_terms_together_are_none() -> None:
    assert read("Ban Thường vụ Tỉnh ủy Hà Tĩnh 2 nhiệm kỳ 2005-2015 đã kiểm điểm.").terms == ()
