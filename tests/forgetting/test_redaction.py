import pytest
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, SH, SKOS

from kg import validation
from kg.forgetting import WITHHELD, Tombstones, redact
from kg.forgetting.redaction import NEEDED
from kg.namespaces import BASE, OA, SCHEMA, VNGOV
from kg.resources import resource
from tests.upkeep.articles import extracted

STONES = Tombstones(b"key")


def identity(graph, name):
    (person,) = (each for each in graph.subjects(RDF.type, VNGOV.Person) if str(graph.value(each, RDFS.label)) == name)
    return str(person).removeprefix(BASE)


def without(graph, name, *, everybody=False):
    stone = STONES.stone(() if everybody else [identity(graph, name)], [name])
    return redact(graph, STONES.with_(stone), BASE)


def literals(graph):
    return {str(term) for term in graph.objects() if isinstance(term, Literal)}


def copy(graph):
    return Graph(identifier=graph.identifier) + graph


@pytest.mark.parametrize("everybody", [False, True])
@pytest.mark.parametrize(
    ("article", "version", "name"),
    [("a", 0, "Lê Văn Thử"), ("a", 0, "Trần Thị Khuê"), ("a", 1, "Trần Thị Khuê"), ("b", 0, "Hoàng Minh Sỹ")],
)
def test_a_person_is_gone_with_all_that_is_told_of_them_and_the_rest_conforms(article, version, name, everybody):
    read, graph = extracted(article, version)
    clean = without(graph, name, everybody=everybody)
    assert not [text for text in literals(clean) if name.lower() in text.lower()]
    slug = identity(graph, name).partition("/")[2].rpartition("-")[0]
    assert not [node for node in clean.all_nodes() if slug in str(node)]
    assert clean.identifier == graph.identifier
    assert validation.validate(clean, validation.load_shapes()).conforms()
    for quote in clean.subjects(RDF.type, OA.TextQuoteSelector):
        target = clean.value(None, OA.hasSelector, quote)
        start, end = (int(next(clean.objects(target, OA.hasSelector / prop))) for prop in (OA.start, OA.end))
        assert read.text[start:end] == str(clean.value(quote, OA.exact))


def test_forgetting_twice_is_forgetting_once():
    graph = extracted("b", 0)[1]
    stones = STONES.with_(STONES.stone([identity(graph, "Hoàng Minh Sỹ")], ["Hoàng Minh Sỹ"]))
    clean = redact(graph, stones, BASE)
    assert redact(clean, stones, BASE) is clean


def test_a_graph_that_says_nothing_of_them_is_left_as_it_is():
    graph = extracted("c", 1)[1]
    assert redact(graph, Tombstones(b"key"), BASE) is graph
    assert redact(graph, STONES.with_(STONES.stone((), ["Hoàng Minh Sỹ"])), BASE) is graph


def test_others_stay_with_their_posts():
    graph = extracted("a", 0)[1]
    clean = without(graph, "Lê Văn Thử")
    assert {str(label) for label in clean.objects(None, RDFS.label)} >= {
        "Trần Thị Khuê, Chủ tịch Ủy ban nhân dân quận Tây Hồ",
        "Quận ủy Tây Hồ",
    }
    assert "Bí thư Quận ủy Tây Hồ" not in literals(clean)


def test_somebody_of_the_same_name_stays():
    graph, other = extracted("c", 0)[1], extracted("a", 0)[1]
    stones = STONES.with_(STONES.stone([identity(other, "Lê Văn Thử")], ["Lê Văn Thử"]))
    assert redact(graph, stones, BASE) is graph
    everybody = STONES.with_(STONES.stone((), ["LÊ VĂN THỬ"]))
    assert "Lê Văn Thử" not in literals(redact(graph, everybody, BASE))


ARTICLE, BODY, PERSON = (URIRef(f"{BASE}{path}") for path in ("article/x-1", "body/x-1", "person/le-van-thu-1"))
STONE = STONES.with_(STONES.stone(["person/le-van-thu-1"], ["Lê Văn Thử"]))


def graph_of(*triples):
    graph = Graph(identifier=URIRef(f"{BASE}graph/article/x-1"))
    for triple in triples:
        graph.add(triple)
    return graph


