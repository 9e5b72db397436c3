import unicodedata

import pytest

from kg.naming import matching

UBND = "Ủy ban nhân dân quận Đống Đa"
BODIES = ("Quận ủy Đống Đa", "Ban Thường vụ Quận ủy Đống Đa", "Thành ủy Hà Nội", "Sở Y tế Hoà Bình", UBND)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Quận ủy Đống Đa", {"Quận ủy Đống Đa"}),
        ("QUẬN UỶ ĐỐNG ĐA", {"Quận ủy Đống Đa"}),
        ("quan uy dong da", {"Quận ủy Đống Đa"}),
        (unicodedata.normalize("NFD", "Quận ủy Đống Đa"), {"Quận ủy Đống Đa"}),
        ("Quận ủy", {"Quận ủy Đống Đa"}),
        ("Đống Đa", {"Quận ủy Đống Đa", "Ban Thường vụ Quận ủy Đống Đa", UBND}),
        ("ban thường vụ", {"Ban Thường vụ Quận ủy Đống Đa"}),
        ("Hòa Bình", {"Sở Y tế Hoà Bình"}),
        ("sở y tế hòa  bình", {"Sở Y tế Hoà Bình"}),
        ("Đông Đa", set()),
        ("Đống", {"Quận ủy Đống Đa", "Ban Thường vụ Quận ủy Đống Đa", UBND}),
        ("ống Đa", set()),
        ("QU Đống Đa", set()),
        ("Sở YT Hòa Bình", set()),
        ("UBND Q. Đống Đa", {UBND}),
        ("ubnd quan dong da", {UBND}),
        ("", set()),
        ("…", set()),
    ],
)
def test_names_are_found_as_people_type_them(wanted, found):
    assert matching(wanted, BODIES) == found


def test_words_without_diacritics_stand_for_all_that_have_them():
    assert matching("Le Van An", ["Lê Văn Ân", "Lê Vân An", "Lê Văn Bình"]) == {"Lê Văn Ân", "Lê Vân An"}
    assert matching("Lê Văn An", ["Lê Văn Ân", "Lê Vân An"]) == set()
