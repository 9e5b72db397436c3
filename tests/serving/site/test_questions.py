import pytest

from kg import queries
from kg.errors import UsageError
from kg.serving.site.query import query
from kg.serving.site.questions import question
from kg.serving.site.request import PageRequest


def test_a_question_with_the_values_given():
    asked = question("holder-on-day", {"p.day": "2023-05-01"}, "en")
    assert asked
    assert asked.title == queries.load("holder-on-day").title_en
    assert '"2023-05-01"^^xsd:date' in asked.text
    assert "language" not in {field.name for field in asked.fields}


def test_a_question_that_is_not_there():
    assert question("nothing", {}, "vi") is None


@pytest.mark.parametrize("name", queries.names())
def test_each_saved_question_fills_the_form_and_can_be_asked(view, name):
    asked = question(name, {}, "vi")
    assert asked
    assert query(view, PageRequest("", {"query": asked.text}, "vi")).status == 200


@pytest.mark.parametrize("language", ["vi", "en"])
def test_reasons_are_told_in_the_language_of_the_page(language):
    asked = question("holder-on-day", {}, language)
    assert asked
    assert f'VALUES ?language {{ "{language}" }}' in asked.text


@pytest.mark.parametrize(
    ("name", "field", "value", "language", "said"),
    [
        ("holder-on-day", "day", "2023-02-30", "vi", "Ô “Ngày” cần một ngày có thật"),
        ("holder-on-day", "day", "hôm nay", "en", "“Day” needs a day that exists"),
        ("holder-on-day", "day", "\u00a0", "vi", "Ô “Ngày” chưa điền; ví dụ: 2023-09-01."),
        ("programmes-in-year", "year", "hai nghìn", "vi", "“hai nghìn” không phải là số nguyên"),
        ("programmes-in-year", "year", "x", "en", "needs a whole number such as"),
        ("career", "person", "", "en", "is empty"),
        ("career", "person", "a\\b", "vi", "ký tự mà không tên nào có: “a\\b”"),
        ("projects-by-status", "status", "\x00", "en", "a sign that cannot be used: “\ufffd”"),
    ],
)
def test_a_value_that_does_not_fit_is_told_in_the_language_of_the_page(name, field, value, language, said):
    asked = question(name, {f"p.{field}": value}, language)
    assert asked
    assert said in asked.problem
    with pytest.raises(UsageError, match=r"^\S") as raised:
        _ = asked.text
    assert str(raised.value) == asked.problem


def test_values_that_fit_are_no_problem():
    asked = question("holder-on-day", {"p.day": "2023-05-01"}, "vi")
    assert asked
    assert asked.problem == ""
