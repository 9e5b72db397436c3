import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bộ trưởng Tư pháp Mỹ Jeff Hartman từ chức.", ["Jeff Hartman"]),
        ("Thứ trưởng Tư pháp Robert J. Hartman từ chức.", ["Robert J. Hartman"]),
        ("Thượng nghị sĩ bang Ohio JD Hartman tranh cử.", ["JD Hartman"]),
        ("Cựu Tổng thống Mỹ Tom Hartman phát biểu.", ["Tom Hartman"]),
        ("Một nhà văn Nga, Petrovskin từng viết vậy.", ["Petrovskin"]),
        ("BS sản phụ khoa Trần Thị Lan khuyên.", ["Trần Thị Lan"]),
        ("Trưởng ban Dân tộc tỉnh Ka Mơ Ha Bình dự.", ["Ka Mơ Ha Bình"]),
        ("Phát ngôn viên cảnh sát quốc gia Campuchia Sok Vannareth nói.", ["Sok Vannareth"]),
        ("Trưởng phòng Tư pháp quận Hoàng Mai dự.", []),
        ("Thị trưởng Jakarta Basuki Hartman từ chức.", ["Basuki Hartman"]),
        ("Trạng Trình Nguyễn Văn Khải và cụ Trạng Trình.", ["Nguyễn Văn Khải"]),
        ("Võ sư Karate Trần Văn Bách thắng.", ["Trần Văn Bách"]),
        ("Gia đình ông Trần Văn Bách về quê.", ["Trần Văn Bách"]),
        ("Đại sứ Nhật Bản tại Việt Nam Haruto Tanaka thăm.", ["Haruto Tanaka"]),
        ("Tổng Lãnh sự Mỹ tại TP.HCM Marlene Hartvig thăm.", ["Marlene Hartvig"]),
    ],
)
def test_what_stands_between_a_title_and_the_name(text: str, people: list[str]) -> None:
    assert [person.name for person in read(text).people] == people


@pytest.mark.parametrize(
    "text",
    [
        "Khu tập thể công nhân Khe Xanh xuống cấp.",
        "Chủ quán Cơm Gió cho biết.",
        "Đội ghé thăm nhà lưu niệm Thủ tướng Trần Văn Bách.",
        "Hạm đội Thái Bình Dương Nga diễn tập.",
        "Phóng viên tạp chí Sao Mai có mặt.",
        "Chủ tịch Quốc hội Cu Ba thăm tỉnh.",
        "Người dân tại Hà Nội Tower Plaza lo ngại.",
    ],
)
def test_titles_of_groups_monuments_and_regions_make_no_person(text: str) -> None:
    assert read(text).people == ()
