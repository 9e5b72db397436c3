import pyoxigraph as ox
import pytest

from kg.errors import RefusedError, StoreError, UsageError
from kg.namespaces import BASE, VNGOV, entity_graph
from kg.store import Editor, Graphs, StoreDirectory, Writer, load_plain, open_snapshot, run
from tests.store.graphs import FIRST, PERSON, SECOND, label, published, union

NOTES = "https://example.org/notes"
LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"


@pytest.fixture
def store(tmp_path):
    """A store of kg's own with two graphs."""
    return published(tmp_path, {FIRST: [label("A")], SECOND: [label("A"), label("B")]})


@pytest.fixture
def plain(tmp_path):
    load_plain([], tmp_path)
    return tmp_path


def edited(directory, *updates, **options):
    with Editor(directory) as editor:
        for text in updates:
            editor.update(text, **options)
        editor.publish()
    return open_snapshot(directory)


def note(name, text="A"):
    return f"GRAPH <{name}> {{ <{PERSON}> {LABEL} '{text}'@vi }}"


def values(quads):
    return sorted(quad.object.value for quad in quads)


def content(snapshot, name=NOTES):
    return values(snapshot.quads_for_pattern(None, None, None, ox.NamedNode(name)))


def triples(text):
    return list(ox.parse(text, ox.RdfFormat.TURTLE, rename_blank_nodes=True))


def is_union(snapshot):
    named = {quad.triple for quad in snapshot if isinstance(quad.graph_name, ox.NamedNode)}
    return named == {quad.triple for quad in union(snapshot)}


@pytest.mark.parametrize(
    ("updates", "notes", "everything"),
    [
        ([f"INSERT DATA {{ {note(NOTES, 'C')} }}"], ["C"], ["A", "B", "C"]),
        ([f"INSERT DATA {{ {note(NOTES, 'A')} }}"], ["A"], ["A", "B"]),
        ([f"INSERT DATA {{ {note(NOTES, 'C')} }}", f"DROP GRAPH <{NOTES}>"], [], ["A", "B"]),
        ([f"COPY <{SECOND}> TO <{NOTES}>", f"DELETE DATA {{ {note(NOTES, 'A')} }}"], ["B"], ["A", "B"]),
        ([f"COPY DEFAULT TO <{NOTES}> ; CLEAR GRAPH <{NOTES}>"], [], ["A", "B"]),
        ([f"INSERT DATA {{ {note(NOTES, 'C')} }} ; MOVE <{NOTES}> TO <{NOTES}/2>"], [], ["A", "B", "C"]),
        (
            [f"INSERT {{ GRAPH <{NOTES}> {{ ?s ?p 'D' }} }} WHERE {{ GRAPH <{FIRST}> {{ ?s ?p ?o }} }}"],
            ["D"],
            ["A", "B", "D"],
        ),
    ],
)
def test_a_graph_of_ones_own_beside_the_graph(store, updates, notes, everything):
    snapshot = edited(store, *updates)
    assert content(snapshot) == notes
    assert values(union(snapshot)) == everything
    assert is_union(snapshot)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"INSERT DATA {{ {note(FIRST)} }}", f"the graph <{FIRST}> is made from articles"),
        (f"BASE <{BASE}> CLEAR SILENT GRAPH <graph/new>", "is made from articles"),
        (f"MOVE <{FIRST}> TO <{NOTES}>", "is made from articles"),
        (f"PREFIX g: <{BASE}graph/> DELETE WHERE {{ GRAPH g:links {{ ?s ?p ?o }} }}", "is made from articles"),
        ("INSERT DATA { <x:s> <x:p> 1 }", "the default graph of this store is the union"),
        (f"COPY <{NOTES}> TO DEFAULT", "the default graph of this store is the union"),
        ("DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }", "may write to any graph"),
        ("DROP ALL", "may write to any graph"),
        ("INSERT DATA { GRAPH <x:g> { <x:s> <x:p> '\\u0022' } }", "may write to any graph"),
    ],
)
def test_what_is_derived_is_not_written(store, text, said):
    with pytest.raises(RefusedError) as raised:
        edited(store, text)
    assert said in str(raised.value)
    assert values(union(open_snapshot(store))) == ["A", "B"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"CREATE GRAPH <{NOTES}> ; INSERT DATA {{ x", "syntax error at line 1"),
        (f"DROP GRAPH <{NOTES}/none>", f"the update was not run: the graph <{NOTES}/none> does not exist"),
        (f"INSERT DATA {{ {note(NOTES)} }} ; CREATE GRAPH <{NOTES}>", "already exists"),
        (f"INSERT {{ {note(NOTES)} }} USING <{NOTES}/none> WHERE {{ }}", f"the store has no graph <{NOTES}/none>"),
    ],
)
def test_an_update_that_fails_leaves_nothing_behind(store, text, said):
    with Editor(store) as editor:
        with pytest.raises(UsageError) as raised:
            editor.update(text)
        assert said in str(raised.value)
        assert not editor.has_graph(NOTES)
        editor.publish()
    assert is_union(open_snapshot(store))


