import pytest

from kg.extraction.posts.lists import chained, companions, skip_aside
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai; bà Vũ Minh An dự.", True),
        ("Ông Lê Văn Nam (Giám đốc Sở Y tế Lào Cai) và bà Vũ Minh An dự.", True),
        ("Ông Lê Văn Nam, 51 tuổi, Giám đốc Sở Y tế Lào Cai và bà Vũ Minh An dự.", True),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai, đã gặp bà Vũ Minh An.", False),
        ("Ông Lê Văn Nam cho biết bà Vũ Minh An dự.", False),
    ],
)
def test_a_list_holds_posts_and_asides_only(text: str, joined: bool) -> None:
    reading = reading_of(text)
    first, second = reading.people
    assert chained(reading, first.end, second.lead) is joined


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("(bên trái), Giám đốc", ","),
        (", 51 tuổi, Giám đốc", ","),
        (", sinh năm 1971, quê Hà Nội, Giám đốc", ","),
        (", Giám đốc", ","),
    ],
)
def test_what_an_aside_is(text: str, rest: str) -> None:
    reading = reading_of(text)
    end = skip_aside(reading, 0, len(reading.tokens))
    assert reading.tokens.forms[end] == rest


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai và bà Vũ Minh An giữ chức.", ["Lê Văn Nam"]),
        ("Các đồng chí: Lê Văn Nam, Giám đốc Sở Y tế Lào Cai; Vũ Minh An giữ chức.", ["Lê Văn Nam"]),
        ("Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai; bà Vũ Minh An giữ chức.", []),
    ],
)
def test_who_shares_what_is_said_of_the_last(text: str, others: list[str]) -> None:
    reading = reading_of(text)
    assert [person.name for person in companions(reading, reading.people, reading.people[-1])] == others
