import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.validation import Result, Severity
from kg.validation.paths import PropertyPath
from kg.validation.text import line, shorten


def result(focus: Node, value: Node | None) -> Result:
    path = PropertyPath(SH.path, "^<https://example.org/p>")
    return Result(Severity.WARNING, focus, path, value, "Add  it\nnow.", URIRef("urn:s"), SH.InConstraintComponent)


def test_a_line_has_severity_focus_path_message_and_value() -> None:
    found = line(
        result(URIRef("https://w3id.org/vngov/id/person/an-1"), Literal("a\nb")), {"ex": "https://example.org/"}
    )
    assert found == 'warning: id:person/an-1 ^ex:p: Add it now. (found "a b")'


def test_a_value_that_is_the_focus_is_not_repeated() -> None:
    assert (
        line(result(URIRef("urn:a"), URIRef("urn:a")), {}) == "warning: <urn:a> ^<https://example.org/p>: Add it now."
    )


def test_a_long_value_is_cut() -> None:
    assert line(result(Literal("x"), Literal("d" * 500)), {}).endswith(f'(found "{"d" * 80}…")')


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("<https://example.org/p>", "ex:p"),
        ("(<https://example.org/a/p>|^<urn:q>)", "(exa:p|^<urn:q>)"),
        ("no iri", "no iri"),
    ],
)
def test_the_longest_namespace_wins(text: str, short: str) -> None:
    assert shorten(text, {"ex": "https://example.org/", "exa": "https://example.org/a/"}) == short
