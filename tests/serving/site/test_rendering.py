import pytest
from jinja2 import UndefinedError

from kg.serving.site import rendering
from kg.serving.site.addresses import Addresses
from kg.serving.site.rendering import edition, environment, filled, page
from kg.serving.site.request import PageRequest


def test_a_page_leads_to_itself_in_the_other_language():
    request = PageRequest("", {"q": "a&b"}, "en")
    reply = page("not_found.html", request, Addresses("", request), "/search")
    assert "/search?q=a%26b&amp;lang=vi" in reply.body.decode()
    assert ("Content-Language", "en") in reply.headers


def test_another_version_makes_other_pages(monkeypatch):
    ours = edition()
    monkeypatch.setattr(rendering, "__version__", "0")
    assert edition.__wrapped__() != ours


def test_what_is_missing_is_an_error():
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


def test_everything_is_escaped():
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"


def test_words_are_filled_in():
    assert filled("{a} of {b}", a=1, b=2) == "1 of 2"
