import pytest

from kg.gazetteers.roles import HAMLETS, own_nouns, role_heads


@pytest.mark.parametrize(
    ("form", "role", "noun", "body"),
    [
        ("Phó Trưởng ban", "Phó Trưởng ban", "Ban", None),
        ("Phó ban", "Phó Trưởng ban", "Ban", None),
        ("TUV", "Ủy viên", None, "<Thành ủy/Tỉnh ủy>"),
        ("CEO", "Giám đốc điều hành", None, None),
        ("Thủ tướng", "Thủ tướng", None, "Chính phủ"),
    ],
)
def test_a_way_of_writing_a_role(form: str, role: str, noun: str | None, body: str | None) -> None:
    head = dict(role_heads())[form]
    assert (head.role, head.noun, head.body) == (role, noun, body)


def test_no_deputy_where_the_table_has_none() -> None:
    assert "Phó Ủy viên" not in dict(role_heads())


def test_heads_of_hamlets_name_their_kind() -> None:
    heads = dict(role_heads())
    assert {heads["Trưởng thôn"].noun, heads["Trưởng bản"].noun} <= set(HAMLETS)


def test_a_role_names_its_own_type_of_body() -> None:
    assert (own_nouns()["Phó Cục trưởng"], own_nouns().get("Giám đốc")) == ("Cục", None)
