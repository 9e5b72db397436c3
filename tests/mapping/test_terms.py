from dataclasses import replace

import pytest
from rdflib.namespace import RDF, RDFS

from kg.mapping import to_graph
from kg.model import TermFact
from kg.namespaces import VNGOV
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION, PARTY, said


@pytest.mark.parametrize(
    ("number", "first", "last", "label"),
    [
        (28, 2020, 2025, "Quận ủy Đống Đa khóa 28, nhiệm kỳ 2020-2025"),
        (28, None, None, "Quận ủy Đống Đa khóa 28"),
        (None, 2020, 2025, "Quận ủy Đống Đa, nhiệm kỳ 2020-2025"),
    ],
)
def test_a_term_is_labelled_by_what_is_known(number, first, last, label):
    fact = TermFact(said("khóa XXVIII"), PARTY, number, first, last)
    graph = to_graph(resolve(replace(EXTRACTION, terms=(fact,))))
    term = graph.value(None, RDF.type, VNGOV.TermOfOffice)
    assert str(graph.value(term, RDFS.label)) == label
    assert str(graph.value(graph.value(term, VNGOV.termOf), RDFS.label)) == PARTY
    ordinal, start = graph.value(term, VNGOV.ordinal), graph.value(term, VNGOV.periodStart)
    assert (ordinal and ordinal.toPython()) == number
    assert (start and start.toPython().year) == first
