import pytest
from rdflib import URIRef

from kg.validation.checks import Found, checks
from kg.validation.index import Index
from tests.validation.graphs import graph

EX = "https://example.org/"
SHAPE, FOCUS, PATH = (URIRef(EX + name) for name in "Sap")
DAY, LATER = '"2020-01-01"^^xsd:date', '"2020-01-02"^^xsd:date'


def holds(demand: str, values: str, rest: str = "") -> bool:
    """Whether a demand on ``ex:p`` surely holds of ``ex:a``."""
    shapes = graph(f"ex:S sh:path ex:p ; {demand} .")
    data = Index(graph(f"ex:a ex:p {values} . {rest}" if values else rest))
    wanted = checks(shapes, SHAPE)
    assert wanted is not None
    return all(check(Found(data, FOCUS, data.objects(FOCUS, PATH))) for check in wanted)


@pytest.mark.parametrize(
    ("demand", "good", "bad"),
    [
        ("sh:minCount 2", "1, 2", "1"),
        ("sh:maxCount 1", "1", "1, 2"),
        ("sh:maxCount 0", "", "1"),
        ("sh:nodeKind sh:IRI", "ex:b", '"b"'),
        ("sh:nodeKind sh:Literal", '"b"', "ex:b"),
        ("sh:nodeKind sh:BlankNodeOrIRI", "[], ex:b", '"b"'),
        ("sh:class ex:C", "ex:c, ex:d", "ex:c, ex:e"),
        ("sh:class ex:C", "ex:d", '"d"'),
        ("sh:datatype xsd:string", '"b"', '"b"@vi'),
        ("sh:datatype xsd:string", '"b"', "1"),
        ("sh:datatype xsd:date", DAY, '"2020-13-01"^^xsd:date'),
        ("sh:datatype xsd:date", DAY, '"2020"^^xsd:gYear'),
        ("sh:datatype xsd:decimal", "1.5", "1"),
        ("sh:datatype xsd:integer", "1", "true"),
        ('sh:in ( ex:b "c" )', 'ex:b, "c"', '"c"@vi'),
        ("sh:hasValue ex:b", "ex:b, ex:c", "ex:c"),
        ('sh:pattern "^b"', '"bc"', '"cb"'),
        ('sh:pattern "^B" ; sh:flags "i"', '"bc"', '"cb"'),
        ('sh:pattern "b"', "ex:b", "[]"),
        ("sh:minLength 2", '"bc"', '"b"'),
        ("sh:minLength 1", '"b"', "[]"),
        ("sh:maxLength 1", '"b"', '"bc"'),
        ('sh:languageIn ( "vi" "EN" )', '"b"@vi, "c"@en', '"b"@fr'),
        ('sh:languageIn ( "vi" )', '"b"@vi', '"b"'),
        ("sh:minInclusive 1", "1, 1.5", "0"),
        ("sh:minExclusive 1", "2", "1.0"),
        ("sh:maxInclusive 1", "1", "1.5"),
        ("sh:maxExclusive 1", "0.5", "1"),
        (f"sh:minInclusive {DAY}", LATER, "1"),
        ("sh:lessThan ex:q", "2", "3"),
        ("sh:lessThanOrEquals ex:q", "3", "4"),
        ("sh:lessThanOrEquals ex:q", "3", DAY),
        ("sh:qualifiedValueShape [ sh:minLength 2 ] ; sh:qualifiedMinCount 1", '"b", "bc"', '"b"'),
    ],
)
def test_what_holds_and_what_does_not(demand: str, good: str, bad: str) -> None:
    rest = "ex:a ex:q 3 . ex:c a ex:C . ex:d a ex:D . ex:D rdfs:subClassOf ex:C . ex:e a ex:E ."
    assert holds(demand, good, rest)
    assert not holds(demand, bad, rest)


def test_dates_are_compared_with_dates() -> None:
    assert holds("sh:lessThan ex:q", DAY, f"ex:a ex:q {LATER} .")
    assert not holds("sh:lessThan ex:q", LATER, f"ex:a ex:q {DAY} .")
    assert not holds("sh:lessThan ex:q", '"2020"^^xsd:gYear', f"ex:a ex:q {LATER} .")


@pytest.mark.parametrize(
    "demand",
    [
        "sh:node [ sh:minLength 1 ]",
        "sh:not [ sh:minLength 1 ]",
        "sh:property [ sh:path ex:q ; sh:minCount 1 ]",
        "sh:equals ex:q",
        "sh:uniqueLang true",
        "sh:deactivated true",
        "sh:closed true",
        "sh:datatype xsd:dateTime",
        "ex:own 1",
        'sh:sparql [ sh:select "SELECT $this WHERE { }" ]',
        "sh:qualifiedValueShape [ sh:minLength 2 ] ; sh:qualifiedMaxCount 1",
        "sh:qualifiedValueShape [ sh:path ex:q ; sh:minCount 2 ] ; sh:qualifiedMinCount 1",
        "sh:qualifiedValueShape ex:S ; sh:qualifiedMinCount 1",
    ],
)
def test_what_is_for_the_engine(demand: str) -> None:
    assert checks(graph(f"ex:S sh:path ex:p ; sh:minCount 0 ; {demand} ."), SHAPE) is None


def test_what_is_said_besides() -> None:
    said = 'sh:severity sh:Info ; sh:message "m" ; sh:name "n" ; sh:description "d" ; sh:order 1 ; sh:group ex:G'
    assert checks(graph(f"ex:S a sh:PropertyShape ; sh:targetClass ex:C ; sh:path ex:p ; {said} ."), SHAPE) == ()
