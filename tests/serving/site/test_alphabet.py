import pytest

from kg.serving.site.alphabet import place


@pytest.mark.parametrize(
    "words",
    [
        ["phường Bạch Mai", "phường Đống Đa", "phường Láng", "phường Ô Chợ Dừa", "phường Văn Miếu"],
        ["an", "ăn", "ân", "ba", "da", "đa", "em", "êm", "oi", "ôi", "ơi", "tu", "tư"],
        ["ma", "mà", "mả", "mã", "má", "mạ", "mác"],
        ["Hà An", "Hà Bình", "Há An"],
        ["ba", "ba ba", "bà", "bác"],
        ["Quận 2", "Quận 10", "Quận Ba"],
        ["", "1", "a", "é", "ж"],
        ["hoà bình", "hòa thuận"],
    ],
)
def test_the_order_of_dictionaries(words):
    backwards = words[::-1]
    assert sorted(backwards, key=place) == words


def test_case_is_told_last():
    assert sorted(["Láng Hạ", "láng", "Láng"], key=place) == ["Láng", "láng", "Láng Hạ"]


def test_other_normal_forms_have_the_same_place():
    assert place("Đo\u0302\u0301ng")[0] == place("Đống")[0]


def test_signs_are_passed_over():
    assert place("Văn Miếu - Quốc Tử Giám")[0] == place("văn miếu – quốc tử giám")[0]
