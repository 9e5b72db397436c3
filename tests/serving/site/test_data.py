import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import FOAF

from kg.namespaces import OA
from kg.serving.reply import Refusal
from kg.serving.site.data import FORMATS, data
from kg.serving.site.request import PageRequest

PARSED = {"turtle": "turtle", "jsonld": "json-ld", "ntriples": "nt", "rdfxml": "xml"}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize("format_", FORMATS.values())
def test_a_thing_with_its_evidence_in_each_syntax(view, path_of, format_):
    path = path_of("Person", "Đinh Trường Thọ")
    reply = data(view, PageRequest(path), format_)
    graph = Graph().parse(data=reply.body, format=PARSED[format_])
    thing = URIRef(view.base + path)
    assert (thing, FOAF.name, None) in graph
    evidence = set(graph.subjects(OA.hasBody, thing))
    assert evidence
    assert set(graph.subjects(OA.exact))
    assert all(
        (target, OA.hasSelector, None) in graph for each in evidence for target in graph.objects(each, OA.hasTarget)
    )


def test_the_same_bytes_again(view, path_of):
    request = PageRequest(path_of("Person", "Đinh Trường Thọ"))
    assert data(view, request, "turtle").body == data(view, request, "turtle").body


def test_the_graph_of_an_article_as_it_is(view):
    graph = next(each for each in view.store.named_graphs() if "/graph/article/" in each.value)
    reply = data(view, PageRequest(graph.value.removeprefix(view.base)), "ntriples")
    assert reply.body.count(b"\n") == sum(1 for _ in view.store.quads_for_pattern(None, None, None, graph))


def test_a_thing_that_is_not_under_the_base(plain):
    reply = data(plain, PageRequest("", {"iri": "http://example.org/lan"}), "ntriples")
    assert reply.body.count(b"foaf/0.1/knows") == 2


@pytest.mark.parametrize("path", ["nothing", "a b", "<>", ""])
def test_nothing(view, path):
    with pytest.raises(Refusal) as refused:
        data(view, PageRequest(path), "turtle")
    assert refused.value.status == 404
