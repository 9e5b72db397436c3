from dataclasses import fields

import pytest

from kg.documents.boilerplate import bare, boilerplate
from kg.text import fold


@pytest.mark.parametrize("name", [f.name for f in fields(boilerplate())])
def test_every_list_is_folded_and_not_empty(name: str) -> None:
    words = getattr(boilerplate(), name)
    assert words
    assert all(word == fold(word) == word.strip() for word in words)


@pytest.mark.parametrize("line", ["(0) Bình luận", "Bình luận (12)", "— Bình luận:", "*Bình luận*", ">> Bình luận"])
def test_marks_and_numbers_around_a_heading_do_not_matter(line: str) -> None:
    assert bare(fold(line)) == "bình luận"
