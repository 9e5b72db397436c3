import pytest

from kg.namespaces import BASE, PREFIXES
from kg.store.turtle import Shortener, blocks

SHORT = Shortener(BASE, PREFIXES)


@pytest.mark.parametrize(
    ("term", "short"),
    [
        ("<https://w3id.org/vngov/ontology#Person>", "vngov:Person"),
        ("<https://w3id.org/vngov/ontology#a.b>", "<https://w3id.org/vngov/ontology#a.b>"),
        (f"<{BASE}person/a-1>", "<person/a-1>"),
        (f"<{BASE}>", f"<{BASE}>"),
        (f"<{BASE}a//b>", f"<{BASE}a//b>"),
        (f"<{BASE}../a>", f"<{BASE}../a>"),
        (f"<{BASE}a:b>", f"<{BASE}a:b>"),
        ('"a"@vi', '"a"@vi'),
        ('"<x>"', '"<x>"'),
        ('"5^^6"^^<http://www.w3.org/2001/XMLSchema#integer>', '"5^^6"^^xsd:integer'),
    ],
)
def test_a_term_is_short_where_that_needs_no_escape(term, short):
    assert SHORT.term(term) == short


def test_every_object_has_a_line_of_its_own():
    lines = [f"<{BASE}a> <{PREFIXES['rdfs']}label> {text}" for text in ('"1"', '"2 3"')]
    lines.append(f"<{BASE}b> <{PREFIXES['rdf']}type> <{PREFIXES['vngov']}Person>")
    text = "".join(blocks(lines, SHORT, "  "))
    assert text == (
        '\n  <a>\n      rdfs:label "1" ;\n      rdfs:label "2 3" ;\n      .\n\n  <b>\n      a vngov:Person ;\n      .\n'
    )
