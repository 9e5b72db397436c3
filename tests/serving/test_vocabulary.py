from functools import partial

import httpx
import pyoxigraph as ox
import pytest

from kg import vocabulary
from kg.namespaces import ONTOLOGY

get = partial(httpx.get, timeout=60)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "text/html"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("text/turtle", "text/turtle"),
        ("application/ld+json, text/turtle;q=0.5", "application/ld+json"),
        ("application/rdf+xml, text/turtle;q=0.1", "text/turtle"),
    ],
)
def test_the_syntax_is_negotiated(home, accept, media_type):
    response = get(f"{home}ontology", headers={"Accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"].partition(";")[0] == media_type
    assert "Accept" in response.headers["vary"]


def test_what_is_not_offered(home):
    response = get(f"{home}ontology", headers={"Accept": "image/png"})
    assert response.status_code == 406
    assert response.text == (
        "none of the media types asked for is on offer; accept text/html, text/turtle, application/ld+json\n"
    )


@pytest.mark.parametrize(
    ("path", "syntax"), [("vngov.ttl", ox.RdfFormat.TURTLE), ("vngov.jsonld", ox.RdfFormat.JSON_LD)]
)
def test_downloads_are_the_ontology(home, path, syntax):
    triples = set(ox.parse(get(f"{home}ontology/{path}").content, format=syntax))
    assert len(triples) == len(vocabulary.load())


def test_the_context(home):
    response = get(f"{home}ontology/context.jsonld")
    assert response.headers["content-type"] == "application/ld+json"
    assert response.json() == {"@context": dict(vocabulary.context())}


@pytest.mark.parametrize("path", ["ontology", "ontology/context.jsonld", "ontology/core", "ontology/nothing"])
def test_other_origins_may_read_it(home, path):
    response = get(home + path, headers={"Accept": "text/turtle, application/ld+json;q=0.5"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert httpx.options(f"{home}ontology/context.jsonld", timeout=60).status_code == 204


@pytest.mark.parametrize("path", ["ontology", "ontology?lang=en", "ontology/vngov.ttl", "ontology/style.css"])
def test_it_is_compressed_and_sent_once(home, path):
    whole = get(home + path, headers={"Accept-Encoding": "identity"})
    zipped = get(home + path, headers={"Accept-Encoding": "gzip"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert int(zipped.headers["content-length"]) < int(whole.headers["content-length"]) / 2
    assert zipped.content == whole.content
    assert get(home + path, headers={"If-None-Match": zipped.headers["etag"]}).status_code == 304


def test_each_form_has_a_tag_of_its_own(home):
    asked = [("", "text/html"), ("?lang=en", "text/html"), ("?lang=vi", "text/html"), ("", "text/turtle")]
    tags = {get(f"{home}ontology{query}", headers={"Accept": accept}).headers["etag"] for query, accept in asked}
    assert len(tags) == len(asked)


def test_what_the_page_links_to_is_there(home):
    page = get(f"{home}ontology").text
    for path in ("style.css", "vngov.ttl", "vngov.jsonld", "context.jsonld"):
        assert f'"/ontology/{path}"' in page
        assert get(f"{home}ontology/{path}").status_code == 200


@pytest.mark.parametrize("module", [*vocabulary.modules(), vocabulary.ALIGNMENTS])
def test_a_module_has_an_address(home, module):
    turtle = get(f"{home}ontology/{module}", headers={"Accept": "text/turtle"})
    assert f"<{ONTOLOGY}/{module}> a owl:Ontology" in turtle.text
    response = get(f"{home}ontology/{module}", headers={"Accept": "text/html"})
    assert response.status_code == 303
    _, _, anchor = response.headers["location"].partition("#")
    assert f'id="{anchor}"' in vocabulary.page()


@pytest.mark.parametrize(
    "path", ["ontology/nothing", "ontology/../app.py", "ontology/%2e%2e%2fapp.py", "ontology/vngov"]
)
def test_nothing_else_is_there(home, path):
    assert get(home + path).status_code == 404


@pytest.mark.parametrize(
    ("asked", "shown"), [("", "both"), ("?lang=vi", "vi"), ("?lang=en", "en"), ("?lang=fr", "both")]
)
def test_the_page_begins_in_the_language_asked_for_and_leads_back(home, asked, shown):
    page = get(f"{home}ontology{asked}").text
    assert f'id="{shown}" checked' in page
    assert page.count(" checked>") == 1
    assert f'<a href="/query{"" if shown == "both" else asked}">' in page
    assert f'<html lang="{"vi" if shown == "both" else shown}">' in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_front_page_leads_to_the_ontology(home, language):
    assert f'href="/ontology?lang={language}"' in get(home, params={"lang": language}).text
