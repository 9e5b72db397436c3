"""The sample articles as one published store, and a plain dataset with odd things in it."""

from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import pipeline
from kg.namespaces import BASE, PREFIXES
from kg.serving.site.request import PageRequest
from kg.serving.view import View, opened
from kg.store import Snapshot, StoreDirectory
from kg.store.hold import Hold

ARTICLES = Path(__file__).parents[3] / "data" / "articles"
_ODD = """
    @prefix ex: <http://example.org/> .
    ex:lan a foaf:Person ; foaf:name "Lan <script>alert(1)</script>"@vi ; foaf:age 41 ;
      foaf:homepage <javascript:alert(1)> ; rdfs:seeAlso <https://example.com/lan?a=1&b=2> ; foaf:knows ex:minh .
    ex:minh foaf:name "Minh"@vi, "Minh in English"@en ; rdfs:comment "Ein Freund"@de .
    [] foaf:knows ex:hoa .
    ex:notes { ex:lan foaf:knows ex:minh, ex:hoa . ex:hoa foaf:name "Hoa" . }
"""


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text without what is no text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]

    def links(self):
        return [attributes["href"] or "" for attributes in self.all("a")]

    def levels(self):
        return [int(tag[1]) for tag, _ in self.elements if tag in {"h1", "h2", "h3", "h4"}]


@pytest.fixture(scope="session")
def view(tmp_path_factory) -> View:
    folder = tmp_path_factory.mktemp("site") / "store"
    pipeline.build([ARTICLES], folder, on_skip=lambda _: None)
    return opened(folder, "one", StoreDirectory.open(folder).current_snapshot())


@pytest.fixture(scope="session")
def plain(tmp_path_factory) -> View:
    folder = tmp_path_factory.mktemp("plain")
    store = ox.Store()
    declared = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    store.load((declared + _ODD).encode(), format=ox.RdfFormat.TRIG)
    return View(folder, BASE, "two", Snapshot(folder, store, Hold(folder)), union=False)


@pytest.fixture
def shown(view):
    """What a page function answers, as a page."""

    def show(function, path="", language="vi", status=200, of=view, **parameters):
        reply = function(of, PageRequest(path, parameters, language))
        assert reply.status == status
        assert reply.media_type == "text/html; charset=utf-8"
        return Page(reply.body.decode())

    return show


@pytest.fixture(scope="session")
def path_of(view):
    """The path of the thing of a class that has this preferred name."""

    def find(kind, name):
        rows = view.store.query(
            f'SELECT ?thing {{ ?thing a vngov:{kind} ; skos:prefLabel "{name}"@vi }}', prefixes=PREFIXES
        )
        [(thing,)] = rows
        return thing.value.removeprefix(view.base)

    return find
