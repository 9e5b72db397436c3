import gzip
from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Literal, URIRef

from kg.errors import InputError
from kg.validation import FORMATS, read_graph, read_quads

TRIPLE = (URIRef("urn:a"), URIRef("urn:b"), Literal("Hà Nội", lang="vi"))
WRITTEN = {
    "ttl": '<urn:a> <urn:b> "Hà Nội"@vi .',
    "nt": '<urn:a> <urn:b> "Hà Nội"@vi .',
    "nq": '<urn:a> <urn:b> "Hà Nội"@vi <urn:g> .',
    "trig": '<urn:g> { <urn:a> <urn:b> "Hà Nội"@vi }',
    "jsonld": '{"@id": "urn:a", "urn:b": {"@value": "Hà Nội", "@language": "vi"}}',
    "rdf": '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:">'
    '<r:Description r:about="urn:a"><u:b xml:lang="vi">Hà Nội</u:b></r:Description></r:RDF>',
}
WRITTEN["xml"] = WRITTEN["rdf"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_is_read(suffix: str, tmp_path: Path) -> None:
    content = WRITTEN[suffix].encode()
    plain, packed = tmp_path / f"data.{suffix}", tmp_path / f"data.{suffix}.gz"
    plain.write_bytes(content)
    packed.write_bytes(gzip.compress(content))
    for graph in (read_graph(plain), read_graph(packed), read_graph(BytesIO(content), suffix)):
        assert list(graph) == [TRIPLE]


def test_named_graphs_are_merged() -> None:
    graph = read_graph(BytesIO(b"<urn:g> { <urn:a> <urn:b> 1 } <urn:h> { <urn:a> <urn:b> 1, 2 }"), "trig")
    assert len(graph) == 2


def test_prefixes_are_kept() -> None:
    graph = read_graph(BytesIO(b"@prefix ex: <https://example.org/> . ex:a ex:b ex:c ."), "ttl")
    assert dict(graph.namespaces()) == {"ex": URIRef("https://example.org/")}


def test_an_ill_typed_literal_is_read_in_silence(capfd: pytest.CaptureFixture[str]) -> None:
    data = b'@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . <urn:a> <urn:b> "x"^^xsd:date, "x"^^xsd:boolean .'
    assert len(read_graph(BytesIO(data), "ttl")) == 2
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("bad.ttl", b"<urn:a> <urn:b>", "bad.ttl is not valid Turtle"),
        ("bad.nt", b"\xff\xfe\x00", "bad.nt is not valid N-Triples"),
        ("bad.jsonld", b'{"@context": "https://example.org/context", "a": 1}', "bad.jsonld is not valid JSON-LD"),
        ("bad.nt", b"<urn:a> <urn:b> <<( <urn:a> <urn:b> <urn:c> )>> .", "triple term of RDF 1.2"),
        ("bad.ttl.gz", b"not gzip", "bad.ttl.gz cannot be read"),
        ("cut.ttl.gz", gzip.compress(b"<urn:a> <urn:b> <urn:c> ." * 50, mtime=0)[:-9], "cut.ttl.gz cannot be read"),
        ("data.csv", b"a,b", "data.csv has no suffix of an RDF format"),
        ("data", b"a,b", "data has no suffix of an RDF format"),
    ],
)
def test_what_cannot_be_read_is_named(name: str, content: bytes, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as error:
        read_graph(path)
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.ttl").mkdir()
    for name, reason in (("missing.ttl", "No such file"), ("folder.ttl", "Is a directory")):
        with pytest.raises(InputError, match=rf"{name} cannot be read: {reason}"):
            read_graph(tmp_path / name)


def test_an_xml_entity_may_stand_for_text() -> None:
    document = '<!DOCTYPE r [ <!ENTITY place "Hà Nội"> ]>' + WRITTEN["rdf"].replace("Hà Nội", "&place;")
    assert list(read_graph(BytesIO(document.encode()), "rdf")) == [TRIPLE]


def test_xml_entities_of_entities_are_refused() -> None:
    bomb = '<!DOCTYPE r [ <!ENTITY a "ha"> <!ENTITY b "&a;&a;"> ]>' + WRITTEN["rdf"]
    with pytest.raises(InputError, match="entities"):
        read_graph(BytesIO(bomb.encode()), "rdf")


def test_a_store_has_the_named_graphs_and_their_union() -> None:
    quads = read_quads(
        BytesIO(b"<urn:g> { <urn:a> <urn:b> 1 } <urn:h> { <urn:a> <urn:b> 1, 2 } <urn:c> <urn:b> 3 ."), "trig"
    )
    store = quads.store()
    assert sorted(name.value for name in store.named_graphs()) == ["urn:g", "urn:h"]
    assert len(list(store.quads_for_pattern(None, None, None, ox.DefaultGraph()))) == 3
    assert len(quads.graph()) == 3
