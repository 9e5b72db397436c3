import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Khu đô thị Nam Hòa Lân được Công ty Cổ phần Bến Tây đầu tư từ năm 2019.", ["Khu đô thị Nam Hòa Lân"]),
        ("Cao tốc Hòa Lân - Bến Tây dự kiến cuối năm 2027 hoàn thành.", ["Cao tốc Hòa Lân - Bến Tây"]),
        ("Tỉnh đã kiểm tra thực địa cao tốc Hòa Lân - Bến Tây.", ["cao tốc Hòa Lân - Bến Tây"]),
        ("Đường vành đai 7 chưa khép kín.", ["Đường vành đai 7"]),
        ("Cầu Bến Tây đạt hơn 65% khối lượng.", ["Cầu Bến Tây"]),
        ("Chợ đầu mối Hòa Lân có tổng mức đầu tư 90 tỷ đồng.", ["Chợ đầu mối Hòa Lân"]),
        ("Tỉnh bố trí 300 tỷ đồng cho tuyến tránh thị trấn Long Mỹ.", ["tuyến tránh thị trấn Long Mỹ"]),
        ("Bộ trưởng thị sát nút giao Bến Tây.", ["nút giao Bến Tây"]),
        ("Xe đỗ sát nút giao Bến Tây.", []),
        ("- Cầu Bến Tây: đã khởi công từ tháng 3.", ["Cầu Bến Tây"]),
        ("Xe dừng tại cầu Hòn Nhạn, cầu Bến Tây đã được nâng cấp.", ["cầu Bến Tây"]),
        ("Đoàn đến cầu Bến Tây - công trình trọng điểm của tỉnh.", ["cầu Bến Tây"]),
        ("Tuyến đường nối cao tốc Hòa Lân với Hòn Nhạn đã thông xe.", ["Tuyến đường nối cao tốc Hòa Lân với Hòn Nhạn"]),
        ("Nhà nghỉ nằm trên đường Bến Tây được ông Nam sơn lại.", []),
        ("Cầu Bến Tây được xây dựng từ thời Pháp.", []),
    ],
)
def test_what_stands_around_a_work_tells_of_its_building(text: str, names: list[str]) -> None:
    assert [project.name for project in read(text).projects] == names


@pytest.mark.parametrize(
    "text",
    ["Cống Hòa Lân, hồ Bến Tây xây hàng trăm tỷ đồng.", "Công trường cống Hòa Lân và hồ Bến Tây làm việc cả đêm."],
)
def test_works_in_a_row_are_told_of_together(text: str) -> None:
    assert [project.name.casefold() for project in read(text).projects] == ["cống hòa lân", "hồ bến tây"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tỉnh xây dựng 3 cầu dài 2 km (cầu qua sông Lân, cầu vượt ĐT.212, cầu Chùa Mây) trong năm.",
            ["cầu qua sông Lân", "cầu vượt ĐT.212", "cầu Chùa Mây"],
        ),
        ("Tỉnh khởi công hai cây cầu gồm cầu Bến Tây và cầu Hòn Nhạn.", ["cầu Bến Tây", "cầu Hòn Nhạn"]),
        ("Huyện nâng cấp các tuyến đường: đường ĐH.05, đường Bến Tây.", ["đường ĐH.05", "đường Bến Tây"]),
        ("Xe chạy qua các cầu: cầu Bến Tây, cầu Hòn Nhạn.", []),
    ],
)
def test_works_that_are_counted_may_be_listed(text: str, names: list[str]) -> None:
    assert [project.name for project in read(text).projects] == names
