import pytest

from kg.identity.events.kind import EVENTS
from tests.identity.things import apart, decided, once, one, place, rows

HANOI, DONGDA, CANTHO = place("thành phố Hà Nội"), place("quận Đống Đa"), place("thành phố Cần Thơ")
COUNCIL = "Hội đồng nhân dân thành phố Hà Nội"


def event(kind, name, host=None, ordinal=None, day=None):
    return kind, name, host, ordinal, day


def two(first, second, homes=(HANOI, HANOI)):
    return rows(EVENTS, {"a": once(homes[0], *first), "b": once(homes[1], *second)})


ONE = [
    (event("Lễ hội", "Lễ hội đua ghe Mỹ Lâm năm 2017"),
     event("Lễ hội", "Lễ hội đua ghe truyền thống Mỹ Lâm 2017", day="2017-07-01")),
    (event("Lễ hội", "Festival Mỹ Lâm lần thứ VI - 2017", ordinal="6"),
     event("Lễ hội", "Lễ hội Mỹ Lâm lần 6 năm 2017")),
    (event("Kỳ họp", "Kỳ họp thứ 4 HĐND TP Hà Nội khóa XV", COUNCIL, "4"),
     event("Kỳ họp", "Kỳ họp thứ tư", "HĐND thành phố Hà Nội", "4")),
    (event("Hội nghị", "Hội nghị sơ kết công tác quản lý trật tự vỉa hè 5 tháng đầu năm quận Đống Đa"),
     event("Hội nghị", "Hội nghị sơ kết công tác quản lý trật tự vỉa hè 5 tháng đầu năm Q.Đống Đa")),
    (event("Hội nghị", "Hội nghị giao ban với các sở ngành", COUNCIL, day="2017-02-06"),
     event("Hội nghị", "Hội nghị giao ban các sở, ngành để bàn việc tháng tới", COUNCIL, day="2017-02-06")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), ONE)
def test_ways_of_naming_one_event(first, second):
    assert one(EVENTS, two(first, second, (HANOI, DONGDA)))


TWO = [
    (event("Lễ hội", "Lễ hội đua ghe Mỹ Lâm năm 2016"), event("Lễ hội", "Lễ hội đua ghe Mỹ Lâm năm 2017")),
    (event("Kỳ họp", "Kỳ họp thứ 4", COUNCIL, "4"), event("Kỳ họp", "Kỳ họp thứ 5", COUNCIL, "5")),
    (event("Kỳ họp", "Kỳ họp thứ 4", COUNCIL, "4"), event("Kỳ họp", "Kỳ họp thứ 4", "Quốc hội", "4")),
    (event("Kỳ họp", "Kỳ họp thứ 4 khóa XIV", COUNCIL, "4"),
     event("Kỳ họp", "Kỳ họp thứ tư khóa XV", "HĐND TP Hà Nội", "4")),
    (event("Hội nghị", "Hội nghị giao ban", COUNCIL, day="2017-02-06"),
     event("Hội nghị", "Hội nghị giao ban", COUNCIL, day="2017-03-06")),
    (event("Hội nghị", "Hội nghị", day="2017-02-06"), event("Hội nghị", "Hội nghị", COUNCIL, day="2017-02-06")),
    (event("Lễ", "Lễ trao giải thưởng Sao Khuê", day="2017-02-06"),
     event("Lễ", "Lễ khởi công cầu Mỹ Lâm", day="2017-02-06")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), TWO)
def test_what_differs_stays_apart(first, second):
    assert len(set(decided(EVENTS, two(first, second)).identity.values())) == 2


def test_a_name_that_comes_again_tells_no_event():
    pair = (event("Hội nghị", "Hội nghị giao ban báo chí"), event("Hội nghị", "Hội nghị giao ban báo chí", COUNCIL))
    assert apart(EVENTS, two(*pair))


def test_conferences_of_two_provinces_are_two():
    pair = [event("Hội nghị", "Hội nghị kết nối cung cầu nông sản sạch", day="2017-02-06")] * 2
    assert apart(EVENTS, two(*pair, homes=(HANOI, CANTHO)))


def test_a_ceremony_that_all_provinces_hold_on_one_day_is_each_ones():
    pair = [event("Lễ", "Lễ công bố quyết định sắp xếp đơn vị hành chính năm 2025", day="2025-06-30")] * 2
    assert apart(EVENTS, two(*pair, homes=(HANOI, CANTHO)))


SUMMIT = event("Hội nghị", "Hội nghị thượng đỉnh XYZ")


def on(first, second, days, beside="", homes=(HANOI, HANOI)):
    things = {"a": once(homes[0], *first), "b": once(homes[1], *second)}
    return rows(EVENTS, things, dict(zip("ab", days, strict=True)), beside)


def test_a_summit_is_one_within_a_season_and_two_after_a_year():
    homes = (HANOI, CANTHO)
    assert one(EVENTS, on(SUMMIT, SUMMIT, ("2017-05-01", "2017-06-01"), homes=homes))
    assert apart(EVENTS, on(SUMMIT, SUMMIT, ("2017-05-01", "2018-06-01"), homes=homes))
    named = event("Hội nghị", "Hội nghị thượng đỉnh XYZ năm 2017")
    assert one(EVENTS, on(SUMMIT, named, ("2017-05-01", "2017-06-01"), homes=homes))


def test_a_common_name_is_one_event_with_the_same_people_on_the_same_days():
    meeting = event("Hội nghị", "Hội nghị công bố kết quả kiểm tra chợ")
    days, people = ("2017-05-01", "2017-05-03"), "tran-van-ut le-thi-tam"
    assert one(EVENTS, on(meeting, meeting, days, people, (DONGDA, DONGDA)))
    assert not one(EVENTS, on(meeting, meeting, ("2017-05-01", "2018-05-03"), homes=(DONGDA, DONGDA)))


def test_a_host_that_meets_every_week_holds_many_meetings():
    meeting = event("Hội nghị", "Hội nghị", COUNCIL)
    assert len(set(decided(EVENTS, on(meeting, meeting, ("2017-05-01", "2017-05-03"))).identity.values())) == 2


def test_an_election_whose_name_is_a_type_stays_apart():
    election = event("Bầu cử", "Bầu cử Tổng thống")
    assert apart(EVENTS, two(election, election, (None, None)))
