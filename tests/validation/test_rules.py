from pathlib import Path

import pytest

from kg.errors import KnowledgeError
from kg.validation import Severity, load_rules
from kg.validation.rules import filled, parse_rule

FIELDS = {
    "title_vi": "Tên",
    "title_en": "Title",
    "message_vi": "?focus sai.",
    "message_en": "?focus is wrong on ?day.",
    "severity": "warning",
}
QUERY = "SELECT ?focus ?day WHERE { ?focus a ?kind ; ?on ?day }"


def rule(query: str = QUERY, **fields: str) -> str:
    return "".join(f"# {name}: {value}\n" for name, value in (FIELDS | fields).items()) + f"\n{query}\n"


def test_a_rule_has_its_front_matter_and_its_query() -> None:
    parsed = parse_rule("wrong-days", rule(), "wrong-days.rq")
    assert (parsed.title_en, parsed.severity) == ("Title", Severity.WARNING)
    assert str(parsed.iri) == "https://w3id.org/vngov/rule/wrong-days"


@pytest.mark.parametrize(
    ("query", "needs"), [(QUERY, False), (f"# GRAPH\n{QUERY}", False), (QUERY.replace("{", "{ GRAPH ?g {") + "}", True)]
)
def test_a_rule_that_tells_graphs_apart_needs_them(query: str, needs: bool) -> None:
    assert parse_rule("r", rule(query), "r.rq").needs_named_graphs is needs


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "r.rq lacks title_vi, title_en, message_vi, message_en, severity; begin the rule with '# title_vi: …'"),
        (QUERY, "r.rq lacks title_vi"),
        (rule(severity=""), "r.rq lacks severity"),
        (rule(severity="fatal"), "r.rq has the severity fatal; use one of violation, warning, info"),
        (rule("SELECT ?focus WHERE { ?focus }"), "r.rq is not valid SPARQL: there is a syntax error at line 7"),
        (rule("ASK { ?focus a ?day }"), "r.rq is no SELECT query"),
        (rule("SELECT ?day WHERE { ?x ?y ?day }"), "r.rq does not select ?focus"),
        (rule("SELECT ?focus WHERE { ?focus ?y ?day }"), "r.rq names ?day in a message but does not select it"),
        (rule(f"PREFIX v: <urn:v> {QUERY[:-1]} SERVICE <urn:s> {{ ?a ?b ?c }} }}"), "r.rq has a SERVICE clause"),
        (
            rule(f"PREFIX vngov: <https://w3id.org/vngov/ontology#> {QUERY.replace('?kind', 'vngov:Peson')}"),
            "r.rq uses vngov:Peson, which our ontology does not define; did you mean vngov:Person?",
        ),
        (
            rule(f"PREFIX vngov: <https://w3id.org/vngov/ontolgy#> {QUERY.replace('?kind', 'vngov:Person')}"),
            "whose namespace is spelt <https://w3id.org/vngov/ontology#>; correct the prefix",
        ),
    ],
)
def test_a_broken_rule_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(KnowledgeError) as error:
        parse_rule("r", text, "r.rq")
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.rq").write_bytes(b"# title_vi: \xe9")
    for name, reason in (("missing.rq", "No such file"), ("latin.rq", "not UTF-8")):
        with pytest.raises(KnowledgeError, match=rf"{name} cannot be read: {reason}"):
            load_rules([tmp_path / name])


def test_the_built_in_rules_are_read_once() -> None:
    assert load_rules() is load_rules()


def test_a_message_has_the_values_of_its_variables() -> None:
    assert filled("?focus on ?day (?from)", {"focus": "An", "day": "2023"}) == "An on 2023 (…)"
