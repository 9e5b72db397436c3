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
