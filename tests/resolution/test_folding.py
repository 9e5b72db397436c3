import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolution.folding import body_key, name_key, named, named_body, number_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạìíỉĩịùúủũụỳýỷỹỵĐSTMQ -–.'"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vũ Sĩ Lâm", "Vũ Sỹ Lâm"),
        ("Lý Mỹ Kỳ", "Lí Mĩ Kì"),
        ("Đỗ Quý Tỵ", "Đỗ Quí Tị"),
        ("Đỗ Quý", "Đỗ Qúy"),
        ("Lê Hoà", "Lê Hòa"),
        ("Hoàng Huỳnh", "Hòang Hùynh"),
        ("Quận uỷ", "QUẬN ỦY"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng Tàu"),
        ("Ðặng Văn A", "Đặng Văn A"),
        ("Lê\u00a0 Văn  B", "lê văn b"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Ngọc"), "Nguyễn Thị Ngọc"),
    ],
)
def test_spellings_of_one_name_have_one_key_and_one_identity(one, other):
    assert name_key(one) == name_key(other)
    assert named("person", one, "x") == named("person", other, "x")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thúy", "Thúi"),
        ("Tây", "Tâi"),
        ("Yên", "Iên"),
        ("Hòa", "Hóa"),
        ("Hoa", "Hòa"),
        ("Đỗ", "Dỗ"),
        ("khu 1", "khu 11"),
        ("tra1", "trà"),
        ("Lê Văn An", "Lê Vân An"),
    ],
)
def test_different_names_stay_apart(one, other):
    assert name_key(one) != name_key(other)


def test_official_name_of_the_front_may_lack_the_country():
    with_country, without = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh X", "Ủy ban MẶT TRẬN TỔ QUỐC tỉnh X"
    assert body_key(with_country) == body_key(without)
    assert named_body(with_country, "u") == named_body(without, "u")
    assert name_key(with_country) != name_key(without)


def test_numbers_of_documents_ignore_spaces_case_and_dashes():
    assert number_key("134 – KH/TU") == number_key("134-kh/tu") == "134-kh/tu"


@given(st.text(LETTERS, max_size=30))
def test_folding_twice_through_case_and_composition_changes_nothing(name):
    key = name_key(name)
    assert name_key(name.upper()) == name_key(name.lower()) == key
    assert name_key(unicodedata.normalize("NFD", name)) == key


@given(st.text(LETTERS, max_size=30), st.text(LETTERS, max_size=30))
def test_equal_keys_mean_equal_iris(one, other):
    same_key = name_key(one) == name_key(other)
    assert (named("person", one).path == named("person", other).path) == same_key
