import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.search.similarity import OTHER_MARKS, SAME, UNMARKED, likeness
from kg.search.words import words


def like(typed, name):
    return likeness(words(typed), words(name), lambda _: 1.0)


def test_exact_marks_are_above_none_and_none_above_others():
    values = [
        like(typed, "Nguyễn Văn Hùng").value for typed in ("nguyễn văn hùng", "nguyen van hung", "Nguyễn Văn Hưng")
    ]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == 3
    assert values[0] == pytest.approx(SAME)
    assert values[1] == pytest.approx((SAME + UNMARKED * 2) / 3, abs=0.02)
    assert values[2] == pytest.approx((SAME * 2 + OTHER_MARKS) / 3)


@pytest.mark.parametrize("typed", ["Tran Sy Thnh", "Tran Sy Thanhh", "Trna Sy Thanh", "Traanf Syx Thanh"])
def test_a_slip_is_seen_and_is_not_sure(typed):
    found = like(typed, "Trần Sỹ Thanh")
    assert found.value > 0.85
    assert not found.complete


@pytest.mark.parametrize(
    ("typed", "complete"), [("tran sy thanh", True), ("tran thanh", False), ("thanh tran sy", False)]
)
def test_complete_is_every_word_in_order(typed, complete):
    assert like(typed, "Trần Sỹ Thanh").complete is complete


def test_rare_words_count_for_more():
    def weight(word):
        return 5.0 if word in {"giang", "nam"} else 1.0

    typed = words("uy ban nhan dan tinh ha giang")
    right, wrong = (
        likeness(typed, words(f"Ủy ban nhân dân tỉnh Hà {name}"), weight).value for name in ("Giang", "Nam")
    )
    assert right > 0.95
    assert wrong < 0.7


@given(st.text("abcđêô ", max_size=20), st.text("abcđêô ", max_size=20))
def test_likeness_is_between_nothing_and_the_same(typed, name):
    found = like(typed, name)
    assert 0 <= found.value <= 1 + 1e-9
    assert like(typed, typed).value == pytest.approx(1 if words(typed) else 0)
