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
        ("Dự án BOT đường tránh Hòa Lân chậm tiến độ.", ["đường tránh Hòa Lân"]),
        (
            "Khu đô thị Nam Hòa Lân được Công ty Cổ phần Bến Tây đầu tư xây dựng từ năm 2019.",
            ["Khu đô thị Nam Hòa Lân"],
        ),
        ("Cao tốc Hòa Lân - Bến Tây dự kiến cuối năm 2027 hoàn thành.", ["Cao tốc Hòa Lân - Bến Tây"]),
        ("Tỉnh đã kiểm tra thực địa cao tốc Hòa Lân - Bến Tây.", ["cao tốc Hòa Lân - Bến Tây"]),
        ("Đường vành đai 7 chưa khép kín.", ["Đường vành đai 7"]),
        ("Cống Hòa Lân, hồ Bến Tây xây hàng trăm tỷ đồng.", ["Cống Hòa Lân", "hồ Bến Tây"]),
        ("Xe dừng tại cầu Hòn Nhạn, cầu Bến Tây đã được nâng cấp.", ["cầu Bến Tây"]),
        ("Đề án “Xây dựng đô thị thông minh thành phố Hòa Lân” được duyệt.", []),
        (
            "Huyện vận hành hai khu tái định cư Long Mỹ và Hòn Nhạn 2.",
            ["khu tái định cư Long Mỹ", "khu tái định cư Hòn Nhạn 2"],
        ),
        (
            "Tập đoàn muốn đầu tư vào Khu kinh tế Hòa Lân, cảng biển Hòn Nhạn.",
            ["Khu kinh tế Hòa Lân", "cảng biển Hòn Nhạn"],
        ),
        ("Dự án “Thành phố bên sông” đã được duyệt.", ["Thành phố bên sông"]),
        ("Thanh niên khởi công 3 công trình “Ánh đèn thôn bản”.", ["Ánh đèn thôn bản"]),
        ("Cầu Bến Tây 2 chính thức thông xe sáng nay.", ["Cầu Bến Tây 2"]),
        ("Cao tốc Hòa Lân - Bến Tây dự kiến hoàn thành năm 2026.", ["Cao tốc Hòa Lân - Bến Tây"]),
        ("Tỉnh bàn giao mặt bằng gói thầu số 3 tuyến cao tốc Hòa Lân - Bến Tây.", ["tuyến cao tốc Hòa Lân - Bến Tây"]),
        ("Khu tái định cư Long Mỹ rộng 16,6ha đã hoàn thành 95% khối lượng.", ["Khu tái định cư Long Mỹ"]),
        ("Hãng sẽ bay tới Cảng hàng không Hòn Nhạn - dự án trọng điểm của vùng.", ["Cảng hàng không Hòn Nhạn"]),
        ("Số tiền đủ cho ba sân bay Long Thành.", ["sân bay Long Thành"]),
        ("Bộ nghiên cứu phương án mở rộng sân bay Hòn Nhạn.", ["mở rộng sân bay Hòn Nhạn"]),
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
        ("Anh làm ở dự án Vibe Sun (giai đoạn 2006-2008) và tổ kế toán Hòa Lân.", ["Vibe Sun (giai đoạn 2006-2008)"]),
        ("Đơn vị là chủ đầu tư dự án Hòa Lân Sapphire vừa bị phạt.", ["Hòa Lân Sapphire"]),
        ("Xã có đất cho dự án nâng cấp, cải tạo quốc lộ 99B.", ["nâng cấp, cải tạo quốc lộ 99B"]),
        ("Dự án chống ngập cho khu vực đường Bến Tây chậm.", ["chống ngập cho khu vực đường Bến Tây"]),
        ("Bộ bàn việc đưa dự án thép Hòn Nhạn vào quy hoạch.", ["thép Hòn Nhạn"]),
        ("Tỉnh thống nhất dừng dự án Ba Khe.", ["Ba Khe"]),
        ("Gói thầu số 4 dự án thành phần 3 đường Vành đai 5 đã mở thầu.", ["đường Vành đai 5"]),
        (
            "Dự án tuyến đường kết nối tỉnh lộ Hòa Lân với Khu kinh tế Bến Tây đã duyệt.",
            ["tuyến đường kết nối tỉnh lộ Hòa Lân với Khu kinh tế Bến Tây"],
        ),
        ("Doanh nghiệp đề xuất dự án nhà máy sản xuất gạch nung.", ["nhà máy sản xuất gạch nung"]),
        ("Đoàn viên khánh thành công trình thanh niên “Sáng mãi đường quê”.", ["Sáng mãi đường quê"]),
        ("- Cầu Bến Tây bắc qua sông Lân: hoàn thành 80% khối lượng.", ["Cầu Bến Tây"]),
        ("Tuyến metro số 7 dự kiến khởi công vào cuối năm.", ["Tuyến metro số 7"]),
        ("Nhà máy xử lý nước thải Suối Mây đi vào hoạt động từ tháng 3.", ["Nhà máy xử lý nước thải Suối Mây"]),
        ("Huyện giải phóng xong mặt bằng tuyến cao tốc Hòa Lân - Bến Tây.", ["tuyến cao tốc Hòa Lân - Bến Tây"]),
        (
            "Huyện thi công nút giao Bến Tây và khu tái định cư thôn Đông.",
            ["nút giao Bến Tây", "khu tái định cư thôn Đông"],
        ),
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
        "Tỉnh đầu tư hạ tầng du lịch tại Hòa Lân.",
        "Cả huyện có 18 dự án phát triển du lịch trên bán đảo Hòn Nhạn.",
        "Bộ yêu cầu phường Bến Tây hoàn thành báo cáo.",
        "Công ty phát hành dự án âm nhạc Mùa Hè.",
        "Cầu Bến Tây được xây dựng từ năm 1926.",
        "Hãng khai trương đường bay Hòa Lân - Bến Tây.",
        "Chủ đầu tư dự án đề nghị Công ty Hòa Lân bồi thường.",
        "Huyện đầu tư tuyến đường 5km trong năm.",
        "Thanh tra xử phạt công trình xây dựng tại số 12 phố Bến Tây.",
        "Sách giới thiệu công trình “Hòa Lân toàn thư” của ông đồ.",
        "Tỉnh ưu tiên thu hút dự án đầu tư có công nghệ của Nhật Bản.",
        "Công ty Cổ phần Môi trường và công trình đô thị Hòa Lân trồng hoa.",
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
