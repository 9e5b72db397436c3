"""The toy graph has the form of what kg builds: it passes the shapes, quotes are where they are said to be."""

import re
from hashlib import sha256

import pytest
from rdflib import Graph
from rdflib.namespace import RDF

from kg.namespaces import OA, SCHEMA, VNGOV
from kg.validation import Severity, load_shapes, validate
from tests.questions.toy import BASE, DERIVED, TOY, derived, graphs

GRAPH = re.compile(r"((?:^# .*\n)+)^<graph/article/(\S+)> \{", re.MULTILINE)
TEXTS = {
    key: "\n".join(line[2:] for line in comments.splitlines())
    for comments, key in GRAPH.findall(TOY.read_text(encoding="utf-8"))
}
"""The text of each article: the comments above its graph."""


@pytest.fixture(scope="module")
def whole():
    """The union of all graphs of the toy."""
    union = Graph()
    for graph in graphs(TOY, DERIVED).values():
        union += graph
    return union


def test_the_toy_graph_passes_the_shapes(whole):
    report = validate(whole, load_shapes())
    assert report.conforms(Severity.VIOLATION), report.to_text({})


@pytest.mark.parametrize("name", [name for name in graphs(TOY) if "/article/" in name])
def test_an_article_graph_passes_the_shapes_alone(name):
    assert validate(graphs(TOY)[name], load_shapes()).conforms(Severity.WARNING)


def test_the_derived_graphs_are_what_kg_derives():
    assert DERIVED.read_bytes() == derived(), "toy-derived.trig is out of date; run `make docs`"


def test_each_article_has_its_text(whole):
    digests = {
        str(article).rpartition("/")[2]: str(digest) for article, digest in whole.subject_objects(VNGOV.textDigest)
    }
    assert digests == {key: sha256(text.encode()).hexdigest() for key, text in TEXTS.items()}


def test_every_quote_is_where_the_evidence_says(whole):
    targets = list(whole.subjects(RDF.type, OA.SpecificResource))
    for target in targets:
        text = TEXTS[str(whole.value(target, OA.hasSource)).rpartition("/")[2]]
        selectors = list(whole.objects(target, OA.hasSelector))
        (start,), (end,), (quote,) = (
            [value.toPython() for each in selectors for value in whole.objects(each, prop)]
            for prop in (OA.start, OA.end, OA.exact)
        )
        assert text[start:end] == quote
    assert len(targets) > 100


def test_nothing_is_taken_from_the_real_world(whole):
    minted = {str(subject) for subject in whole.subjects() if "/role/" not in str(subject)}
    assert all(subject.startswith(BASE) for subject in minted)
    assert all(
        str(url).partition("://")[2].partition("/")[0].endswith(".example") for url in whole.objects(None, SCHEMA.url)
    )
