import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phòng PC45 Công an tỉnh Nghệ An vào cuộc.", ["Phòng Cảnh sát hình sự Công an tỉnh Nghệ An"]),
        ("Phòng CSGT Nghệ An vào cuộc.", ["Phòng Cảnh sát giao thông Công an tỉnh Nghệ An"]),
        ("Phòng CSGT Công an Nghệ An vào cuộc.", ["Phòng Cảnh sát giao thông Công an tỉnh Nghệ An"]),
        ("Phòng Cảnh sát hình sự TP Hà Nội vào cuộc.", ["Phòng Cảnh sát hình sự Công an thành phố Hà Nội"]),
        (
            "Tỉnh Lào Cai họp. Phòng Cảnh sát kinh tế Nghệ An vào cuộc.",
            ["Phòng Cảnh sát kinh tế Công an tỉnh Nghệ An"],
        ),
        ("Tổ hợp tác (THT) Sao Mai ra đời. Các tổ hợp tác làm ăn tốt.", ["Tổ hợp tác Sao Mai"]),
        (
            "Ban Bí thư Trung ương Đoàn họp. Ban Bí thư Trung ương họp.",
            ["Ban Bí thư Trung ương Đoàn", "Ban Bí thư Trung ương Đảng"],
        ),
        ("Vụ Pháp chế Bộ Y tế góp ý.", ["Vụ Pháp chế Bộ Y tế"]),
        ("Vụ Pháp chế của Bộ Y tế góp ý.", ["Vụ Pháp chế Bộ Y tế"]),
        ("Phòng Kinh tế và Hạ tầng huyện Nam Đàn báo cáo.", ["Phòng Kinh tế - Hạ tầng huyện Nam Đàn"]),
        (
            "Phòng Nội vụ, Phòng Tư pháp huyện Nam Đàn họp.",
            ["Phòng Nội vụ huyện Nam Đàn", "Phòng Tư pháp huyện Nam Đàn"],
        ),
        ("Phòng cảnh sát môi trường tỉnh Lào Cai lấy mẫu.", ["Phòng cảnh sát môi trường Công an tỉnh Lào Cai"]),
        ("Phòng cảnh sát môi trường lấy mẫu.", []),
        ("Phòng Công chứng số 2 (Sở Tư pháp Hà Nội) mở.", ["Phòng Công chứng số 2", "Sở Tư pháp Hà Nội"]),
        ("Sở Y tế Hà Nội họp. Phòng Công chứng số 2 mở.", ["Sở Y tế Hà Nội", "Phòng Công chứng số 2"]),
        (
            "Phòng Quy hoạch - Thu đất (Sở Xây dựng Hà Nội) họp.",
            ["Phòng Quy hoạch - Thu đất Sở Xây dựng Hà Nội", "Sở Xây dựng Hà Nội"],
        ),
        ("Phòng Quy hoạch - Thu đất (ảnh) họp.", ["Phòng Quy hoạch"]),
        ("Phòng Quy hoạch - Ông An (Sở Xây dựng Hà Nội) nói.", ["Phòng Quy hoạch", "Sở Xây dựng Hà Nội"]),
        (
            "Phòng Hành chính, Quản trị - Tổ chức cán bộ (Bệnh viện Đa khoa huyện Nam Đàn) họp.",
            [
                "Phòng Hành chính, Quản trị - Tổ chức cán bộ Bệnh viện Đa khoa huyện Nam Đàn",
                "Bệnh viện Đa khoa huyện Nam Đàn",
            ],
        ),
        (
            "Phòng Tổ chức, Hành chính - Quản trị, Sở Y tế Nghệ An họp.",
            ["Phòng Tổ chức, Hành chính - Quản trị Sở Y tế Nghệ An", "Sở Y tế Nghệ An"],
        ),
        (
            "Phòng Tổ chức, Hành chính - Quản trị Sở Y tế Nghệ An họp.",
            ["Phòng Tổ chức, Hành chính - Quản trị Sở Y tế Nghệ An"],
        ),
        (
            "Phòng Nội vụ, Tư pháp (UBND huyện Nam Đàn) họp.",
            ["Phòng Nội vụ huyện Nam Đàn", "Ủy ban nhân dân huyện Nam Đàn"],
        ),
        (
            "Các phòng Nội vụ, Tài chính - Kế hoạch huyện Nam Đàn họp.",
            ["Phòng Nội vụ huyện Nam Đàn", "Phòng Tài chính - Kế hoạch huyện Nam Đàn"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Công an tỉnh Nam Định cho biết. Ông Trần Văn Bình, Phó phòng kinh doanh của một ngân hàng lớn, đã đến.",
            "Phòng Kinh doanh",
        ),
        (
            "Công ty TNHH Song Hải phản đối. Ông Trần Văn Bình, Trưởng phòng Kinh doanh FPT Hà Nội, đã đến.",
            "Phòng Kinh doanh FPT Hà Nội",
        ),
        (
            "Ông Michael Coven, trưởng bộ phận nghiên cứu thị trường năng lượng thuộc Barclays, đã đến.",
            "Bộ phận Nghiên cứu thị trường năng lượng Barclays",
        ),
        (
            "UBND tỉnh Kon Tum họp. Ông Lê Văn Vinh - Phó chi cục trưởng Chi cục quản lý đất đai, đã đến.",
            "Chi cục Quản lý đất đai tỉnh Kon Tum",
        ),
    ],
)
def test_what_an_office_is_of(text: str, body: str) -> None:
    assert read(text).positions[-1].body == body
