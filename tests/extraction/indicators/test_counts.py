import pytest

from tests.extraction.indicators.measuring import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Huyện xây dựng 15 nhà ở cho người nghèo.", ["xây dựng nhà ở cho người nghèo"]),
        (
            "Tỉnh tặng Bằng khen cho 6 tập thể, 9 cá nhân.",
            ["Tỉnh tặng Bằng khen tập thể", "Tỉnh tặng Bằng khen cá nhân"],
        ),
        ("Hết năm có 8 xã đã thoát nghèo.", ["xã đã thoát nghèo"]),
        (
            "Có 40 trường học đạt chuẩn, giảm 3 trường so với năm ngoái.",
            ["trường học đạt chuẩn", "trường học đạt chuẩn giảm so với năm ngoái"],
        ),
        (
            "Dịp này, 6 tập thể, 9 cá nhân được tỉnh tặng Bằng khen.",
            ["tập thể, 9 cá nhân được tỉnh tặng Bằng khen", "cá nhân được tỉnh tặng Bằng khen"],
        ),
        (
            "Đảng bộ huyện có 56 chi bộ với trên 8.700 đảng viên.",
            ["Đảng bộ huyện chi bộ", "Đảng bộ huyện đảng viên"],
        ),
        ("Xã có 2 chợ là chợ Đông Hải và chợ Tây Hải.", ["Xã chợ"]),
        ("Lũ quét ở xã Đông Hải khiến 2 người bị thương nặng.", ["người bị thương nặng"]),
        ("Chỉ tính riêng xã, đã có 40 hộ ra khỏi diện nghèo.", ["hộ ra khỏi diện nghèo"]),
        ("Có 18/20 chỉ tiêu đạt và vượt kế hoạch.", ["chỉ tiêu đạt và vượt kế hoạch"]),
        (
            "Có 40 trường học đạt chuẩn, cũng tăng 3 trường so với năm ngoái.",
            ["trường học đạt chuẩn", "trường học đạt chuẩn tăng so với năm ngoái"],
        ),
    ],
)
def test_what_a_count_counts(text: str, expected: list[str]) -> None:
    assert names(text) == expected
