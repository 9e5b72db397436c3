import pytest

from kg.serving.site.problems import not_found, problem_page
from kg.serving.site.request import PageRequest


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_here(language):
    reply = not_found(PageRequest(language=language))
    assert reply.status == 404
    assert f'<html lang="{language}">' in reply.body.decode()


@pytest.mark.parametrize(
    ("status", "title"), [(503, "The server is busy"), (504, "This question was too large"), (400, "No answer")]
)
def test_why_there_is_no_page(status, title):
    reply = problem_page(PageRequest(language="en"), status, "a <b> c", (("Retry-After", "5"),))
    assert reply.status == status
    assert title in reply.body.decode()
    assert "a &lt;b&gt; c" in reply.body.decode()
    assert ("Retry-After", "5") in reply.headers


def test_a_store_that_cannot_be_read_is_no_matter_of_waiting():
    page = problem_page(PageRequest(language="en"), 503, "no", unreadable=True).body.decode()
    assert "The data cannot be read" in page
    assert "busy" not in page


def test_a_query_that_took_too_long_can_be_changed():
    page = problem_page(PageRequest(parameters={"query": "SELECT <a>"}), 504, "stopped").body.decode()
    assert ">\nSELECT &lt;a&gt;</textarea>" in page
    assert "textarea" not in problem_page(PageRequest(), 504, "stopped").body.decode()


def test_a_question_that_took_too_long_can_be_changed():
    asked = PageRequest(parameters={"saved": "asof", "p.body": "Quận ủy", "ask": "1"})
    page = problem_page(asked, 504, "stopped").body.decode()
    assert 'href="/query?saved=asof&amp;p.body=Qu%E1%BA%ADn+%E1%BB%A7y"' in page
    assert "/query?saved" not in problem_page(PageRequest(), 504, "stopped").body.decode()
