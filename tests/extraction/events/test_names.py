import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện tổ chức hội nghị tổng kết phong trào khuyến học.", ["Hội nghị tổng kết phong trào khuyến học"]),
        ("Xã tổ chức lễ khánh thành nhà văn hóa thôn Đông.", ["Lễ khánh thành nhà văn hóa thôn Đông"]),
        ("Cử tri chờ bầu cử tổng thống Mỹ.", ["Bầu cử tổng thống Mỹ"]),
        ("Cử tri chờ bầu cử tổng thống Indonesia.", ["Bầu cử tổng thống Indonesia"]),
        ("Thôn chuẩn bị cuộc bầu cử trưởng thôn.", ["Bầu cử trưởng thôn"]),
        ("Sáng 8/2, Sở tổ chức lễ công bố, trao quyết định bổ nhiệm.", ["Lễ công bố, trao quyết định bổ nhiệm"]),
        ("Công an huyện tổ chức biểu dương, khen thưởng chiến sĩ trẻ.", ["Lễ biểu dương, khen thưởng chiến sĩ trẻ"]),
        ("Tỉnh mở Festival Biển Nha Trang lần thứ 8, có diễu hành.", ["Festival Biển Nha Trang lần thứ 8"]),
        ("Dân làng dự Lễ hội đền Hùng tại xã.", ["Lễ hội đền Hùng"]),
        ("Bộ trưởng dự Hội nghị APEC năm nay.", ["Hội nghị APEC năm nay"]),
        ("Phát biểu tại lễ bế mạc khóa học, Giám đốc Lê Văn An cảm ơn.", ["Lễ bế mạc khóa học"]),
        ("Đại biểu tại Hội nghị Ảnh Lê An", []),
        ("Sở mở Hội thảo khoa học về lúa lai.", ["Hội thảo khoa học về lúa lai"]),
        ("Ông nêu ý kiến tại phiên thảo luận ở hội trường Quốc hội.", ["Phiên thảo luận ở hội trường Quốc hội"]),
        ("Ông đề nghị mở hội thảo về lúa lai.", []),
        ("Cán bộ đi lễ hội trong giờ làm.", []),
        ("Cử tri theo dõi các kỳ họp Quốc hội.", []),
        ("Danh sách bầu cử đại biểu HĐND xã đã niêm yết.", []),
        ("Ông dự hội nghị.", []),
        ("Dân làng nghỉ lễ.", []),
    ],
)
def test_the_name_behind_a_head(text: str, names: list[str]) -> None:
    assert [event.name for event in read(text).events] == names
