import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rdflib import RDF, Graph
from rdflib.namespace import SH

from kg.cli import kg
from kg.cli import validate as cli
from kg.resources import resource
from kg.store import Writer
from kg.validation import FORMATS, Severity, read_graph

EXAMPLES = resource("shapes") / "tests"
VALID = EXAMPLES / "valid" / "tenure.ttl"
VIOLATION = EXAMPLES / "invalid" / "tenure-no-member.ttl"
WARNING = EXAMPLES / "invalid" / "article-no-date.ttl"
TWO_CODES = EXAMPLES / "rules" / "invalid" / "units-with-one-code.trig"
INFO = EXAMPLES / "invalid" / "event-no-date.ttl"
RULE = """# title_vi: Nhãn
# title_en: Labels
# message_vi: ?focus
# message_en: ?focus
# severity: info

SELECT DISTINCT ?focus WHERE { ?focus a ?kind }
"""
PREFIXES = "@prefix ex: <https://example.org/> . @prefix vngov: <https://w3id.org/vngov/ontology#> .\n"
SHAPE = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
<urn:S> a sh:NodeShape ; sh:targetClass <urn:C> ;
    sh:property [ sh:path <urn:p> ; sh:minCount 1 ; sh:message "Add it." ] .
"""


def test_the_choices_are_those_of_the_stage() -> None:
    assert list(cli.SEVERITIES) == [severity.value for severity in Severity]
    assert list(cli.FORMATS) == list(FORMATS)


def run(*arguments: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(kg, ["validate", *map(str, arguments)], input=stdin)


@pytest.mark.parametrize(
    ("arguments", "lines"), [((), 1), (("--show", "info"), 2), (("--fail-on", "info"), 2), (("--show", "violation"), 1)]
)
def test_text_lists_what_is_grave_enough_and_counts_the_rest(arguments: tuple[str, ...], lines: int) -> None:
    output = run(INFO, *arguments).stdout.splitlines()
    assert "1 info (" in output[0]
    assert len(output) == lines


@pytest.fixture
def shape(tmp_path: Path) -> Path:
    path = tmp_path / "shape.ttl"
    path.write_text(SHAPE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store")
    with Writer(folder) as writer:
        writer.replace_graph("https://w3id.org/vngov/id/graph/article/a", read_graph(VALID))
        writer.replace_graph("https://w3id.org/vngov/id/graph/article/b", read_graph(VIOLATION))
        writer.publish()
    return folder


def test_a_sound_file_is_done() -> None:
    result = run(VALID)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{VALID}: conforms (")
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("path", "threshold", "code"),
    [
        (VIOLATION, "violation", 1),
        (VIOLATION, "info", 1),
        (WARNING, "violation", 0),
        (WARNING, "warning", 1),
        (INFO, "warning", 0),
        (INFO, "info", 1),
    ],
)
def test_findings_at_the_threshold_end_with_one(path: Path, threshold: str, code: int) -> None:
    assert run(path, "--fail-on", threshold).exit_code == code


def test_every_result_is_a_line() -> None:
    result = run(VALID, VIOLATION)
    first, second, *lines = result.stdout.splitlines()
    assert first.startswith(f"{VALID}: conforms")
    assert second.startswith(f"{VIOLATION}: 1 violation (")
    assert lines == [
        "violation: ex:tenure org:member: Name the one vngov:Person who holds the position as org:member.",
    ]


def test_of_many_results_alike_the_first_are_listed_behind_the_rare_ones(tmp_path: Path) -> None:
    path = tmp_path / "many.ttl"
    labels = "".join(f"ex:b{number} a vngov:Person .\n" for number in range(9))
    path.write_text(f"{PREFIXES}{labels}ex:rare a vngov:Article .\n", encoding="utf-8")
    lines = run(path, "--show", "violation").stdout.splitlines()
    behind = next(number for number, line in enumerate(lines) if line.startswith("  … and 4 more like it"))
    assert all("ex:b" in line for line in lines[behind - 5 : behind])
    rare = max(number for number, line in enumerate(lines) if "ex:rare" in line)
    assert rare < behind - 5


def test_turtle_is_one_document() -> None:
    graph = Graph().parse(data=run(VALID, VIOLATION, WARNING, "--format", "turtle").stdout, format="turtle")
    assert len(list(graph.subjects(RDF.type, SH.ValidationReport))) == 3
    assert len(list(graph.subjects(RDF.type, SH.ValidationResult))) == 2


def test_json_lists_files_and_results() -> None:
    sound, broken = json.loads(run(VALID, VIOLATION, "--format", "json").stdout)
    assert (sound["file"], sound["conforms"], sound["results"]) == (str(VALID), True, [])
    assert broken["counts"] == {"violation": 1, "warning": 0, "info": 0}
    assert broken["results"][0]["path"] == "<http://www.w3.org/ns/org#member>"


def test_a_store_is_checked_graph_by_graph_and_as_a_whole(store: Path) -> None:
    (record,) = json.loads(run("--store", store, "--format", "json").stdout)
    assert (record["file"], record["skipped"]) == (str(store), [])
    assert [result["source"] for result in record["results"]] == ["tenure-member"]


def test_a_finding_of_a_rule_names_the_rule() -> None:
    result = run(TWO_CODES)
    assert result.exit_code == 1
    assert (
        "đơn vị new and đơn vị old both have the code 00235 on 2025-07-01. (found ex:old) [units-with-one-code]"
        in result.stdout
    )
    assert "rule/units-with-one-code" in run(TWO_CODES, "--format", "turtle").stdout
    record = json.loads(run(TWO_CODES, "--format", "json").stdout)[0]["results"][0]
    assert (record["source"], record["message_vi"][-11:]) == ("units-with-one-code", "2025-07-01.")


def test_rules_that_need_named_graphs_are_said_to_be_skipped() -> None:
    assert "; without named graphs, " in run(VALID).stdout
    assert "events-after-article" in json.loads(run(VALID, "--format", "json").stdout)[0]["skipped"]
    assert "skipped" not in run(TWO_CODES).stdout


def test_other_rules_replace_the_built_in_ones(tmp_path: Path) -> None:
    rule = tmp_path / "labels.rq"
    rule.write_text(RULE, encoding="utf-8")
    (record,) = json.loads(run(TWO_CODES, "--rules", rule, "--format", "json").stdout)
    assert {result["source"] for result in record["results"]} >= {"labels"}
    assert "units-with-one-code" not in {result["source"] for result in record["results"]}


@pytest.mark.parametrize(
    ("name", "finding"),
    [
        ("impossible-dates", "violation: ex:article: https://example.org/article has the date 2023-02-30"),
        ("too-many-posts", "violation: ex:an: An holds 40 different posts"),
        ("cyclic-bodies", "violation: ex:committee: "),
        ("cyclic-units", "violation: ex:district: "),
        ("units-with-one-code", "violation: ex:new: "),
        ("events-after-article", "warning: ex:event: "),
        ("private-details", "violation: ex:an: "),
    ],
)
def test_bad_data_is_reported_by_name(name: str, finding: str) -> None:
    lines = run(EXAMPLES / "rules" / "invalid" / f"{name}.trig").stdout.splitlines()
    assert any(line.startswith(finding) and line.endswith(f" [{name}]") for line in lines)


def test_a_term_that_the_ontology_lacks_is_a_violation(tmp_path: Path) -> None:
    path = tmp_path / "slip.ttl"
    path.write_text(VALID.read_text(encoding="utf-8").replace("vngov:statedEnd", "vngov:statedEnds"), encoding="utf-8")
    result = run(path)
    assert result.exit_code == 1
    assert "did you mean vngov:statedEnd?" in result.stdout


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("# severity: info\n", "", "lacks severity"),
        (RULE, "", "lacks title_vi"),
        ("?focus WHERE", "?focus WHERE WHERE", "is not valid SPARQL"),
    ],
)
def test_broken_rules_end_with_four(old: str, new: str, complaint: str, tmp_path: Path) -> None:
    rule = tmp_path / "labels.rq"
    rule.write_text(RULE.replace(old, new), encoding="utf-8")
    result = run(VALID, "--rules", rule)
    assert result.exit_code == 4
    assert result.stderr.startswith(f"kg: {rule} ")
    assert complaint in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_nothing_to_check_is_wrong_usage() -> None:
    result = run()
    assert result.exit_code == 2
    assert result.stderr == "kg: there is nothing to check; name RDF files, or a store with --store\n"


def test_a_store_that_is_none_ends_with_three(tmp_path: Path) -> None:
    assert run("--store", tmp_path / "missing").exit_code == 3


def test_standard_input_is_read_in_the_format_named() -> None:
    result = run("-", "--data-format", "ttl", stdin=VIOLATION.read_bytes())
    assert result.exit_code == 1
    assert result.stdout.startswith("standard input: 1 violation")


def test_standard_input_needs_a_format() -> None:
    result = run("-", stdin=b"")
    assert result.exit_code == 2
    assert result.stderr == "kg: standard input has no name to tell its format by; add --data-format\n"


def test_named_graphs_are_checked_together(tmp_path: Path, shape: Path) -> None:
    path = tmp_path / "data.trig"
    path.write_text("<urn:g> { <urn:a> a <urn:C> } <urn:h> { <urn:a> <urn:p> 1 }", encoding="utf-8")
    assert run(path, "--shapes", shape).exit_code == 0


def test_other_shapes_replace_the_built_in_ones(tmp_path: Path, shape: Path) -> None:
    path = tmp_path / "data.nt"
    path.write_text("<urn:a> a <urn:C> .".replace(" a ", f" {RDF.type.n3()} "), encoding="utf-8")
    result = run(path, "--shapes", shape)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1] == "violation: <urn:a> <urn:p>: Add it."


def test_a_file_that_no_shape_is_about_is_mentioned(tmp_path: Path) -> None:
    path = tmp_path / "data.ttl"
    path.write_text("<urn:a> <urn:b> <urn:c> .", encoding="utf-8")
    result = run(path)
    assert result.exit_code == 0
    assert result.stderr == f"kg: {path} has nothing in it that the shapes are about, so nothing was checked\n"


def test_what_cannot_be_read_is_reported_and_the_others_are_checked(tmp_path: Path) -> None:
    empty, broken = tmp_path / "empty.ttl", tmp_path / "broken.ttl"
    empty.touch()
    broken.write_text("broken", encoding="utf-8")
    result = run(empty, VIOLATION, broken, tmp_path / "missing.ttl", tmp_path)
    assert result.exit_code == 3
    assert result.stdout.startswith(f"{VIOLATION}: 1 violation")
    first, second, third, fourth = result.stderr.splitlines()
    assert first == f"kg: {empty} has no triples in it; there is nothing to validate"
    assert second.startswith(f"kg: {broken} is not valid Turtle: ")
    assert third == f"kg: {tmp_path / 'missing.ttl'} cannot be read: No such file or directory"
    assert fourth.startswith(f"kg: {tmp_path} has no suffix of an RDF format")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("minCount", "minCout", "sh:minCout, which is no term of SHACL"),
        ("minCount 1", "minCount 'one'", "not well-formed"),
        ("sh:targetClass <urn:C> ;", "", "has a target"),
        ("@prefix sh: <http://www.w3.org/ns/shacl#> .", "", "is not valid Turtle"),
        (SHAPE, "", "is empty"),
        (SHAPE, "<urn:a> <urn:b> <urn:c> .", "has no shape in it"),
    ],
)
def test_broken_shapes_end_with_four(old: str, new: str, complaint: str, shape: Path) -> None:
    shape.write_text(SHAPE.replace(old, new), encoding="utf-8")
    result = run(VALID, "--shapes", shape)
    assert result.exit_code == 4
    assert result.stderr.startswith(f"kg: {shape} ") or result.stderr.startswith(f"kg: no shape in {shape} ")
    assert complaint in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], [VALID, "--fail-on", "error"], [VALID, "--format", "xml"], ["--nonsense"]])
def test_wrong_usage_ends_with_two(arguments: list[object]) -> None:
    assert run(*arguments).exit_code == 2
