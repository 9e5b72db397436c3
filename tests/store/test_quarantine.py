import json

import pytest
from rdflib import Graph, Literal, URIRef

from kg.errors import StoreError, UsageError
from kg.namespaces import BASE, VNGOV, article_graph
from kg.store import Quarantine, QuarantineEntry, Writer, open_dataset
from tests.store.graphs import FIRST, SECOND, attested, label, published

REPORT = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n[] a sh:ValidationReport ; sh:conforms false .\n"
ENTRY = QuarantineEntry("bài/một.txt", str(FIRST), "ab" * 32, ("A post lacks a role; add one.",))


@pytest.fixture
def quarantine(tmp_path):
    published(tmp_path, {SECOND: [label("B")]})
    return Quarantine(tmp_path)


def test_what_is_put_in_is_listed_and_shown(quarantine):
    quarantine.put(ENTRY, [label("A"), attested("x")], REPORT)
    assert quarantine.list() == [ENTRY]
    assert quarantine.show(ENTRY.article) == ENTRY
    assert set(quarantine.graph(ENTRY.article)) == {label("A"), attested("x")}
    assert quarantine.report(ENTRY.article) == REPORT


def test_an_article_is_in_quarantine_once(quarantine):
    quarantine.put(ENTRY, [label("A")], REPORT)
    later = QuarantineEntry(ENTRY.article, ENTRY.graph, "cd" * 32, ())
    quarantine.put(later, [label("B")], REPORT)
    assert quarantine.list() == [later]
    assert set(quarantine.graph(ENTRY.article)) == {label("B")}


@pytest.mark.parametrize("article", ["../../evil", "/etc/passwd", "a\nb", ".", "x" * 500, "đường dẫn", "…"])
def test_any_id_is_a_safe_name(quarantine, tmp_path, article):
    before = set(tmp_path.parent.iterdir())
    quarantine.put(QuarantineEntry(article, str(FIRST), "", ()), [label("A")], REPORT)
    assert [entry.article for entry in quarantine.list()] == [article]
    assert len(list((tmp_path / "quarantine").iterdir())) == 1
    assert set(tmp_path.parent.iterdir()) == before


def test_files_do_not_depend_on_the_order_of_triples(quarantine, tmp_path):
    def files():
        return {path.name: path.read_bytes() for path in (tmp_path / "quarantine").rglob("*.*") if path.is_file()}

    triples = [label("A"), label("B"), attested("x")]
    quarantine.put(ENTRY, triples, REPORT)
    before = files()
    quarantine.put(ENTRY, reversed(triples), REPORT)
    assert files() == before
    assert set(before) == {"entry.json", "graph.nt", "report.ttl"}
    assert json.loads(before["entry.json"])["article"] == ENTRY.article


def test_release_publishes_the_graph_with_the_reason(quarantine, tmp_path):
    quarantine.put(ENTRY, [label("A")], REPORT)
    assert quarantine.release(ENTRY.article, " checked by hand ") == ENTRY
    assert quarantine.list() == []
    dataset = open_dataset(tmp_path)
    reason = (URIRef(ENTRY.graph), VNGOV.releasedReason, Literal("checked by hand"))
    assert set(dataset.graph(FIRST)) == {label("A"), reason}
    assert set(dataset.graph(SECOND)) == {label("B")}


def test_release_waits_for_the_writer_and_keeps_the_entry(quarantine, tmp_path):
    quarantine.put(ENTRY, [label("A")], REPORT)
    with Writer(tmp_path), pytest.raises(StoreError, match="being written"):
        quarantine.release(ENTRY.article, "checked")
    assert quarantine.list() == [ENTRY]


def test_a_release_needs_a_reason(quarantine):
    quarantine.put(ENTRY, [label("A")], REPORT)
    with pytest.raises(UsageError, match="needs a reason"):
        quarantine.release(ENTRY.article, "  ")


def test_an_unknown_article_is_answered_with_what_is_there(quarantine):
    with pytest.raises(UsageError, match=r"nope is not in the quarantine of .*; there is nothing"):
        quarantine.show("nope")
    quarantine.put(ENTRY, [label("A")], REPORT)
    for ask in (quarantine.show, quarantine.graph, quarantine.report, lambda name: quarantine.release(name, "x")):
        with pytest.raises(UsageError, match=f"there is {ENTRY.article}"):
            ask("nope")


def test_discarding(quarantine):
    quarantine.put(ENTRY, [label("A")], REPORT)
    assert quarantine.discard(ENTRY.article)
    assert not quarantine.discard(ENTRY.article)
    assert quarantine.list() == []


def test_a_damaged_entry_is_named(quarantine, tmp_path):
    quarantine.put(ENTRY, [label("A")], REPORT)
    (entry,) = (tmp_path / "quarantine").glob("*/entry.json")
    entry.write_text("{")
    with pytest.raises(StoreError, match=r"entry.json is not readable"):
        quarantine.list()


def test_what_a_crash_left_is_not_listed(quarantine, tmp_path):
    (tmp_path / "quarantine" / ".half").mkdir(parents=True)
    assert quarantine.list() == []


def test_entries_are_listed_by_article(quarantine):
    for article in ("c", "a", "b"):
        graph = article_graph(BASE, f"article/{article}")
        quarantine.put(QuarantineEntry(article, str(graph), "", ()), [label(article)], REPORT)
    assert [entry.article for entry in quarantine.list()] == ["a", "b", "c"]


def test_a_release_is_kept_for_the_same_text(quarantine, tmp_path):
    quarantine.put(ENTRY, [label("A")], REPORT)
    assert not quarantine.readmit(ENTRY, Graph())
    quarantine.release(ENTRY.article, "checked by hand")
    graph = Graph()
    assert Quarantine(tmp_path).readmit(ENTRY, graph)
    assert set(graph) == {(URIRef(ENTRY.graph), VNGOV.releasedReason, Literal("checked by hand"))}
    assert not quarantine.readmit(QuarantineEntry(ENTRY.article, ENTRY.graph, "cd" * 32, ()), Graph())
    assert quarantine.list() == []


@pytest.mark.parametrize(("name", "read"), [("graph.nt", Quarantine.graph), ("report.ttl", Quarantine.results)])
@pytest.mark.parametrize("content", [b"<a", b"\xff\xfe", None])
def test_a_broken_file_is_named(quarantine, tmp_path, name, read, content):
    quarantine.put(ENTRY, [label("A")], REPORT)
    (file,) = (tmp_path / "quarantine").glob(f"*/{name}")
    file.write_bytes(content) if content else file.unlink()
    with pytest.raises(StoreError, match=rf"{name} is not readable; delete \S+ and build the article again"):
        read(quarantine, ENTRY.article)


def test_a_release_can_be_withdrawn(quarantine):
    quarantine.put(ENTRY, [label("A")], REPORT)
    quarantine.release(ENTRY.article, "checked by hand")
    quarantine.withdraw(ENTRY.article)
    assert not quarantine.readmit(ENTRY, Graph())
