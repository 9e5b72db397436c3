import sys
from types import FrameType
from typing import Any

from kg.extraction.bodies.names import in_full, settled
from kg.extraction.words.reading import BodyPhrase
from kg.model import BodyKind


def names(kind: BodyKind, *found: str) -> dict[str, str]:
    return dict(settled([BodyPhrase(0, 1, name, kind) for name in found]))


def test_the_beginning_of_a_name_is_the_name() -> None:
    full = "Cục Tổ chức cán bộ Bộ Công an"
    assert names(BodyKind.GOVERNMENT, "Cục Tổ chức cán bộ", full) == {"Cục Tổ chức cán bộ": full}


def test_a_companys_last_words_are_the_company() -> None:
    full = "Công ty Cổ phần Cơ khí Hải Đăng"
    assert names(BodyKind.COMPANY, full, "Công ty Hải Đăng") == {"Công ty Hải Đăng": full}


def test_a_board_is_not_its_company() -> None:
    assert names(BodyKind.COMPANY, "Hội đồng quản trị Công ty Đại Hải", "Công ty Đại Hải") == {}


def test_committees_of_different_places_stay_apart() -> None:
    assert names(BodyKind.PEOPLES_COMMITTEE, "Ủy ban nhân dân quận 1", "Ủy ban nhân dân quận 12") == {}


def test_the_owner_in_a_name_is_given_in_full() -> None:
    known = {"Công ty Hải Đăng": "Công ty Cổ phần Cơ khí Hải Đăng"}
    assert in_full("Đảng ủy Công ty Hải Đăng", known) == "Đảng ủy Công ty Cổ phần Cơ khí Hải Đăng"
    assert in_full("Bộ Y tế", known) == "Bộ Y tế"


def test_a_coined_name_is_the_company_that_ends_in_it() -> None:
    full = "Công ty Cổ phần Tập đoàn Vinasao"
    assert names(BodyKind.COMPANY, full, "Vinasao") == {"Vinasao": full}
    assert in_full(full, {"Tập đoàn Vinasao": full}) == full


def test_letters_in_a_name_are_spelled_out() -> None:
    assert in_full("Ban Quản lý VQG Sao Mai", {}) == "Ban Quản lý Vườn quốc gia Sao Mai"


def test_a_department_called_by_its_first_field_is_the_department() -> None:
    full = "Sở Văn hóa và Thể thao Bình Định"
    assert names(BodyKind.DEPARTMENT, "Sở Văn hóa Bình Định", full) == {"Sở Văn hóa Bình Định": full}
    assert names(BodyKind.DEPARTMENT, "Sở Văn hóa Bình Thuận", full) == {}


def test_a_national_association_is_not_that_of_a_place() -> None:
    assert names(BodyKind.ASSOCIATION, "Giáo hội Sao Mai Việt Nam", "Giáo hội Sao Mai Việt Nam tỉnh Lào Cai") == {}


def test_a_corporation_is_not_a_company_of_its_name() -> None:
    assert names(BodyKind.COMPANY, "Tổng Công ty Sao Mai", "Công ty Cổ phần Truyền hình Sao Mai") == {}


def test_the_longest_name_is_the_full_one() -> None:
    found = ("Trung tâm Y tế", "Trung tâm Y tế huyện Nam Đàn", "Trung tâm Y tế huyện")
    assert names(BodyKind.OTHER, *found) == dict.fromkeys((found[0], found[2]), found[1])


def test_twice_the_names_are_twice_the_work() -> None:
    found = [f"Công ty Sao Mai {word}{number}" for word in "abcde" for number in range(200)]
    once, twice = (calls_of(found[:size]) for size in (500, 1000))
    assert twice < 2.3 * once


def calls_of(found: list[str]) -> int:
    """How many calls settling names takes, and giving each in full."""
    count = 0

    def profile(_frame: FrameType, _event: str, _argument: Any) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        known = {**names(BodyKind.COMPANY, *found), "x": "y"}
        for name in found:
            in_full(f"Đảng ủy {name}", known)
    finally:
        sys.setprofile(before)
    return count


def test_the_body_within_a_name_is_settled_too() -> None:
    short, full = "Bệnh viện Đa khoa Nam Hòa", "Bệnh viện Đa khoa huyện Nam Hòa"
    inner = BodyPhrase(0, 1, short, BodyKind.HOSPITAL)
    found = [
        BodyPhrase(0, 1, f"Đảng ủy {short}", BodyKind.PARTY_COMMITTEE, inner=inner),
        BodyPhrase(0, 1, full, BodyKind.HOSPITAL),
    ]
    assert in_full(f"Đảng ủy {short}", settled(found)) == f"Đảng ủy {full}"


def test_a_group_by_its_coined_name() -> None:
    assert names(BodyKind.COMPANY, "Tập đoàn Viễn thông Sitel", "Tập đoàn Sitel") == {
        "Tập đoàn Sitel": "Tập đoàn Viễn thông Sitel"
    }


def test_letters_are_the_words_that_they_stand_for() -> None:
    full = "Hội Khoa học và Kỹ thuật nông nghiệp Hà Tĩnh"
    assert names(BodyKind.ASSOCIATION, full, "Hội KHKTNN Hà Tĩnh") == {"Hội KHKTNN Hà Tĩnh": full}


def test_letters_of_other_words_stay_as_they_are() -> None:
    assert names(BodyKind.ASSOCIATION, "Hội Khoa học và Kỹ thuật Hà Tĩnh", "Hội KHKTNN Hà Tĩnh") == {}


def test_a_coined_name_that_several_companies_end_in_is_none_of_them() -> None:
    found = "Công ty Cổ phần Vinasao", "Công ty Trách nhiệm hữu hạn phân phối Vinasao", "Vinasao"
    assert "Vinasao" not in names(BodyKind.COMPANY, *found)


def test_a_coined_name_is_the_company_and_not_its_board() -> None:
    assert names(BodyKind.COMPANY, "Hội đồng quản trị Vinasao", "Vinasao") == {}
