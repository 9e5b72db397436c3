import pytest

from kg.serving.http.entities import LONGEST, refuse_growing_entities
from kg.serving.reply import Refusal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<r:RDF/>",
        '<!DOCTYPE r [<!ENTITY owl "http://www.w3.org/2002/07/owl#">]>',
        "<!DOCTYPE r [\n  <!ENTITY owl 'http://www.w3.org/2002/07/owl#' >\n<!ENTITY b\t\"b\">]>",
        f'<!ENTITY a "{"x" * LONGEST}">',
    ],
)
def test_short_names_are_taken(text):
    refuse_growing_entities(text.encode())


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY b "&a;&a;">',
        '<!ENTITY b "%a;">',
        '<!ENTITY % b "b">',
        '<!ENTITY b SYSTEM "http://example.org/">',
        "<!ENTITY b PUBLIC 'x' 'file:///etc/passwd'>",
        f'<!ENTITY b "{"x" * (LONGEST + 1)}">',
        '<!entity b "&a;">',
        '<!ENTITY b "unfinished',
    ],
)
def test_what_grows_or_is_elsewhere_is_not(declaration):
    with pytest.raises(Refusal, match="line 2") as refused:
        refuse_growing_entities(f'<!DOCTYPE r [<!ENTITY a "a">\n{declaration}]>'.encode())
    assert refused.value.status == 400
