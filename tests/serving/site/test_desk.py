import pyoxigraph as ox
import pytest
from rdflib.namespace import XSD

from kg.namespaces import VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.request import PageRequest


@pytest.fixture
def desk(plain):
    return Desk(plain, PageRequest("", {"quotes": "2", "lang": "en"}, "en"), "/page/a")


@pytest.mark.parametrize(
    ("term", "link"),
    [
        (ox.Literal("Lan", language="vi"), Link("Lan", language="vi")),
        (ox.Literal("2023-04-06", datatype=ox.NamedNode(XSD.date)), Link("6 April 2023")),
        (ox.Literal(37016), Link("37,016")),
        (ox.Literal(True), Link("yes")),
        (ox.Literal("https://example.com/a"), Link("https://example.com/a", "https://example.com/a", outside=True)),
        (ox.Literal("javascript:alert(1)"), Link("javascript:alert(1)")),
        (ox.NamedNode("javascript:alert(1)"), Link("javascript:alert(1)")),
        (ox.BlankNode("b0"), Link("_:b0")),
        (ox.NamedNode("http://example.org/hoa"), Link("Hoa", "/page?iri=http%3A%2F%2Fexample.org%2Fhoa&lang=en")),
    ],
)
def test_a_value_for_a_reader(desk, term, link):
    assert desk.value(term) == link


def test_the_pages_of_a_list_keep_the_others(desk):
    page = desk.paged(range(30), "statements", 10)
    assert page.pager.after == "/page/a?quotes=2&lang=en&statements=2#statements"


def test_the_kinds_of_a_thing(desk):
    assert desk.kind_names(frozenset({"Body", "PeoplesCouncil"})) == "People's Council"
    assert desk.property_name(VNGOV.unit)
