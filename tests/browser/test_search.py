"""From the start page to the words of an article, and from one language to the other."""

from urllib.parse import urlsplit

import pytest

from tests.browser.kinds import NARROW, WIDE


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_a_name_without_diacritics_leads_to_the_secretary_and_the_quote_in_three_clicks(browser, size, scripts):
    browser.resize(size)
    browser.scripts(allowed=scripts)
    browser.open("/?lang=vi")
    browser.one("main input[type=search]").send_keys("Dong Da")
    browser.press("main form:has(input[type=search]) button")
    browser.follow("Quận ủy Đống Đa")
    browser.await_path("/page/body/")
    browser.await_text("main", "Đinh Trường Thọ")
    browser.await_text("main", "Bí thư")
    browser.press("main details:not([open]) summary, main a[href*='/evidence/'], main a[href*='/tenure/']")
    browser.await_text("main blockquote, main q, main mark", "Đinh Trường Thọ")


@pytest.mark.parametrize("path", ["/", "/search?q=Dong+Da", "/query", "/query?saved=asof"])
def test_the_other_language_is_one_click_away_and_stays(browser, path):
    browser.open(path + ("&" if "?" in path else "?") + "lang=vi")
    browser.press("header a[hreflang=en]")
    browser.one("html[lang=en]")
    assert urlsplit(browser.path).path == urlsplit(path).path
    assert urlsplit(path).query in browser.path
    browser.press("header a.home")
    assert browser.script("return document.documentElement.lang") == "en"
