import pytest

from kg.errors import ServiceError
from kg.linking.online.action_api import ActionApi, Hit
from kg.linking.online.cache import Cache
from kg.linking.online.client import Client
from kg.linking.online.entity import entity
from tests.linking.online.server import Reply, running
from tests.linking.online.wikibase import HUMAN, MAXLAG, Wikibase, item

MANY = [f"Q{number}" for number in range(1, 121)]


@pytest.fixture
def api(asking):
    """A function that makes the API of a server, its waits in ``waits``."""
    waits: list[float] = []
    open_caches = []

    def made(server):
        settings = asking()
        cache = Cache(settings.cache, settings.max_age)
        open_caches.append(cache)
        return ActionApi(Client(settings, waits.append), cache, server.url)

    made.waits = waits
    yield made
    for cache in open_caches:
        cache.__exit__(None, None, None)


def test_search_says_what_it_wants_and_turns_the_pages(api):
    with running(Wikibase(item(qid, f"Anh {qid}") for qid in MANY), "/w/api.php") as wikibase:
        wikibase.page = 45
        hits = api(wikibase).search("Anh")
    assert hits[:2] == (Hit("Q1", ("Anh Q1",)), Hit("Q2", ("Anh Q2",)))
    assert [hit.qid for hit in hits] == MANY
    first, *rest = [asked.query for asked in wikibase.calls("wbsearchentities")]
    assert [asked["continue"] for asked in rest] == ["45", "90"]
    assert first == {
        "action": "wbsearchentities", "search": "Anh", "language": "vi", "uselang": "vi", "type": "item", "limit": "50",
        "format": "json", "maxlag": "5",
    }  # fmt: skip


def test_pages_that_do_not_go_on_end(api):
    with running(Wikibase()) as wikibase:
        wikibase.behave = lambda _: Reply({"search": [{"id": "Q1"}], "search-continue": 0})
        assert api(wikibase).search("Anh") == (Hit("Q1", ()),)
        wikibase.behave = lambda asked: Reply(
            {"search": [], "search-continue": 50 + int(asked.query.get("continue", 0))}
        )
        assert api(wikibase).search("Bình") == ()
    assert len(wikibase.asked) == 1 + 4


@pytest.mark.parametrize("term", ["", "x" * 251])
def test_what_cannot_be_searched_for_is_not_sent(api, term):
    with running(Wikibase()) as wikibase:
        assert api(wikibase).search(term) == ()
    assert wikibase.asked == []


def test_fifty_items_a_call(api):
    with running(Wikibase(item(qid, qid) for qid in MANY)) as wikibase:
        found = api(wikibase).entities([*MANY, "Q1"])
    assert [entity(found[qid]).qid for qid in MANY] == MANY
    calls = [asked.query for asked in wikibase.calls("wbgetentities")]
    assert [len(call["ids"].split("|")) for call in calls] == [50, 50, 20]
    assert (calls[0]["props"], calls[0]["languages"], calls[0]["maxlag"]) == ("labels|aliases|claims", "vi|mul|en", "5")


def test_deleted_and_redirected_items(api):
    with running(Wikibase([item("Q7", "Bảy", [HUMAN])], {"Q5": "Q7"})) as wikibase:
        found = api(wikibase).entities(["Q5", "Q6", "Q7"])
    assert [entity(found[qid]) for qid in ("Q5", "Q7")] == [entity(found["Q7"])] * 2
    assert (entity(found["Q5"]).qid, entity(found["Q6"])) == ("Q7", None)


def test_half_a_batch_is_asked_for_again(api):
    with running(Wikibase(item(qid, qid) for qid in MANY[:60])) as wikibase:
        wikibase.silent = {"Q2", "Q3"}
        assert len(api(wikibase).entities(MANY[:60])) == 60
    again = wikibase.calls("wbgetentities")[1].query["ids"].split("|")
    assert again[:3] == ["Q2", "Q3", "Q51"]


