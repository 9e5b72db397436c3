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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cặp đôi Song Min Seo và Kim Ha Yun đến.", ["Song Min Seo", "Kim Ha Yun"]),
        ("Ông Lê Văn Tuy, Phó Chủ tịch xã, nói.", ["Lê Văn Tuy"]),
        ("Theo ông Lê Văn Nam Tuy nhiên dân chưa nhận.", ["Lê Văn Nam"]),
        ("Lãnh đạo dự. Ông Haruto Kimura nói.", ["Haruto Kimura"]),
        ("Hiệu trưởng Trường Đại học Y Phạm Ngọc Thạch nói.", []),
        ("Đội trưởng Rmah Siu Bơn ghi bàn.", ["Rmah Siu Bơn"]),
        ("Lãnh đạo tỉnh; Đồng Xuân Bảo, Chánh Văn phòng huyện dự.", ["Đồng Xuân Bảo"]),
        ("Liên quan đến vụ án, Nguyễn Trần Khải (27 tuổi) bị tạm giữ.", ["Nguyễn Trần Khải"]),
        ("Đi qua đường “Nguyễn Trần Khải” thì gặp mưa.", []),
        ("Dâng hương tại Nhà bia tưởng niệm Chủ tịch Hồ Chí Minh.", []),
        ("Ra mắt sách tại đường sách Nguyễn Trần Khải.", []),
        ("Bài hát của nhạc sĩ Khắc Bình được yêu thích.", ["Khắc Bình"]),
        ("Bí thư Đảng ủy, Chủ tịch HĐND phường Hồ Đắc Mai Khuê dự.", ["Hồ Đắc Mai Khuê"]),
        ("Phó Chủ tịch HĐND tỉnh Y Bhin và Chủ tịch xã Alăng Brơm dự.", ["Y Bhin", "Alăng Brơm"]),
    ],
)
def test_names_that_are_easily_misread(text: str, names: list[str]) -> None:
    assert [person.name for person in read(text).people] == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bí thư Ban Chấp hành Trung ương Đoàn Lê Văn Nam dự.", ["Lê Văn Nam"]),
        ("Ông Đoàn Lê Nam dự.", ["Đoàn Lê Nam"]),
        ("Chị Thào Thị Và, Lò Thị Hoa dự.", ["Thào Thị Và", "Lò Thị Hoa"]),
        ("Ông Lê Văn Nam, Phó Bí thư Huyện ủy Đăk Bla được điều động.", ["Lê Văn Nam"]),
    ],
)
def test_what_is_no_part_of_a_name_and_what_is(text: str, people: list[str]) -> None:
    assert names(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ông Lê Văn Nam, Phó trưởng ban Quản lý di tích Cổ Mai khẳng định điều đó.", ["Lê Văn Nam"]),
        ("Phó Trưởng ban Tổ chức Trung ương Hà Sơn khẳng định điều đó.", ["Hà Sơn"]),
    ],
)
def test_a_site_that_ends_a_title_is_no_person(text: str, people: list[str]) -> None:
    assert names(text) == people
