import re
import tomllib
from pathlib import Path

import pytest

from kg import queries
from kg.queries import Kind
from kg.serving.site import texts as module
from kg.serving.site.sections import SECTIONS
from kg.serving.site.texts import day, number, property_texts, texts

WORDS = tomllib.loads((Path(module.__file__).parent / "texts.toml").read_text(encoding="utf-8"))


def test_both_languages_say_the_same():
    vi, en = WORDS["vi"], {key: value for key, value in WORDS["en"].items() if key != "months"}
    assert vi.keys() == en.keys()
    for table in ("sections", "kinds", "statuses", "unfit", "columns", "cells"):
        assert vi[table].keys() == en[table].keys()


def test_each_section_has_a_heading():
    assert {section.name for section in SECTIONS} == texts("vi")["sections"].keys()


def test_each_column_of_a_saved_question_has_a_name():
    columns = {column for name in queries.names() for column in queries.load(name).columns}
    assert columns <= texts("vi")["columns"].keys()


def test_each_kind_of_parameter_has_a_sentence_for_a_value_that_does_not_fit():
    assert texts("vi")["unfit"].keys() == {"missing", *Kind}


def test_each_property_has_a_label_in_both_languages():
    assert all(labels.keys() == {"vi", "en"} for labels in property_texts().values())


@pytest.mark.parametrize(
    ("iso", "language", "written"),
    [
        ("2023-04-06", "vi", "06/04/2023"),
        ("2023-04-06", "en", "6 April 2023"),
        ("2023-04-06T08:15:00+07:00", "vi", "06/04/2023"),
        ("2023-02-30", "vi", "2023-02-30"),
        ("2023", "en", "2023"),
        ("", "vi", ""),
    ],
)
def test_a_day(iso, language, written):
    assert day(iso, language) == written


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("37016", "vi", "37.016"),
        ("37016.5", "en", "37,016.5"),
        ("11.69", "vi", "11,69"),
        ("INF", "vi", "INF"),
        ("x", "en", "x"),
    ],
)
def test_a_number(text, language, written):
    assert number(text, language) == written


@pytest.mark.parametrize(
    ("column", "bound"),
    [
        ("start", r"oa:start \?start\b"),
        ("end", r"oa:end \?end\b"),
        ("first", r"vngov:firstAttested \?first\b|attestedOn \?day\b"),
        ("last", r"vngov:lastAttested \?last\b|attestedOn \?day\b"),
    ],
)
def test_a_column_means_the_same_in_each_saved_question(column, bound):
    asked = [query for name in queries.names() if column in (query := queries.load(name)).columns]
    assert asked
    assert [query.name for query in asked if not re.search(bound, query.text)] == []
