"""Every example under ``shapes/tests`` does what its name and first line say."""

from functools import cache
from pathlib import Path

import pytest
from rdflib import RDF, Graph
from rdflib.namespace import SH

from kg.resources import resource
from kg.validation import Report, Severity, load_shapes, read_graph, validate

SHAPES = resource("shapes")
CLASSES = sorted(path.stem for path in SHAPES.glob("*.ttl"))
VALID = sorted((SHAPES / "tests" / "valid").glob("*.ttl"))
INVALID = sorted((SHAPES / "tests" / "invalid").glob("*.ttl"))


@cache
def report(path: Path) -> Report:
    return validate(read_graph(path), load_shapes())


def name(path: Path) -> str:
    return path.stem


@pytest.fixture(scope="module")
def graphs() -> dict[str, Graph]:
    return {path.stem: read_graph(path) for path in SHAPES.glob("*.ttl")}


@pytest.mark.parametrize("path", VALID, ids=name)
def test_a_valid_example_has_no_results(path: Path) -> None:
    assert report(path).to_text() == ""


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_an_invalid_example_has_the_result_of_its_first_line(path: Path) -> None:
    expected = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
    found = report(path).to_text({"ex": "https://example.org/"})
    assert any(line.startswith(f"{expected}: ") for line in found.splitlines()), found


def test_every_class_has_examples_of_both_kinds() -> None:
    assert [path.stem for path in VALID] == CLASSES
    assert {path.stem.partition("-")[0] for path in INVALID} == set(CLASSES)


def test_every_property_shape_alone_is_broken_by_an_example() -> None:
    tripped = [{result.shape for result in report(path).results} for path in INVALID]
    alone = {shape for shapes in tripped if len(shapes) == 1 for shape in shapes}
    declared = set(load_shapes().graph.subjects(RDF.type, SH.PropertyShape))
    assert sorted(map(str, declared - alone)) == []


@pytest.mark.parametrize("stem", CLASSES)
def test_a_file_has_a_targeted_node_shape_and_says_what_to_do_in_two_languages(
    stem: str, graphs: dict[str, Graph]
) -> None:
    graph = graphs[stem]
    assert any((shape, SH.targetClass, None) in graph for shape in graph.subjects(RDF.type, SH.NodeShape))
    for shape in graph.subjects(RDF.type, SH.PropertyShape):
        assert sorted(message.language for message in graph.objects(shape, SH.message)) == ["en", "vi"]  # type: ignore[attr-defined]


def test_a_shape_is_defined_in_one_file(graphs: dict[str, Graph]) -> None:
    shapes = [shape for graph in graphs.values() for shape in graph.subjects(SH.path, None)]
    assert len(shapes) == len(set(shapes))


def test_a_result_speaks_two_languages() -> None:
    (result,) = report(SHAPES / "tests" / "invalid" / "tenure-no-member.ttl").results
    assert result.message.startswith("Name the one vngov:Person")
    assert result.message_vi.startswith("Nêu một vngov:Person")


def test_the_shapes_are_well_formed() -> None:
    load_shapes(sorted(SHAPES.glob("*.ttl")))


def test_a_warning_does_not_stop_an_article() -> None:
    path = next(path for path in INVALID if path.stem == "article-no-date")
    assert report(path).worst is Severity.WARNING
    assert report(path).conforms()
