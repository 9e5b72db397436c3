from dataclasses import replace
from decimal import Decimal

from rdflib import Literal
from rdflib.namespace import QB, RDF, RDFS, XSD

from kg.mapping import to_graph
from kg.namespaces import VNGOV
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION


def test_figures_have_one_lexical_form():
    graph = to_graph(resolve(EXTRACTION))
    assert {str(value) for value in graph.objects(None, VNGOV.value)} == {"96.3", "1250"}
    assert {value.datatype for value in graph.objects(None, VNGOV.value)} == {XSD.decimal}


def test_labels_read_as_vietnamese_writes_figures():
    graph = to_graph(resolve(EXTRACTION))
    labels = {graph.value(each, RDFS.label) for each in graph.subjects(RDF.type, VNGOV.Observation)}
    assert labels == {
        Literal("mức đạt kế hoạch: 96,3 %", lang="vi"),
        Literal("thu ngân sách: 1250 tỷ đồng (2022)", lang="vi"),
    }


def test_observations_are_in_one_labelled_data_set_and_in_their_article():
    graph = to_graph(resolve(EXTRACTION))
    (dataset,) = set(graph.objects(None, QB.dataSet))
    assert graph.value(dataset, RDFS.label) is not None
    for each in graph.subjects(RDF.type, QB.Observation):
        assert (graph.value(each, VNGOV.inArticle), RDF.type, VNGOV.Article) in graph


def test_a_percentage_keeps_its_fraction():
    told = replace(EXTRACTION.indicators[0], numerator=Decimal(26), denominator=Decimal("27.50"))
    graph = to_graph(resolve(replace(EXTRACTION, indicators=(told, EXTRACTION.indicators[1]))))
    (share,) = graph.subjects(VNGOV.numerator, Literal("26", datatype=XSD.decimal))
    assert graph.value(share, VNGOV.denominator) == Literal("27.5", datatype=XSD.decimal)
