import pytest

from kg.judgements import Judgements
from kg.model import Judgement, Verdict
from kg.quickstatements.links import NO_ITEM, Link, Links

BASE = "x:/"
SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE


def links(exact=(), judged=(), identities=()):
    rows = [{"thing": BASE + thing, "item": f"http://www.wikidata.org/entity/{item}"} for thing, item in exact]
    known = Judgements(tuple(Judgement(verdict, *sides, "lan", "đã đọc") for verdict, *sides in judged))
    return Links(rows, {BASE + one: BASE + other for one, other in identities}, known, BASE)


def test_a_person_is_linked_by_a_judgement_only():
    exact = [("person/a", "Q900000001")]
    assert links(exact).of("x:/person/a") == Link(why="nobody has judged the link with Q900000001")
    assert links(exact, [(SAME, "person/a", "Q900000001")]).of("x:/person/a").item == "Q900000001"
    assert links((), [(SAME, "Q900000001", "person/a")]).of("x:/person/a").item == "Q900000001"
    assert links(exact, [(UNSURE, "person/a", "Q900000001")]).of("x:/person/a").item == ""


@pytest.mark.parametrize(
    ("thing", "sourced", "other"), [("unit/a", "Q1858", "Q900000001"), ("post/a", "Q10841192", "Q428110")]
)
def test_a_unit_or_a_post_is_linked_by_an_item_that_several_sources_identify(thing, sourced, other):
    assert links([(thing, sourced)]).of(BASE + thing) == Link(sourced, "")
    assert links([(thing, other)]).of(BASE + thing).why.startswith(f"only one source identifies {other}")
    assert links([(thing, other)], [(SAME, thing, other)]).of(BASE + thing) == Link(other, "")


def test_a_judgement_outweighs_a_link():
    exact = [("unit/a", "Q1858")]
    for verdict in (DIFFERENT, UNSURE):
        assert links(exact, [(verdict, "unit/a", "Q1858")]).of("x:/unit/a") == Link(why=NO_ITEM)
    assert links(exact, [(SAME, "unit/a", "Q900000001")]).of("x:/unit/a").item == "Q900000001"


def test_a_judgement_on_one_local_identity_is_one_on_the_thing():
    found = links((), [(SAME, "person/a-2", "Q900000001")], [("person/a-2", "person/a-1")])
    assert dict(found.things) == {"x:/person/a-1": Link("Q900000001", "")}


def test_an_item_for_two_things_is_linked_with_neither():
    found = links([("unit/a", "Q1858"), ("unit/b", "Q1858"), ("unit/c", "Q881")])
    assert {thing: link.item for thing, link in found.things.items()} == {
        "x:/unit/a": "", "x:/unit/b": "", "x:/unit/c": "Q881"
    }  # fmt: skip
    assert found.of("x:/unit/b").why == "Q1858 is linked with 2 things"


def test_a_thing_with_two_items_has_none():
    assert links([("unit/a", "Q1858"), ("unit/a", "Q881")]).of("x:/unit/a") == Link(
        why="it is linked with several items: Q1858 and Q881"
    )


@pytest.mark.parametrize(
    ("thing", "item", "why"),
    [
        ("post/a", "Q3370169", "Q3370169 is not to be used; judge whether it is Q1043568"),
        ("post/a", "Q1858", "Q1858 is not the item of a position"),
        ("person/a", "Q881", "Q881 is not the item of a person"),
    ],
)
def test_an_item_of_another_kind_is_refused_whoever_judged_it(thing, item, why):
    assert links((), [(SAME, thing, item)]).of(BASE + thing) == Link(why=why)


def test_what_is_not_linked_has_no_item_and_other_kinds_are_passed_over():
    found = links([("body/a", "Q1765001")])
    assert (found.things, found.of("x:/person/z")) == ({}, Link())
