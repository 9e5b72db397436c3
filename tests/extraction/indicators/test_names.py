import pytest

from tests.extraction.indicators.measuring import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sản lượng lúa của huyện ước đạt khoảng 900 tấn.", ["Sản lượng lúa của huyện"]),
        ("Có 30% hộ dân dùng nước sạch.", ["hộ dân dùng nước sạch"]),
        (
            "Thu ngân sách xã là 9 tỷ đồng, đạt 80% kế hoạch huyện giao.",
            ["Thu ngân sách xã", "Thu ngân sách xã so với kế hoạch huyện giao"],
        ),
        (
            "Sau sắp xếp, xã Đông Hải rộng 40 km2, dân số 9.000 người.",
            ["xã Đông Hải rộng", "dân số người xã Đông Hải"],
        ),
        (
            "Giá trị sản xuất các ngành tăng 9% (năm 2021 tăng 7%/năm; năm 2022 giảm 3%).",
            ["Giá trị sản xuất các ngành tăng", "Giá trị sản xuất các ngành tăng", "Giá trị sản xuất các ngành giảm"],
        ),
        ("Có 5% (120) hộ dân bỏ phiếu trắng.", ["hộ dân bỏ phiếu trắng", "hộ dân bỏ phiếu trắng"]),
        ("Cầu Sông Mây - Bến Gỗ có tổng vốn 90 tỷ đồng.", ["Cầu Sông Mây - Bến Gỗ có tổng vốn"]),
        ("Ông An cho hay xã đã trồng 40 ha rừng.", ["xã đã trồng rừng"]),
        ("Có 12/20 xã đạt chuẩn (trước khi nhập), đạt 60%.", ["xã đạt chuẩn", "xã đạt chuẩn"]),
        (
            "Có 90 vụ cháy rừng, tăng 12 vụ (15,4%) so với năm trước.",
            ["vụ cháy rừng", "vụ cháy rừng tăng", "vụ cháy rừng"],
        ),
        (
            "Nút giao gồm nhánh lên cầu Đông Hải (dài 300 m, rộng 7 m).",
            ["dài nhánh lên cầu Đông Hải", "rộng nhánh lên cầu Đông Hải"],
        ),
        (
            "Xã được cấp 9 tỷ đồng/12 tỷ đồng tiền đền bù, đạt 75%.",
            ["Xã được cấp tiền đền bù", "Xã được cấp tiền đền bù"],
        ),
        (
            "Trường nhận 900 học sinh, trong đó trên 80% là con em nông dân.",
            ["Trường nhận học sinh", "Trường nhận học sinh là con em nông dân"],
        ),
        (
            "Năm 2018, tỷ lệ hộ nghèo của xã là 20%; nhờ vốn vay, đến nay chỉ còn 7%.",
            ["tỷ lệ hộ nghèo của xã", "tỷ lệ hộ nghèo của xã"],
        ),
        (
            "Hội tặng 90 suất quà, mỗi suất trị giá 400.000 đồng cho học sinh nghèo.",
            ["tặng suất quà Hội", "trị giá mỗi suất tặng suất quà"],
        ),
        ("Quyết định thu hồi 12 ha đất tại phường Đông Hải.", ["Quyết định thu hồi đất tại phường Đông Hải"]),
        ("Đoàn trao 200 suất quà (1 triệu đồng/suất) cho dân.", ["trao suất quà Đoàn", "trao suất quà"]),
        ("Bão làm 900 ha lúa và hoa màu bị ngập.", ["Bão làm lúa và hoa màu bị ngập"]),
        ("100% cán bộ, công chức xã có chứng chỉ tin học.", ["cán bộ, công chức xã có chứng chỉ tin học"]),
        ("Huyện chi 50 tỷ đồng từ ngân sách dự phòng.", ["Huyện chi từ ngân sách dự phòng"]),
        ("Năm 2022, diện tích rừng trồng đạt 40 ha.", ["diện tích rừng trồng"]),
        (
            "Rừng của xã giảm 900 ha, tương đương 41% so với diện tích khu bảo tồn.",
            ["Rừng của xã giảm", "Rừng của xã giảm so với diện tích khu bảo tồn"],
        ),
        ("Mưa to; 900 ha lúa, hoa màu bị ngập.", ["lúa, hoa màu bị ngập"]),
        ("Chi phí điều trị bằng máy mới là 20 triệu đồng.", ["Chi phí điều trị bằng máy mới"]),
        (
            "Thu ngân sách tháng 1 là 9 tỷ đồng, tăng 6,5% so tháng trước.",
            ["Thu ngân sách tháng 1", "Thu ngân sách tháng 1 so với tháng trước"],
        ),
        ("Số vụ cháy tăng 25% chủ yếu do bất cẩn.", ["Số vụ cháy tăng"]),
        ("Tỷ lệ đỗ tốt nghiệp là 98% chỉ sau trường chuyên.", ["Tỷ lệ đỗ tốt nghiệp"]),
        (
            "Phí đỗ xe của quận thấp nhất là 20.000 đồng/lượt và cao nhất là 50.000 đồng/lượt.",
            ["Phí đỗ xe của quận thấp nhất", "Phí đỗ xe của quận cao nhất"],
        ),
        (
            "Tiền bồi thường tại huyện Đông Hải là 33 tỷ đồng; huyện Tây Hải là 55 tỷ đồng.",
            ["Tiền bồi thường tại huyện Đông Hải", "Tiền bồi thường huyện Tây Hải"],
        ),
        (
            "Diện tích lúa mất trắng là 950 ha: Đông Hải (300 ha); Tây Hải (trên 200 ha).",
            ["Diện tích lúa mất trắng", "Diện tích lúa mất trắng Đông Hải", "Diện tích lúa mất trắng Tây Hải"],
        ),
        (
            "Đàn lợn của tỉnh có 90.000 con, gồm Đông Hải (16.000 con), Tây Hải (9.000 con).",
            ["Đàn lợn của tỉnh con", "Đàn lợn của tỉnh con Đông Hải", "Đàn lợn của tỉnh con Tây Hải"],
        ),
        (
            "Thu tiền thuê đất 50 tỷ đồng, tăng 9 tỷ đồng so với năm trước.",
            ["Thu tiền thuê đất", "Thu tiền thuê đất so với năm trước"],
        ),
        (
            "Đất của quân đội rộng 239 ha trừ đường còn hơn 236 ha.",
            ["Đất của quân đội rộng trừ đường", "Đất của quân đội rộng trừ đường"],
        ),
        (
            "Tổng vốn dự án là 60 tỷ đồng, trong đó 9 tỷ đồng do dân đóng góp.",
            ["Tổng vốn dự án", "Tổng vốn dự án do dân đóng góp"],
        ),
    ],
)
def test_what_a_figure_measures(text: str, expected: list[str]) -> None:
    assert names(text) == expected
