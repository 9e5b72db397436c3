from functools import partial

import httpx
import pytest

get, post = partial(httpx.get, timeout=60), partial(httpx.post, timeout=60)
HTML = {"Accept": "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"}
THING = "person/vu-thi-lan-0123456789"


@pytest.mark.parametrize(
    ("accept", "where"),
    [
        ("text/html", f"/page/{THING}"),
        ("*/*", f"/page/{THING}"),
        ("", f"/page/{THING}"),
        ("image/png, */*;q=0.1", f"/page/{THING}"),
        ("text/turtle", f"/data/{THING}.ttl"),
        ("application/ld+json", f"/data/{THING}.jsonld"),
        ("application/n-triples", f"/data/{THING}.nt"),
        ("application/rdf+xml, text/html;q=0.5", f"/data/{THING}.rdf"),
    ],
)
def test_the_name_of_a_thing_leads_on(home, accept, where):
    response = get(f"{home}id/{THING}", headers={"Accept": accept})
    assert (response.status_code, response.headers["location"]) == (303, where)
    assert 'rel="describedby"' in response.headers["link"]
    assert "Accept" in response.headers["vary"]


@pytest.mark.parametrize("accept", ["image/png", "application/trig", "application/n-quads", "*/*;q=0"])
def test_the_name_of_a_thing_leads_nowhere_for_who_takes_nothing_of_it(home, accept):
    response = get(f"{home}id/{THING}", headers={"Accept": accept})
    assert response.status_code == 406
    assert "Accept" in response.headers["vary"]
    assert "accept text/html, text/turtle" in response.text


def test_a_name_cannot_break_out_of_the_header(home):
    assert "x-odd" not in get(f"{home}id/a%0d%0aX-Odd:%201").headers
    response = get(f"{home}id/a/%3E%22%3B%20x")
    assert response.headers["location"] == "/page/a/%3E%22%3B%20x"
    assert response.headers["link"].count("<") == response.headers["link"].count(">") == 6


def test_the_old_address_of_a_query(home):
    response = get(home, params={"query": "ASK {}"})
    assert (response.status_code, response.headers["location"]) == (303, "/query?query=ASK+%7B%7D")


@pytest.mark.parametrize("path", ["", "search?q=Lan", "query", "page?iri=http://example.org/lan"])
def test_a_page_is_whole_and_can_be_kept(home, path):
    get(f"{home}search?q=Lan")  # waits for what is costly, without which the first page is not whole
    response = get(home + path, headers=HTML)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response.headers["content-security-policy"]
    again = get(home + path, headers=HTML | {"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(("language", "path"), [("en", ""), ("vi", "?lang=vi")])
def test_the_language(home, language, path):
    response = get(home + path, headers=HTML | {"Accept-Language": "en-GB, vi;q=0.5"})
    assert f'<html lang="{language}">' in response.text
    assert response.headers["content-language"] == language
    assert "Accept-Language" in response.headers["vary"]


@pytest.mark.parametrize("path", ["nothing", "page/nothing", "page", "data/nothing", "data.xyz", "page/%00"])
def test_what_is_not_there(home, path):
    page = get(home + path, headers=HTML)
    assert page.status_code == 404
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    sentence = get(home + path, headers={"Accept": "*/*"})
    assert sentence.status_code == 404
    assert "Accept-Language" in page.headers["vary"]
    assert sentence.headers["access-control-allow-origin"] == page.headers["access-control-allow-origin"] == "*"


def test_hits_as_json(home):
    for response in (
        get(f"{home}search?q=Lan", headers={"Accept": "application/json"}),
        get(f"{home}search?q=Lan&format=json", headers=HTML),
    ):
        assert response.json()["query"] == "Lan"


def test_data(home):
    iri = "http://example.org/lan"
    assert "foaf:name" in get(f"{home}data", params={"iri": iri}, headers={"Accept": "text/turtle"}).text
    assert get(f"{home}data.nt", params={"iri": iri}).headers["content-type"].startswith("application/n-triples")
    assert get(f"{home}data", params={"iri": iri}, headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("path", ["", "search", "query", "page/x", "data/x", "id/x"])
def test_pages_are_read_only(home, path):
    response = post(home + path)
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, OPTIONS")


def test_a_query_with_an_error_is_a_page_with_its_status(home):
    assert get(f"{home}query?query=SELECT", headers=HTML).status_code == 400
