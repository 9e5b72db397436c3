from dataclasses import replace
from datetime import date

import pytest
from rdflib import Literal
from rdflib.namespace import DCTERMS, RDF, RDFS

from kg.mapping import to_graph
from kg.model import DocumentFact
from kg.namespaces import ELI, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION, PARTY, said


def document(**parts):
    fact = DocumentFact(said("Quyết định số 123-QĐ/TU"), **parts)
    graph = to_graph(resolve(replace(EXTRACTION, documents=(fact,))))
    return graph, graph.value(None, RDF.type, VNGOV.Document)


@pytest.mark.parametrize(
    ("parts", "label"),
    [
        ({"number": "1-NQ/QU", "title": "về cán bộ"}, "Nghị quyết 1-NQ/QU"),
        ({"title": "về cán bộ"}, "Nghị quyết về cán bộ"),
        ({}, "Nghị quyết"),
    ],
)
def test_a_document_is_labelled_by_its_number_or_title(parts, label):
    graph, found = document(type="Nghị quyết", **parts)
    assert graph.value(found, RDFS.label) == Literal(label, lang="vi")
    assert graph.value(found, DCTERMS.title) == (Literal(parts["title"], lang="vi") if "title" in parts else None)


def test_a_document_has_its_date_and_issuer():
    graph, found = document(type="Nghị quyết", number="1-NQ/QU", date=date(2023, 1, 2), issuer=PARTY)
    assert graph.value(found, ELI.date_document) == Literal(date(2023, 1, 2))
    assert graph.value(graph.value(found, ELI.passed_by), RDFS.label) == Literal(PARTY, lang="vi")
