import pytest

from tests.extraction.samples import read

PARTY, COMMITTEE = "Đảng Cộng sản Việt Nam", "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quán triệt Nghị quyết lần thứ XIII của Đảng.", [PARTY]),
        ("Học tập Nghị quyết Đại hội Đảng toàn quốc.", [PARTY]),
        ("Thực hiện Nghị quyết Trung ương 4.", [COMMITTEE]),
        ("Vận dụng chủ trương của Trung ương.", [COMMITTEE]),
        ("Công tác xây dựng Đảng có chuyển biến.", []),
        ("Niềm tin của nhân dân với Đảng tăng lên.", []),
    ],
)
def test_the_party_is_a_body_where_it_acts(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
