import pytest

from kg.gazetteers.name_shares import bearers, bearers_unmarked, undoubled


def test_common_names_have_many_bearers_and_rare_ones_hardly_one():
    names = ["Nguyễn Văn Hùng", "Nguyễn Anh Tuấn", "Bùi Thanh Lâm", "Khuất Tưởng Vi"]
    expected = list(map(bearers, names))
    assert expected == sorted(expected, reverse=True)
    assert expected[0] > 30
    assert expected[-1] < 0.1


def test_without_marks_a_name_stands_for_several():
    assert bearers_unmarked("nguyen-van-hung") > bearers("Nguyễn Văn Hùng") + bearers("Nguyễn Văn Hưng")


@pytest.mark.parametrize("name", ["", "Hùng", "Y", "Kofi Annan"])
def test_any_name_has_a_number(name):
    assert bearers(name) >= 0
    assert bearers_unmarked(name) >= 0


@pytest.mark.parametrize(
    ("name", "once"),
    [("Bùi Bùi Xuân Lam", "Bùi Xuân Lam"), ("Bùi Xuân Lam", "Bùi Xuân Lam"), ("Hà Hà", "Hà Hà"), ("Hà", "Hà")],
)
def test_a_surname_written_twice_is_read_once(name, once):
    assert undoubled(name) == once
