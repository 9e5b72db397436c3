import pytest

from kg import queries
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
