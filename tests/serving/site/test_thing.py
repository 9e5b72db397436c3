from itertools import pairwise

import pytest

from kg.serving.site.request import PageRequest
from kg.serving.site.search import search
from kg.serving.site.thing import thing

SECRETARY = "Đinh Trường Thọ"
KINDS = {
    "AdministrativeUnit": "quận Đống Đa",
    "Body": "Quận ủy Đống Đa",
    "Post": "Bí thư Quận ủy Đống Đa",
    "Person": SECRETARY,
}


def test_from_a_name_to_the_secretary_and_the_words_in_three_clicks(shown):
    hits = shown(search, q="Dong Da").links()
    district = next(link for link in hits if link.startswith("/page/unit/quan-dong-da"))
    page = shown(thing, district.removeprefix("/page/"))
    assert SECRETARY in page.text
    person = next(link for link in page.links() if "/person/" in link and "tho" in link)
    page = shown(thing, person.removeprefix("/page/"))
    assert "Bí thư Quận ủy Đống Đa" in page.text
    assert page.all("blockquote")
    assert page.all("mark")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page(shown, path_of, kind, language):
    page = shown(thing, path_of(kind, KINDS[kind]), language)
    assert SECRETARY in page.text
    assert all(quote["lang"] == "vi" for quote in page.all("blockquote"))
    assert any(link.startswith("/page/article/") for link in page.links())
    levels = page.levels()
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_every_kind_of_thing_has_a_page(view):
    kinds = {
        quad.object.value for quad in view.store.quads_for_pattern(None, None, None) if "#type" in str(quad.predicate)
    }
    for kind in sorted(kinds):
        rows = view.store.query(f"SELECT ?thing {{ ?thing a <{kind}> }} ORDER BY ?thing LIMIT 40")
        things = [thing_.value for (thing_,) in rows]
        reply = thing(view, PageRequest("", {"iri": things[-1]}, "en"))
        assert reply.status in {200, 303}
        assert len(reply.body) < 300_000


def test_a_local_identity_leads_to_its_representative(view):
    rows = view.store.query(
        "SELECT ?one ?other { ?one <https://w3id.org/vngov/ontology#identity> ?other FILTER (?one != ?other) } LIMIT 1"
    )
    [(one, other)] = rows
    reply = thing(view, PageRequest(one.value.removeprefix(view.base)))
    assert reply.status == 303
    assert dict(reply.headers)["Location"] == "/page/" + other.value.removeprefix(view.base)


def test_the_graph_of_an_article_leads_to_the_article(view):
    article = next(
        graph.value for graph in view.store.named_graphs() if graph.value.startswith(f"{view.base}graph/article/")
    )
    reply = thing(view, PageRequest(article.removeprefix(view.base)))
    assert dict(reply.headers)["Location"] == "/page/" + article.removeprefix(f"{view.base}graph/")


def test_a_role_has_a_page_though_it_is_not_under_the_base(shown):
    page = shown(thing, iri="https://w3id.org/vngov/role/bi-thu")
    assert SECRETARY in page.text


@pytest.mark.parametrize("path", ["nothing", "person/", "person/<b>", "a b", "%00", "graph/article/x"])
def test_what_is_nothing_is_not_found(shown, path):
    shown(thing, path, status=404)


@pytest.mark.parametrize("iri", ["", "no iri", "javascript:alert(1)", "https://w3id.org/vngov/id/x y"])
def test_an_iri_that_is_nothing_is_not_found(shown, iri):
    shown(thing, iri=iri, status=404)


@pytest.mark.parametrize("section", ["statements", "incoming", "quotes", "bodies", "life"])
@pytest.mark.parametrize("number", ["2", "99999", "x"])
def test_pages_of_sections(shown, path_of, section, number):
    shown(thing, path_of("AdministrativeUnit", "quận Đống Đa"), **{section: number})


def test_a_plain_dataset_has_pages_that_are_safe(plain, shown):
    page = shown(thing, of=plain, iri="http://example.org/lan")
    assert not page.all("script")
    assert "Lan <script>" in page.text
    assert not [link for link in page.links() if link.startswith("javascript:")]
    outside = [each for each in page.all("a") if "example.com" in (each["href"] or "")]
    assert [each.get("rel") for each in outside] == ["noreferrer"] * len(outside)
    assert outside
    assert page.text.count("41") == 2


def test_names_are_in_the_language_of_the_reader(plain, shown):
    assert "Minh in English" in shown(thing, of=plain, language="en", iri="http://example.org/minh").text


def test_the_data_of_a_page_are_named(shown, path_of):
    path = path_of("Person", SECRETARY)
    page = shown(thing, path)
    assert {f"/data/{path}{suffix}" for suffix in (".ttl", ".jsonld", ".nt", ".rdf")} <= set(page.links())
