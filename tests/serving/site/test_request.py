import pytest

from kg.serving.site.request import PageRequest


@pytest.mark.parametrize(
    ("given", "number"), [("3", 3), ("0", 1), ("", 1), ("-1", 1), ("²", 1), ("x", 1), ("9" * 50, 1)]
)
def test_the_page_of_a_list(given, number):
    assert PageRequest(parameters={"quotes": given}).number("quotes") == number


def test_a_list_begins_at_its_first_page():
    assert PageRequest().number("quotes") == 1
