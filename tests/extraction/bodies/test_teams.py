import pytest

from tests.extraction.samples import read

OFFICE = "Phòng Cảnh sát hình sự Công an tỉnh Nghệ An"
POLICE = "Công an huyện Nam Đàn"
AGENCY = "Chi cục Quản lý thị trường tỉnh Nghệ An"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đội 3 - Phòng PC45 Công an tỉnh Nghệ An vào cuộc.", [f"Đội 3 {OFFICE}", OFFICE]),
        ("Đội số 3, Phòng Cảnh sát hình sự Công an tỉnh Nghệ An vào cuộc.", [f"Đội số 3 {OFFICE}", OFFICE]),
        ("Đội 3 thuộc Phòng Cảnh sát hình sự Công an tỉnh Nghệ An vào cuộc.", [f"Đội 3 {OFFICE}"]),
        ("Đội CSGT - Trật tự, Công an huyện Nam Đàn ra quân.", [f"Đội Cảnh sát giao thông - Trật tự {POLICE}", POLICE]),
        ("Đội Cảnh sát hình sự, Công an huyện Nam Đàn ra quân.", [f"Đội Cảnh sát hình sự {POLICE}", POLICE]),
        (
            "Đội Quản lý thị trường số 9 - Chi cục Quản lý thị trường tỉnh Nghệ An kiểm tra.",
            [f"Đội Quản lý thị trường số 9 {AGENCY}", AGENCY],
        ),
        ("Đội Quản lý thị trường số 9 kiểm tra.", ["Đội Quản lý thị trường số 9"]),
        (
            "Đội Quản lý thị trường số 9, Công an huyện Nam Đàn kiểm tra.",
            ["Đội Quản lý thị trường số 9", POLICE],
        ),
        (
            "Đội Trật tự đô thị quận Đống Đa, UBND quận Đống Đa dẹp vỉa hè.",
            ["Đội Trật tự đô thị quận Đống Đa", "Ủy ban nhân dân quận Đống Đa"],
        ),
        ("Đội 3 thắng Đội 4. Đội tuyển Việt Nam thắng.", []),
    ],
)
def test_teams_are_named_with_their_owners(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


def test_a_team_is_led_by_its_head() -> None:
    text = "Đại úy Lê Văn An, Đội trưởng Đội 3 - Phòng Cảnh sát hình sự Công an tỉnh Nghệ An, cho biết."
    assert [(p.role, p.body) for p in read(text).positions] == [("Đội trưởng", f"Đội 3 {OFFICE}")]
