import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.wording import folded, ordinals, overlap, spelled_out, without_term


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Uỷ ban  Nhân dân", "ủy ban nhân dân"),
        ("hoà - bình, (TP)", "hòa bình tp"),
        ("134-KH/TU", "134 kh tu"),
        ("", ""),
    ],
)
def test_folding_drops_case_punctuation_and_old_tones(written, expected):
    assert folded(written) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND TP Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
        ("Ban Chấp hành Đảng bộ quận Tây Hồ", "Quận ủy Tây Hồ"),
        ("Đảng bộ tỉnh Lào Cai", "Tỉnh ủy Lào Cai"),
        ("Quận ủy quận 3", "Quận ủy 3"),
        ("Ủy ban MTTQ Việt Nam quận Hà Đông", "Ủy ban Mặt trận Tổ quốc quận Hà Đông"),
    ],
)
def test_one_body_in_two_wordings(one, other):
    assert spelled_out(one) == spelled_out(other)


def test_abbreviations_are_whole_words():
    assert spelled_out("Hội CCB") == "hội cựu chiến binh"
    assert spelled_out("ccbx") == "ccbx"


def test_a_body_is_the_same_in_every_term():
    assert without_term("HĐND huyện Ba Vì khóa XX, nhiệm kỳ 2021-2026") == "hội đồng nhân dân huyện ba vì"


def test_overlap_counts_each_word_as_often_as_both_have_it():
    assert overlap("a b b c", "b b d") == pytest.approx(2 * 2 / 7)
    assert overlap("", "") == 1
    assert overlap("a", "") == 0


def test_ordinals_leave_out_single_letters():
    assert ordinals("Đại hội XXVII năm 2020, mục V") == {"xxvii", "2020"}


@given(st.text(), st.text())
def test_overlap_is_symmetric_and_a_share(one, other):
    assert 0 <= overlap(one, other) == overlap(other, one) <= 1
