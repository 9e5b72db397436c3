from kg.extraction.bodies.grammar import TAILS
from kg.gazetteers.body_types import body_types, domains, known_bodies
from kg.gazetteers.roles import role_heads
from kg.gazetteers.unit_words import unit_aliases, unit_words
from kg.gazetteers.units import units_named


def test_every_tail_has_a_grammar() -> None:
    assert {kind.tail for _, kind in (*body_types(), *known_bodies())} <= set(TAILS)


def test_a_form_means_one_type() -> None:
    forms = [form for form, _ in body_types()]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_fields_of_work_are_written_in_full() -> None:
    assert dict(domains())["GD&ĐT"] == "Giáo dục và Đào tạo"


def test_deputies_follow_from_heads() -> None:
    heads = dict(role_heads())
    assert heads["Phó Trưởng ban"].role == heads["Phó ban"].role == "Phó Trưởng ban"
    assert heads["TUV"].body == "<Thành ủy>"


def test_aliases_name_units_on_record() -> None:
    assert all(units_named(name) for _, name in unit_aliases())
    assert dict(unit_words())["TP."].word == "thành phố"
