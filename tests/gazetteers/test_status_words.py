import pytest

from kg.errors import KnowledgeError
from kg.gazetteers.status_words import STATUS_KINDS, expand, presenting, status_words, then


def test_a_pattern_is_every_combination_of_its_parts() -> None:
    parts = {"once": ["từng", "đã từng"], "held": ["là", "làm"]}
    assert expand(["nguyên", "{once} {held}"], parts) == ("nguyên", "từng là", "từng làm", "đã từng là", "đã từng làm")


def test_a_missing_part_is_named() -> None:
    with pytest.raises(KnowledgeError, match="held"):
        expand(["từng {held}"], {})


@pytest.mark.parametrize(
    ("kind", "phrase"),
    [("former", "trước khi giữ chức"), ("incoming", "được chỉ định giữ chức"), ("outgoing", "xin thôi giữ chức")],
)
def test_phrases_of_each_kind(kind: str, phrase: str) -> None:
    assert phrase in status_words()[kind]
    assert tuple(status_words()) == STATUS_KINDS


def test_what_may_stand_between_a_title_and_its_holder() -> None:
    assert {(":",), ("hiện", "nay", "là"), ("còn", "lại", "gồm")} <= presenting()


def test_what_tells_that_a_post_was_held_then() -> None:
    assert ("khi", "đó", "là") in then()
    assert then() <= presenting()
