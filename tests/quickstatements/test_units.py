import pytest

from kg.gazetteers.succession import any_unit
from kg.judgements import Judgements
from kg.model import Judgement, Verdict
from kg.quickstatements import Command
from kg.quickstatements.links import Links
from kg.quickstatements.units import DIVIDED, GOES_ON, NO_FIRST_DAY, units
from tests.quickstatements.grammar import parse

HA_GIANG, TUYEN_QUANG = "province/02", "province/08@2025-07-01"
HOAN_KIEM, HA_NOI = "commune/00070@2025-07-01", "province/01"
NO_ITEM = "it has no item of Wikidata"


def said(*keys, linked):
    """What is said of units, by their keys; ``linked`` are the items of some."""
    known = {f"x:/unit/{key}": any_unit(key) for key in keys}
    judged = (Judgement(Verdict.SAME, f"unit/{key}", item, "lan", "đã đọc") for key, item in linked.items())
    told = list(units(known, Links((), {}, Judgements(tuple(judged)), "x:/")))
    commands = [parse(each.line()) for each in told if isinstance(each, Command)]
    assert all(dict(each.sources)["S854"].startswith("https://") for each in commands)
    gaps = {each.missing: each.why for each in told if not isinstance(each, Command)}
    return {(each.item, each.property, each.value) for each in commands}, gaps


def test_a_province_that_ended_ended_on_the_day_of_the_act_and_was_replaced():
    commands, gaps = said(HA_GIANG, TUYEN_QUANG, linked={HA_GIANG: "Q901", TUYEN_QUANG: "Q902"})
    assert {("Q901", "P576", "2025-07-01"), ("Q901", "P1366", "Q902")} <= commands
    assert gaps["P571"] in {NO_FIRST_DAY, GOES_ON}


def test_what_replaced_a_unit_needs_an_item():
    commands, gaps = said(HA_GIANG, TUYEN_QUANG, linked={HA_GIANG: "Q901"})
    assert commands == {("Q901", "P576", "2025-07-01")}
    assert gaps["P1366 tỉnh Tuyên Quang"] == NO_ITEM


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("province/08", TUYEN_QUANG),
        ("province/22", "province/22@2026-09-01"),
        ("district/172", "district/172@2022-04-10"),
        ("district/407", "district/407@2020-06-01"),
        ("district/318", "commune/11948@2025-07-01"),
        ("district/602", "commune/23272@2025-07-01"),
    ],
)
def test_a_unit_that_went_on_under_another_title_or_name_has_neither_ended_nor_begun(old, new):
    commands, gaps = said(old, new, linked={old: "Q901"})
    assert (commands, gaps["P576"]) == (set(), GOES_ON)
    commands, gaps = said(old, new, linked={new: "Q902"})
    assert not {each for each in commands if each[1] == "P571"}
    assert gaps["P571"] == GOES_ON


def test_a_territory_that_was_divided_was_replaced_by_nothing_certain():
    commands, gaps = said("district/006", linked={"district/006": "Q901"})
    assert commands == {("Q901", "P576", "2025-07-01")}
    assert gaps == {"P571": NO_FIRST_DAY, "P1366": DIVIDED}


def test_a_unit_lies_in_the_one_that_the_act_names():
    commands, _ = said(HOAN_KIEM, HA_NOI, linked={HOAN_KIEM: "Q901", HA_NOI: "Q902"})
    assert commands == {("Q901", "P571", "2025-07-01"), ("Q901", "P131", "Q902")}


def test_an_act_without_address_is_named_in_the_gap():
    commands, gaps = said("district/753@2025-01-01", linked={"district/753@2025-01-01": "Q901"})
    assert commands == {("Q901", "P576", "2025-07-01")}
    assert gaps["P571"].startswith("no address is on record under which the act can be read (1256/NQ-UBTVQH15, ")


def test_a_unit_whose_link_does_not_count_is_a_gap():
    known = {"x:/unit/a": any_unit(HA_GIANG)}
    rows = [{"thing": "x:/unit/a", "item": "http://www.wikidata.org/entity/Q900000001"}]
    (gap,) = units(known, Links(rows, {}, Judgements(()), "x:/"))
    assert (gap.missing, gap.why) == (
        "all statements",
        "only one source identifies Q900000001, and nobody has judged the link",
    )
