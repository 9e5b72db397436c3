import pytest

from kg.gazetteers.spellings import one_spelling, spellings
from kg.gazetteers.units import all_units, units_named
from kg.resources import table
from kg.text import fold


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Đăk Hà", "đắk hà"),
        ("Kỳ Anh", "kì anh"),
        ("Đắk R'Lấp", "đăk r’lấp"),
        ("Đắk R'Lấp", "đắk rlấp"),
        ("M'Đrắk", "m'drăk"),
        ("Krông A Na", "krông ana"),
        ("Ea Kar", "eakar"),
        ("Đa Krông", "đăkrông"),
    ],
)
def test_other_ways_of_writing_a_name(name: str, other: str) -> None:
    assert other in list(spellings(name))


@pytest.mark.parametrize("name", ["Đống Đa", "Phan Rang - Tháp Chàm", "Tân Lập"])
def test_a_name_of_plain_syllables_has_one_spelling(name: str) -> None:
    assert list(spellings(name)) == []


def test_a_spelling_comes_once_and_is_no_other_units_name() -> None:
    for name in {unit.name for unit in all_units()}:
        found = list(spellings(name))
        assert len(found) == len(set(found))
        assert fold(name) not in found
        assert not any(units_named(other) for other in found if other != fold(name))


def test_each_syllable_is_of_one_list() -> None:
    syllables = [form for forms in table("unit_spellings.toml")["syllables"] for form in forms]
    assert len(syllables) == len(set(syllables)) == len(one_spelling())


def test_the_listed_names_are_on_record() -> None:
    assert all(units_named(name) for name in table("unit_spellings.toml")["names"])
