from html.parser import HTMLParser

import httpx
import pytest

from kg import queries
from kg.serving.pages import LANGUAGES, texts

NAMES = "SELECT ?person ?name { ?person foaf:name ?name } ORDER BY ?name"


class Page(HTMLParser):
    """Elements with their attributes, and the text of each cell, area and paragraph."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self._inside.append(tag)
        self.text.setdefault(tag, []).append("")

    def handle_endtag(self, tag):
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data):
        for tag in set(self._inside):
            self.text[tag][-1] += data

    def links(self):
        return [attributes.get("href") or "" for tag, attributes in self.elements if tag == "a"]


def page(home, path="", status=200, **arguments):
    response = httpx.get(home + path, **arguments)
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return Page(response.text)


def test_the_form_is_filled_with_an_example(home):
    [text] = page(home).text["textarea"]
    assert text.strip().startswith("PREFIX")
    assert queries.load("holders").text.strip().endswith(text.strip())


def test_a_saved_question_that_is_not_there_leaves_the_form_empty(home):
    assert page(home, "?saved=nothing").text["textarea"][0].strip() == ""


def test_the_other_language_keeps_the_query(home):
    shown = page(home, params={"query": "ASK {}", "lang": "vi"})
    assert "/?query=ASK+%7B%7D&lang=en" in shown.links()


@pytest.mark.parametrize("name", queries.names())
def test_a_saved_question_fills_the_form_and_can_be_asked(home, name):
    front = page(home, params={"lang": "en"})
    assert f"/?lang=en&saved={name}" in front.links()
    [text] = page(home, f"?lang=en&saved={name}").text["textarea"]
    assert page(home, params={"query": text}).text["h2"][0] == texts()["vi"]["result"]


def test_results_are_a_table_with_links(home):
    shown = page(home, params={"query": NAMES})
    assert shown.text["th"] == ["person", "name"]
    assert shown.text["td"] == ["http://example.org/minh", "Lê Minh <b>", "http://example.org/lan", "Vũ Thị Lan"]
    assert "http://example.org/lan" in shown.links()
    assert shown.text["textarea"][0].strip() == NAMES


def test_a_truth_value_a_graph_and_no_rows(home):
    assert page(home, params={"query": "ASK {}", "lang": "en"}).text["p"][1] == "True"
    assert "Vũ Thị Lan" in page(home, params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"}).text["pre"][0]
    assert texts()["en"]["no_rows"] in page(home, params={"query": "SELECT * { ?s <a:b> ?o }", "lang": "en"}).text["p"]


def test_a_syntax_error_is_told_and_the_query_kept(home):
    shown = page(home, status=400, params={"query": "SELECT <b> {"})
    [(_, problem)] = [element for element in shown.elements if element[1].get("role") == "alert"]
    assert problem["class"] == "problem"
    assert any("line 1" in text for text in shown.text["p"])
    assert shown.text["textarea"][0].strip() == "SELECT <b> {"


@pytest.mark.parametrize(("accept", "language"), [("en-GB, vi;q=0.5", "en"), ("vi", "vi"), ("fr", "vi")])
def test_the_language_of_the_reader(home, accept, language):
    shown = page(home, headers={"Accept-Language": accept})
    assert ("html", {"lang": language}) in shown.elements
    assert shown.text["h1"] == [texts()[language]["title"]]


def test_both_languages_have_the_same_texts():
    first, second = (texts()[language].keys() for language in LANGUAGES)
    assert first == second


def test_an_unknown_path(home):
    assert page(home, "no/such/page", status=404, headers={"Accept-Language": "en"}).text["h1"] == [
        "There is no such page"
    ]


@pytest.mark.parametrize("path", ["", "?query=ASK+{}", "nowhere", "static/style.css", "health", "sparql"])
def test_nothing_is_loaded_from_elsewhere_and_no_script_runs(home, path):
    response = httpx.get(home + path)
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert response.headers["x-content-type-options"] == "nosniff"
    sources = [
        a.get("src") or a.get("href") or ""
        for tag, a in Page(response.text).elements
        if tag in {"link", "script", "img"}
    ]
    assert all(source.startswith("/static/") for source in sources)
    assert not any("style" in a or "onclick" in a for _, a in Page(response.text).elements)
