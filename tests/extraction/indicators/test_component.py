from decimal import Decimal

import pytest

from tests.extraction.samples import read


def rows(text: str) -> list[tuple[str, Decimal, str]]:
    return [(i.name, i.value, i.unit) for i in read(text).indicators]


@pytest.mark.parametrize(
    ("text", "name", "value", "unit"),
    [
        (
            "Tổng thu ngân sách trên địa bàn đạt hơn 41.250 tỷ đồng.",
            "Tổng thu ngân sách trên địa bàn",
            "41250",
            "tỷ đồng",
        ),
        ("Quận đã kết nạp 582 đảng viên mới.", "kết nạp đảng viên mới", "582", "đảng viên"),
        ("Có 20% đơn vị hoàn thành xuất sắc nhiệm vụ.", "đơn vị hoàn thành xuất sắc nhiệm vụ", "20", "%"),
        ("Hiện có 18/21 trường công lập đạt chuẩn quốc gia.", "trường công lập đạt chuẩn quốc gia", "18", "trường"),
        ("Chỉ số cải cách hành chính của quận đạt 93,17%.", "Chỉ số cải cách hành chính của quận", "93.17", "%"),
        ("Tốc độ tăng trưởng đạt từ 8,5 - 9 %.", "Tốc độ tăng trưởng", "8.5", "%"),
        ("Tuyến đường có chiều dài 15,6 km.", "Tuyến đường có chiều dài", "15.6", "km"),
        ("Tỉnh đón 3,3 triệu lượt khách du lịch.", "đón lượt khách du lịch", "3.3", "triệu lượt"),
    ],
)
def test_a_figure_with_its_thing(text: str, name: str, value: str, unit: str) -> None:
    assert rows(text) == [(name, Decimal(value), unit)]


def test_a_share_of_a_target_takes_the_name_before() -> None:
    found = rows("Tổng chi ngân sách quận là 318,4 tỷ đồng, đạt 42,6% dự toán thành phố giao.")
    assert found[1] == ("Tổng chi ngân sách quận so với dự toán thành phố giao", Decimal("42.6"), "%")


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 6/4/2023, lúc 8 giờ 30 phút, hội nghị khai mạc.",
        "Sau 3 năm, ông A 45 tuổi trở về.",
        "Đây là năm thứ 5 liên tiếp.",
        "Nhà ở số 12 đường Láng, phường 7.",
        "Nhiệm kỳ 2020 - 2025 đồng chí A có nhiều đóng góp.",
        "Thực hiện Nghị quyết số 98 của Quốc hội.",
        "Quận triển khai 8 Chương trình công tác trọng tâm của Thành ủy Hà Nội.",
        "Công ty đạt lợi nhuận sau thuế 50 tỷ đồng.",
    ],
)
def test_numbers_that_measure_nothing(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Giá trị sản xuất năm 2022 tăng 11,69%.", "2022"),
        ("Giai đoạn 2015 - 2020, giá trị sản xuất tăng 11,4%/năm.", "2015-2020"),
        ("Trong quý I, tổng thu ngân sách đạt 50 tỷ đồng.", "2023"),
        ("Tổng thu ngân sách trong 3 năm đạt 50 tỷ đồng.", None),
    ],
)
def test_periods(text: str, period: str | None) -> None:
    assert [i.period for i in read(text).indicators] == [period]


def test_sport_news_gives_none() -> None:
    text = "Đội tuyển thắng trận đấu thứ hai với 3 bàn thắng. HLV và 22 cầu thủ vào chung kết giải vô địch."
    assert rows(text * 3) == []


def test_a_figure_told_twice_is_one() -> None:
    assert len(rows("Xã có 320 hộ nghèo. Trong năm qua, 320 hộ nghèo được hỗ trợ.")) == 1


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Công trình có tổng vốn 115,15 triệu USD.", "triệu USD"),
        ("Thu nhập bình quân đạt 70 triệu đồng/người.", "triệu đồng/người"),
        ("Tổng sản phẩm tăng bình quân 7,5%/năm.", "%/năm"),
    ],
)
def test_units_are_as_written(text: str, unit: str) -> None:
    assert [i.unit for i in read(text).indicators] == [unit]


def test_a_headline_gives_what_the_text_does_not_say() -> None:
    text = "Xã có 320 hộ nghèo, thiếu 3 trưởng thôn\nToàn xã hiện có 320 hộ nghèo theo chuẩn mới."
    assert [value for _, value, _ in rows(text)] == [3, 320]


def test_two_things_with_one_figure_are_two() -> None:
    assert [value for _, value, _ in rows("Trường học rộng 7,5 ha; bãi chôn lấp rác rộng 7,5 ha.")] == [
        Decimal("7.5"),
        Decimal("7.5"),
    ]


def test_a_scale_does_not_make_another_figure() -> None:
    text = "Vốn vay làm đường của tỉnh là 600 nghìn tỷ đồng. Vốn vay làm đường 600.000 tỷ đồng rất lớn."
    assert [value for _, value, _ in rows(text)] == [600]


def test_a_figure_of_many_digits_is_told_once() -> None:
    text = (
        "Huyện xây mới 128 km đường. Sang năm các xã đổ bê tông 128 km còn lại. "
        "Cầu Đông Hải dài 128 m, hầm chui rộng 128 m."
    )
    assert [unit for _, _, unit in rows(text)] == ["km", "m", "m"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Doanh thu du lịch đạt 900 tỷ đồng.", 900),
        ("Chợ phiên đạt doanh thu 900 tỷ đồng.", 900),
        ("Dự án dùng trái phiếu chính phủ, tổng vốn 900 tỷ đồng.", 900),
    ],
)
def test_money_that_is_no_company_s(text: str, value: int) -> None:
    assert [v for _, v, _ in rows(text)] == [value]


def test_the_year_behind_a_figure_is_its_period() -> None:
    found = read("Tỷ lệ hộ nghèo giảm từ 41% năm 2015 xuống còn 35% năm 2016.").indicators
    assert [fact.period for fact in found] == ["2015", "2016"]


def test_the_turnover_of_a_company_is_its_own() -> None:
    assert rows("Công ty đạt doanh thu 900 tỷ đồng.") == []


def test_a_headline_that_rounds_off_a_figure_of_the_text_says_nothing_new() -> None:
    text = "Huyện Đông Hải: 12.000 hộ dân dùng nước sạch\nTheo báo cáo, có 12.034 hộ dân dùng nước sạch."
    assert [value for _, value, _ in rows(text)] == [Decimal(12034)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Huyện Đông Hải: 1.000 hộ dân dùng nước sạch\nTheo báo cáo, có 1.500 hộ dân nuôi tôm.", [1000, 1500]),
        ("UBND tỉnh kỷ luật 1 phó chủ tịch xã.", []),
        ("Sở có 1 giám đốc và 4 phó giám đốc.", [1, 4]),
        ("Tổng số người phải kê khai tài sản là 900 người.", [900]),
    ],
)
def test_which_figures_count(text: str, values: list[int]) -> None:
    assert [int(value) for _, value, _ in rows(text)] == values