def test_a_change_that_broke_off_is_not_published(store, monkeypatch):
    with Editor(store) as editor:
        monkeypatch.setattr(editor, "_leave_union", lambda gone: gone and 1 / 0)
        editor.update(f"INSERT DATA {{ {note(NOTES, 'C')} }}")
        with pytest.raises(ZeroDivisionError):
            editor.update(f"DROP GRAPH <{NOTES}>")
        with pytest.raises(StoreError, match="open it again"):
            editor.publish()
    assert values(union(edited(store))) == ["A", "B"]


def test_the_dataset_of_a_request(store):
    text = f"INSERT {{ GRAPH <{NOTES}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}"
    assert content(edited(store, text, graphs=Graphs((str(FIRST),)))) == ["A"]
    assert content(edited(store, f"CLEAR GRAPH <{NOTES}>", text, graphs=Graphs((NOTES + "/none",)))) == []


def test_prefixes_and_a_base_beside_an_update(store):
    text = "INSERT DATA { GRAPH <notes> { n:a n:b 'C' } }"
    snapshot = edited(store, text, prefixes={"n": "x:"}, base_iri="https://example.org/")
    assert content(snapshot) == ["C"]


def test_derived_graphs_follow_what_is_said_of_ones_own_things(store):
    with Editor(store) as editor:
        editor.update(f"INSERT DATA {{ GRAPH <{NOTES}> {{ <x:note> a <x:Note> }} }}")
        assert not editor.changes
        editor.update(f"INSERT DATA {{ GRAPH <{NOTES}> {{ <x:person> a <{VNGOV.Person}> }} }}")
        assert editor.changes.things([VNGOV.Person]) == ("x:person",)


def test_graphs_are_put_added_to_and_deleted(store):
    with Editor(store) as editor:
        assert not editor.has_graph(NOTES)
        assert editor.put_graph(NOTES, triples("<x:s> <x:p> 'C', [ <x:q> 'D' ] ."))
        assert not editor.post_graph(NOTES, triples("<x:s> <x:p> 'E' ."))
        editor.publish()
        snapshot = open_snapshot(store)
        assert len(content(snapshot)) == 4
        assert is_union(snapshot)
        assert not editor.put_graph(NOTES, [])
        assert editor.has_graph(NOTES)
        assert editor.delete_graph(NOTES)
        assert not editor.delete_graph(NOTES)
        editor.publish()
    snapshot = open_snapshot(store)
    assert not snapshot.contains_named_graph(ox.NamedNode(NOTES))
    assert values(union(snapshot)) == ["A", "B"]


@pytest.mark.parametrize("name", [None, str(FIRST), str(entity_graph(BASE))])
def test_graphs_that_are_derived_are_not_put(store, name):
    with Editor(store) as editor:
        for change in (editor.put_graph, editor.post_graph):
            with pytest.raises(RefusedError):
                change(name, triples("<x:s> <x:p> 'C' ."))
        with pytest.raises(RefusedError):
            editor.delete_graph(name)


def test_a_plain_dataset_takes_everything(plain):
    snapshot = edited(
        plain,
        "INSERT DATA { <x:s> <x:p> 'default' GRAPH <x:g> { _:b <x:p> 'named' } }",
        "INSERT { GRAPH ?g { ?s ?p 'more \\u0022' } } WHERE { GRAPH ?g { ?s ?p ?o } }",
    )
    assert values(union(snapshot)) == ["default"]
    assert content(snapshot, "x:g") == ['more "', "named"]
    assert list(edited(plain, "CLEAR ALL")) == []


def test_graphs_of_a_plain_dataset(plain):
    with Editor(plain) as editor:
        assert not editor.put_graph(None, triples("<x:s> <x:p> [] ."))
        assert not editor.post_graph(None, triples("<x:s> <x:p> [] ."))
        assert editor.put_graph(f"{BASE}graph/mine", triples("<x:s> <x:p> 'C' ."))
        editor.publish()
        assert len(union(open_snapshot(plain))) == 2
        assert editor.delete_graph(None)
        editor.publish()
    assert union(open_snapshot(plain)) == []
    assert content(open_snapshot(plain), f"{BASE}graph/mine") == ["C"]


def test_no_store_is_made(tmp_path):
    with pytest.raises(StoreError, match="there is no store"):
        Editor(tmp_path / "none")


def test_articles_are_not_written_to_a_plain_dataset(plain):
    with pytest.raises(StoreError, match=r"is a plain dataset.*; give another --store"):
        Writer(plain)


def test_a_writer_sees_the_graphs_of_others(store):
    edited(store, f"INSERT DATA {{ {note(NOTES, 'C')} }}")
    with Writer(store) as writer:
        writer.replace_graph(FIRST, [label("Z")])
        writer.publish()
    assert values(union(open_snapshot(store))) == ["A", "B", "C", "Z"]
    assert StoreDirectory.open(store).union
    assert b"true" in run(open_snapshot(store), f"ASK {{ GRAPH <{NOTES}> {{ ?s ?p 'C'@vi }} }}").data
