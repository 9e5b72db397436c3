from datetime import date

import pytest

from kg.errors import ServiceError
from kg.linking.online.wanted import Wanted
from kg.linking.online.wikidata import wikidata_items
from tests.linking.online.server import Reply, running
from tests.linking.online.wikibase import COMMUNE, DISTRICT, HUMAN, LIST, Wikibase, claim, item, value

OLD = Wanted("huyện Không Tên", "district", None, date(2025, 6, 30))
NEW = Wanted("xã Không Tên", "ward", date(2025, 7, 1))
PERSON = Wanted("Trần Văn Mẫu", "person", date(2020, 1, 1), date(2024, 1, 1))
ITEMS = [
    item("Q1001", "Không Tên", [DISTRICT], P131=[claim(value("Q1858"))]),
    item("Q1002", "Không Tên", [COMMUNE], aliases=["Xã Không Tên"]),
    item("Q1003", "Không Tên (trạm)", ["Q55488"]),
    item("Q1004", "Danh sách Không Tên", [LIST], aliases=["Không Tên"]),
    item("Q1005", "Không Tên Đông", [DISTRICT]),
    item("Q1006", "Trần Văn Mẫu", [HUMAN], P27=[claim(value("Q881"))]),
    item("Q1007", "Trần Văn Mẫu", [HUMAN]),
]


def qids(found):
    return {thing: [each.qid for each in items] for thing, items in found.items()}


def test_items_by_kind_and_name(asking):
    told: list[tuple[int, int]] = []
    with running(Wikibase(ITEMS), "/w/api.php") as wikibase:
        found = wikidata_items([OLD, NEW, PERSON], asking(wikidata=wikibase.url), lambda *done: told.append(done))
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert qids(found) == {OLD: ["Q1001"], NEW: ["Q1002"], PERSON: ["Q1006", "Q1007"]}
    assert (found[OLD][0].label, found[OLD][0].parent) == ("huyện Không Tên", "Q1858")
    assert {asked.query["search"] for asked in wikibase.calls("wbsearchentities")} == {
        "huyện Không Tên", "xã Không Tên", "Không Tên", "Trần Văn Mẫu",
    }  # fmt: skip
    assert "Q1005" not in wikibase.calls("wbgetentities")[0].query["ids"]


def test_redirect_leads_to_one_item_and_a_deleted_one_to_none(asking):
    with running(Wikibase(ITEMS[:1], {"Q2000": "Q1001"})) as wikibase:
        wikibase.first = [Reply({"search": [{"id": qid, "label": "Không Tên"} for qid in ("Q1001", "Q2000", "Q3000")]})]
        assert qids(wikidata_items([OLD], asking(wikidata=wikibase.url))) == {OLD: ["Q1001"]}


def test_things_of_other_kinds_are_not_asked_about(asking):
    with running(Wikibase(ITEMS)) as wikibase:
        assert wikidata_items([Wanted("Quốc hội", "body")], asking(wikidata=wikibase.url)) == {}
    assert wikibase.asked == []


@pytest.mark.parametrize("stop", range(5))
def test_it_stops_after_any_request_and_goes_on(asking, stop):
    with running(Wikibase(ITEMS)) as wikibase:
        whole = wikidata_items([OLD, PERSON], asking(wikidata=wikibase.url, cache=asking().cache.with_name("whole")))
        requests = [asked.query for asked in wikibase.asked]
        assert len(requests) == 4
        wikibase.asked.clear()
        behave = wikibase.behave
        wikibase.behave = lambda asked: behave(asked) if len(wikibase.asked) <= stop else Reply(status=403)
        if stop < len(requests):
            with pytest.raises(ServiceError, match="run the command again to go on"):
                wikidata_items([OLD, PERSON], asking(wikidata=wikibase.url))
            wikibase.asked.pop()
        wikibase.behave = behave
        assert wikidata_items([OLD, PERSON], asking(wikidata=wikibase.url)) == whole
        assert [asked.query for asked in wikibase.asked] == requests


def test_the_order_of_things_does_not_matter(asking):
    with running(Wikibase(ITEMS)) as wikibase:
        settings = asking(wikidata=wikibase.url)
        assert wikidata_items([OLD, PERSON, NEW, OLD], settings) == wikidata_items([NEW, OLD, PERSON], settings)
