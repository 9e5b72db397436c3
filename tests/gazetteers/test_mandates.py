from datetime import date
from itertools import pairwise

import pytest

from kg.errors import KnowledgeError
from kg.gazetteers import mandates
from kg.gazetteers.mandates import mandate_of_year, mandate_on
from kg.gazetteers.units import unit
from kg.model import BodyFact, BodyKind, Evidence, Mandate
from kg.resources import gazetteer

HA_NOI, DONG_DA = unit("province/01"), unit("district/006")


def body(name, kind, of=None):
    return BodyFact(Evidence(0, 1, "x", "test.rule"), name, kind, of)


DISTRICT_PARTY = body("Quận ủy Đống Đa", BodyKind.PARTY_COMMITTEE, DONG_DA)
CITY_PARTY = body("Thành ủy Hà Nội", BodyKind.PARTY_COMMITTEE, HA_NOI)
CENTRAL = body("Ban Chấp hành Trung ương Đảng", BodyKind.PARTY_COMMITTEE)
COMMITTEE = body("Ủy ban nhân dân quận Đống Đa", BodyKind.PEOPLES_COMMITTEE, DONG_DA)
COUNCIL = body("Hội đồng nhân dân thành phố Hà Nội", BodyKind.PEOPLES_COUNCIL, HA_NOI)
ASSEMBLY = body("Quốc hội", BodyKind.NATIONAL_ASSEMBLY)


@pytest.mark.parametrize(
    ("of", "role", "day", "year"),
    [
        (DISTRICT_PARTY, "Bí thư", "2023-09-01", 2020),
        (DISTRICT_PARTY, "Bí thư", "2019-01-01", 2015),
        (CITY_PARTY, "Ủy viên", "2020-09-30", 2015),
        (CITY_PARTY, "Ủy viên", "2020-11-01", 2020),
        (CENTRAL, "Tổng Bí thư", "2021-03-01", 2021),
        (COMMITTEE, "Chủ tịch", "2021-07-07", 2021),
        (COUNCIL, "Đại biểu", "2021-06-01", 2016),
        (ASSEMBLY, "Đại biểu", "2015-01-01", 2011),
    ],
)
def test_a_day_falls_in_the_mandate_that_all_bodies_of_the_level_have_begun(of, role, day, year):
    assert mandate_on(of, role, date.fromisoformat(day)).first_year == year


def test_who_is_elected_while_bodies_are_elected_is_so_for_the_new_mandate():
    day = date(2020, 7, 20)
    assert mandate_on(DISTRICT_PARTY, "Bí thư", day).first_year == 2015
    assert mandate_on(DISTRICT_PARTY, "Bí thư", day, beginning=True).first_year == 2020


@pytest.mark.parametrize(
    ("of", "role", "day"),
    [
        (DISTRICT_PARTY, "Bí thư", date(2005, 1, 1)),
        (DISTRICT_PARTY, "Bí thư", date(2025, 7, 1)),
        (COMMITTEE, "Chánh Văn phòng", date(2023, 1, 1)),
        (body("Đảng ủy Công ty Sao Mai", BodyKind.PARTY_COMMITTEE), "Bí thư", date(2023, 1, 1)),
        (body("Sở Y tế Hà Nội", BodyKind.DEPARTMENT, HA_NOI), "Giám đốc", date(2023, 1, 1)),
        (CITY_PARTY, "Bí thư", date.max),
    ],
)
def test_a_post_without_election_or_before_the_records_has_no_mandate(of, role, day):
    assert mandate_on(of, role, day) is None


def test_a_mandate_is_found_by_its_first_year():
    assert mandate_of_year(DISTRICT_PARTY, "Bí thư", 2020) == Mandate(2020, date(2020, 4, 1), date(2025, 6, 30))
    assert mandate_of_year(DISTRICT_PARTY, "Bí thư", 2021) is None


@pytest.mark.parametrize("of", [DISTRICT_PARTY, CITY_PARTY, CENTRAL, COMMITTEE, COUNCIL, ASSEMBLY])
def test_mandates_follow_one_another_without_a_gap(of):
    found = [
        m
        for year in range(2005, 2035)
        if (m := mandate_of_year(of, "Chủ tịch", year) or mandate_of_year(of, "Bí thư", year))
    ]
    assert len(found) > 2
    assert [m.first_year for m in found] == sorted({m.first_year for m in found})
    assert all(earlier.since < later.since <= earlier.until for earlier, later in pairwise(found))


def test_days_out_of_order_are_refused(monkeypatch, tmp_path):
    table = gazetteer("mandates.tsv").read_text(encoding="utf-8")
    (tmp_path / "mandates.tsv").write_text(table.replace("2020-08-31\t2025-06-30", "2020-08-31\t2020-06-30"))
    monkeypatch.setattr("kg.gazetteers.tables.gazetteer", tmp_path.joinpath)
    mandates._table.cache_clear()
    with pytest.raises(KnowledgeError, match=r"mandates\.tsv: the days of a row are out of order"):
        mandates._table()
    monkeypatch.undo()
    mandates._table.cache_clear()