def said(thing, quote, start=10):
    evidence, target, position, exact = (URIRef(f"{BASE}{kind}/{len(quote)}") for kind in ("evidence", "t", "p", "q"))
    return graph_of(
        (evidence, RDF.type, VNGOV.Evidence),
        (evidence, OA.hasBody, thing),
        (evidence, OA.hasTarget, target),
        (target, OA.hasSelector, position),
        (target, OA.hasSelector, exact),
        (position, OA.start, Literal(start)),
        (position, OA.end, Literal(start + len(quote))),
        (exact, OA.exact, Literal(quote)),
    )


def test_a_quote_is_cut_to_the_part_that_says_most_of_its_thing():
    other = URIRef(f"{BASE}tenure/y")
    graph = graph_of((other, RDFS.label, Literal("Trần Thị Khuê, Chủ tịch", lang="vi")))
    graph += said(other, "đại biểu và nhiều người cùng ông Lê Văn Thử; bà Trần Thị Khuê - Chủ tịch")
    clean = redact(graph, STONE, BASE)
    assert "bà Trần Thị Khuê - Chủ tịch" in literals(clean)
    assert {int(o) for o in clean.objects(None, OA.start)} == {10 + 45}
    assert {int(o) for o in clean.objects(None, OA.end)} == {10 + 72}


def test_a_thing_goes_with_its_last_quote():
    graph = graph_of((BODY, RDFS.label, Literal("Quỹ Hòa Bình", lang="vi"))) + said(BODY, "quỹ của Lê Văn Thử"[8:])
    assert len(redact(graph, STONE, BASE)) == 0
    graph += said(BODY, "Quỹ Hòa Bình")
    assert literals(redact(graph, STONE, BASE)) == {"Quỹ Hòa Bình", "10", "22"}


def test_what_needs_a_thing_that_goes_goes_too():
    tenure, other = URIRef(f"{BASE}tenure/x"), URIRef(f"{BASE}event/x")
    graph = graph_of(
        (BODY, RDFS.label, Literal("Trường Lê Văn Thử", lang="vi")),
        (tenure, ORG.organization, BODY),
        (other, VNGOV.host, BODY),
        (other, RDFS.label, Literal("Hội nghị", lang="vi")),
    )
    assert set(redact(graph, STONE, BASE)) == {(other, RDFS.label, Literal("Hội nghị", lang="vi"))}


def test_titles_addresses_and_reasons():
    graph = graph_of(
        (ARTICLE, RDF.type, VNGOV.Article),
        (ARTICLE, RDFS.label, Literal("Lê Văn Thử nhận chức", lang="vi")),
        (ARTICLE, DCTERMS.title, Literal("Lê Văn Thử nhận chức", lang="vi")),
        (ARTICLE, DCTERMS.identifier, Literal("x.txt")),
        (ARTICLE, SCHEMA.url, Literal("https://a.vn/le-van-thu-nhan-chuc")),
        (BODY, SKOS.altLabel, Literal("Hội bạn Lê Văn Thử", lang="vi")),
        (BODY, RDFS.label, Literal("Hội bạn", lang="vi")),
        (ARTICLE, VNGOV.releasedReason, Literal("Lê Văn Thử đồng ý")),
    )
    assert literals(redact(graph, STONE, BASE)) == {"x.txt", "Hội bạn", str(WITHHELD)}


def test_a_longer_name_stays_where_its_bearer_is_named():
    person = URIRef(f"{BASE}person/y-1")
    named = [(person, RDF.type, VNGOV.Person), (person, FOAF.name, Literal("Lê Văn Thử Nam", lang="vi"))]
    graph = graph_of(*named, (PERSON, RDF.type, VNGOV.Person), (PERSON, FOAF.name, Literal("Lê Văn Thử", lang="vi")))
    assert set(redact(graph, STONE, BASE)) == set(named)


def test_what_the_shapes_demand_of_a_thing_it_needs():
    """The properties by which a thing of one article must name another, as far as shapes tell."""
    demanded = set()
    for file in resource("shapes").glob("*.ttl"):
        shapes = Graph().parse(file)
        for shape in shapes.subjects(SH.minCount, Literal(1)):
            path = shapes.value(shape, SH.path)
            if isinstance(path, URIRef) and (shape, SH["class"], None) in shapes:
                demanded.add(path)
    of_every_article = {OA.hasSource, VNGOV.inArticle, URIRef("http://www.w3.org/ns/prov#wasDerivedFrom")}
    never_personal = {URIRef("http://purl.org/linked-data/cube#dataSet")}
    assert demanded - of_every_article - never_personal <= NEEDED
