import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner
from rdflib import Graph
from rdflib.namespace import SKOS

import kg.cli
from kg import __version__
from kg.namespaces import BASE, WD
from kg.store import Writer, named_node, open_snapshot
from kg.upkeep import forget
from tests.linking.online.reconciler import Reconciler, candidate
from tests.linking.online.server import Reply, deaf, running
from tests.linking.online.wikibase import COMMUNE, DISTRICT, HUMAN, LIST, MAXLAG, Wikibase, claim, item, moment, value

PERSON = f"{BASE}person/trinh-khang-mau-1"
GRAPH = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<x:article> a vngov:Article .
<x:vn> a vngov:AdministrativeUnit, vngov:Country ; rdfs:label "Việt Nam"@vi ; vngov:code "VN" .
<x:01> a vngov:AdministrativeUnit, vngov:Municipality ; rdfs:label "thành phố Hà Nội"@vi ; vngov:code "01" ;
  vngov:parentUnit <x:vn> .
<x:old> a vngov:AdministrativeUnit, vngov:RuralDistrict ; rdfs:label "huyện Không Tên"@vi ; vngov:parentUnit <x:01> ;
  vngov:validTo "2025-06-30"^^xsd:date .
<x:new> a vngov:AdministrativeUnit, vngov:Commune ; rdfs:label "xã Không Tên"@vi ; vngov:parentUnit <x:01> ;
  vngov:validFrom "2025-07-01"^^xsd:date .
<https://w3id.org/vngov/id/person/trinh-khang-mau-1> a vngov:Person ; rdfs:label "Trịnh Kháng Mẫu"@vi .
<x:assembly> a vngov:Body, org:Organization, vngov:NationalAssemblyBody ; rdfs:label "Quốc hội"@vi .
<x:deputy> skos:prefLabel "Đại biểu"@vi .
<x:tenure> org:member <https://w3id.org/vngov/id/person/trinh-khang-mau-1> ;
  org:organization <x:assembly> ; org:role <x:deputy> ;
  vngov:attestedOn "2023-01-02"^^xsd:date .
