"""The query form: plain without scripts, an editor with them."""

from urllib.parse import parse_qs, urlsplit

import pytest

from kg.serving import editor
from tests.browser.kinds import NARROW, WIDE

QUERY = "SELECT ?person ?name { ?person a vngov:Person ; rdfs:label ?name } ORDER BY ?name LIMIT 5"
needs_editor = pytest.mark.skipif(not editor.built(), reason="the editor was not built; `make editor` does")


def fill(browser, query):
    """Replace the query in the editor, as someone who types it."""
    browser.one(".editor .CodeMirror").click()
    browser.keys("CONTROL", "a")
    browser.type(query)


def run(browser):
    browser.press("form:has(textarea[name=query]) button:not([type=button])")


def test_without_scripts_a_form_answers(browser):
    browser.scripts(allowed=False)
    browser.open("/query?lang=en")
    area = browser.one("form textarea[name=query]")
    assert area.is_displayed()
    area.clear()
    area.send_keys(QUERY)
    browser.press(
        "form:has(textarea[name=query]) button[type=submit], form:has(textarea[name=query]) button:not([type])"
    )
    browser.one("main table tbody tr")
    assert parse_qs(urlsplit(browser.driver.current_url).query)["query"] == [QUERY]
    assert len(browser.all("main table tbody tr")) == 5
    assert not browser.all(".editor")
    assert not browser.complaints()


@needs_editor
class TestEditor:
    @pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
    def opened(self, request, browser):
        browser.resize(request.param)
        browser.open("/query?lang=en")
        browser.one("form[data-editor=ready]")
        return browser

    def test_it_begins_with_the_query_of_the_form(self, opened):
        written = opened.script("return document.querySelector('.editor .CodeMirror').CodeMirror.getValue()")
        assert written == opened.script("return document.querySelector('textarea[name=query]').defaultValue").strip()
        assert not opened.one("textarea[name=query]").is_displayed()

    def test_it_answers_on_the_page_and_keeps_the_query_in_the_address(self, opened, axe):
        fill(opened, QUERY)
        run(opened)
        opened.await_text(".yasr_response_chip", "5 rows")
        assert len(opened.all(".editor-results tbody tr")) == 5
        asked = parse_qs(urlsplit(opened.driver.current_url).query)["query"][0]
        assert asked.endswith(QUERY)
        assert asked.startswith("PREFIX "), "prefixes that are used are declared, so that the query runs elsewhere too"
        assert opened.overflow() <= 0
        assert not opened.complaints()
        assert opened.hosts() == {urlsplit(opened.home).netloc}
        assert not opened.barriers(axe)

    def test_a_query_that_is_too_long_for_an_address_is_sent_otherwise(self, opened):
        fill(opened, f"# {'ễ' * 1000}\nASK {{}}")
        run(opened)
        opened.one(".editor-results .booleanResult")
        asked = opened.script("return performance.getEntriesByType('resource').map(each => each.name)")
        assert [urlsplit(each).query for each in asked if "/sparql" in each] == [""]
        assert "query=" not in opened.driver.current_url

    def test_things_in_the_result_lead_to_their_pages(self, opened):
        fill(opened, QUERY)
        run(opened)
        opened.press(".editor-results a.iri")
        opened.await_path("/page/person/")
        assert opened.one("h1").text

    def test_the_response_can_be_read_as_it_came(self, opened, axe):
        fill(opened, QUERY)
        run(opened)
        opened.one(".editor-results tbody tr")
        opened.press(".select_response")
        opened.await_text(".editor-results .CodeMirror", '"vars"')
        assert not opened.barriers(axe)

    def test_a_problem_is_told_in_the_servers_words(self, opened, axe):
        fill(opened, "SELECT * { ?s ?p")
        run(opened)
        opened.await_text(".editor-results [role=alert]", "line 1")
        assert not opened.barriers(axe)

    def test_truth_values_are_told_in_the_language(self, browser):
        browser.open("/query?lang=vi")
        browser.one("form[data-editor=ready]")
        fill(browser, "ASK { ?s ?p ?o }")
        run(browser)
        browser.await_text(".editor-results .booleanResult", "Đúng")

    def test_graphs_are_shown_as_rows(self, opened):
        fill(opened, "CONSTRUCT { ?s a ?o } { ?s a ?o } LIMIT 3")
        run(opened)
        opened.await_text(".yasr_response_chip", "3 rows")

    def test_terms_are_found_by_their_labels_without_diacritics(self, browser, axe):
        browser.open("/query?lang=vi")
        browser.one("form[data-editor=ready]")
        fill(browser, "SELECT * { ?s a nguoi")
        browser.keys("CONTROL", " ")
        browser.await_text(".CodeMirror-hint", "vngov:Person · Người")
        assert not browser.barriers(axe)
        browser.keys("ENTER")
        written = browser.script("return document.querySelector('.editor .CodeMirror').CodeMirror.getValue()")
        assert "?s a vngov:Person" in written

    def test_the_keyboard_runs_the_query_and_leaves_the_editor(self, opened):
        fill(opened, QUERY)
        opened.keys("CONTROL", "ENTER")
        opened.await_text(".yasr_response_chip", "5 rows")
        opened.keys("ESCAPE")
        opened.keys("TAB")
        inside = "return document.querySelector('.editor').contains(document.activeElement)"
        assert not opened.script(inside)
        assert opened.script("return document.activeElement.matches('form[data-editor] button')")

    def test_the_answer_replaces_that_of_the_server(self, browser):
        browser.open("/query?lang=en&query=ASK%20%7B%7D")
        browser.one("form[data-editor=ready]")
        assert browser.all("[data-editor-replaces]")
        run(browser)
        browser.await_text(".editor-results .booleanResult", "True")
        assert not browser.all("[data-editor-replaces]")
