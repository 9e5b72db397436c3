from dataclasses import replace
from datetime import date

import pytest

from kg.linking import Body, Event, Position, Term, link
from kg.linking.items import Item, catalogue
from kg.model import Judgement, Relation, UnitKind, Verdict
from kg.namespaces import WD
from tests.linking.things import DONG_DA, FIRST_DAY, HANOI, LAST_DAY, MINISTER, VIETNAM, district, person, province

THINGS = (VIETNAM, HANOI, DONG_DA, person("Lê Quốc Phong", MINISTER))


def answers(*things, **settings):
    return {answer.thing.iri: answer for answer in link([VIETNAM, *things], **settings)}


def exact(thing, *others, **settings):
    found = answers(thing, *others, **settings)[thing.iri].links
    return [each.item.removeprefix(str(WD)) for each in found if each.relation is Relation.EXACT]


def close(thing, *others, **settings):
    found = answers(thing, *others, **settings)[thing.iri].links
    return [each.item.removeprefix(str(WD)) for each in found if each.relation is Relation.CLOSE]


def test_country_province_and_district():
    assert [exact(thing, *THINGS) for thing in THINGS[:3]] == [["Q881"], ["Q1858"], ["Q1048634"]]


def test_answers_are_in_the_order_of_iris_whatever_the_order_of_things():
    shuffled = THINGS[2:] + THINGS[:2]
    assert link(shuffled) == link(THINGS)
    assert [answer.thing.iri for answer in link(shuffled)] == sorted(thing.iri for thing in THINGS)


def test_the_same_thing_twice_is_one_thing():
    assert link([VIETNAM, VIETNAM]) == link([VIETNAM])


def test_an_answer_says_why():
    certain, nothing = answers(HANOI, DONG_DA)[DONG_DA.iri], answers(replace(DONG_DA, code="007"), HANOI)[DONG_DA.iri]
    assert "same unit code 006" in certain.links[0].en
    assert "cùng mã đơn vị 006" in certain.links[0].vi
    assert (nothing.links, nothing.linked) == ((), False)
    assert nothing.en == "Q1048634: another unit code (007)"
    assert nothing.vi == "Q1048634: khác mã đơn vị (007)"


def test_a_thing_of_an_unknown_name_has_no_item():
    answer = answers(district("huyện Không Có", "999", HANOI), HANOI)["u:huyện Không Có/999"]
    assert (answer.links, answer.en) == ((), "no item has this name")


def test_old_tone_placement_is_the_same_label():
    assert exact(province("tỉnh Hoà Bình", "17", until=LAST_DAY)) == ["Q36015"]


def test_exact_tones_stand_above_folded_ones():
    slip = replace(DONG_DA, label="quận Đông Đa")
    assert (exact(slip, HANOI), close(slip, HANOI)) == ([], ["Q1048634"])
    both = replace(slip, iri="u:slip")
    assert (exact(DONG_DA, both, HANOI), exact(both, DONG_DA, HANOI)) == (["Q1048634"], [])


@pytest.mark.parametrize(
    "change",
    [
        {"code": "007"},
        {"kind": UnitKind.WARD},
        {"valid_to": None},
        {"valid_to": date(2026, 1, 1)},
        {"parent": None},
        {"parent": "u:nowhere"},
        {"parent": VIETNAM.iri},
    ],
)
def test_one_barrier_leaves_a_district_without_a_link(change):
    assert answers(replace(DONG_DA, **change), HANOI)[DONG_DA.iri].links == ()


def test_a_unit_without_a_code_agrees_in_the_rest():
    assert exact(replace(DONG_DA, code=""), HANOI) == ["Q1048634"]


def test_a_ward_since_the_reform():
    ward = replace(DONG_DA, iri="u:ward", label="phường Đống Đa", kind=UnitKind.WARD, code="00235")
    assert exact(replace(ward, valid_from=FIRST_DAY, valid_to=None), HANOI) == ["Q135471182"]
    assert exact(ward, HANOI) == []


def test_an_earlier_kind_of_a_district_is_the_item_where_the_later_one_is_not_there():
    yen_bai = province("tỉnh Lào Cai", "10", until=LAST_DAY)
    before = district("huyện Sa Pa", "088", yen_bai, until=date(2019, 12, 31))
    after = district("thị xã Sa Pa", "088", yen_bai, kind=UnitKind.TOWN, since=date(2020, 1, 1))
    assert exact(before, yen_bai) == ["Q7395483"]
    assert (exact(after, before, yen_bai), close(before, after, yen_bai)) == (["Q7395483"], ["Q7395483"])


def test_a_province_is_known_by_its_code_before_and_since_the_reform():
    assert exact(province("tỉnh Lào Cai", "10", until=LAST_DAY)) == ["Q36446"]
    assert exact(province("tỉnh Lào Cai", "15", since=FIRST_DAY)) == ["Q36446"]
    assert exact(province("tỉnh Lào Cai", "16", since=FIRST_DAY)) == []


def test_one_item_is_not_two_things():
    one = province("tỉnh Điện Biên", "11")
    other = replace(one, iri="u:other")
    below = district("huyện Tủa Chùa", "098", one)
    assert exact(one) == exact(other) == ["Q36955"]
    both = answers(one, other, below)
    assert [both[each.iri].contested for each in (one, other)] == ["Q36955"] * 2
    assert {each.relation for one in (one, other) for each in both[one.iri].links} == {Relation.CANDIDATE}
    assert both[below.iri].linked


REFORMED = [
    (
        "Q2332060",
        province("tỉnh Tuyên Quang", "08", until=LAST_DAY),
        province("tỉnh Tuyên Quang", "08", since=FIRST_DAY),
    ),
    ("Q36446", province("tỉnh Lào Cai", "10", until=LAST_DAY), province("tỉnh Lào Cai", "15", since=FIRST_DAY)),
]


