"""What holds for every kind of page, in both languages, on a wide and on a narrow screen, in light and dark colours."""

from urllib.parse import urlsplit

import pytest

from tests.browser.kinds import CLASSES, NARROW, WIDE, in_language, pages, thing

LOOKS = {"wide": ("vi", WIDE, "light"), "narrow": ("en", NARROW, "dark")}
BILINGUAL = "/ontology"
EXPECTED = {"not-found": "404", "no-such-thing": "404", "query-problem": "400"}
"""The statuses of documents that the console notes, because they are no success."""


@pytest.fixture(params=LOOKS)
def look(request):
    return LOOKS[request.param]


@pytest.fixture
def show(browser, look):
    language, size, scheme = look

    def open_page(path):
        browser.resize(size)
        browser.prefer(color_scheme=scheme)
        browser.open(in_language(path, language))
        browser.ready()
        if browser.all("#editor-settings"):
            browser.one("form[data-editor=ready]")
        assert browser.script("return document.documentElement.lang") == language or path == BILINGUAL

    return open_page


@pytest.mark.parametrize("name", pages())
def test_page(name, show, browser, axe):
    show(pages()[name])
    check(browser, axe, EXPECTED.get(name))


@pytest.mark.parametrize("name", CLASSES)
def test_page_of_a_thing(name, show, browser, axe):
    path = thing(browser.home, name)
    assert path, f"the sample articles have no {name}"
    show(f"/page/{path}")
    check(browser, axe)


def check(browser, axe, status=None):
    complaints = [said for said in browser.complaints() if not (status and f"status of {status}" in said)]
    assert not complaints
    assert browser.hosts() == {urlsplit(browser.home).netloc}
    assert browser.overflow() <= 0, "the page scrolls sideways"
    assert not browser.barriers(axe)
