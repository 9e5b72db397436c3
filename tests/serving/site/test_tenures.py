import pyoxigraph as ox
import pytest

from kg.namespaces import BASE, PREFIXES
from kg.serving.site.desk import Desk
from kg.serving.site.rendering import environment
from kg.serving.site.request import PageRequest
from kg.serving.site.tenures import Period, Tenures, _joined
from kg.serving.site.texts import texts
from kg.serving.view import View
from kg.store import Snapshot
from kg.store.hold import Hold


def test_who_held_a_post(view, path_of):
    desk = Desk(view, PageRequest(), "/")
    tenures = Tenures(desk)
    held = tenures.of_posts(desk.reading.members(view.base + path_of("Post", "Bí thư Quận ủy Đống Đa")))
    holder = next(each for each in map(tenures.told, held) if each.person.text == "Đinh Trường Thọ")
    assert holder.post.text == "Bí thư Quận ủy Đống Đa"
    assert holder.body
    assert holder.body.text == "Quận ủy Đống Đa"
    assert "07/04/2023" in holder.days
    assert any(period.certainty == "certain" for period in holder.periods)
    assert any(segment.marked for quote in holder.quotes for segment in quote.segments)


def test_the_latest_comes_first(view, path_of):
    desk = Desk(view, PageRequest(), "/")
    held = Tenures(desk).of_posts(desk.reading.members(view.base + path_of("Post", "Bí thư Quận ủy Đống Đa")))
    assert [each.last for each in held] == sorted((each.last for each in held), reverse=True)


def test_who_is_last_to_be_known(view, path_of):
    desk = Desk(view, PageRequest(), "/")
    tenures = Tenures(desk)
    members = desk.reading.members(view.base + path_of("Post", "Bí thư Quận ủy Đống Đa"))
    assert tenures.latest(members) == tenures.of_posts(members)[0].person
    assert tenures.latest(["https://example.org/nothing"]) is None


@pytest.mark.parametrize(("published", "told"), [('schema:datePublished "2023-04-07"^^xsd:date', False), ("", True)])
def test_that_no_day_is_given_is_told_of_articles_without_one(tmp_path, published, told):
    store = ox.Store()
    graph = f"""
        <{BASE}t> a vngov:Tenure ; org:member <{BASE}p> ; vngov:post <{BASE}q> .
        <{BASE}e> oa:hasBody <{BASE}t> ; prov:wasDerivedFrom <{BASE}a> ; vngov:status "incoming" .
        <{BASE}a> a vngov:Article ; {published} .
    """
    declared = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
    store.load((declared + graph).encode(), format=ox.RdfFormat.TURTLE)
    desk = Desk(View(tmp_path, BASE, "x", Snapshot(tmp_path, store, Hold(tmp_path)), union=True), PageRequest(), "/")
    tenures = Tenures(desk)
    [holder] = map(tenures.told, tenures.of_people([f"{BASE}p"]))
    card = environment().get_template("macros.html").make_module().holder(holder, texts("vi"), "post")
    assert ("Bài báo không cho biết ngày." in card) is told


def period(since, until, reason="a", certainty="certain"):
    return Period(certainty, since, until, (reason,))


def test_periods_without_a_gap_are_one():
    parts = [period("2023-01-02", "2023-01-31", "b"), period("2023-01-01", "2023-01-01"), period("2023-02-01", "")]
    assert _joined(parts) == [Period("certain", "2023-01-01", "", ("a", "b"))]


def test_periods_with_a_gap_or_of_another_certainty_stay_apart():
    parts = [
        period("2023-01-01", "2023-01-31"),
        period("2023-02-02", ""),
        period("2022-01-01", "2022-12-31", "c", "possible"),
    ]
    assert _joined(parts) == parts


def test_what_follows_an_open_end_stays_apart():
    parts = [period("", ""), period("2023-02-02", "")]
    assert _joined(parts) == parts
