import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SKOS, URIRef

from kg import queries
from kg.derivation import DERIVED, ENTITIES, UNITS, derive, deriving
from kg.derivation.digest import settled_by
from kg.derivation.rows import rows
from kg.gazetteers.units import unit
from kg.mapping.context import unit_iri
from kg.namespaces import BASE, VNGOV, entity_graph, identity_graph, prefixed
from kg.store import Writer, open_snapshot
from tests.store.graphs import label
from tests.upkeep.articles import TEXTS, build, exported, extracted, folder

VERSIONS = st.tuples(st.sampled_from(sorted(TEXTS)), st.sampled_from([0, 1, None]))


def replace(writer, article, version):
    graph = extracted(article, version or 0)[1]
    writer.replace_graph(graph.identifier, () if version is None else graph)


def derived(writer):
    names = [identity_graph(writer.base), *(each.name(writer.base) for each in DERIVED)]
    return [set(writer.graph(name)) for name in names]


@pytest.fixture
def piecemeal(monkeypatch):
    """A store of a few articles in which most may change without everything being derived anew."""
    monkeypatch.setattr(deriving, "_MOST", 0)


@settings(max_examples=25)
@given(steps=st.lists(st.lists(VERSIONS, min_size=1, max_size=2), min_size=2, max_size=5))
def test_what_is_derived_step_by_step_is_what_is_derived_at_once(steps):
    most, deriving._MOST = deriving._MOST, 0
    try:
        with folder() as one, Writer(one) as writer:
            for step in steps:
                for article, version in step:
                    replace(writer, article, version)
                derive(writer)
            stepwise = derived(writer)
    finally:
        deriving._MOST = most
    with folder() as other, Writer(other) as writer:
        for article, version in {article: version for step in steps for article, version in step}.items():
            replace(writer, article, version)
        derive(writer)
        assert derived(writer) == stepwise


@pytest.mark.usefixtures("piecemeal")
def test_only_things_of_changed_graphs_are_asked_for(tmp_path, monkeypatch):
    build(tmp_path, dict.fromkeys(TEXTS, 0))
    asked = []
    ask = Writer.query
    monkeypatch.setattr(Writer, "query", lambda self, text, given=None: asked.append(text) or ask(self, text, given))
    build(tmp_path, {"b": 1})
    things = {thing for text in asked for thing in re.findall(f"<({BASE}[^>]+)>", text)}
    assert all(BASE in text for text in asked), "nothing is asked of the whole store"
    (removed, added) = (set(extracted("b", version)[1].subjects(RDF.type)) for version in (0, 1))
    namesakes = {thing for thing in things if "/le-van-thu-" in thing}
    assert things <= set(map(str, removed | added)) | namesakes
    assert any("hoang-minh-si" in thing for thing in things)
    assert not any("nghe-an" in thing for thing in things)


def test_building_the_same_publishes_nothing(tmp_path):
    build(tmp_path, dict.fromkeys(TEXTS, 0))
    build(tmp_path, {"a": 0})
    assert [path.name for path in (tmp_path / "snapshots").iterdir()] == ["000001"]


def test_both_graphs_are_derived(tmp_path):
    build(tmp_path, {"a": 0})
    for each in DERIVED:
        assert f"<{each.name(BASE)}>" in exported(tmp_path)


@pytest.mark.parametrize("stale", [None, b"other rules"])
def test_a_store_that_was_derived_by_other_rules_is_derived_anew(tmp_path, stale):
    build(tmp_path, {"a": 0, "b": 0})
    before = exported(tmp_path)
    with Writer(tmp_path) as writer:
        writer.replace_graph(entity_graph(BASE), [label("stale", URIRef(f"{BASE}person/x"))])
        writer.publish()
    (tmp_path / "derived").unlink()
    if stale:
        (tmp_path / "derived").write_bytes(stale)
    build(tmp_path, {"a": 0})
    assert exported(tmp_path) == before
    assert (tmp_path / "derived").read_text() == settled_by(())


