"""Namesakes, moves and spellings, in articles written for this."""

import random

import pytest

from kg.identity import decide
from kg.identity.people import pairs
from kg.identity.people.kind import PEOPLE
from kg.model import Judgement, Verdict
from tests.identity.people.said import COMMON, DONG_DA, HA_NOI, RARE, TAY_HO, THANH_HOA, News, day

MINISTRY = "Bộ Nội vụ"


def told(*articles):
    """People of articles that are labelled a, b, c …"""
    news = News()
    for label, article in zip("abcdef", articles, strict=False):
        news.tells(label, **article)
    return news


def in_post(*posts, **more):
    return {"posts": posts, **more}


@pytest.mark.parametrize("name", [COMMON, RARE])
def test_chairmen_of_two_districts_at_one_time_are_two(name):
    news = told(
        in_post(("Chủ tịch", DONG_DA), name=name, day=day(2023, 1), local="x"),
        in_post(("Chủ tịch", DONG_DA), name=name, day=day(2023, 9), local="x"),
        in_post(("Chủ tịch", TAY_HO), name=name, day=day(2023, 5)),
    )
    assert news.people_told() == ["ab", "c"]
    assert news.unsure() == []


def test_namesakes_of_two_districts_without_a_tie_stay_apart():
    assert told(in_post(("Phó Chủ tịch", DONG_DA)), in_post(("Phó Chủ tịch", TAY_HO))).people_told() == ["a", "b"]
    assert told(in_post(("Chủ tịch", DONG_DA)), in_post(("Chủ tịch", THANH_HOA))).unsure() == []


@pytest.mark.parametrize("left", ["former", "outgoing"])
def test_an_article_that_tells_a_move_joins_what_it_links(left):
    news = told(
        in_post(("Chủ tịch", DONG_DA), day=day(2020)),
        in_post(("Chủ tịch", DONG_DA, left), ("Giám đốc", HA_NOI, "incoming"), day=day(2022)),
        in_post(("Giám đốc", HA_NOI), day=day(2024)),
    )
    assert news.people_told() == ["abc"]


def test_a_rare_name_moves_up_within_its_province_without_being_told():
    posts = in_post(("Chủ tịch", DONG_DA), day=day(2020)), in_post(("Phó Chủ tịch", HA_NOI), day=day(2023))
    assert told(*({**each, "name": RARE} for each in posts)).people_told() == ["ab"]
    assert told(*posts).people_told() == ["a", "b"]


def test_a_rare_name_at_the_head_of_a_province_and_in_a_ministry_is_one_and_a_common_one_is_not():
    posts = in_post(("Bộ trưởng", MINISTRY)), in_post(("Chủ tịch", THANH_HOA))
    assert told(*({**each, "name": RARE} for each in posts)).people_told() == ["ab"]
    assert told(*posts).people_told() == ["a", "b"]


def test_a_name_without_a_post_goes_to_the_only_one_whom_it_fits():
    official = in_post(("Phó Chủ tịch", DONG_DA), name="Lê Quang Khải")
    named = {"name": "Lê Quang Khải", "home": DONG_DA}
    assert told(official, named).people_told() == ["ab"]
    assert told(official, {**named, "home": THANH_HOA}).people_told() == ["a", "b"]


def test_a_name_without_a_post_goes_to_neither_of_two_whom_it_fits():
    name = "Lê Quang Khải"
    news = told(
        in_post(("Chủ tịch", DONG_DA), name=name, day=day(2020)),
        in_post(("Chủ tịch", TAY_HO), name=name, day=day(2020)),
        {"name": name, "home": HA_NOI, "beside": ["Trần Thị Mười"]},
    )
    assert "c" in news.people_told()


def test_the_same_company_joins_even_a_common_name():
    beside = ["Khuất Tưởng Vi", "Ngạc Cung Đôn", "Mẫn Tất Thỏa", "Cấn Ung Lễ"]
    named = {"home": DONG_DA, "beside": beside}
    assert told(named, {**named, "home": TAY_HO}).people_told() == ["ab"]
    assert told(named, {**named, "beside": [], "home": TAY_HO}).people_told() == ["a", "b"]


def test_exact_tones_count_above_folded_ones():
    here = in_post(("Phó Chủ tịch", DONG_DA), name="Trần Viết Hà")
    assert told(here, {**here, "name": "Trần Viết Hà"}).people_told() == ["ab"]
    elsewhere = in_post(("Trưởng ban", DONG_DA), name="Trần Việt Hà")
    assert told(here, elsewhere).people_told() == ["a", "b"]
    assert told(here, {**elsewhere, "name": "Trần Viết Hà"}).people_told() == ["ab"]


def test_a_surname_written_twice_is_a_slip():
    posts = (("Chủ tịch", DONG_DA),)
    assert told(
        {"name": "Bùi Bùi Xuân Lam", "posts": posts}, {"name": "Bùi Xuân Lam", "posts": posts}
    ).people_told() == ["ab"]


def test_a_match_tells_why_in_words():
    news = told(in_post(("Chủ tịch", DONG_DA)), in_post(("Chủ tịch", DONG_DA)))
    (match,) = news.decision().matches
    assert match.verdict is Verdict.SAME
    assert match.en == "the same post in Ủy ban nhân dân quận Đống Đa but very many people bear the name"
    assert "nhưng" in match.vi


def test_a_judgement_outweighs_what_the_features_say():
    news = told(in_post(("Chủ tịch", DONG_DA)), in_post(("Chủ tịch", DONG_DA)), in_post(("Chủ tịch", THANH_HOA)))
    a, b, c = (news.people[label] for label in "abc")
    identity = news.decision(
        (Judgement(Verdict.DIFFERENT, a, b, "An", "tuổi khác"), Judgement(Verdict.SAME, c, b, "An", "cùng quê"))
    ).identity
    assert identity[a] != identity[b] == identity[c]


def test_many_namesakes_are_decided_alike_in_any_order_and_not_compared_each_with_each(monkeypatch):
    news, rng = News(), random.Random(3)  # noqa: S311
    for number in range(60):
        where = rng.choice([DONG_DA, TAY_HO, HA_NOI, THANH_HOA])
        news.tells(f"n{number}", posts=[(rng.choice(["Chủ tịch", "Phó Chủ tịch"]), where)], day=day(2015 + number % 9))
    for small in (pairs.SMALL, 10):
        monkeypatch.setattr(pairs, "SMALL", small)
        records = news.records()
        decision = decide(PEOPLE, records, ())
        rng.shuffle(records)
        assert decide(PEOPLE, records, ()) == decision
    monkeypatch.setattr(pairs, "NEIGHBOURS", 2)
    assert len(list(pairs.pairs(records))) < 60 * 59 / 4
