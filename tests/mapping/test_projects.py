from dataclasses import replace

import pytest
from rdflib import Literal
from rdflib.namespace import RDF, RDFS

from kg.mapping import to_graph
from kg.model import ProjectFact
from kg.namespaces import VNGOV
from kg.resolution import resolve
from tests.mapping.sample import DONG_DA, EXTRACTION, HA_NOI, said


@pytest.mark.parametrize(
    ("place", "unit"),
    [
        ("quận Đống Đa", "quận Đống Đa"),
        ("Đống Đa", "quận Đống Đa"),
        ("Thành phố Hà Nội", "thành phố Hà Nội"),
        ("huyện Đông Anh", None),
        ("khu vực Ô Chợ Dừa", None),
        (None, None),
    ],
)
def test_a_place_is_a_unit_where_the_article_is_about_it(place, unit):
    extraction = replace(
        EXTRACTION, home=(DONG_DA, HA_NOI), projects=(ProjectFact(said("đường Hào Nam"), "đường Hào Nam", place),)
    )
    graph = to_graph(resolve(extraction))
    project = graph.value(None, RDF.type, VNGOV.Project)
    found = graph.value(project, VNGOV.unit)
    assert graph.value(project, VNGOV.placeName) == (Literal(place) if place else None)
    assert (str(graph.value(found, RDFS.label)) if found else None) == unit