def test_rules_are_remembered_also_where_they_change_nothing(tmp_path):
    build(tmp_path, {"a": 0})
    (tmp_path / "derived").unlink()
    build(tmp_path, {"a": 0})
    assert (tmp_path / "derived").read_text() == settled_by(())
    assert [path.name for path in (tmp_path / "snapshots").iterdir()] == ["000001"]


def test_what_was_published_without_being_derived_is_derived_later(tmp_path):
    build(tmp_path, {"a": 0})
    with Writer(tmp_path) as writer:
        replace(writer, "b", 0)
        writer.publish()
    build(tmp_path, {"a": 0})
    build(tmp_path / "other", {"a": 0, "b": 0})
    assert exported(tmp_path) == exported(tmp_path / "other")


def test_the_union_has_no_triple_of_a_thing_that_is_gone(tmp_path):
    build(tmp_path, dict.fromkeys(TEXTS, 0))
    build(tmp_path, {"a": 1, "b": 1})
    (stated,) = open_snapshot(tmp_path).query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    (distinct,) = open_snapshot(tmp_path).query(
        "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }"
    )
    assert stated["n"] == distinct["n"]


def test_what_became_of_a_unit_is_told_though_no_article_mentions_it(tmp_path):
    build(tmp_path, {"a": 0})
    rows = open_snapshot(tmp_path).query(f"""
        PREFIX vngov: <{VNGOV}> PREFIX rdfs: <{RDFS}> PREFIX skos: <{SKOS}>
        SELECT ?heir ?parent ?before {{
          ?old rdfs:label "quận Tây Hồ"@vi ; vngov:succeededBy ?new .
          ?new skos:prefLabel ?heir ; vngov:parentUnit/rdfs:label ?parent ; vngov:precededBy/rdfs:label ?before .
          FILTER NOT EXISTS {{ ?new vngov:articleCount ?count }}
        }}""")
    found = {tuple(term.value for term in row) for row in rows}
    assert ("phường Tây Hồ", "thành phố Hà Nội", "phường Bưởi") in found


def test_a_unit_is_mentioned_by_articles_alone(tmp_path):
    build(tmp_path, dict.fromkeys(TEXTS, 0))
    build(tmp_path, {"c": 1})
    with Writer(tmp_path) as writer:
        counts = {row[0].value for row in writer.query(f"SELECT ?n {{ ?unit <{VNGOV.articleCount}> ?n }}")}
        assert counts <= {"1", "2", "3"}
        mentioned = [row[0].value for row in writer.query(queries.internal("units"))]
    assert len(mentioned) == 4


@pytest.mark.usefixtures("piecemeal")
def test_a_unit_stays_while_another_leads_to_it(tmp_path):
    ba_dinh, nghe_an, ha_noi = (unit_iri(BASE, unit(key)) for key in ("district/001", "province/40", "province/01"))
    build(tmp_path, dict.fromkeys(TEXTS, 0))
    with Writer(tmp_path) as writer:
        assert set(writer.graph(UNITS.name(BASE)).subjects()) >= {ba_dinh, nghe_an, ha_noi}
        for article in ("b", "c"):
            writer.remove_graph(extracted(article, 0)[1].identifier)
        derive(writer)
        stepwise = set(writer.graph(UNITS.name(BASE)))
        writer.replace_graph(UNITS.name(BASE), UNITS.triples(rows(writer, UNITS.query), BASE))
        assert stepwise == set(writer.graph(UNITS.name(BASE)))
    left = {thing for thing, *_ in stepwise}
    assert {ba_dinh, ha_noi} <= left, "quận Tây Hồ is still mentioned, and a ward of today has land of both"
    assert nghe_an not in left


def test_the_classes_are_those_of_the_query():
    values = re.search(r"VALUES \?class \{(.*?)\}", queries.internal("entities"), re.DOTALL)
    assert set(values[1].split()) == {prefixed(cls) for cls in ENTITIES.classes}
    assert VNGOV.Post in ENTITIES.classes
