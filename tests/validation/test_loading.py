from pathlib import Path

import pytest

from kg.errors import KnowledgeError
from kg.namespaces import VNGOV
from kg.validation import load_shapes
from tests.validation.graphs import PREFIXES

SHAPE = f"{PREFIXES} ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minCount 1 ] ."


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_the_built_in_shapes_are_read_once() -> None:
    assert load_shapes() is load_shapes()


def test_files_are_taken_together(tmp_path: Path) -> None:
    other = SHAPE.replace("ex:S", "ex:T").replace("ex:C", "ex:D")
    loaded = load_shapes([write(tmp_path / "a.ttl", SHAPE), write(tmp_path / "b.ttl", other)])
    assert len(loaded.paths) == 1
    assert len(loaded.names) == 2


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "is empty"),
        ("<urn:a> <urn:b> <urn:c> .", "has no shape in it"),
        ("not turtle", "is not valid Turtle"),
        (SHAPE.replace("minCount", "minCout"), "uses sh:minCout"),
        (SHAPE.replace("ex:C", f"<{VNGOV.Peson}>"), "did you mean vngov:Person?"),
        (SHAPE.replace("ex:p", f"<{VNGOV.atestedOn}>"), "did you mean vngov:attestedOn?"),
        (SHAPE.replace("ex:p", f"( <{VNGOV.post}> <http://schema.org/name> )"), "is spelt <https://schema.org/>"),
        (SHAPE.replace("minCount 1", "datatype xsd:dat"), "did you mean xsd:date?"),
        (
            SHAPE.replace("http://www.w3.org/ns/shacl#", "http://www.w3.org/ns/shacl/"),
            "is spelt <http://www.w3.org/ns/shacl#>",
        ),
        (SHAPE.replace("minCount 1", "minCount 'one'"), "has a shape that is not well-formed"),
        (SHAPE.replace("sh:targetClass ex:C ;", ""), "has a target"),
    ],
)
def test_broken_shapes_are_refused(text: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=complaint):
        load_shapes([write(tmp_path / "broken.ttl", text)])


def test_one_broken_file_among_sound_ones_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"empty\.ttl is empty"):
        load_shapes([write(tmp_path / "sound.ttl", SHAPE), write(tmp_path / "empty.ttl", "")])


def test_missing_shapes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="cannot be read"):
        load_shapes([tmp_path / "missing.ttl"])
