"""Small articles in versions, a gate that can be strict, and what a store looks like from outside."""

import io
import json
import tempfile
from functools import cache
from pathlib import Path

from rdflib import Graph

from kg import documents, pipeline, validation
from kg.forgetting import Tombstones, redact
from kg.model import Article
from kg.store import Quarantine, Writer, open_snapshot
from kg.store.export import export

STRICT = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:strict> a sh:NodeShape ; sh:targetClass vngov:Body ; sh:property <urn:strict-label> .
<urn:strict-label> a sh:PropertyShape ; sh:path rdfs:label ; sh:not [ sh:hasValue "Quận ủy Ba Đình"@vi ] ;
    sh:message "say no more of Ba Đình" .
"""
"""Shapes to which no article that names Quận ủy Ba Đình conforms."""

_LINES = {
    "a": (
        """Quận ủy Tây Hồ họp
07/04/2023
Sáng 7/4/2023, ông Lê Văn Thử - Bí thư Quận ủy Tây Hồ và bà Trần Thị Khuê, Chủ tịch UBND quận Tây Hồ chủ trì.
""",
        """Bà Trần Thị Khuê làm Bí thư Quận ủy Tây Hồ
09/05/2024
Ngày 9/5/2024, bà Trần Thị Khuê, Chủ tịch UBND quận Tây Hồ được bầu giữ chức Bí thư Quận ủy Tây Hồ.
Ông Lê Văn Thử - nguyên Bí thư Quận ủy Tây Hồ dự hội nghị.
""",
    ),
    "b": (
        """Ba Đình làm việc với Tây Hồ
10/10/2023
Đồng chí Hoàng Minh Sỹ, Bí thư Quận ủy Ba Đình đón ông Lê Văn Thử, Bí thư Quận ủy Tây Hồ.
Trường Tiểu học Hoàng Minh Sỹ cũng dự.
""",
        """Tây Hồ tổng kết
12/12/2022
Ông Hoàng Minh Sĩ - Bí thư Quận ủy Ba Đình dự hội nghị.
""",
    ),
    "c": (
        """Nghệ An có bí thư mới
01/02/2024
Ông Lê Văn Thử - Bí thư Tỉnh ủy Nghệ An tiếp bà Trần Thị Khuê, Phó Bí thư Thành ủy Hà Nội.
""",
        """Quận ủy Ba Đình nhớ ông Lê Văn Thử
03/03/2024
Quận ủy Ba Đình họp tại quận Ba Đình, Hà Nội.
""",
    ),
}
TEXTS = {article: tuple(text.replace("\n", "\n\n") for text in texts) for article, texts in _LINES.items()}
"""The versions of the text of each article."""


def folder() -> tempfile.TemporaryDirectory[str]:
    """A folder in memory where the system has one: a store waits for the disk many times."""
    memory = Path("/dev/shm")  # noqa: S108 - no file of a fixed name
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)


@cache
def shapes(*, strict: bool = False) -> validation.Shapes:
    """Shapes to which everything conforms, unless they are strict."""
    with tempfile.NamedTemporaryFile("w", suffix=".ttl", encoding="utf-8") as file:
        file.write(STRICT if strict else STRICT.replace("Ba Đình", "Không Có"))
        file.flush()
        return validation.load_shapes([Path(file.name)])


@cache
def extracted(article: str, version: int) -> tuple[Article, Graph]:
    """A version of an article and its graph, through the pipeline."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        json.dump({"id": article, "text": TEXTS[article][version]}, file)
        file.flush()
        (checked,) = pipeline.check_all(documents.read([Path(file.name)]), shapes=shapes())
    return checked.article, checked.graph


def build(store: Path, versions: dict[str, int], *, strict: bool = False) -> pipeline.Outcome:
    """What ``kg build`` does with these versions of articles, extracted beforehand."""
    with Writer(store) as writer:
        forgotten = Tombstones.open(writer.directory.forgotten)
        return pipeline.publish(
            [_checked(*extracted(*each), forgotten, writer.base, strict=strict) for each in versions.items()], writer
        )


def exported(store: Path) -> str:
    """All published graphs as N-Quads."""
    out = io.BytesIO()
    export(open_snapshot(store), "nquads", out)
    return out.getvalue().decode()


def waiting(store: Path) -> dict[str, set[tuple[str, ...]]]:
    """The graphs in quarantine."""
    quarantine = Quarantine(store)
    return {
        entry.article: {tuple(term.n3() for term in triple) for triple in quarantine.graph(entry.article)}
        for entry in quarantine.list()
    }


def _checked(article: Article, graph: Graph, forgotten: Tombstones, base: str, *, strict: bool) -> pipeline.Checked:
    clean = Graph(identifier=graph.identifier)
    for triple in redact(graph, forgotten, base):
        clean.add(triple)  # a release writes its reason into the graph
    return pipeline.Checked(article, clean, validation.validate(clean, shapes(strict=strict)))
