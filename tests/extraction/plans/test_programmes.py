import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Quận ủy Long Biên triển khai 8 Chương trình công tác trọng tâm giai đoạn 2021 - 2025 của Thành ủy Hà Nội.",
            "8 Chương trình công tác trọng tâm giai đoạn 2021-2025 của Thành ủy Hà Nội",
        ),
        (
            "Tỉnh trình Đề án sắp xếp đơn vị hành chính cấp xã giai đoạn 2023 - 2025 trong tháng tới.",
            "Đề án sắp xếp đơn vị hành chính cấp xã giai đoạn 2023-2025",
        ),
        ("Huyện phát động phong trào trồng cây vào đầu xuân.", "phong trào trồng cây"),
        ("Phường hưởng ứng phong trào thi đua “Dân vận khéo”.", "phong trào thi đua “Dân vận khéo”"),
        (
            "Xã thực hiện chương trình mục tiêu quốc gia xây dựng nông thôn mới từ năm 2011.",
            "chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        ),
        (
            "HĐND tỉnh thảo luận Kế hoạch đầu tư công trung hạn giai đoạn 2021-2025.",
            "Kế hoạch đầu tư công trung hạn giai đoạn 2021-2025",
        ),
        (
            "Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh đạt kết quả tốt.",
            "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        ),
        ("Thành phố đẩy nhanh Đề án 06 trong năm nay.", "Đề án 06"),
        ("Công an xã triển khai Đề án 06 và cao điểm trấn áp tội phạm.", "Đề án 06"),
        (
            "Xã thực hiện Đề án số 03-ĐA/ĐU về phát triển du lịch cộng đồng.",
            "Đề án số 03-ĐA/ĐU về phát triển du lịch cộng đồng",
        ),
        ("Hội thực hiện Đề án 939 “Phụ nữ khởi nghiệp”.", "Đề án 939 “Phụ nữ khởi nghiệp”"),
        (
            "Tỉnh thực hiện Đề án sắp xếp, ổn định dân cư khu vực có nguy cơ cao giai đoạn 2021-2025.",
            "Đề án sắp xếp, ổn định dân cư khu vực có nguy cơ cao giai đoạn 2021-2025",
        ),
        (
            "Hai bên ký Chương trình phối hợp giai đoạn 2025-2030 với Hội Nông dân tỉnh.",
            "Chương trình phối hợp giai đoạn 2025-2030 với Hội Nông dân tỉnh",
        ),
        (
            "Khu đất không hợp quy hoạch sử dụng đất của huyện Hòa Lân giai đoạn 2016 - 2020 đã duyệt.",
            "quy hoạch sử dụng đất của huyện Hòa Lân giai đoạn 2016-2020",
        ),
        (
            "Quận triển khai chương trình quận “3 an” (an ninh, an toàn, an sinh) từ đầu năm.",
            "chương trình quận “3 an” (an ninh, an toàn, an sinh)",
        ),
        ("Tỉnh ra quân chiến dịch “Biển xanh” Sáng nay.", "chiến dịch “Biển xanh”"),
        ("Sở lập quy hoạch vận tải bằng xe buýt đến năm 2030.", "quy hoạch vận tải bằng xe buýt đến năm 2030"),
        ("Bộ cho dừng quy hoạch bán đảo Hòn Nhạn trong 2 tháng.", "quy hoạch bán đảo Hòn Nhạn"),
        ("Hội thực hiện chương trình “Nhà em vui” cho 40 học sinh.", "chương trình “Nhà em vui”"),
        (
            "Hội góp ý về “Quy hoạch tổng thể Khu du lịch Hòn Nhạn, xã Hòa Lân đến năm 2025, định hướng đến năm 2030”.",
            "Quy hoạch tổng thể Khu du lịch Hòn Nhạn, xã Hòa Lân đến năm 2025, định hướng đến năm 2030",
        ),
        (
            "Xã thực hiện Chương trình hành động của Chính phủ triển khai Nghị quyết 57.",
            "Chương trình hành động của Chính phủ triển khai Nghị quyết 57",
        ),
    ],
)
def test_named_programmes(text: str, name: str) -> None:
    assert [p.name for p in read(text).programmes] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Buổi lễ kết thúc bằng chương trình nghệ thuật chào mừng.",
        "Chương trình này sẽ được thực hiện trong năm nay.",
        "Hai nước là đối tác chiến lược toàn diện.",
        "Các đề án, kế hoạch đã được thông qua.",
        "Kế hoạch đầu tư công năm 2022 được giao sớm.",
        "Ông tham gia phong trào cách mạng từ năm 1930.",
        "Chị là khách mời của chương trình Giai điệu trên VTV3.",
        "Trường có phong trào thi đua sôi nổi.",
        "Sở Quy hoạch và Kiến trúc báo cáo đến năm 2020.",
        "Cần quy hoạch lại các khu dân cư ven sông.",
        "Đoàn báo cáo chương trình công tác năm 2024 của quận.",
        "Đảng ủy quán triệt Chỉ thị 05 về “Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh”.",
        "Nước này hoàn tất chương trình phát triển tên lửa tầm xa.",
        "Phường bàn đề án thu phí 50.000 đồng mỗi tháng.",
    ],
)
def test_no_programme(text: str) -> None:
    assert read(text).programmes == ()


def test_owner_period_and_repetition() -> None:
    found = read(
        "Quận ủy thực hiện 8 Chương trình công tác trọng tâm giai đoạn 2021-2025 của Thành ủy Hà Nội. "
        "Quận đã hoàn thành 8 Chương trình công tác trọng tâm của Thành ủy Hà Nội."
    ).programmes
    assert [(p.owner, p.period) for p in found] == [("Thành ủy Hà Nội", "2021-2025")]


def test_a_movement_and_a_campaign_are_two() -> None:
    found = read(
        "Hội phát động phong trào thi đua “Phụ nữ tích cực” và cuộc vận động “Gia đình 5 không, 3 sạch”."
    ).programmes
    assert [p.name for p in found] == [
        "phong trào thi đua “Phụ nữ tích cực”",
        "cuộc vận động “Gia đình 5 không, 3 sạch”",
    ]


@pytest.mark.parametrize(("name", "found"), [("Mái ấm", 0), ("“Mái ấm”", 1)])
def test_programmes_in_foreign_news_need_quotes_or_years(name: str, found: int) -> None:
    filler = "Tổng thống Mỹ ở Washington nói về tên lửa của Triều Tiên và NATO. " * 20
    assert len(read(f"{filler}Ông từng làm chương trình {name}.").programmes) == found
