import json
from datetime import date

import pytest

from kg.linking.online.entity import (
    BIRTH,
    CLASS,
    DEATH,
    DISSOLUTION,
    INCEPTION,
    OFFICE,
    PARENT,
    Statement,
    entity,
    slim,
)
from tests.linking.online.wikibase import DISTRICT, HUMAN, claim, item, moment, value

JULY = date(2025, 7, 1)


def read(told):
    return entity(json.loads(json.dumps(slim(told))))


def test_item_by_names_and_statements():
    told = item(
        "Q10",
        "Đông Anh",
        [DISTRICT],
        aliases=["Huyện Đông Anh"],
        P131=[claim(value("Q1858"), since="2008-08-01"), claim(value("Q9"), "deprecated")],
        P571=[claim(moment("1961-05"))],
        P576=[claim(moment("2025-07-01"))],
    )
    found = read(told)
    assert (found.qid, found.names, found.english) == ("Q10", ("Đông Anh", "Huyện Đông Anh"), "")
    assert found.items[CLASS] == (Statement(DISTRICT),)
    assert found.items[PARENT] == (Statement("Q1858", date(2008, 8, 1)),)
    assert (found.first_day(INCEPTION), found.last_day(INCEPTION)) == (date(1961, 5, 1), date(1961, 5, 31))
    assert (found.first_day(DISSOLUTION), found.first_day(BIRTH)) == (JULY, None)


def test_only_what_is_read_is_kept():
    told = {**item("Q10", "A", [HUMAN], P39=[claim(value("Q1"))]), "sitelinks": {"viwiki": {}}, "descriptions": {}}
    told["claims"]["P18"] = [claim({"snaktype": "value", "datavalue": {"value": "A.jpg"}})]
    assert set(slim(told)) == {"id", "labels", "aliases", "claims"}
    assert "P18" not in slim(told)["claims"]
    assert read(told).items[OFFICE] == (Statement("Q1"),)


def test_name_in_no_language_and_in_english():
    assert read(item("Q10", "Nguyễn Văn A", [HUMAN], language="mul")).names == ("Nguyễn Văn A",)
    assert read(item("Q10", "Dong Anh", language="en")).english == "Dong Anh"


@pytest.mark.parametrize("told", [{"id": "Q3", "missing": ""}, {}, {"id": "P31"}, {"id": 7}, {"id": "Q1\n"}])
def test_missing_item_is_none(told):
    assert entity(slim(told)) is None


@pytest.mark.parametrize("nothing", [[], {}, None, "x", {"P31": "x", "P131": [None, 1, {"mainsnak": []}]}])
def test_item_without_statements(nothing):
    found = read({"id": "Q3", "labels": [], "aliases": nothing, "claims": nothing})
    assert (found.names, found.items[CLASS], found.items[PARENT], found.first_day(INCEPTION)) == ((), (), (), None)


@pytest.mark.parametrize(
    ("text", "precision", "days"),
    [
        ("+1965-00-00T00:00:00Z", 9, (date(1965, 1, 1), date(1965, 12, 31))),
        ("+2024-02-00T00:00:00Z", 10, (date(2024, 2, 1), date(2024, 2, 29))),
        ("+00000001965-03-04T00:00:00Z", 11, (date(1965, 3, 4), date(1965, 3, 4))),
        ("+1960-00-00T00:00:00Z", 8, (None, None)),
        ("-0111-00-00T00:00:00Z", 9, (None, None)),
        ("+1965-13-40T00:00:00Z", 11, (None, None)),
        ("+12000-01-01T00:00:00Z", 11, (None, None)),
        (None, 11, (None, None)),
        ("+1965-03-04T00:00:00Z", "11", (None, None)),
        ("+1965-03-04T00:00:00Z", True, (None, None)),
        ("+1965-03-04T00:00:00Z", [11], (None, None)),
    ],
)
def test_days_of_a_time(text, precision, days):
    snak = {"snaktype": "value", "datavalue": {"value": {"time": text, "precision": precision}}}
    found = read(item("Q1", "A", P569=[claim(snak)]))
    assert (found.first_day(BIRTH), found.last_day(BIRTH)) == days


def test_unknown_value_is_no_day():
    assert read(item("Q1", "A", P570=[claim({"snaktype": "somevalue"})])).last_day(DEATH) is None


def test_sources_that_differ_widen_a_time_unless_one_is_preferred():
    years = [claim(moment("1960")), claim(moment("1962"))]
    assert read(item("Q1", "A", P569=years)).first_day(BIRTH) == date(1960, 1, 1)
    assert read(item("Q1", "A", P569=years)).last_day(BIRTH) == date(1962, 12, 31)
    assert read(item("Q1", "A", P569=[*years, claim(moment("1961"), "preferred")])).first_day(BIRTH) == date(1961, 1, 1)


@pytest.mark.parametrize(
    ("statement", "first", "last", "holds"),
    [
        (Statement("Q1"), None, None, True),
        (Statement("Q1", end=date(2025, 6, 30)), None, None, False),
        (Statement("Q1", end=date(2025, 6, 30)), None, date(2025, 6, 30), True),
        (Statement("Q1", end=date(2025, 6, 30)), JULY, date(2025, 9, 1), False),
        (Statement("Q1", start=JULY), None, date(2025, 6, 30), False),
        (Statement("Q1", start=JULY), JULY, None, True),
        (Statement("Q1", start=JULY), None, None, True),
    ],
)
def test_statement_holds_on_days_of_a_period(statement, first, last, holds):
    assert statement.holds(first, last) is holds
