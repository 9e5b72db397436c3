import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from kg import vocabulary
from kg.vocabulary.downloads import json_ld, turtle


def test_the_turtle_says_what_the_modules_say():
    assert isomorphic(Graph().parse(data=turtle(), format="turtle"), vocabulary.load())


def test_prefixes_stand_once_at_the_top():
    lines = [line for line in turtle().splitlines() if line.startswith("@prefix")]
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("name", [None, *vocabulary.modules(), vocabulary.ALIGNMENTS])
def test_json_ld_says_the_same(name):
    triples = ox.parse(json_ld(name).encode(), format=ox.RdfFormat.JSON_LD)
    lines = "".join(f"{triple.subject} {triple.predicate} {triple.object} .\n" for triple in triples)
    assert isomorphic(Graph().parse(data=lines, format="nt"), Graph().parse(data=turtle(name), format="turtle"))
