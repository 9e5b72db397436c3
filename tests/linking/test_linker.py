from dataclasses import replace
from datetime import date

import pytest

from kg.linking.candidates import Person, Unit
from kg.linking.linker import Link, link
from kg.model import UnitKind

LAST_DAY = date(2025, 6, 30)
FIRST_DAY = date(2025, 7, 1)
VIETNAM = Unit("u:vn", "Việt Nam", UnitKind.COUNTRY, "VN")


def province(label, code, *, kind=UnitKind.PROVINCE, since=None, until=None):
    return Unit(f"u:{label}/{code}", label, kind, code, VIETNAM.iri, since, until)


def district(label, code, parent, *, kind=UnitKind.RURAL_DISTRICT, until=LAST_DAY):
    return Unit(f"u:{label}", label, kind, code, parent.iri, None, until)


HANOI = province("thành phố Hà Nội", "01", kind=UnitKind.MUNICIPALITY)
DONG_DA = district("quận Đống Đa", "006", HANOI, kind=UnitKind.URBAN_DISTRICT)
DONG_THAP = province("tỉnh Đồng Tháp", "87", until=LAST_DAY)
HA_TINH = province("tỉnh Hà Tĩnh", "42")
CA_MAU = province("tỉnh Cà Mau", "96", until=LAST_DAY)


def qids(*things):
    return {found.iri: found.qid for found in link([VIETNAM, *things])}


def linked(thing, *others):
    return qids(thing, *others).get(thing.iri)


def test_country_province_and_district():
    assert qids(HANOI, DONG_DA) == {VIETNAM.iri: "Q881", HANOI.iri: "Q1858", DONG_DA.iri: "Q1048634"}


def test_links_are_in_the_order_of_iris_whatever_the_order_of_things():
    assert (
        link([DONG_DA, VIETNAM, HANOI])
        == link([HANOI, VIETNAM, DONG_DA])
        == tuple(sorted(link([HANOI, VIETNAM, DONG_DA])))
    )
    assert link([VIETNAM]) == (Link("u:vn", "Q881"),)


def test_old_tone_placement_is_the_same_label():
    assert linked(province("tỉnh Hoà Bình", "17", until=LAST_DAY)) == "Q36015"


@pytest.mark.parametrize(
    "change",
    [
        {"label": "quận Dong Da"},
        {"label": "Đống Đa"},
        {"code": "007"},
        {"kind": UnitKind.WARD},
        {"valid_to": None},
        {"valid_to": date(2026, 1, 1)},
        {"parent": None},
        {"parent": "u:nowhere"},
        {"parent": DONG_THAP.iri},
    ],
)
def test_one_disagreement_leaves_a_district_unlinked(change):
    assert linked(replace(DONG_DA, **change), HANOI, DONG_THAP) is None


def test_a_unit_without_a_code_agrees_in_the_rest():
    assert linked(replace(DONG_DA, code=""), HANOI) == "Q1048634"


def test_a_province_is_not_its_capital():
    capital = district("thành phố Cà Mau", "964", CA_MAU, kind=UnitKind.CITY)
    assert qids(CA_MAU, capital) == {VIETNAM.iri: "Q881", CA_MAU.iri: "Q33354", capital.iri: "Q25262"}


@pytest.mark.parametrize(
    ("parent", "label", "code", "kind", "qid"),
    [
        (DONG_THAP, "thành phố Cao Lãnh", "866", UnitKind.CITY, "Q35656"),
        (DONG_THAP, "huyện Cao Lãnh", "873", UnitKind.RURAL_DISTRICT, "Q10744220"),
        (HA_TINH, "thị xã Kỳ Anh", "449", UnitKind.TOWN, "Q20025826"),
        (HA_TINH, "huyện Kỳ Anh", "447", UnitKind.RURAL_DISTRICT, "Q6450589"),
    ],
)
def test_a_city_is_not_the_rural_district_of_its_name(parent, label, code, kind, qid):
    assert linked(district(label, code, parent, kind=kind), parent) == qid


def test_the_item_of_a_former_district_is_not_the_commune_of_its_name():
    former = district("huyện Đông Anh", "017", HANOI)
    commune = Unit("u:commune", "xã Đông Anh", UnitKind.COMMUNE, "00454", HANOI.iri, FIRST_DAY)
    assert linked(former, HANOI) == "Q864787"
    assert linked(commune, HANOI) is None
    assert linked(replace(commune, label="huyện Đông Anh"), HANOI) is None


def test_a_ward_since_the_reform():
    ward = Unit("u:ward", "phường Đống Đa", UnitKind.WARD, "00235", HANOI.iri, FIRST_DAY)
    assert linked(ward, HANOI) == "Q135471182"
    assert linked(replace(ward, valid_from=None), HANOI) is None


def test_a_province_that_took_another_code_is_another_unit():
    assert linked(province("tỉnh Lào Cai", "10", until=LAST_DAY)) == "Q36446"
    assert linked(province("tỉnh Lào Cai", "15", since=FIRST_DAY)) is None


def test_one_item_is_not_two_things():
    before = province("tỉnh Tuyên Quang", "08", until=LAST_DAY)
    after = replace(before, iri="u:after", valid_from=FIRST_DAY, valid_to=None)
    below = district("huyện Sơn Dương", "076", before)
    assert linked(before) == linked(after) == "Q2332060"
    assert qids(before, after, below) == {VIETNAM.iri: "Q881", below.iri: "Q3711485"}


def test_the_same_thing_twice_is_one_claim():
    assert link([VIETNAM, VIETNAM]) == (Link("u:vn", "Q881"),)


CHINH = Person("p:1", "Phạm Minh Chính", date(2021, 4, 5), date(2024, 1, 1), national=True)


@pytest.mark.parametrize(
    ("change", "qid"),
    [
        ({}, "Q10806940"),
        ({"label": "PHẠM MINH CHÍNH"}, "Q10806940"),
        ({"label": "Phạm Minh Chinh"}, None),
        ({"label": "Minh Chính"}, None),
        ({"national": False}, None),
        ({"first_attested": None, "last_attested": None}, None),
        ({"first_attested": date(1975, 12, 31)}, None),
        ({"first_attested": date(1976, 1, 1)}, "Q10806940"),
        ({"last_attested": date(2053, 12, 31)}, "Q10806940"),
        ({"last_attested": date(2054, 1, 1)}, None),
    ],
)
def test_a_person_agrees_in_name_standing_and_age(change, qid):
    assert linked(replace(CHINH, **change)) == qid


def test_a_day_of_birth_that_is_not_known_contradicts_nothing():
    assert linked(Person("p:1", "Vương Đình Huệ", date(2023, 1, 1), date(2023, 1, 1), national=True)) == "Q2595973"


def test_of_two_persons_of_one_name_neither_is_linked():
    namesake = Person("p:2", "Phạm Minh Chính", date(2023, 1, 1), date(2023, 1, 1))
    assert qids(CHINH, namesake) == {VIETNAM.iri: "Q881"}