@pytest.mark.parametrize(("item", "before", "after"), REFORMED)
def test_of_two_lives_of_one_unit_the_last_is_the_item_and_the_other_close_to_it(item, before, after):
    assert exact(before) == exact(after) == [item]
    assert (exact(after, before), close(after, before)) == ([item], [])
    assert (exact(before, after), close(before, after)) == ([], [item])
    found = answers(before, after)[before.iri]
    assert (found.contested, found.links[0].score) == ("", 0.98)
    assert f"the item stands for another life of the unit: {after.label} (2025-07-01…)" in found.links[0].en


def test_of_three_lives_the_last_is_the_item_whatever_it_is_called():
    first = province("tỉnh Bắc Ninh", "27", until=LAST_DAY)
    second = province("tỉnh Bắc Ninh", "24", since=FIRST_DAY, until=date(2026, 9, 19))
    third = province("thành phố Bắc Ninh", "24", kind=UnitKind.MUNICIPALITY, since=date(2026, 9, 20))
    lives = (first, second, third)
    assert [exact(each) for each in lives] == [["Q33408"]] * 3
    assert [exact(each, *lives) for each in lives] == [[], [], ["Q33408"]]
    assert [close(each, *lives) for each in lives] == [["Q33408"], ["Q33408"], []]
    assert [exact(each, first, second) for each in (first, second)] == [[], ["Q33408"]]


def test_lives_do_not_share_an_item_with_a_thing_that_is_another():
    item, before, after = REFORMED[0]
    other = replace(after, iri="u:other", code="")
    found = answers(before, after, other)
    assert exact(after, before, other) == [item]
    twin = replace(after, iri="u:twin")
    found = answers(before, after, twin)
    assert [found[each.iri].contested for each in (before, after, twin)] == [item] * 3
    assert not any(found[each.iri].linked for each in (before, after, twin))


def test_a_person_gives_the_item_to_an_earlier_life():
    item, before, after = REFORMED[1]
    settings = {"judged": judged(Verdict.SAME, before, item)}
    assert (exact(before, after, **settings), exact(after, before, **settings)) == ([item], [])


def test_an_item_of_which_the_source_is_not_sure_is_a_candidate_only():
    phu_tho = province("tỉnh Phú Thọ", "25", until=LAST_DAY)
    tam_nong = district("huyện Tam Nông", "236", phu_tho)
    assert (exact(tam_nong, phu_tho), close(tam_nong, phu_tho)) == ([], ["Q137208118"])


def test_bodies_posts_terms_and_elections():
    assembly = Body("b:1", "Quốc hội", "NationalAssemblyBody")
    assert exact(assembly) == ["Q1765001"]
    assert exact(replace(assembly, kind="ForeignBody")) == exact(replace(assembly, level="province")) == []
    assert exact(Body("b:2", "Đảng Dân chủ Việt Nam", "Party")) == []
    assert exact(Position("x:1", "Chủ tịch Quốc hội", "Chủ tịch", "Quốc hội")) == ["Q428110"]
    assert exact(Position("x:1", "Chủ tịch Quốc hội Lào", "Chủ tịch", "Quốc hội Lào")) == []
    term = Term("t:1", "Quốc hội khóa 15", "Quốc hội", "15")
    assert exact(term) == exact(replace(term, since=date(2021, 1, 1), until=date(2026, 12, 31))) == ["Q107979136"]
    assert exact(replace(term, since=date(2016, 1, 1), until=date(2021, 12, 31))) == []
    election = Event("e:1", "Bầu cử đại biểu Quốc hội khóa XIV", date(2016, 5, 22))
    assert exact(election) == exact(replace(election, day=None)) == ["Q22924008"]
    assert exact(replace(election, day=date(2016, 5, 23))) == []


def judged(verdict, thing, item):
    return {thing.iri: {item: Judgement(verdict, "unit/x", item, "an", "tra cứu")}}


def test_a_person_decides_that_a_thing_is_an_item():
    wrong = replace(DONG_DA, code="007")
    decided = answers(HANOI, DONG_DA, wrong, judged=judged(Verdict.SAME, wrong, "Q42"))[wrong.iri]
    assert [(each.item, each.relation, each.score, each.author) for each in decided.links] == [
        (str(WD.Q42), Relation.EXACT, 1.0, "an")
    ]


def test_the_item_that_a_person_gave_to_a_thing_is_nobody_elses():
    other = province("tỉnh Khác", "99")
    settings = {"judged": judged(Verdict.SAME, other, "Q1858")}
    assert exact(other, HANOI, **settings) == ["Q1858"]
    assert exact(HANOI, other, **settings) == []


def test_what_a_person_called_different_is_no_candidate():
    found = answers(HANOI, judged=judged(Verdict.DIFFERENT, HANOI, "Q1858"))[HANOI.iri]
    assert [(each.relation, each.verdict, each.author) for each in found.links] == [
        (Relation.CANDIDATE, Verdict.DIFFERENT, "an")
    ]
    assert not found.linked


def test_what_a_person_is_unsure_of_is_never_certain():
    assert exact(HANOI, judged=judged(Verdict.UNSURE, HANOI, "Q1858")) == []


def test_items_from_elsewhere_are_weighed_as_the_bundled_ones():
    found = Item("Q7", "Huyện Không Có", "district", "Q1858", None, LAST_DAY, "999")
    unknown = district("huyện Không Có", "999", HANOI)
    assert exact(unknown, HANOI, known=catalogue().with_others([found])) == ["Q7"]
    assert catalogue().with_others([replace(found, qid="Q1858")]) == catalogue()
