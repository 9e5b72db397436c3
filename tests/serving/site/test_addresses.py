import pytest

from kg.namespaces import BASE
from kg.serving.site.addresses import Addresses, web
from kg.serving.site.request import PageRequest


def addresses(root="", language="vi", **parameters):
    return Addresses(BASE, PageRequest("", parameters, language, root))


@pytest.mark.parametrize(
    ("iri", "where"),
    [
        (f"{BASE}person/lan-1", "/page/person/lan-1"),
        (f"{BASE}person/a b?c#d", "/page/person/a%20b%3Fc%23d"),
        ("https://w3id.org/vngov/ontology#Person", "/ontology#Person"),
        ("https://w3id.org/vngov/role/bi-thu", "https://w3id.org/vngov/role/bi-thu"),
        ("javascript:alert(1)", None),
        ("urn:x", None),
    ],
)
def test_where_an_iri_leads(iri, where):
    assert addresses().of(iri) == where


def test_what_the_store_describes_has_a_page_here():
    assert addresses().of("urn:x", described=True) == "/page?iri=urn%3Ax"


def test_a_chosen_language_is_kept():
    assert addresses(lang="en", language="en").page(f"{BASE}a") == "/page/a?lang=en"
    assert addresses(lang="xx").page(f"{BASE}a") == "/page/a"


def test_addresses_are_under_the_root():
    assert addresses("/kg").page(f"{BASE}a") == "/kg/page/a"
    assert addresses("/kg").static("site.css") == "/kg/static/site.css"


def test_data_has_a_suffix():
    assert addresses().data(f"{BASE}a", ".ttl") == "/data/a.ttl"
    assert addresses().data("urn:x", ".ttl") == "/data.ttl?iri=urn%3Ax"


def test_the_same_page_with_a_change():
    assert addresses(q="Dong Da", page="2").here("/search", page=3) == "/search?q=Dong+Da&page=3"


@pytest.mark.parametrize("iri", ["javascript:alert(1)", "data:text/html,x", " http://x", "ftp://x"])
def test_only_the_web_is_linked(iri):
    assert web(iri) is None
