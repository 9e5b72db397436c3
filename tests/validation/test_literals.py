import operator

import pytest
from rdflib import XSD, Literal, URIRef

from kg.validation.literals import IllTyped, is_ill_typed
from kg.validation.silence import silenced


def literal(words: str, datatype: URIRef) -> Literal:
    with silenced("rdflib.term"):
        return Literal(words, datatype=datatype, normalize=False)


@pytest.mark.parametrize(
    ("words", "datatype"),
    [
        ("2023-13-45", XSD.date),
        ("7/4/2023", XSD.date),
        ("none", XSD.boolean),
        ("TRUE", XSD.boolean),
        ("300", XSD.byte),
        ("-1", XSD.nonNegativeInteger),
        ("0", XSD.positiveInteger),
        ("năm", XSD.integer),
        ("x", XSD.unsignedLong),
    ],
)
def test_words_that_do_not_fit(words: str, datatype: URIRef) -> None:
    assert is_ill_typed(literal(words, datatype))


@pytest.mark.parametrize(
    ("words", "datatype"),
    [
        ("2023-04-07", XSD.date),
        ("1", XSD.boolean),
        ("-128", XSD.byte),
        ("0", XSD.nonNegativeInteger),
        ("12", URIRef("https://example.org/own")),
    ],
)
def test_words_that_fit(words: str, datatype: URIRef) -> None:
    assert not is_ill_typed(literal(words, datatype))


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_an_ill_typed_literal_compares_with_nothing(compare: object) -> None:
    with silenced("rdflib.term"):
        bad = IllTyped("2023-13-45", datatype=XSD.date)
    good = Literal("2023-04-07", datatype=XSD.date)
    assert not any((compare(bad, good), compare(good, bad), compare(bad, bad)))  # type: ignore[operator]
    assert bad == literal("2023-13-45", XSD.date)
    assert bad.ill_typed