def test_item_that_is_never_answered_is_named_and_the_others_are_kept(api):
    with running(Wikibase([item("Q1", "Một")])) as wikibase:
        wikibase.behave = lambda asked: Reply(
            {"entities": {"Q1": wikibase.items["Q1"]} if "Q1" in asked.query["ids"] else {}}
        )
        with pytest.raises(ServiceError, match="says nothing of Q2; what was answered before is kept"):
            api(wikibase).entities(["Q1", "Q2"])
        asked = len(wikibase.asked)
        assert api(wikibase).entities(["Q1"])
    assert len(wikibase.asked) == asked


def test_identifier_that_there_never_was(api):
    def behave(asked):
        if "Q99" in asked.query["ids"]:
            return Reply({"error": {"code": "no-such-entity", "info": "no", "id": "Q99"}})
        return wikibase._behave(asked)

    with running(Wikibase([item("Q1", "Một")])) as wikibase:
        wikibase.behave = behave
        found = api(wikibase).entities(["Q1", "Q99"])
    assert (bool(found["Q1"]), found["Q99"]) == (True, {})


@pytest.mark.parametrize(
    ("headers", "waits"), [({}, [5.0]), ({"Retry-After": "0"}, []), ({"Retry-After": "2"}, [2.0])], ids=str
)
def test_lag_is_waited_for(api, headers, waits):
    with running(Wikibase([item("Q1", "Một")])) as wikibase:
        wikibase.first = [Reply(MAXLAG, headers={"X-Database-Lag": "7", **headers})]
        assert entity(api(wikibase).entities(["Q1"])["Q1"]).names == ("Một",)
    assert api.waits == waits


@pytest.mark.parametrize("code", ["ratelimited", "readonly", "internal_api_error_DBQueryError"])
def test_error_that_passes(api, code):
    with running(Wikibase([item("Q1", "Một")])) as wikibase:
        wikibase.first = [Reply({"error": {"code": code, "info": ""}})]
        assert api(wikibase).entities(["Q1"])
    assert len(wikibase.asked) == 2


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (
            {"error": {"code": "badvalue", "info": "Unrecognized value\n for limit"}},
            r"error badvalue \(Unrecognized value for",
        ),
        ({"errors": [{"code": "assertuserfailed"}]}, "error assertuserfailed"),
        ({"error": {"info": "?"}}, r"error \? \(\?\)"),
        ({"batchcomplete": ""}, "check that it is a Wikibase"),
        ([1], "no JSON object"),
        ("text", "no JSON object"),
        (None, "no JSON object"),
    ],
    ids=["error", "errors", "nameless", "not ours", "list", "text", "null"],
)
def test_error_with_status_200_is_one_sentence(api, body, reason):
    with running(Wikibase()) as wikibase:
        wikibase.behave = lambda _: Reply(body)
        for call in (lambda: api(wikibase).search("Anh"), lambda: api(wikibase).entities(["Q1"])):
            with pytest.raises(ServiceError, match=reason):
                call()
    assert len(wikibase.asked) == 2


def test_hits_that_are_no_items_are_passed_over(api):
    hits = [
        None,
        1,
        {"id": "P31"},
        {"id": "Q0"},
        {"id": ["Q1"]},
        {"id": "Q1|Q2"},
        {"id": "Q4", "label": 7, "aliases": "x"},
    ]
    with running(Wikibase()) as wikibase:
        wikibase.behave = lambda _: Reply({"search": hits})
        assert api(wikibase).search("Anh") == (Hit("Q4", ()),)


@pytest.mark.parametrize("entities", [[], {}, {"Q1": None}, {"Q1": []}, {"Q2": {"id": "Q2"}}])
def test_answer_without_the_item(api, entities):
    with running(Wikibase()) as wikibase:
        wikibase.behave = lambda _: Reply({"entities": entities})
        with pytest.raises(ServiceError, match="says nothing of Q1"):
            api(wikibase).entities(["Q1"])


def test_what_was_answered_is_not_asked_again(api):
    with running(Wikibase([item("Q1", "Anh")])) as wikibase:
        for _ in range(2):
            assert [hit.qid for hit in api(wikibase).search("Anh")] == ["Q1"]
            assert len(api(wikibase).entities(["Q1", "Q2"])) == 2
    assert len(wikibase.asked) == 2
