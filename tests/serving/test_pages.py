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
    [text] = page(home, f"?lang=en&saved={name}").text["textarea"]
    assert page(home, params={"query": text}).text["h2"][0] == texts()["vi"]["result"]


def test_all_saved_questions_stand_under_their_themes(home):
    shown = page(home, params={"lang": "en"})
    assert [link.partition("saved=")[2] for link in shown.links() if "saved=" in link] == [
        query.name for theme in queries.themes() for query in theme.queries
    ]
    titles = [f"{theme.title_en} {len(theme.queries)}" for theme in queries.themes()]
    assert [text for text in shown.text["summary"] if text in titles] == titles


def fields(shown):
    named = {a["name"]: a for tag, a in shown.elements if tag == "input" and (a.get("name") or "").startswith("p.")}
    return {name: (a["type"], a["value"]) for name, a in named.items()}


def test_a_question_has_a_field_for_each_parameter_with_its_default(home):
    shown = page(home, params={"saved": "posts-of-body-on-day", "lang": "en"})
    assert fields(shown) == {"p.body": ("text", "Quận ủy Đống Đa"), "p.day": ("date", "2023-09-01")}
    assert [text.strip() for text in shown.text["label"][:2]] == ["Body", "Day"]
    assert shown.text["h2"][0] == "Who led a body on a day"
    assert texts()["en"]["result"] not in shown.text["h2"]


def test_a_question_is_asked_with_the_values_of_its_fields(home):
    shown = page(home, params={"saved": "posts-of-body-on-day", "ask": "1", "p.day": "2024-02-29", "lang": "en"})
    assert fields(shown)["p.day"] == ("date", "2024-02-29")
    assert 'VALUES ?day { "2024-02-29"^^xsd:date }' in shown.text["textarea"][0]
    assert texts()["en"]["result"] in shown.text["h2"]


def test_a_value_that_does_not_fit_is_told_and_kept(home):
    asked = {"saved": "programmes-in-year", "ask": "1", "p.year": "<b>", "lang": "en"}
    shown = page(home, status=400, params=asked)
    assert "year must be a whole number such as 2023, not '<b>'" in shown.text["p"]
    assert fields(shown) == {"p.year": ("number", "<b>")}


def test_reasons_are_told_in_the_language_of_the_page(home):
    for language in LANGUAGES:
        shown = page(home, params={"saved": "holder-on-day", "lang": language})
        assert f'VALUES ?language {{ "{language}" }}' in shown.text["textarea"][0]
        assert "p.language" not in fields(shown)


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
