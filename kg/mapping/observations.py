"""Observations: stated figures, as RDF Data Cube observations."""

from rdflib import URIRef
from rdflib.namespace import QB

from kg.mapping.context import Context
from kg.mapping.periods import period
from kg.mapping.triples import Triples, decimal, labelled, text_valued, typed
from kg.model import IndicatorFact
from kg.namespaces import VNGOV

_DATASET = "dataset/indicators"


def observation(context: Context, thing: URIRef, fact: IndicatorFact) -> Triples:
    """A stated figure, in the data set of all figures."""
    dataset = URIRef(context.base + _DATASET)
    value = decimal(fact.value)
    yield from typed(thing, VNGOV.Observation, QB.Observation)
    yield from labelled(thing, _label(fact, str(value).replace(".", ",")))
    yield from text_valued(thing, VNGOV.indicatorName, fact.name)
    yield thing, VNGOV.value, value
    yield from text_valued(thing, VNGOV.measureUnit, fact.unit)
    yield from _fraction(thing, fact)
    yield from period(thing, fact.period)
    yield thing, QB.dataSet, dataset
    yield thing, VNGOV.inArticle, context.article
    yield from typed(dataset, QB.DataSet)
    yield from labelled(dataset, "Số liệu nêu trong các bài báo")


def _fraction(thing: URIRef, fact: IndicatorFact) -> Triples:
    if fact.numerator is not None and fact.denominator is not None:
        yield thing, VNGOV.numerator, decimal(fact.numerator)
        yield thing, VNGOV.denominator, decimal(fact.denominator)


def _label(fact: IndicatorFact, figure: str) -> str:
    return f"{fact.name}: {figure} {fact.unit}" + (f" ({fact.period})" if fact.period else "")
