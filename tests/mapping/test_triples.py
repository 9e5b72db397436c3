from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal
from rdflib.namespace import XSD

from kg.mapping.triples import decimal


@pytest.mark.parametrize(
    ("value", "form"),
    [
        ("96.30", "96.3"),
        ("1.25E+3", "1250"),
        ("-0.0", "0"),
        ("37016", "37016"),
        ("0.050", "0.05"),
        ("1E-7", "0.0000001"),
    ],
)
def test_a_decimal_has_one_plain_form(value, form):
    assert str(decimal(Decimal(value))) == form


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12))
def test_a_decimal_keeps_its_value(value):
    literal = decimal(value)
    assert literal.toPython() == value
    assert literal == Literal(str(literal), datatype=XSD.decimal)
