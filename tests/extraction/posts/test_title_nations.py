import pytest

from kg.extraction.posts.title_nations import foreign_party, national_body
from kg.gazetteers.roles import RoleHead
from tests.extraction.samples import reading_of

CENTRAL = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("rest", "body", "name"),
    [
        ("Cộng sản Trung Quốc", CENTRAL, "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc"),
        ("Đảng Nhân dân Cách mạng Lào", "Bộ Chính trị", "Bộ Chính trị Đảng Nhân dân cách mạng Lào"),
        ("Cộng sản Việt Nam", CENTRAL, None),
        ("khóa XIII", CENTRAL, None),
        ("Cộng sản Trung Quốc", "Bộ Y tế", None),
    ],
)
def test_the_organ_of_another_country_s_party(rest: str, body: str, name: str | None) -> None:
    found = foreign_party(reading_of(rest), 0, body)
    assert (found and found.name) == name


@pytest.mark.parametrize(("role", "body", "name"), [("Tổng thống", "<quốc gia>", "Hoa Kỳ"), ("Giám đốc", None, None)])
def test_the_country_behind_a_role(role: str, body: str | None, name: str | None) -> None:
    found = national_body(reading_of("Mỹ"), 0, role, RoleHead(role, None, body))
    assert (found and found.name) == name
