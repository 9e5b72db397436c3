import pytest

from kg.gazetteers.finding import find, near


@pytest.mark.parametrize(
    "query",
    [
        "quận Đống Đa",
        "Q. Đống Đa",
        "q.đống đa",
        "QUẬN ĐỐNG ĐA",
        "quan dong da",
        "006",
        "district/006",
        "quận  Đống Đa, Hà Nội",
    ],
)
def test_a_district_by_what_a_person_types(query: str) -> None:
    assert [unit.key for unit in find(query)] == ["district/006"]


def test_a_bare_name_finds_all_lives_of_all_kinds() -> None:
    found = find("Đống Đa")
    assert {unit.label for unit in found} == {"quận Đống Đa", "phường Đống Đa"}
    assert len(found) == len(find("dong da")) == 5


@pytest.mark.parametrize("query", ["TP.HCM", "tp hcm", "thành phố Hồ Chí Minh", "TP Hồ Chí Minh", "79"])
def test_other_ways_of_writing(query: str) -> None:
    assert [unit.key for unit in find(query)] == ["province/79", "province/79@2025-07-01"]


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("huyện Hoà Bình, Bạc Liêu", ["district/961"]),
        ("Thừa Thiên-Huế", ["province/46"]),
        ("xã Tân Lập, Vũ Thư", ["commune/13240"]),
        ("phường 01, quận Gò Vấp", ["commune/26890@2025-01-01", "commune/26896"]),
        ("district/292", ["district/292", "district/292@2019-11-01"]),
        ("district/292@2019-11-01", ["district/292@2019-11-01"]),
        ("vn", ["country/VN"]),
        ("quận Hà Nội", []),
        ("99999", []),
        ("", []),
    ],
)
def test_what_is_asked_for_is_found(query: str, keys: list[str]) -> None:
    assert [unit.key for unit in find(query)] == keys


def test_diacritics_count_where_something_matches_with_them() -> None:
    assert {unit.name for unit in find("xã Tân Hà")} == {"Tân Hà"}
    assert {"Tân Hà", "Tân Hạ"} & {unit.name for unit in find("xã tan ha")} == {"Tân Hà"}


def test_names_much_alike_are_offered() -> None:
    assert "Đống Đa" in near("quận Đống Đaa")
    assert near("zzzzzz") == ()
