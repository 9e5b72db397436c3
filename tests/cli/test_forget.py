import json
import re

import pytest
from click.testing import CliRunner

from kg.cli import kg
from kg.model import Judgement, Verdict
from kg.namespaces import BASE
from kg.store import JudgementFile, Writer
from tests.upkeep.articles import build, exported


def forget(*arguments):
    return CliRunner().invoke(kg, ["forget", *map(str, arguments)])


@pytest.fixture
def store(tmp_path):
    """A store in which people judged that two identities of a name are one person."""
    build(tmp_path, {"a": 0, "c": 0})
    khue = sorted(set(re.findall(rf"<{BASE}(person/tran-thi-khue-[^>]*)>", exported(tmp_path))))
    JudgementFile(tmp_path).add([("here", Judgement(Verdict.SAME, *khue, "An", "một người"))])
    build(tmp_path, {"a": 0})
    return tmp_path


def test_a_person_is_forgotten_listed_and_allowed_back(store):
    result = forget("Trần Thị Khuê", "--reason", "theo yêu cầu", "--store", store)
    assert result.exit_code == 0
    assert result.stdout.startswith("forgot 1 person (")
    assert result.stdout.endswith("): 2 published graphs and 0 in quarantine changed\n")
    assert "Trần Thị Khuê" not in exported(store)
    assert JudgementFile(store).read() == ()
    (record,) = json.loads(forget("--list", "--format", "json", "--store", store).stdout)
    assert (record["who"], record["reason"]) == ("one person", "theo yêu cầu")
    assert record["digest"] in result.stdout
    assert record["digest"] in forget("--list", "--store", store).stdout
    assert forget("--list", "--format", "csv", "--store", store).stdout.startswith("digest,who,reason\n")
    assert forget("--undo", record["digest"], "--store", store).exit_code == 0
    assert forget("--list", "--store", store).stdout == ""


def test_several_people_are_listed_with_their_bodies(store):
    result = forget("Lê Văn Thử", "--store", store)
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 2
    assert line.startswith("kg: 2 people are called Lê Văn Thử: <")
    assert "(Quận ủy Tây Hồ)" in line
    assert "(Tỉnh ủy Nghệ An)" in line
    iri = line.split("<")[1].split(">")[0]
    one = forget(iri, "--store", store)
    assert one.exit_code == 0
    assert one.stderr == "kg: 1 other person of that name will stay; --all forgets them too\n"
    assert forget("Lê Văn Thử", "--all", "--store", store).exit_code == 0
    assert "Lê Văn Thử" not in exported(store)
    assert "everybody of a name" in forget("--list", "--store", store).stdout


@pytest.mark.parametrize("given", ["{iri}", "<{iri}>", "{short}", "<{short}>"])
def test_an_iri_is_understood_as_the_commands_print_it(store, given):
    iri = forget("Lê Văn Thử", "--store", store).stderr.split("<")[1].split(">")[0]
    result = forget(given.format(iri=iri, short=iri.removeprefix(BASE)), "--store", store)
    assert result.exit_code == 0
    assert iri not in exported(store)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "give either a PERSON to forget, or --list, or --undo DIGEST"),
        (["x", "--list"], "give either a PERSON"),
        (["Trần Thị Khuê", "--reason", " "], "the reason is empty"),
        (["Trần Thị Khuê", "--reason", "trần thị khuê muốn thế"], "the reason says the name"),
        (["Trần Thị Khu"], "nobody in the store is called Trần Thị Khu; did you mean Trần Thị Khuê?"),
        (["Xyz"], "nobody in the store is called Xyz; give the name in full"),
        (["…", "--all"], "… is no name"),
        (["--undo", "x"], "no tombstones begin with 'x'"),
        (["--undo", ""], "no tombstones begin with ''"),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(store, arguments, message):
    before = exported(store)
    result = forget(*arguments, "--store", store)
    (line,) = result.stderr.splitlines()
    assert (result.exit_code, result.stdout) == (2, "")
    assert line.startswith(f"kg: {message}")
    assert exported(store) == before
    assert not (store / "forgotten.json").exists()


def test_no_store_a_store_in_use_and_a_broken_file(store, tmp_path):
    result = forget("x", "--store", tmp_path / "none")
    assert (result.exit_code, "there is no store" in result.stderr) == (3, True)
    with Writer(store):
        result = forget("Trần Thị Khuê", "--store", store)
    assert (result.exit_code, "is being written by process" in result.stderr) == (3, True)
    (store / "forgotten.json").write_text("{")
    for arguments in (["Trần Thị Khuê"], ["--list"]):
        result = forget(*arguments, "--store", store)
        assert (result.exit_code, "forgotten.json is not readable" in result.stderr) == (3, True)
