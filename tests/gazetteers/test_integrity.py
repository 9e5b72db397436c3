from contextlib import suppress

import pytest

from kg.errors import KnowledgeError
from kg.gazetteers import communes, tables, units
from kg.gazetteers.integrity import Life, checked
from tests.gazetteers import unit_tables

HEAD = "code\tname\tlabel\tkind\tparent\tvalid_from\tvalid_to\tsuccessors\tsource"
COUNTRY = "VN\tViệt Nam\tViệt Nam\tCountry\t\t\t\t\tx"
PROVINCE = "01\tA\ttỉnh A\tProvince\tcountry/VN\t\t\t\tx"
COMMUNES = "code\tname\tkind\tparent\tvalid_from\tvalid_to\tsuccessors"


def district(code="001", name="B", parent="province/01", begins="", ends="", heirs=""):
    return f"{code}\t{name}\thuyện {name}\tRuralDistrict\t{parent}\t{begins}\t{ends}\t{heirs}\tx"


def commune(code="00001", name="C", parent="001", begins="", ends="", heirs=""):
    return f"{code}\t{name}\tCommune\t{parent}\t{begins}\t{ends}\t{heirs}"


@pytest.fixture
def loaded(tmp_path, monkeypatch):
    """Reads tables of these rows, as the gazetteers do, with nothing remembered of the real ones before or after."""
    remembered = [units.lives, units._rows, units._by_key, communes.lives, communes._rows]

    def load(upper, lower=(), vouched=()):
        for function in remembered:
            function.cache_clear()
        (tmp_path / "units.tsv").write_text("\n".join(["# note", HEAD, COUNTRY, PROVINCE, *upper]), encoding="utf-8")
        (tmp_path / "communes.tsv").write_text("\n".join([COMMUNES, *lower]), encoding="utf-8")
        monkeypatch.setattr(tables, "gazetteer", tmp_path.joinpath)
        lines = ["table\tsha256", *(f"{name}\t{tables.digest(name)}" for name in vouched)]
        (tmp_path / "unit_tables.tsv").write_text("\n".join(lines), encoding="utf-8")
        return {**units.lives(), **communes.lives()}

    yield load
    for function in remembered:
        function.cache_clear()


def test_the_tables_are_vouched_for():
    assert unit_tables.VOUCHED.read_text(encoding="utf-8") == unit_tables.vouched(), (
        "python -m tests.gazetteers.unit_tables"
    )


@pytest.mark.parametrize(
    ("upper", "lower"), [([district(parent="province/02")], []), ([district()], [commune(parent="9")])]
)
def test_a_table_is_checked_before_it_is_read_unless_it_is_vouched_for(loaded, upper, lower):
    with suppress(KnowledgeError):
        loaded(upper, lower)
    with pytest.raises(KnowledgeError, match="which has no row"):
        communes.keys()
    with suppress(KnowledgeError):
        loaded(upper, lower, vouched=["communes.tsv"])
    with pytest.raises(KnowledgeError, match="which has no row"):
        communes.keys()
    with suppress(KnowledgeError):
        loaded(upper, lower, vouched=["units.tsv", "communes.tsv"])
    assert len(communes.keys()) == len(lower)


def test_tables_that_can_be_true(loaded):
    upper = [
        district(ends="2020-12-31", heirs="district/001@2021-01-01"),
        district(begins="2021-01-01", ends="2025-06-30", heirs="commune/00002@2025-07-01"),
    ]
    lower = [commune(ends="2025-06-30", heirs="00002"), commune("00002", parent="01", begins="2025-07-01")]
    assert [life.line for life in loaded(upper, lower).values()] == [3, 4, 5, 6, 2, 3]


