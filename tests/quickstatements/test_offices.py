from kg.judgements import Judgements
from kg.model import Judgement, Verdict
from kg.quickstatements import Command
from kg.quickstatements.links import Links
from kg.quickstatements.offices import TWO_POSTS, offices
from kg.quickstatements.sources import NO_ADDRESS, Source
from kg.quickstatements.succession import NOT_ADJACENT
from kg.quickstatements.tenures import ATTESTED, NOT_STATED
from tests.quickstatements.builders import POST, tenure
from tests.quickstatements.grammar import parse

ITEMS = {"person/a": "Q901", "person/b": "Q902", "post/1": "Q903"}
OLD = tenure("a", (5, 9), starts=[5], ends=[10])
NEW = tenure("b", (10, 20), starts=[10])


def said(*tenures, items=ITEMS, single_holder=(POST,), cited=("x:att", "x:start5", "x:end10", "x:start10")):
    judged = (Judgement(Verdict.SAME, thing, item, "lan", "đã đọc") for thing, item in items.items())
    citable = {article: Source(f"https://bao.example/{article[2:]}") for article in cited}
    told = list(offices(tenures, single_holder, Links((), {}, Judgements(tuple(judged)), "x:/"), citable))
    commands = [parse(each.line()) for each in told if isinstance(each, Command)]
    gaps = [(each.thing, each.missing, each.why) for each in told if not isinstance(each, Command)]
    shown = [(each.item, each.qualifiers, each.sources[0][1].rpartition("/")[2]) for each in commands]
    assert {(each.property, each.value) for each in commands} <= {("P39", "Q903")}
    return shown, gaps


def test_a_tenure_with_stated_days_is_said_with_a_source_for_each():
    assert said(OLD) == (
        [("Q901", (("P580", "2024-01-05"),), "start5"), ("Q901", (("P582", "2024-01-10"),), "end10")],
        [],
    )


def test_what_one_source_says_is_one_command():
    held = tenure("a", (5, 9), starts=[5], ends=[10])
    held.ends = {day: {"x:start5"} for day in held.ends}
    assert said(held) == ([("Q901", (("P580", "2024-01-05"), ("P582", "2024-01-10")), "start5")], [])


def test_who_followed_whom_is_said_on_both_sides():
    commands, gaps = said(OLD, NEW)
    assert commands == [
        ("Q901", (("P580", "2024-01-05"),), "start5"),
        ("Q901", (("P582", "2024-01-10"), ("P1366", "Q902")), "end10"),
        ("Q901", (("P1366", "Q902"),), "start10"),
        ("Q902", (("P580", "2024-01-10"), ("P1365", "Q901")), "start10"),
        ("Q902", (("P1365", "Q901"),), "end10"),
    ]
    assert gaps == []


def test_a_start_that_is_only_attested_is_a_gap_and_the_post_is_said_all_the_same():
    assert said(tenure("a", (5, 9))) == (
        [("Q901", (), "att")],
        [("x:/person/a", "P39 Chủ tịch: P580", ATTESTED)],
    )


def test_an_end_is_missed_only_where_somebody_followed():
    _, gaps = said(tenure("a", (5, 9), starts=[5]), NEW)
    assert ("x:/person/a", "P39 Chủ tịch: P582", NOT_STATED) in gaps
    assert ("x:/person/a", "P39 Chủ tịch: P1366 Ông b", NOT_ADJACENT) in gaps


def test_a_neighbour_without_a_reviewed_item_is_a_gap():
    commands, gaps = said(OLD, NEW, items={"person/a": "Q901", "post/1": "Q903"})
    assert commands[1] == ("Q901", (("P582", "2024-01-10"),), "end10")
    assert ("x:/person/a", "P39 Chủ tịch: P1366 Ông b", "it has no item of Wikidata") in gaps
    assert ("x:/person/b", "P39 Chủ tịch", "the person: it has no item of Wikidata") in gaps


def test_a_day_that_cannot_be_cited_is_a_gap():
    assert said(OLD, cited=["x:end10"]) == (
        [("Q901", (("P582", "2024-01-10"),), "end10")],
        [("x:/person/a", "P39 Chủ tịch: P580", NO_ADDRESS)],
    )


def test_without_any_address_nothing_is_said():
    commands, gaps = said(OLD, cited=[])
    assert commands == []
    assert ("x:/person/a", "P39 Chủ tịch", NO_ADDRESS) in gaps


def test_a_post_without_item_is_a_gap_of_the_person():
    commands, gaps = said(OLD, items={"person/a": "Q901"})
    assert (commands, gaps) == ([], [("x:/person/a", "P39 Chủ tịch", "the post: it has no item of Wikidata")])


def test_things_without_any_link_are_passed_over():
    assert said(OLD, items={}) == ([], [])


def test_two_posts_with_one_item_are_not_said():
    both = Links((), {}, Judgements(()), "x:/")
    both._links = {f"x:/{thing}": type(both.of(""))(item, "") for thing, item in (ITEMS | {"post/2": "Q903"}).items()}
    told = list(offices([OLD, tenure("a", (5, 9), post="x:/post/2")], (), both, {}))
    assert [each.why for each in told] == [TWO_POSTS, TWO_POSTS]
