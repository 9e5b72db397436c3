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
