import pytest

from kg.extraction.words.tokens import tokenize
from kg.extraction.words.vocabulary import body_type, common_surnames, namesakes, strong_surnames, tier_word, vocabulary
from tests.extraction.samples import article


@pytest.mark.parametrize(
    ("text", "kind", "end"),
    [
        ("Ủy ban nhân dân quận", "body", 4),
        ("GD&ĐT họp", "domain", 3),
        ("Phó Trưởng ban Nội chính", "role", 3),
        ("TP. Vinh", "unitword", 2),
        ("đã từng giữ chức", "former", 4),
        ("được bầu bổ sung vào", "incoming", 5),
        ("Mỹ thắng", "nation", 1),
    ],
)
def test_the_entries_of_each_kind(text: str, kind: str, end: int) -> None:
    found = vocabulary().scan(tokenize(article(text)))[0][0]
    assert found[kind][0] == end


def test_a_person_after_whom_a_city_is_named_is_no_place() -> None:
    assert "hồ chí minh" in namesakes()
    found = vocabulary().scan(tokenize(article("Hồ Chí Minh")))[0].get(0, {})
    assert "unit" not in found


def test_strong_surnames_are_surnames() -> None:
    assert strong_surnames() <= common_surnames()


def test_types_and_tiers_by_name() -> None:
    assert tier_word("urban").committee == "Quận ủy"
    kind = body_type("Ban Thường vụ")
    assert kind is not None
    assert kind.tail == "organ"
    assert body_type("Không có") is None
