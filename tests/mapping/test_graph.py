import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import BNode, URIRef
from rdflib.namespace import RDF

from kg.mapping import to_graph
from kg.namespaces import BASE, OA, ROLE, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import ARTICLE, EXTRACTION, TEXT, in_other_order, lines

GOLDEN = Path(__file__).parent / "golden" / "article.nt"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def graph():
    return to_graph(resolve(EXTRACTION))


def test_graph_is_the_golden_one(graph):
    assert lines(graph) == GOLDEN.read_text(encoding="utf-8"), (
        "if the change is meant: python -m tests.mapping.sample > tests/mapping/golden/article.nt"
    )


def test_graph_is_named_after_the_article(graph):
    assert graph.identifier == URIRef(f"{BASE}graph/{resolve(EXTRACTION).article.path}")


def test_every_thing_is_minted_under_the_base():
    base = "https://example.org/kg/"
    graph = to_graph(resolve(EXTRACTION), base)
    assert str(graph.identifier).startswith(f"{base}graph/article/")
    assert {s for s in graph.subjects() if not s.startswith(base)} == {ROLE["bi-thu"], ROLE["chu-tich"]}


def test_there_are_no_blank_nodes_and_every_thing_is_typed(graph):
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]
    assert {s for s in graph.subjects() if (s, RDF.type, None) not in graph} == set()
    # a successor is described by the articles that mention it, so that only these count as articles about it
    elsewhere = {VNGOV.succeededBy, VNGOV.partlySucceededBy, VNGOV.precededBy}
    pointed_at = {o for _, p, o in graph if isinstance(o, URIRef) and str(o).startswith(BASE) and p not in elsewhere}
    assert pointed_at <= set(graph.subjects())


@settings(max_examples=20)
@given(st.randoms())
def test_order_of_facts_does_not_matter(random):
    assert lines(to_graph(resolve(in_other_order(EXTRACTION, random)))) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_hash_seed_does_not_matter(seed):
    run = subprocess.run(
        [sys.executable, "-m", "tests.mapping.sample"],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode() == GOLDEN.read_text(encoding="utf-8")


def test_an_inserted_sentence_changes_only_offsets_and_the_digest(graph):
    before = "Một câu mới. "
    moved = tuple(
        replace(
            fact,
            evidence=replace(
                fact.evidence, start=fact.evidence.start + len(before), end=fact.evidence.end + len(before)
            ),
        )
        for fact in EXTRACTION.people
    )
    later = to_graph(resolve(replace(EXTRACTION, article=replace(ARTICLE, text=before + TEXT), people=moved)))
    changed = {p for _, p, _ in set(graph) ^ set(later)}
    assert changed == {OA.start, OA.end, VNGOV.textDigest}
