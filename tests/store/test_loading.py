import gzip
import json

import pyoxigraph as ox
import pytest

from kg.errors import InputError, StoreError, UsageError
from kg.store import load_plain, open_snapshot
from kg.store.loading import FILE_FORMATS
from tests.store.graphs import FIRST, label, published, union

TRIPLE = b"<http://e/s> <http://e/p> <http://e/o> "
CONTENT = {
    ".ttl": TRIPLE + b".",
    ".nt": TRIPLE + b".\n",
    ".trig": b"<http://e/g> { " + TRIPLE + b"}",
    ".nq": TRIPLE + b"<http://e/g> .\n",
    ".rdf": (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
        b'<rdf:Description rdf:about="http://e/s"><e:p rdf:resource="http://e/o"/></rdf:Description></rdf:RDF>'
    ),
    ".jsonld": json.dumps({"@id": "http://e/s", "http://e/p": {"@id": "http://e/o"}}).encode(),
}


def file(folder, name, data):
    path = folder / name
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


@pytest.mark.parametrize("ending", ["", ".gz"])
@pytest.mark.parametrize("suffix", FILE_FORMATS)
def test_every_format(tmp_path, suffix, ending):
    store = load_plain([file(tmp_path, f"data{suffix}{ending}", CONTENT[suffix])], tmp_path / "store")
    graph = ox.NamedNode("http://e/g") if suffix in {".trig", ".nq"} else ox.DefaultGraph()
    nodes = (ox.NamedNode(f"http://e/{name}") for name in "spo")
    assert list(open_snapshot(store.path)) == [ox.Quad(*nodes, graph)]
    assert not store.union


def test_files_add_up_and_blank_nodes_are_their_own(tmp_path):
    files = [file(tmp_path, f"{name}.ttl", b"_:b <http://e/p> 1 .") for name in "ab"]
    load_plain(files, tmp_path / "store")
    load_plain(files[:1], tmp_path / "store")
    assert len(union(open_snapshot(tmp_path / "store"))) == 3


def test_relative_iris_have_a_base_where_one_is_given(tmp_path):
    path = file(tmp_path, "a.ttl", b"<a> <b> <c> .")
    load_plain([path], tmp_path / "store", base_iri="http://e/")
    assert [quad.subject.value for quad in open_snapshot(tmp_path / "store")] == ["http://e/a"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.ttl", TRIPLE + b".\n<http://e/s> a b:c .", "a.ttl, line 2, column 16: The prefix b: has not been declared"),
        ("a.ttl", b"<a> <b> <c> .", "line 1, column 1: No scheme found in an absolute IRI (give IRIs in full"),
        ("a.nt", b"\xff\xfe", "a.nt, line 1, column 1: Invalid UTF-8"),
        ("a.jsonld", b'{"@context": "http://127.0.0.1:9/c"}', "contexts are never fetched"),
        ("a.rdf", b"<a/>", "a.rdf: XML namespaces are required"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path, name, data, said):
    files = [file(tmp_path, "good.ttl", TRIPLE + b"."), file(tmp_path, name, data)]
    with pytest.raises(InputError) as raised:
        load_plain(files, tmp_path / "store")
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)
    with pytest.raises(StoreError, match="nothing is published"):
        open_snapshot(tmp_path / "store")


def test_files_that_are_none(tmp_path):
    cut = tmp_path / "cut.ttl.gz"
    cut.write_bytes(gzip.compress((TRIPLE + b".\n") * 1000)[:-9])
    noise = tmp_path / "noise.ttl.gz"
    noise.write_bytes(b"noise")
    for path, said in [
        (cut, "is not whole"),
        (noise, "Not a gzipped file"),
        (tmp_path / "none.ttl", "No such file"),
        (tmp_path, "is not an RDF file by its name"),
        (tmp_path / "a.txt", r"give files of \.ttl, \.trig, \.nt, \.nq, \.rdf, \.jsonld, or those with \.gz"),
    ]:
        with pytest.raises((InputError, UsageError), match=said):
            load_plain([path], tmp_path / "store")


def test_a_store_of_articles_is_left_alone(tmp_path):
    published(tmp_path / "store", {FIRST: [label("A")]})
    with pytest.raises(StoreError, match="not a plain dataset"):
        load_plain([file(tmp_path, "a.ttl", TRIPLE + b".")], tmp_path / "store")
