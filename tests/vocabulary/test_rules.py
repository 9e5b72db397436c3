"""The ontology keeps its rules of quality, and each rule finds what breaks it."""

from importlib import import_module

import pytest
from rdflib import Graph

from kg import vocabulary
from kg.errors import KnowledgeError
from kg.namespaces import PREFIXES
from kg.vocabulary import rules, violations

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
NAMED = 'rdfs:label "Mẫu thử"@vi, "Specimen"@en ; skos:definition "Một mẫu để thử."@vi, "Something to test."@en'
HOME = "rdfs:isDefinedBy <https://w3id.org/vngov/ontology/core>"
CLASS = f"a owl:Class ; {NAMED} ; {HOME} ; rdfs:subClassOf vngov:Body"
PROPERTY = f"a owl:ObjectProperty ; {NAMED} ; {HOME} ; rdfs:range vngov:Body"
BAD = {
    "alignment-of-nothing": 'vngov:Body skos:exactMatch "an organisation" .',
    "alignment-twice": "vngov:Body skos:broadMatch org:Organization .",
    "concept-without-scheme": f"vngov:specimen a skos:Concept ; {NAMED} ; {HOME} .",
    "concept-without-top": f"vngov:specimen a skos:Concept ; {NAMED} ; {HOME} ; skos:inScheme vngov:basisScheme .",
    "cycle": "vngov:Body rdfs:subClassOf vngov:Court .",
    "definition-is-label": 'vngov:Specimen a owl:Class ; rdfs:label "Specimen"@en ; skos:definition "specimen."@en .',
    "definition-without-full-stop": 'vngov:Specimen a owl:Class ; skos:definition "Something"@en .',
    "deprecated": f"vngov:Specimen {CLASS} ; owl:deprecated true .",
    "equated": "vngov:Body owl:equivalentClass schema:Organization .",
    "exact-twice": "vngov:Town skos:exactMatch wd:Q687188 .",
    "foreign-undeclared": f"vngov:Specimen {CLASS}, schema:Thing .",
    "header": "<https://w3id.org/vngov/ontology/specimen> a owl:Ontology .",
    "name-form": f"vngov:specimen {CLASS} .",
    "no-definition": f'vngov:Specimen a owl:Class ; rdfs:label "Mẫu thử"@vi, "Specimen"@en ; {HOME} .',
    "no-label": 'vngov:Specimen a owl:Class ; rdfs:label "Mẫu thử"@vi .',
    "no-module": f"vngov:Specimen {CLASS}, vngov:Nothing ; rdfs:isDefinedBy <https://w3id.org/vngov/ontology/units> .",
    "no-range": f"vngov:specimen a owl:ObjectProperty ; {NAMED} ; {HOME} .",
    "no-superclass": f"vngov:Specimen a owl:Class ; {NAMED} ; {HOME} .",
    "not-defined": "vngov:Court rdfs:subClassOf vngov:Tribunal .",
    "other-language": 'vngov:Court rdfs:label "Gericht"@de .',
    "shared-label": 'vngov:Court rdfs:label "procuracy"@en .',
    "two-definitions": 'vngov:Court skos:definition "It judges."@en .',
    "two-labels": 'vngov:Court rdfs:label "Tribunal"@en .',
    "two-sorts": "vngov:value a owl:ObjectProperty .",
    "version": "<https://w3id.org/vngov/ontology/specimen> a owl:Ontology ; "
    'owl:versionInfo "0.0.1" ; owl:versionIRI <https://w3id.org/vngov/ontology/specimen/0.0.1> .',
    "wrong-range": f"vngov:specimen {PROPERTY}, xsd:date .",
}


def ontology() -> Graph:
    graph = vocabulary.load()
    graph += vocabulary.load_alignments()
    return graph


def test_the_ontology_breaks_no_rule() -> None:
    assert violations(ontology()) == ()


def test_every_rule_has_an_example_that_breaks_it() -> None:
    assert {rule.name for rule in rules()} == BAD.keys()


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_rule_finds_what_breaks_it(name: str) -> None:
    graph = ontology().parse(data=HEAD + BAD[name], format="turtle")
    assert name in {violation.rule for violation in violations(graph)}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_says_what_it_forbids_in_two_languages(rule: vocabulary.Rule) -> None:
    assert rule.title_vi != rule.title_en
    assert "SELECT" in rule.text


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# title_vi: Một\nSELECT * {}", r"ontology/rules/bad\.rq lacks title_vi or title_en"),
        ("# title_vi: Một\n# title_en: One\nASK {}", r"ontology/rules/bad\.rq is no SELECT query"),
        ("# title_vi: Một\n# title_en: One\nSELECT", r"ontology/rules/bad\.rq is not valid SPARQL"),
    ],
)
def test_a_rule_that_is_none(text, problem, tmp_path, monkeypatch) -> None:
    (tmp_path / "bad.rq").write_text(text, encoding="utf-8")
    monkeypatch.setattr(import_module("kg.vocabulary.rules"), "resource", lambda _: tmp_path)
    rules.cache_clear()
    try:
        with pytest.raises(KnowledgeError, match=problem):
            violations(ontology())
    finally:
        rules.cache_clear()
