"""Rules of quality for the ontology: queries in ``ontology/rules`` of which every row is a violation."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph

from kg.errors import KnowledgeError
from kg.front_matter import front_matter
from kg.resources import resource

_FOLDER = "ontology/rules"


@dataclass(frozen=True, slots=True)
class Rule:
    """What must not be, in both languages, and the SELECT query for ``term`` and ``detail`` of each violation."""

    name: str
    title_vi: str
    title_en: str
    text: str


@dataclass(frozen=True, slots=True)
class Violation:
    """A term that breaks a rule; ``detail`` says where, such as the language that is missing."""

    rule: str
    term: str
    detail: str


@cache
def rules() -> tuple[Rule, ...]:
    """All rules by name; raises ``KnowledgeError`` when one lacks a title."""
    return tuple(_read(path) for path in sorted(resource(_FOLDER).glob("*.rq")))


def violations(graph: Graph) -> tuple[Violation, ...]:
    """Every breach of every rule in a graph of the ontology with its alignments, by rule and term.

    Raises ``KnowledgeError`` when a rule is no SELECT query.
    """
    store = ox.Store()
    store.load(graph.serialize(format="nt", encoding="utf-8"), format=ox.RdfFormat.N_TRIPLES)
    return tuple(violation for rule in rules() for violation in _breaches(rule, store))


def _read(path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")
    fields = front_matter(text)
    if not {"title_vi", "title_en"} <= fields.keys():
        raise KnowledgeError(f"{_FOLDER}/{path.name} lacks title_vi or title_en in its first lines; add them")
    return Rule(path.stem, fields["title_vi"], fields["title_en"], text)


def _breaches(rule: Rule, store: ox.Store) -> Iterator[Violation]:
    for solution in _solutions(rule, store):
        if term := solution["term"]:
            yield Violation(rule.name, _text(term), _text(solution["detail"]))


def _solutions(rule: Rule, store: ox.Store) -> ox.QuerySolutions:
    try:
        solutions = store.query(rule.text)
    except SyntaxError as error:
        raise KnowledgeError(f"{_FOLDER}/{rule.name}.rq is not valid SPARQL ({error}); correct it") from error
    if not isinstance(solutions, ox.QuerySolutions):
        raise KnowledgeError(f"{_FOLDER}/{rule.name}.rq is no SELECT query; make it one")
    return solutions


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))
