import os
import signal
import subprocess
import sys
from decimal import Decimal

import pytest
from rdflib import RDF, XSD, BNode, Graph, Literal, URIRef

from kg.errors import StoreError
from kg.namespaces import VNGOV
from kg.store import Writer, open_snapshot, take_snapshot
from tests.store.graphs import FIRST, PERSON, SECOND, attested, label, published, union

OTHER = URIRef("https://example.org/other")


def snapshots(store):
    return sorted(path.name for path in (store / "snapshots").iterdir())


def labels(store):
    return sorted(quad.object.value for quad in union(open_snapshot(store)))


def test_readers_see_what_is_published(tmp_path):
    with Writer(tmp_path) as writer:
        assert writer.replace_graph(FIRST, [label("A")])
        assert writer.publish()
        assert writer.replace_graph(FIRST, [label("B")])
        assert labels(tmp_path) == ["A"]
        assert writer.publish()
    assert labels(tmp_path) == ["B"]


def test_the_same_content_changes_nothing(tmp_path):
    content = Graph()
    content.add(label("A"))
    content.add((PERSON, VNGOV.value, Literal(Decimal("1.50"))))
    content.add((PERSON, VNGOV.ordinal, Literal("07", datatype=XSD.nonNegativeInteger, normalize=False)))
    published(tmp_path, {FIRST: content})
    with Writer(tmp_path) as writer:
        assert not writer.replace_graph(FIRST, content)
        assert not writer.publish()
    assert snapshots(tmp_path) == ["000001"]


def test_a_graph_is_replaced_whole_and_others_stay(tmp_path):
    published(tmp_path, {FIRST: [label("A"), label("B")], SECOND: [label("A")]})
    published(tmp_path, {FIRST: [label("B"), label("C")]})
    stored = {
        (quad.graph_name.value, quad.object.value)
        for quad in open_snapshot(tmp_path)
        if quad not in union(open_snapshot(tmp_path))
    }
    assert stored == {(str(FIRST), "B"), (str(FIRST), "C"), (str(SECOND), "A")}


def test_the_default_graph_is_the_union(tmp_path):
    published(tmp_path, {FIRST: [label("A"), label("B")], SECOND: [label("A")]})
    assert labels(tmp_path) == ["A", "B"]
    published(tmp_path, {FIRST: []})
    assert labels(tmp_path) == ["A"]
    published(tmp_path, {SECOND: []})
    assert labels(tmp_path) == []


def test_a_graph_may_be_replaced_twice_before_publishing(tmp_path):
    with Writer(tmp_path) as writer:
        assert writer.replace_graph(FIRST, [label("A")])
        assert not writer.replace_graph(FIRST, [label("A")])
        assert writer.replace_graph(FIRST, [label("B")])
        writer.publish()
    assert labels(tmp_path) == ["B"]


def test_removing_a_graph(tmp_path):
    published(tmp_path, {FIRST: [label("A")], SECOND: [label("B")]})
    with Writer(tmp_path) as writer:
        assert writer.remove_graph(FIRST)
        assert not writer.remove_graph(FIRST)
        assert writer.graph_names() == [SECOND]
        assert writer.publish()
    assert labels(tmp_path) == ["B"]


def test_the_writer_answers_queries_about_unpublished_changes(tmp_path):
    with Writer(tmp_path) as writer:
        writer.replace_graph(FIRST, [label("A")])
        assert bool(writer.query('ASK { ?thing ?property "A"@vi }'))


def test_an_empty_store_can_be_published(tmp_path):
    published(tmp_path, {})
    assert not open_snapshot(tmp_path)


def test_a_reader_keeps_what_it_opened(tmp_path):
    reader = open_snapshot(published(tmp_path, {FIRST: [label("A")]}))
    published(tmp_path, {FIRST: [label("B")]})
    assert [quad.object.value for quad in union(reader)] == ["A"]


