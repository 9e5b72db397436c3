import pytest

from tests.extraction.samples import read


def names(text: str) -> list[str]:
    return [person.name for person in read(text).people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Đồng chí Nguyễn Đình Bách cho biết quận đã hoàn thành.", ["Nguyễn Đình Bách"]),
        ("Bí thư Quận ủy Đống Đa Đinh Quang Vinh khẳng định.", ["Đinh Quang Vinh"]),
        ("GS.TS Trần Văn Nam phát biểu.", ["Trần Văn Nam"]),
        ("Các đồng chí: Lê Hải, Phạm Minh và Vũ Văn Đoàn dự họp.", ["Lê Hải", "Phạm Minh", "Vũ Văn Đoàn"]),
        ("Tổng thống Pháp Emmanuel Macron tới thăm.", ["Emmanuel Macron"]),
        ("Bà Eva Weber gửi lời chào.", ["Eva Weber"]),
        ("PGS-TS-BS Lê Văn Nam và TTND.PGS.TS Vũ Minh An dự.", ["Lê Văn Nam", "Vũ Minh An"]),
        ("Tiền đạo Rimalho ghi bàn.", ["Rimalho"]),
        ("Ông Trump nói. Sau đó Tổng thống Donald Trump rời đi.", ["Donald Trump"]),
        ("Bà Trần Thị Thu Hà dự. Bà Thu Hà nói.", ["Trần Thị Thu Hà"]),
        ("Chủ tịch xã Ông Đỗ Đình Hải nói.", ["Đỗ Đình Hải"]),
        ("Các ca sĩ Thu Thủy, Quang Linh biểu diễn.", ["Thu Thủy", "Quang Linh"]),
        ("Họ và tên: ông TRẦN VĂN MINH, sinh năm 1962.", ["Trần Văn Minh"]),
        ("Ông Thào Xuân Sùng và bà Ksor Phước nói.", ["Thào Xuân Sùng", "Ksor Phước"]),
    ],
)
def test_persons_are_found(text: str, people: list[str]) -> None:
    assert names(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "Mở rộng đường Trần Hưng Đạo và phố Lương Định Của.",
        "Các tuyến đường Lê Lợi, Nguyễn Huệ, Hàm Nghi bị ngập.",
        "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Trường Tiểu học Nguyễn Trãi khai giảng.",
        "Ảnh: Nguyễn Sơn",
        "Công viên Nguyễn Văn Cừ mở cửa.",
        "Bệnh viện Nguyễn Tri Phương tiếp nhận bệnh nhân.",
        "Chiếc Toyota Camry lao vào lề đường.",
        "Giám đốc Facebook từ chối trả lời.",
    ],
)
def test_what_is_named_after_a_person_is_no_person(text: str) -> None:
    assert names(text) == []


def test_a_short_name_is_the_full_name_before() -> None:
    extraction = read("Ông Nguyễn Mạnh Hải được khen. Hiện ông Hải là Bí thư Quận ủy Bình Thạnh.")
    assert [person.name for person in extraction.people] == ["Nguyễn Mạnh Hải"]
    assert [(p.person, p.role) for p in extraction.positions] == [("Nguyễn Mạnh Hải", "Bí thư")]


def test_two_spellings_are_one_person() -> None:
    assert names("Ông Phạm Sỹ Lượng nói. Sau đó ông Phạm Sĩ Lượng ra về.") == ["Phạm Sỹ Lượng"]
