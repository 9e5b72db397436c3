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
        ("Thanh niên khởi công 3 công trình “Ánh đèn thôn bản”.", ["Ánh đèn thôn bản"]),
        ("Cầu Bến Tây 2 chính thức thông xe sáng nay.", ["Cầu Bến Tây 2"]),
        ("Cao tốc Hòa Lân - Bến Tây dự kiến hoàn thành năm 2026.", ["Cao tốc Hòa Lân - Bến Tây"]),
        ("Tỉnh bàn giao mặt bằng gói thầu số 3 tuyến cao tốc Hòa Lân - Bến Tây.", ["tuyến cao tốc Hòa Lân - Bến Tây"]),
        ("Khu tái định cư Long Mỹ rộng 16,6ha đã hoàn thành 95% khối lượng.", ["Khu tái định cư Long Mỹ"]),
        ("Hãng sẽ bay tới Cảng hàng không Quảng Trị - dự án trọng điểm của vùng.", ["Cảng hàng không Quảng Trị"]),
        ("Số tiền đủ cho ba sân bay Long Thành.", ["sân bay Long Thành"]),
        ("Bộ nghiên cứu phương án mở rộng sân bay Phú Bài.", ["mở rộng sân bay Phú Bài"]),
        (
            "Xã xin vốn cho dự án Kè chống sạt lở bờ biển Xóm Cồn (145 tỷ đồng) và mở rộng Khu công nghiệp Hòa Lân.",
            ["Kè chống sạt lở bờ biển Xóm Cồn", "mở rộng Khu công nghiệp Hòa Lân"],
        ),
        (
            "Ông phát lệnh khởi công cầu vượt Bến Tây vào sân bay Hòn Nhạn và cầu vượt tại nút giao Hòa Lân - Tân Mỹ.",
            ["cầu vượt Bến Tây", "cầu vượt tại nút giao Hòa Lân - Tân Mỹ"],
        ),
        ("Xã hoàn tất dự án nâng cấp đường Bến Tây 16 nối dài.", ["nâng cấp đường Bến Tây 16 nối dài"]),
        (
            "Bộ triển khai dự án Trường Đại học Bến Tây, Trường Cao đẳng Hòn Nhạn trong năm.",
            ["Trường Đại học Bến Tây", "Trường Cao đẳng Hòn Nhạn"],
        ),
        ("Anh làm ở dự án Vibe Sun (giai đoạn 2001-2003) và tổ kế toán Hòa Lân.", ["Vibe Sun (giai đoạn 2001-2003)"]),
        ("Cầu Bến Tây địa điểm khởi công hôm qua.", []),
        ("Nhà vua cho xây dựng đền Cao Sơn ở đó.", []),
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
        "Xe chạy trên cầu Bến Tây lúc sáng sớm.",
        "Tổng công ty Đầu tư phát triển đô thị và khu công nghiệp Hòa Lân báo lãi.",
        "Trường THPT Bến Tây đã xây dựng đề án tuyển sinh.",
        "Tỉnh đầu tư hạ tầng du lịch tại Nha Trang.",
        "Cả huyện có 18 dự án phát triển du lịch trên bán đảo Sơn Trà.",
        "Bộ yêu cầu phường Quảng An hoàn thành báo cáo.",
        "Công ty phát hành dự án âm nhạc Mùa Hè.",
        "Quận kiểm tra công trình xây dựng trái phép, sai mục đích tại Trường Bến Tây.",
    ],
)
def test_no_project(text: str) -> None:
    assert read(text).projects == ()


def test_one_project_told_twice_is_one() -> None:
    found = read("Dự án mở rộng đường Láng đã khởi công. Dự án mở rộng đường Láng, đoạn từ cầu A đến cầu B dài 3 km.")
    assert [p.name for p in found.projects] == ["mở rộng đường Láng, đoạn từ cầu A đến cầu B"]


def test_an_airport_by_either_name_is_one() -> None:
    found = read("Dự án sân bay Long Thành chậm. Dự án Cảng hàng không quốc tế Long Thành cần thêm vốn.")
    assert len(found.projects) == 1


def test_a_single_word_is_no_project_where_no_public_body_is_named() -> None:
    filler = "Hãng giới thiệu chiếc điện thoại mới với màn hình lớn hơn và viên pin bền hơn. " * 20
    assert read(f"{filler}Từ đó, dự án Tulip được hình thành.").projects == ()