def test_what_was_not_published_is_dropped(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    with Writer(tmp_path) as writer:
        writer.replace_graph(FIRST, [label("B")])
        writer.replace_graph(SECOND, [label("B")])
    with Writer(tmp_path) as writer:
        assert writer.graph_names() == [FIRST]
        assert not writer.replace_graph(FIRST, [label("A")])


def test_a_blank_node_is_refused(tmp_path):
    with Writer(tmp_path) as writer, pytest.raises(StoreError, match="mint an IRI"):
        writer.replace_graph(FIRST, [(PERSON, VNGOV.post, BNode())])


def test_a_second_writer_is_refused(tmp_path):
    with Writer(tmp_path) as first:
        with pytest.raises(StoreError, match="being written"), Writer(tmp_path):
            pass
        first.replace_graph(FIRST, [label("A")])
        first.publish()
    assert labels(tmp_path) == ["A"]


def test_a_damaged_live_database_without_a_snapshot_says_what_to_do(tmp_path):
    with Writer(tmp_path):
        pass
    (tmp_path / "live" / "CURRENT").write_text("nonsense\n")
    with pytest.raises(StoreError, match=r"delete \S+/live and run kg build again"), Writer(tmp_path):
        pass


BUILD = """
import sys
from tests.store.graphs import FIRST, SECOND, label
from kg.namespaces import BASE, article_graph
from kg.store import Writer
with Writer(sys.argv[1]) as writer:
    writer.replace_graph(FIRST, [label("half")])
    for i in range(200):
        writer.replace_graph(article_graph(BASE, f"article/{i}"), [label(str(n)) for n in range(500)])
    print("writing", flush=True)
    while True:
        writer.replace_graph(SECOND, [label(str(n)) for n in range(500)])
        writer.replace_graph(SECOND, [label(str(-n)) for n in range(500)])
"""


def test_a_killed_build_leaves_the_published_graph_and_a_store_to_write_to(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    with subprocess.Popen([sys.executable, "-c", BUILD, tmp_path], stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout.readline() == "writing\n"
        os.kill(build.pid, signal.SIGKILL)
    assert build.returncode == -signal.SIGKILL
    assert labels(tmp_path) == ["A"]
    with Writer(tmp_path) as writer:
        assert writer.graph_names() == [FIRST]
        assert writer.replace_graph(SECOND, [label("B")])
        assert writer.publish()
    assert labels(tmp_path) == ["A", "B"]


def test_strings_need_no_type(tmp_path):
    published(tmp_path, {FIRST: [attested("x")]})
    with Writer(tmp_path) as writer:
        typed = (PERSON, VNGOV.attestedOn, Literal("x", datatype=XSD.string))
        assert not writer.replace_graph(FIRST, [typed])


def test_what_a_graph_says_of_some_subjects_is_replaced(tmp_path):
    published(tmp_path, {FIRST: [label("A"), label("B", OTHER)], SECOND: [label("A")]})
    with Writer(tmp_path) as writer:
        assert not writer.replace_subjects(FIRST, [PERSON], [label("A")])
        assert writer.replace_subjects(FIRST, [PERSON], [label("C")])
        assert set(writer.graph(FIRST)) == {label("C"), label("B", OTHER)}
        assert writer.replace_subjects(FIRST, [PERSON, OTHER], [])
        assert writer.publish()
    assert labels(tmp_path) == ["A"]


def test_subjects_that_only_the_triples_have_are_replaced_too(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    with Writer(tmp_path) as writer:
        writer.replace_subjects(FIRST, [], [label("B")])
        assert set(writer.graph(FIRST)) == {label("B")}


def test_subjects_are_found_by_a_value(tmp_path):
    with Writer(tmp_path) as writer:
        writer.replace_graph(FIRST, [(PERSON, VNGOV.post, OTHER)])
        writer.replace_graph(SECOND, [(OTHER, VNGOV.post, OTHER)])
        assert writer.subjects(FIRST, VNGOV.post, [str(OTHER), str(PERSON)]) == [str(PERSON)]


def test_a_query_about_one_thing(tmp_path):
    with Writer(tmp_path) as writer:
        writer.replace_graph(FIRST, [label("A"), label("B", OTHER)])
        text = "SELECT ?thing ?name { GRAPH ?g { ?thing ?p ?name } }"
        (row,) = writer.query(text, {"thing": str(OTHER)})
        assert (row["thing"].value, row["name"].value) == (str(OTHER), "B")


def test_rules_hold_until_something_is_published_without_them(tmp_path):
    thing = (PERSON, RDF.type, VNGOV.Person)
    with Writer(tmp_path) as writer:
        writer.replace_graph(FIRST, [thing])
        assert not writer.is_derived_by("x")
        writer.settle("x")
        writer.publish()
    with Writer(tmp_path) as writer:
        assert writer.is_derived_by("x")
        assert not writer.is_derived_by("y")
        writer.replace_graph(SECOND, [thing])
        writer.publish()
    with Writer(tmp_path) as writer:
        assert not writer.is_derived_by("x")


def words_in(folder, word):
    return any(word in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_rewritten_store_has_no_words_of_what_was_removed_nor_snapshots_of_it(tmp_path):
    published(tmp_path, {FIRST: [label("Forgettable")], SECOND: [label("B")]})
    reader = take_snapshot(tmp_path)
    assert words_in(tmp_path, b"Forgettable")
    published(tmp_path, {FIRST: []})
    assert words_in(tmp_path / "live", b"Forgettable")
    with Writer(tmp_path) as writer:
        writer.rewrite()
        assert writer.publish()
        assert snapshots(tmp_path) == ["000003"]
    assert not words_in(tmp_path, b"Forgettable")
    assert labels(tmp_path) == ["B"]
    reader.hold.close()
    published(tmp_path, {FIRST: [label("C")]})
    assert snapshots(tmp_path) == ["000003", "000004"]


def test_old_snapshots_go_also_when_the_process_ended_before_it_removed_them(tmp_path):
    published(tmp_path, {FIRST: [label("A")]})
    published(tmp_path, {FIRST: [label("B")]})
    (tmp_path / "erasing").touch()
    with Writer(tmp_path):
        pass
    assert snapshots(tmp_path) == ["000002"]
    assert not (tmp_path / "erasing").exists()
