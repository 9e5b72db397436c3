import pytest

from kg.front_matter import front_matter, without_front_matter

QUERY = "# title_vi: Ai giữ chức\n# title_en:  Who holds it \n\n# Why it is asked.\n\nSELECT ?x WHERE { ?x ?y ?z }\n"


def test_the_fields_are_those_of_the_first_lines():
    assert front_matter(QUERY) == {"title_vi": "Ai giữ chức", "title_en": "Who holds it"}


@pytest.mark.parametrize("text", ["", "SELECT * {}\n# title_vi: muộn", "# a comment without a field"])
def test_what_begins_otherwise_has_no_fields(text):
    assert front_matter(text) == {}


def test_the_rest_begins_with_the_prologue():
    assert without_front_matter(QUERY) == "SELECT ?x WHERE { ?x ?y ?z }\n"
