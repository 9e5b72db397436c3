import json
import re
import shutil
from decimal import Decimal

import pytest
from click.testing import CliRunner
from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import SKOS

from kg.cli import kg
from kg.judgements import HEADER
from kg.namespaces import BASE, VNGOV, WD, identity_graph, link_graph
from kg.store import JudgementFile, Writer
from tests.cli.terminal import END, INTERRUPT, converse
from tests.upkeep.articles import build, exported

NAME = "Lê Văn Thử"
AUTHOR = ("--author", "An", "--reason", "hai tỉnh")


def review(store, *arguments):
    return CliRunner(env={"KG_AUTHOR": ""}).invoke(kg, ["review", "--store", str(store), *map(str, arguments)])


def people(store, name):
    found = set(re.findall(rf"<{BASE}([^>]*/?person/[^>]*)> <{RDFS.label}> \"{name}\"", exported(store)))
    return sorted(found)


def identities(store):
    found = re.findall(rf"<{BASE}([^>]*)> <{VNGOV.identity}> <{BASE}([^>]*)>", exported(store))
    return dict(found)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A store in which two namesakes may be one, and one of them an item of Wikidata."""
    store = tmp_path_factory.mktemp("made") / "store"
    build(store, {"a": 0, "b": 0, "c": 0})
    one, other = people(store, NAME)
    match, link = URIRef(f"{BASE}match/1"), URIRef(f"{BASE}match/2")
    with Writer(store) as writer:
        found = [
            (match, RDF.type, VNGOV.Match),
            (match, VNGOV.matches, URIRef(BASE + one)),
            (match, VNGOV.matches, URIRef(BASE + other)),
            (match, VNGOV.verdict, VNGOV.unsure),
            (match, VNGOV.score, Literal(Decimal("0.61"))),
            (match, RDFS.comment, Literal("cùng tên nhưng khác tỉnh", lang="vi")),
            (match, RDFS.comment, Literal("same name but other province", lang="en")),
        ]
        writer.replace_subjects(identity_graph(BASE), [], found)
        person = URIRef(BASE + people(store, "Trần Thị Khuê")[0])
        links = [
            (person, SKOS.closeMatch, WD.Q1858),
            (link, RDF.type, VNGOV.Match),
            (link, VNGOV.matches, person),
            (link, VNGOV.matches, WD.Q1858),
            (link, VNGOV.score, Literal(Decimal("0.50"))),
        ]
        writer.replace_graph(link_graph(BASE), links)
        writer.publish()
    return store


@pytest.fixture
def store(made, tmp_path):
    shutil.copytree(made, tmp_path / "store")
    return tmp_path / "store"


def judged(store):
    return [(each.verdict, each.left, each.right, each.author, each.reason) for each in JudgementFile(store).read()]


def test_what_is_open_is_listed_the_most_useful_first(store):
    one, other = people(store, NAME)
    records = json.loads(review(store, "--list", "--format", "json", "--language", "en").stdout)
    pairs = {(record["left"], record["right"]): record for record in records}
    record = pairs[one, other]
    assert (record["kind"], record["score"], record["left_name"]) == ("person", "0.61", NAME)
    assert (record["articles"], record["reason"]) == (1, "same name but other province")
    useful = [float(record["score"] or 0) * record["articles"] for record in records]
    assert useful == sorted(useful, reverse=True)
    (link,) = [record for record in records if record["right"] == "Q1858"]
    assert (link["score"], link["right_name"]) == ("0.50", "Thành phố Hà Nội")
    assert review(store, "--list", "--format", "csv").stdout.startswith("score,kind,left,left_name,right,")
    assert "cùng tên nhưng khác tỉnh" in review(store, "--list").stdout


def test_a_decision_is_put_into_effect_and_survives_builds_and_new_stores(store, tmp_path):
    one, other = people(store, NAME)
    result = review(store, "--decide", "same", BASE + one, other, *AUTHOR)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{one} and {other}: same\n")
    assert re.search(r"\d+ different things before, \d+ now; 1 identity stands for another thing", result.stdout)
    assert judged(store) == [("same", one, other, "An", "hai tỉnh")]
    assert identities(store)[one] == identities(store)[other]
    build(store, {"c": 1})
    build(store, {"c": 0})
    assert identities(store)[one] == identities(store)[other]
    build(tmp_path / "new", {"c": 0})
    shutil.copy(store / "judgements.tsv", tmp_path / "new")
    build(tmp_path / "new", {"a": 0, "b": 0})
    assert identities(tmp_path / "new")[one] == identities(tmp_path / "new")[other]
    assert review(store, "--decide", "same", other, one, *AUTHOR).exit_code == 0
    assert [
        case for case in json.loads(review(store, "--list", "--format", "json").stdout) if case["left"] == one
    ] == []
    result = review(store, "--retract", BASE + other, one)
    assert result.stdout.startswith(f"taken back: {one} and {other}: same (An)\n")
    assert identities(store)[one] != identities(store)[other]


def test_a_file_is_added_whole_or_not_at_all(store, tmp_path):
    one, other = people(store, NAME)
    file = tmp_path / "more.tsv"
    file.write_text(f"{HEADER}\ndifferent\t{one}\t{other}\tAn\thai người\nsame\tperson/gone-1\tQ7\tAn\tsẽ có\n")
    result = review(store, "--import", file)
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "2 of 2 judgements are new")
    assert result.stderr == "kg: 1 thing is judged but not in the store, which may come back: person/gone-1\n"
    assert review(store, "--import", file).stdout.startswith("0 of 2 judgements are new")
    exported_file = tmp_path / "out.tsv"
    assert review(store, "--export", exported_file).exit_code == 0
    assert exported_file.read_bytes() == (store / "judgements.tsv").read_bytes()
    assert review(store, "--export", "-").stdout == exported_file.read_text()
    before = judged(store)
    file.write_text(f"{HEADER}\nunsure\t{one}\tQ9\tAn\tchưa rõ\nsame\t{one}\t{other}\tBình\tmột người\n")
    result = review(store, "--import", file)
    assert result.exit_code == 2
    assert "judgements.tsv says different of" in result.stderr
    assert f"line 3 of {file} says same" in result.stderr
    assert judged(store) == before


def test_a_store_without_judgements_exports_the_header(store):
    assert review(store, "--export", "-").stdout == f"{HEADER}\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "kg review asks in a terminal, and this is none; use --list"),
        (["--list", "--retract", "a", "b"], 2, "give one of --list, --decide, --retract, --import and --export"),
        (["--list", "--reason", "x"], 2, "--reason goes with --decide"),
        (["--decide", "equal", "a", "b", *AUTHOR], 2, "'equal' is no verdict; give same, different or unsure"),
        (["--decide", "same", "{one}", "{other}"], 2, "a decision needs an --author; say who decides"),
        (["--decide", "same", "{one}", "{other}", "--author", "An"], 2, "a decision needs a --reason; say why"),
        (["--decide", "same", "{one}", "{one}", *AUTHOR], 2, "{one} stands on both sides"),
        (["--decide", "same", "{one}", "Thử", *AUTHOR], 2, "'Thử' is neither a thing (person/…) nor an item"),
        (
            ["--decide", "same", "{one}", "person/x-1", *AUTHOR],
            2,
            "the store {store} has no person/x-1; give things as",
        ),
        (["--decide", "same", "Q1", "wd:Q2", *AUTHOR], 2, "Q1 and Q2 are both items of Wikidata"),
        (["--retract", "{one}", "{other}"], 2, "nothing is decided about {one} and {other}"),
        (["--import", "none.tsv"], 3, "none.tsv cannot be read"),
    ],
)
def test_bad_input_is_one_sentence_and_decides_nothing(made, arguments, code, message):
    one, other = people(made, NAME)
    words = {"one": one, "other": other, "store": made}
    result = review(made, *(argument.format(**words) for argument in arguments))
    assert result.exit_code == code
    assert result.stderr.startswith(f"kg: {message.format(**words)}")
    assert result.stderr.count("\n") == 1
    assert not (made / "judgements.tsv").exists()


def test_a_broken_file_is_named_and_stays(store):
    (store / "judgements.tsv").write_text("broken\n")
    for arguments in (["--list"], ["--export", "-"], ["--decide", "same", *people(store, NAME), *AUTHOR]):
        result = review(store, *arguments)
        assert result.exit_code == 3
        assert "judgements.tsv line 1 is not the header" in result.stderr
    assert (store / "judgements.tsv").read_text() == "broken\n"


def test_a_store_in_use_keeps_the_decision(store):
    with Writer(store):
        result = review(store, "--decide", "different", *people(store, NAME), *AUTHOR)
    assert result.exit_code == 3
    assert "what was decided is kept, and the next kg build follows it, but now the store" in result.stderr
    assert len(judged(store)) == 1


def talk(store, *typed, **how):
    return converse(["review", "--store", str(store), "--author", "An"], typed, **how)


def place(store):
    """How many cases come before that of the namesakes."""
    records = json.loads(review(store, "--list", "--format", "json").stdout)
    return [record["score"] for record in records].index("0.61")


def test_a_session(store):
    one, other = people(store, NAME)
    skipped = ["\n"] * place(store)
    code, shown = talk(store, *skipped, "x\n", "d\n", "hai tỉnh\n", "b\n", "s\n", "\n", "s\n", "một  người\n", "q\n")
    assert code == 0
    assert "answer with one of the letters in brackets" in shown
    assert "taken back: different" in shown
    assert "1 decision is kept; deriving the store anew" in shown
    assert judged(store) == [("same", one, other, "An", "một người")]
    assert identities(store)[one] == identities(store)[other]
    head = next(line for line in shown.splitlines() if line.startswith(NAME))
    assert re.fullmatch(rf"{NAME} +│ {NAME}", head)
    assert f"“[{NAME}] -" in shown
    assert "Bí thư Tỉnh ủy Nghệ An · current" in shown
    assert "cùng tên nhưng khác tỉnh" in shown


@pytest.mark.parametrize("ending", [INTERRUPT, END])
def test_what_was_decided_is_published_however_the_session_ends(store, ending):
    one, other = people(store, NAME)
    code, shown = talk(store, *["\n"] * place(store), "s\n", "một người\n", ending)
    assert (code, "Traceback" in shown) == (0, False)
    assert identities(store)[one] == identities(store)[other]


def test_a_decision_is_kept_when_the_program_is_killed(store):
    one, other = people(store, NAME)
    code, _ = talk(store, *["\n"] * place(store), "s\n", "một người\n", kill=True)
    assert code == -9
    assert judged(store) == [("same", one, other, "An", "một người")]
    build(store, {"a": 0})
    assert identities(store)[one] == identities(store)[other]
