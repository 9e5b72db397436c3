"""The competency questions: what the whole model can be asked, and what it must answer on the toy graph."""

import re

import pytest

from kg import queries
from kg.queries import bind, load, parameter_labels, questions
from tests.queries.stores import from_rdflib, rdflib_warns_of_itself
from tests.questions.toy import FOLDER, asked, rows

WITH_PARAMETERS = tuple(name for name in questions() if load(name).parameters)
OTHER_VALUES = {
    "holder-on-day": ({"day": "2024-02-28"}, "Nguyễn Giả Định"),
    "posts-of-body-on-day": ({"body": "Sở Mộng Mơ tỉnh Mây Trắng", "day": "2022-07-01"}, "Đỗ Mơ Màng"),
    "career": ({"person": "Lê Văn Thí Nghiệm"}, "Chủ tịch"),
    "role-and-narrower": ({"broad": "Phó Bí thư Thường trực"}, "Phó Bí thư Thường trực"),
    "units-on-day": ({"day": "2025-06-30"}, "huyện Suối Gió"),
    "programmes-in-year": ({"year": "2022"}, "Chương trình trồng cầu vồng"),
    "projects-by-status": ({"status": "held"}, "hồ Cá Bay"),
    "terms-on-day": ({"day": "2025-09-01"}, "Đảng ủy xã Trăng Non"),
    "announced-never-held": ({"day": "2026-03-15"}, None),
    "document-by-number": ({"number": "05-NQ/HU"}, "Nghị quyết"),
}
"""Other values of some parameters, and what then stands in the first column that has words; ``None`` for no rows."""


def expected(name):
    return rows((FOLDER / "expected" / f"{name}.csv").read_text(encoding="utf-8"))


def test_there_are_enough_questions_on_everything():
    assert len(questions()) >= 44
    assert {load(name).theme for name in questions()} == {
        "posts", "people", "units", "terms", "plans", "documents", "events", "figures", "sources",
    }  # fmt: skip


def test_each_question_has_expected_rows_and_each_file_a_question():
    assert {path.stem for path in (FOLDER / "expected").glob("*.csv")} == set(questions())


@pytest.mark.parametrize("name", questions())
def test_the_expected_rows_have_the_columns_of_the_front_matter(name):
    header = (FOLDER / "expected" / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]
    assert tuple(header.split(",")) == load(name).columns
    assert expected(name)
    assert len(set(expected(name))) == len(expected(name)) or name == "most-named-people"  # two namesakes


@pytest.mark.parametrize("name", questions())
def test_the_store_answers_as_expected(store, name):
    assert asked(store, load(name)) == expected(name)


@rdflib_warns_of_itself
@pytest.mark.parametrize("name", questions())
def test_rdflib_answers_the_same(data, name):
    query = load(name)
    assert from_rdflib(data, bind(query, dict(query.toy))) == expected(name)


@pytest.mark.parametrize("name", questions())
def test_rows_are_in_an_order_that_leaves_no_choice(name):
    """Every column stands in ORDER BY, so that two engines cannot order rows in two ways."""
    query = load(name)
    ordered = set(re.findall(r"\?(\w+)", query.text[query.text.rindex("ORDER BY") :]))
    assert set(query.columns) <= ordered


@pytest.mark.parametrize("name", questions())
def test_the_question_is_asked_in_both_languages(name):
    query = load(name)
    assert query.question_vi.endswith("?")
    assert query.question_en.endswith("?")
    assert query.question_vi.isascii() is False
    assert query.question_en.isascii()
    assert len({query.title_vi, query.title_en, query.question_vi, query.question_en}) == 4


@pytest.mark.parametrize("name", WITH_PARAMETERS)
def test_each_parameter_has_a_value_on_the_toy_graph_and_a_name_for_readers(name):
    query = load(name)
    assert [parameter.name for parameter in query.parameters] == [parameter for parameter, _ in query.toy]
    assert all(parameter_labels()[parameter.name].keys() == {"vi", "en"} for parameter in query.parameters)


@pytest.mark.parametrize("name", OTHER_VALUES)
def test_another_value_gives_other_rows(store, name):
    values, first = OTHER_VALUES[name]
    found = asked(store, load(name), dict(load(name).toy) | values)
    assert found != expected(name)
    assert first in found[0] if first else not found


@pytest.mark.parametrize("name", questions())
def test_the_sample_articles_can_be_asked(sample, name):
    assert all(len(row) == len(load(name).columns) for row in asked(sample, load(name), {}))


def test_most_questions_have_an_answer_in_the_sample_articles(sample):
    answered = [name for name in questions() if asked(sample, load(name), {})]
    assert len(answered) > len(questions()) / 2, answered


def test_themes_hold_every_question_once():
    held = [query.name for theme in queries.themes() for query in theme.queries]
    assert sorted(held) == sorted(queries.names())
