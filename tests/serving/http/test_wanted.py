import pytest

from kg.serving.http.wanted import GRAPHS, RESULTS, Wanted, wanted, wanted_graph
from kg.serving.reply import Refusal

JSON = "application/sparql-results+json"


@pytest.mark.parametrize(
    ("accept", "results", "graphs"),
    [
        (None, JSON, "text/turtle"),
        ("*/*", JSON, "text/turtle"),
        ("text/csv", "text/csv", None),
        ("application/trig", None, "application/trig"),
        ("application/json", "application/json", "application/json"),
        ("application/xml", "application/xml", "application/xml"),
        ("text/html,application/xml;q=0.9,*/*;q=0.8", "application/xml", "application/xml"),
        ("text/*", "text/csv", "text/turtle"),
    ],
)
def test_what_a_client_wants(accept, results, graphs):
    assert wanted(accept) == Wanted(results, graphs)


def test_every_format_is_offered():
    assert set(RESULTS.values()) == {"json", "xml", "csv", "tsv"}
    assert set(GRAPHS.values()) == {"turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads"}


def test_a_format_has_the_media_type_that_was_asked_for():
    assert wanted("application/json, text/turtle").content_type("json") == "application/json"
    assert wanted("text/csv").content_type("csv") == "text/csv; charset=utf-8"
    with pytest.raises(Refusal):
        wanted("text/csv").content_type("turtle")


@pytest.mark.parametrize("accept", ["application/trig", "text/csv", "nonsense"])
def test_no_syntax_of_a_graph(accept):
    with pytest.raises(Refusal) as caught:
        wanted_graph(accept)
    assert caught.value.status == 406
