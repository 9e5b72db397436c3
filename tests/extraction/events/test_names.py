import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện tổ chức hội nghị tổng kết phong trào khuyến học.", ["Hội nghị tổng kết phong trào khuyến học"]),
        ("Xã tổ chức lễ khánh thành nhà văn hóa thôn Đông.", ["Lễ khánh thành nhà văn hóa thôn Đông"]),
        ("Cử tri chờ bầu cử tổng thống Mỹ.", ["Bầu cử tổng thống Mỹ"]),
        ("Cử tri chờ bầu cử tổng thống Indonesia.", ["Bầu cử tổng thống Indonesia"]),
        ("Danh sách bầu cử đại biểu HĐND xã đã niêm yết.", []),
        ("Ông dự hội nghị.", []),
        ("Dân làng nghỉ lễ.", []),
    ],
)
def test_the_name_behind_a_head(text: str, names: list[str]) -> None:
    assert [event.name for event in read(text).events] == names
