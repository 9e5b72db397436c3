import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Các công trình trọng điểm như dự án đường Vành đai 5 (đoạn Hòa Lân - Bến Tây); "
                "Dự án xây dựng nút giao Bến Tây - Trần Quang Diệu phải đúng tiến độ."
            ),
            ["đường Vành đai 5 (đoạn Hòa Lân - Bến Tây)", "xây dựng nút giao Bến Tây - Trần Quang Diệu"],
        ),
        ("Tỉnh khánh thành cầu Cửa Hội sau ba năm.", ["cầu Cửa Hội"]),
        (
            "Tập đoàn muốn đầu tư vào Khu kinh tế Vân Phong, cảng biển Hòn Nhạn.",
            ["Khu kinh tế Vân Phong", "cảng biển Hòn Nhạn"],
        ),
        ("Dự án “Thành phố bên sông” đã được duyệt.", ["Thành phố bên sông"]),
    ],
)
def test_named_projects(text: str, names: list[str]) -> None:
    assert [p.name for p in read(text).projects] == names


@pytest.mark.parametrize(
    "text",
    [
        "Các dự án trên địa bàn quận chậm tiến độ.",
        "Dự án này có vốn đầu tư lớn.",
        "Quốc hội thảo luận dự án Luật Đất đai.",
        "Ban Quản lý dự án Thăng Long báo cáo.",
        "Xã đã xây dựng đường giao thông nông thôn.",
    ],
)
def test_no_project(text: str) -> None:
    assert read(text).projects == ()


def test_one_project_told_twice_is_one() -> None:
    found = read("Dự án mở rộng đường Láng đã khởi công. Dự án mở rộng đường Láng, đoạn từ cầu A đến cầu B dài 3 km.")
    assert [p.name for p in found.projects] == ["mở rộng đường Láng, đoạn từ cầu A đến cầu B"]
