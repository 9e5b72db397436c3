import json

import pytest

from kg.errors import ServiceError, UsageError
from kg.linking.online.service import service_offers
from kg.linking.online.wanted import Wanted
from tests.linking.online.reconciler import Reconciler, candidate
from tests.linking.online.server import Reply, running
from tests.linking.online.wikibase import DISTRICT

PEOPLE = [Wanted(f"Người {number}", "person") for number in range(23)]
KNOWN = {thing.label: [candidate(f"Q{place}", thing.label)] for place, thing in enumerate(PEOPLE, 1)}


def test_manifest_first_then_batches_of_ten_as_a_form(asking):
    told: list[tuple[int, int]] = []
    with running(Reconciler(KNOWN), "/reconcile") as service:
        found = service_offers(PEOPLE, service.url, asking(), lambda *done: told.append(done))
    assert [found[thing][0].qid for thing in PEOPLE] == [f"Q{number}" for number in range(1, 24)]
    assert [asked.method for asked in service.asked] == ["GET", "POST", "POST", "POST"]
    assert told == [(10, 23), (20, 23), (23, 23)]
    assert [len(batch) for batch in service.batches] == [10, 10, 3]
    assert service.batches[0][0] == {"query": "Người 0", "limit": 5, "type": ["Q5"], "type_strict": "any"}
    assert service.asked[1].headers["content-type"] == "application/x-www-form-urlencoded"


def test_batches_of_the_size_that_the_service_wants_and_no_types_of_wikidata(asking):
    with running(Reconciler(KNOWN, identifierSpace="https://example.org/id/", batchSize=20)) as service:
        found = service_offers(PEOPLE, service.url, asking())
    assert [len(batch) for batch in service.batches] == [20, 3]
    assert service.batches[0][0] == {"query": "Người 0", "limit": 5}
    assert found[PEOPLE[0]][0].iri == "https://example.org/id/Q1"


def test_service_that_moved_is_asked_where_it_is_now(asking):
    service = Reconciler(KNOWN)
    behave = service.behave
    service.behave = lambda asked: (
        behave(asked) if asked.path == "/new" else Reply(status=301, headers={"Location": "/new"})
    )
    with running(service):
        assert service_offers(PEOPLE[:1], service.url, asking())[PEOPLE[0]]
    assert [(asked.method, asked.path) for asked in service.asked] == [("GET", "/"), ("GET", "/new"), ("POST", "/new")]


def test_queries_that_an_answer_leaves_out_are_asked_again(asking):
    with running(Reconciler(KNOWN)) as service:
        service.silent = {"Người 1", "Người 2"}
        assert all(service_offers(PEOPLE, service.url, asking()).values())
    assert [query["query"] for query in service.batches[1][:3]] == ["Người 1", "Người 2", "Người 10"]


def test_nothing_is_asked_twice_and_another_run_goes_on(asking):
    with running(Reconciler(KNOWN)) as service:
        service.first = [
            Reply(service.manifest),
            *[Reply({f"q{n}": {"result": []} for n in range(10)})],
            Reply(status=403),
        ]
        with pytest.raises(ServiceError, match="what was answered before is kept"):
            service_offers(PEOPLE, service.url, asking())
        before = len(service.batches)
        found = service_offers(PEOPLE, service.url, asking())
        service_offers(PEOPLE, service.url, asking())
    assert (found[PEOPLE[0]], found[PEOPLE[10]][0].qid) == ((), "Q11")
    assert [len(batch) for batch in service.batches[before:]] == [10, 3]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"status": "error", "message": "no index"}, r"answers with an error \(no index; error\)"),
        ({"error": {"code": 1}}, "answers none of 1 queries"),
        ({"error": "busy"}, r"\(busy\)"),
        ({"q0": {}}, "answers none of 1 queries"),
        ({"q0": {"result": {}}}, "answers none of 1 queries"),
        ({"q0": []}, "answers none of 1 queries"),
        ({}, "answers none of 1 queries"),
        ([], "no JSON object"),
    ],
    ids=str,
)
def test_wrong_answers_are_one_sentence(asking, body, reason):
    with running(Reconciler()) as service:
        service.first = [Reply(service.manifest), Reply(body)]
        with pytest.raises(ServiceError, match=reason):
            service_offers(PEOPLE[:1], service.url, asking())


def test_what_is_no_service_gets_no_names(asking):
    with running(Reconciler(versions=["0.1"])) as service, pytest.raises(ServiceError, match=r"version 0\.2"):
        service_offers(PEOPLE, service.url, asking())
    assert [asked.method for asked in service.asked] == ["GET"]


def test_what_is_no_address(asking):
    with pytest.raises(UsageError, match="not the address"):
        service_offers(PEOPLE, "reconcile", asking())


def test_answer_in_another_order_or_with_more_than_was_asked(asking):
    body = {"q9": {"result": [1]}, "q1": {"result": KNOWN["Người 1"]}, "q0": {"result": KNOWN["Người 0"]}}
    with running(Reconciler()) as service:
        service.first = [Reply(service.manifest), Reply(body)]
        found = service_offers(PEOPLE[:2], service.url, asking())
    assert [found[thing][0].qid for thing in PEOPLE[:2]] == ["Q1", "Q2"]


def test_certain_offer_of_a_unit(asking):
    thing = Wanted("huyện Không Tên", "district")
    with running(Reconciler({thing.label: [candidate("Q9", "Huyện Không Tên", types=[DISTRICT])]})) as service:
        assert service_offers([thing], service.url, asking())[thing][0].certain
    assert len(json.loads(service.asked[1].form["queries"])["q0"]["type"]) == 4
