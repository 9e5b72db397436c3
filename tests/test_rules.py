"""Every rule on a whole graph finds what its failing example names and nothing in its passing one, on two engines."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset
from rdflib.term import Node

from kg.resources import resource
from kg.validation import Rule, check_graph, load_rules, read_graph, read_quads

EXAMPLES = resource("shapes") / "tests" / "rules"
RULES = {rule.name: rule for rule in load_rules()}
PREFIXES = "@prefix ex: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "

Finding = tuple[str, ...]
"""A focus node and perhaps a value, as N-Triples writes them."""


def expected(path: Path) -> list[Finding]:
    """The focus nodes, some with a value, of the comment lines of an example."""
    return sorted(map(_terms, re.findall(r"^# finding: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)))


def _terms(line: str) -> Finding:
    focus, _, value = line.partition(" ")
    data = f"{PREFIXES} {focus} <urn:value> {value or 0} ."
    ((subject, _, term),) = read_graph(BytesIO(data.encode()), "ttl")
    return (subject.n3(), term.n3()) if value else (subject.n3(),)


@cache
def store(path: Path) -> ox.Store:
    return read_quads(path).store()


def by_oxigraph(path: Path, rule: Rule) -> list[tuple[Node, Node | None]]:
    return [(result.focus, result.value) for result in check_graph(store(path), [rule]).results]


def by_rdflib(path: Path, rule: Rule) -> list[tuple[Node, Node | None]]:
    dataset = Dataset(default_union=True)
    dataset.parse(path, format="trig")
    rows = [row.asdict() for row in dataset.query(rule.text)]  # type: ignore[union-attr]
    return [(row["focus"], row.get("value")) for row in rows if "focus" in row]


@pytest.mark.parametrize("engine", [by_oxigraph, by_rdflib])
@pytest.mark.parametrize("name", RULES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_failing_example_has_the_findings_of_its_first_lines(name: str, engine: object) -> None:
    path = EXAMPLES / "invalid" / f"{name}.trig"
    wanted = expected(path)
    found = engine(path, RULES[name])  # type: ignore[operator]
    assert wanted
    assert sorted(tuple(term.n3() for term in finding[: len(wanted[0])]) for finding in found) == wanted


@pytest.mark.parametrize("engine", [by_oxigraph, by_rdflib])
@pytest.mark.parametrize("name", RULES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_passing_example_has_none(name: str, engine: object) -> None:
    assert engine(EXAMPLES / "valid" / f"{name}.trig", RULES[name]) == []  # type: ignore[operator]


@pytest.mark.parametrize("kind", ["valid", "invalid"])
def test_every_rule_has_examples_of_both_kinds(kind: str) -> None:
    assert sorted(path.stem for path in (EXAMPLES / kind).glob("*.trig")) == sorted(RULES)


@pytest.mark.parametrize("name", RULES)
def test_a_message_is_filled(name: str) -> None:
    for result in check_graph(store(EXAMPLES / "invalid" / f"{name}.trig"), [RULES[name]]).results:
        assert "?" not in result.message + result.message_vi
        assert "…" in RULES[name].text or "…" not in result.message + result.message_vi