"""
HANOI = [claim(value("Q1858"))]
ITEMS = [
    item("Q9001", "Không Tên", [DISTRICT], P131=HANOI, P576=[claim(moment("2025-07-01"))]),
    item("Q9002", "Không Tên", [COMMUNE], P131=HANOI, P571=[claim(moment("2025-07-01"))]),
    item("Q9003", "Danh sách Không Tên", [LIST], aliases=["Không Tên"]),
    item(
        "Q9004",
        "Trịnh Kháng Mẫu",
        [HUMAN],
        P27=[claim(value("Q881"))],
        P39=[claim(value("Q10841192"))],
        P569=[claim(moment("1970"))],
    ),
    item("Q9005", "Trịnh Kháng Mẫu", [HUMAN], P27=[claim(value("Q30"))], P39=[claim(value("Q13218630"))]),
]
FOUND = {"x:old": str(WD.Q9001), "x:new": str(WD.Q9002), PERSON: str(WD.Q9004)}
KNOWN = {"x:vn": str(WD.Q881), "x:01": str(WD.Q1858)}


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("KG_CONTACT", raising=False)
    directory = tmp_path / "store"
    with Writer(directory) as writer:
        writer.replace_graph("x:graph", Graph().parse(data=GRAPH, format="turtle"))
        writer.publish()
    return directory


def run(store, *options):
    hurry = ["--interval", "0"] if {"--online", "--service"}.intersection(options) else []
    return CliRunner().invoke(kg.cli.kg, ["link", "--store", str(store), *hurry, *options])


def asked_online(store, wikibase, *options):
    return run(store, "--online", "--wikidata", wikibase.url, *options)


def published(store, relation=SKOS.exactMatch):
    """The links of a relation by thing, of units and people."""
    found = quads(open_snapshot(store), relation)
    return {thing: target for thing, target in found if thing != "x:assembly"}


def quads(snapshot, relation):
    return {
        (each.subject.value, each.object.value) for each in snapshot.quads_for_pattern(None, named_node(relation), None)
    }


def test_what_is_open_is_asked_and_decided_by_the_same_rules(store):
    with running(Wikibase(ITEMS), "/w/api.php") as wikibase:
        done = asked_online(store, wikibase, "--contact", "me@example.org")
    assert (done.exit_code, done.exception) == (0, None)
    assert published(store) == KNOWN | FOUND
    searched = {asked.query["search"] for asked in wikibase.calls("wbsearchentities")}
    assert searched == {"huyện Không Tên", "xã Không Tên", "Không Tên", "Trịnh Kháng Mẫu"}
    assert {asked.headers["user-agent"].partition(" Python")[0] for asked in wikibase.asked} == {
        f"vngov-kg/{__version__} (me@example.org)"
    }


def test_another_run_asks_nothing_and_says_the_same(store):
    with running(Wikibase(ITEMS)) as wikibase:
        first = asked_online(store, wikibase, "--format", "csv")
        asked = len(wikibase.asked)
        again = asked_online(store, wikibase, "--format", "csv")
    assert len(wikibase.asked) == asked
    assert (again.stdout, again.stderr) == (first.stdout, first.stderr)


@pytest.mark.parametrize("stop", range(5))
def test_a_run_that_breaks_off_changes_no_link_and_loses_no_answer(store, stop):
    run(store)
    before = (store / "current").read_text()
    with running(Wikibase(ITEMS)) as wikibase:
        behave = wikibase.behave
        wikibase.behave = lambda asked: behave(asked) if len(wikibase.asked) <= stop else Reply(status=403)
        broken = asked_online(store, wikibase)
        assert broken.exit_code == 3
        assert broken.stderr.startswith(f"kg: {wikibase.url} refuses the request (status 403")
        assert broken.stderr.count("\n") == 1
        assert ((store / "current").read_text(), published(store)) == (before, KNOWN)
        wikibase.behave = behave
        assert asked_online(store, wikibase).exit_code == 0
        assert len(wikibase.asked) == 1 + 5
    assert published(store) == KNOWN | FOUND


@pytest.mark.parametrize(
    ("first", "fine"),
    [
        (Reply(MAXLAG, headers={"Retry-After": "0"}), True),
        (Reply(status=429, headers={"Retry-After": "0"}), True),
        (Reply(status=503), True),
        (Reply(slam=True), True),
        (Reply(b'{"search": [', zipped=False), True),
        (Reply({"error": {"code": "badvalue", "info": "no such language"}}), False),
        (Reply(b"<html>", kind="text/html"), False),
        (Reply(status=429, headers={"Retry-After": "999999"}), False),
    ],
    ids=["maxlag", "429", "503", "slammed", "half", "error", "page", "too long"],
)
def test_what_passes_is_sat_out_and_what_does_not_is_one_sentence(store, first, fine):
    with running(Wikibase(ITEMS)) as wikibase:
        wikibase.first = [first]
        done = asked_online(store, wikibase)
    assert done.exit_code == (0 if fine else 3)
    assert published(store) == (KNOWN | FOUND if fine else {})
    if not fine:
        assert (done.stdout, done.stderr.count("\n")) == ("", 1)
        assert "run the command again" in done.stderr


def test_answer_that_drips_is_not_waited_for_for_ever(store):
    with running(Wikibase(ITEMS)) as wikibase:
        wikibase.behave = lambda _: Reply(b'{"search": []}' + b" " * 200, drip=0.004, zipped=False)
        done = asked_online(store, wikibase, "--timeout", "0.05")
    assert done.exit_code == 3
    assert "was not done with its answer after 0.05 seconds, in 5 attempts" in done.stderr


def test_nobody_there(store):
    with deaf() as url:
        done = run(store, "--online", "--wikidata", url)
    assert done.exit_code == 3
    assert f"{url} cannot be reached (Connection refused), in 5 attempts" in done.stderr


def test_service_offers_close_links_and_certain_ones(store):
    offers = {
        "huyện Không Tên": [candidate("Q9001", "Huyện Không Tên", types=[DISTRICT])],
        "xã Không Tên": [candidate("Q9001", "Không Tên", types=[DISTRICT])],
        "Trịnh Kháng Mẫu": [candidate("Q9004", "Trịnh Kháng Mẫu", 90, types=[HUMAN]), candidate("Q9005", "A", 70)],
    }
    with running(Reconciler(offers), "/reconcile") as service:
        done = run(store, "--service", service.url)
        again = run(store, "--service", service.url)
    assert (done.exit_code, done.exception, again.stdout) == (0, None, done.stdout)
    assert published(store) == KNOWN | {"x:old": str(WD.Q9001)}
    assert published(store, SKOS.closeMatch) == {PERSON: str(WD.Q9004)}
    assert [asked.method for asked in service.asked] == ["GET", "POST", "GET"]


def test_service_of_other_identifiers_gives_close_links_only(store):
    offers = {"huyện Không Tên": [candidate("77", "Không Tên", types=[DISTRICT])]}
    with running(Reconciler(offers, identifierSpace="https://example.org/id/")) as service:
        assert run(store, "--service", service.url).exit_code == 0
    assert published(store) == KNOWN
    assert published(store, SKOS.closeMatch) == {"x:old": "https://example.org/id/77"}


def test_service_of_the_same_graph_links_no_thing_with_another(store):
    path = PERSON.removeprefix(BASE)
    offers = {"huyện Không Tên": [candidate(path, "Không Tên", types=[DISTRICT])]}
    with running(Reconciler(offers, identifierSpace=BASE)) as service:
        assert run(store, "--service", service.url).exit_code == 0
    assert published(store, SKOS.closeMatch) == {}


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--wikidata", "http://127.0.0.1:1/"], 2, "--wikidata tells where Wikidata is"),
        (["--interval", "0"], 2, "--interval is about asking on the network; add --online or --service URL"),
        (["--service", "reconcile"], 2, "'reconcile' is not the address of a service"),
        (["--online", "--wikidata", "file:///etc/passwd"], 2, "is not the address of a service"),
        (["--online", "--contact", "tôi"], 2, "the contact 'tôi' cannot be sent"),
        (["--online", "--interval", "-1"], 2, "'--interval'"),
        (["--online", "--timeout", "0"], 2, "'--timeout'"),
    ],
)
def test_wrong_settings(store, options, code, said):
    done = run(store, *options)
    assert done.exit_code == code
    assert said in done.stderr


def test_contact_of_the_environment(store, monkeypatch):
    monkeypatch.setenv("KG_CONTACT", "https://example.org/me")
    with running(Wikibase(ITEMS)) as wikibase:
        monkeypatch.setenv("KG_WIKIDATA", wikibase.url)
        assert run(store, "--online").exit_code == 0
    assert "(https://example.org/me)" in wikibase.asked[0].headers["user-agent"]


WATCHED = """
import json, sys
events = []
sys.addaudithook(lambda name, _: events.append(name) if name.startswith(("socket.", "urllib.", "http.")) else None)
import kg.cli
from kg import __version__
kg.cli.kg(sys.argv[1:], standalone_mode=False)
print(json.dumps({"events": events, "online": [name for name in sys.modules if name.startswith("kg.linking.online")]}))
"""


def test_without_the_flags_nothing_is_sent(store):
    """Neither a socket nor a name looked up, also where the environment has settings of services."""
    settings = {"KG_CONTACT": "me@example.org", "KG_WIKIDATA": "https://www.wikidata.org/w/api.php"}
    command = [sys.executable, "-c", WATCHED, "link", "--store", str(store)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | settings)
    assert json.loads(done.stdout.splitlines()[-1]) == {"events": [], "online": []}
    assert published(store) == KNOWN


def test_the_watch_would_see_a_request(store):
    with running(Wikibase(ITEMS)) as wikibase:
        arguments = ["link", "--store", str(store), "--online", "--wikidata", wikibase.url, "--interval", "0"]
        done = subprocess.run([sys.executable, "-c", WATCHED, *arguments], capture_output=True, text=True, check=True)
    assert {"urllib.Request", "socket.connect"} <= set(json.loads(done.stdout.splitlines()[-1])["events"])


def test_answers_go_when_a_person_is_forgotten(store):
    with running(Wikibase(ITEMS)) as wikibase:
        asked_online(store, wikibase)
    assert b"search 0 Tr" in (store / "online.sqlite3").read_bytes()
    forget(PERSON, store)
    assert not (store / "online.sqlite3").exists()