@pytest.mark.parametrize(
    ("upper", "problem"),
    [
        ([district(), district(name="Bê")], "units.tsv line 6: there are two rows for district/001, the other in"),
        (
            [district(ends="2021-06-30"), district(begins="2021-01-01", name="Bê")],
            r"line 6: district/001@2021-01-01 and district/001 \(units.tsv line 5\) have one code at one time; end the",
        ),
        ([district(parent="province/02")], "line 5: district/001 lies in province/02, which has no row; add it"),
        (
            [district(parent="district/002"), district("002", "Bê", "district/001")],
            r"lies in itself \(district/00\d in district/00\d in district/00\d\); correct one of the parents",
        ),
        ([district(parent="district/001")], r"district/001 lies in itself \(district/001 in district/001\)"),
        (
            [district(ends="2025-06-30", heirs="district/009")],
            "line 5: district/009, which succeeds district/001, has no row; add it or correct the successor",
        ),
        (
            [district(ends="2025-06-30", heirs="commune/00009@2025-07-01")],
            "line 5: commune/00009@2025-07-01, which succeeds district/001, has no row in communes.tsv",
        ),
        ([district(heirs="district/001")], "line 5: district/001 is succeeded by itself"),
        (
            [district(ends="2020-12-31", heirs="district/002@2022-01-01"), district("002", "Bê", begins="2022-01-01")],
            r"ends on 2020-12-31, but its successor district/002@2022-01-01 \(units.tsv line 6\) does not exist on the",
        ),
        ([district(begins="2021-01-01", ends="2020-01-01")], "line 5: .* ends on 2020-01-01, before it begins on 2021"),
        (
            [district(ends="2021-02-29")],
            "line 5: district/001 has the day '2021-02-29', which does not exist; write it",
        ),
        ([district(ends="1/7/2025")], "has the day '1/7/2025', which does not exist"),
        (
            [district(), district("002")],
            "line 6: district/002 and district/001 .* have one name in one unit at one time",
        ),
        ([district().replace("RuralDistrict", "Shire")], "units.tsv line 5: 'Shire' is no kind of these units"),
        ([district() + "\tmore"], "units.tsv line 5 does not have the columns of the header"),
    ],
)
def test_a_fault_of_the_upper_tiers_is_named(loaded, upper, problem):
    with pytest.raises(KnowledgeError, match=problem) as raised:
        loaded(upper)
    assert raised.value.exit_code == 4


@pytest.mark.parametrize(
    ("lower", "problem"),
    [
        ([commune(parent="009")], "communes.tsv line 2: commune/00001 lies in district/009, which has no row"),
        (
            [commune(ends="2025-07-01")],
            r"line 2: commune/00001 outlives the unit it lies in, district/001 \(units.tsv line 5\), which ended on",
        ),
        ([commune(begins="2025-07-01")], "commune/00001@2025-07-01 outlives the unit it lies in, district/001"),
        (
            [commune(parent="002@2021-01-01", begins="2020-01-01")],
            "begins on 2020-01-01, before the unit it lies in, district/002@2021-01-01",
        ),
        ([commune(ends="2025-06-30", heirs="00009")], "commune/00009@2025-07-01, which succeeds commune/00001, has no"),
        ([commune(), commune(begins="2024-01-01", name="Xê")], "have one code at one time"),
        ([commune(), commune("00002", begins="2025-06-30")], "have one name in one unit at one time"),
        ([commune(), commune()], "communes.tsv line 3: there are two rows for commune/00001"),
        ([commune().replace("Commune", "Hamlet")], "communes.tsv line 2: 'Hamlet' is no kind of these units"),
        (["00001\tC"], "communes.tsv line 2 does not have the columns of the header"),
    ],
)
def test_a_fault_of_the_lowest_tier_is_named(loaded, lower, problem):
    upper = [district(ends="2025-06-30"), district("002", "Bê", begins="2021-01-01")]
    with pytest.raises(KnowledgeError, match=problem):
        loaded(upper, lower)


def test_a_day_that_is_not_known_is_bounded_by_the_unit_above(loaded):
    upper = [district(ends="2020-12-31", heirs="district/002"), district("002", "Bê")]
    assert "commune/00001@2021-01-01" in loaded(upper, [commune(), commune(parent="002", begins="2021-01-01")])


def test_what_lies_in_a_unit_goes_on_under_its_one_successor(loaded):
    upper = [district(ends="2020-12-31", heirs="district/002"), district("002", "Bê")]
    assert "commune/00001" in loaded(upper, [commune(ends="2022-12-31")])


def test_a_circle_of_successors_does_not_hang():
    life = Life("x.tsv", 1, "district/1", "huyện A", "", "", "2020-12-31", ("district/2",))
    back = life._replace(line=2, key="district/2", title="huyện B", successors=("district/1",))
    child = Life("x.tsv", 3, "commune/1", "xã C", "district/1", "", "2022-12-31", ())
    with pytest.raises(KnowledgeError, match=r"x\.tsv line 1"):
        checked([life, back, child])
