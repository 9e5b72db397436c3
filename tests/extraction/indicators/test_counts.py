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
        (
            "Công an xã phát hiện 14 vụ/19 đối tượng vi phạm.",
            ["phát hiện vụ Công an xã phát", "phát hiện đối tượng vi phạm"],
        ),
        ("Xã thụ lý 14 vụ - 19 bị can.", ["Xã thụ lý vụ", "Xã thụ lý bị can"]),
        (
            "Xã đã chi trả 9 tỷ đồng tiền đền bù cho 45 hộ.",
            ["Xã đã chi trả tiền đền bù", "hộ Xã đã chi trả tiền đền bù"],
        ),
        (
            "Có 30 học sinh đoạt giải tỉnh, trong đó có 4 giải nhất và 7 giải nhì.",
            [
                "học sinh đoạt giải tỉnh",
                "học sinh đoạt giải tỉnh giải nhất",
                "học sinh đoạt giải tỉnh giải nhì",
            ],
        ),
        (
            "Hội có 900 hội viên, trong đó 40 doanh nghiệp là hội viên danh dự.",
            ["Hội hội viên", "doanh nghiệp là hội viên danh dự"],
        ),
        ("Chợ đêm mở ở 4 điểm gồm bến Đông Hải và bến Tây Hải.", ["Chợ đêm mở điểm"]),
        ("Hiện có 350 chiến sĩ kể cả lực lượng xã.", ["chiến sĩ"]),
        ("Lũ làm hư hỏng 32 ngôi nhà tại xã Đông Hải.", ["Lũ làm hư hỏng ngôi nhà tại xã Đông Hải"]),
        ("Huyện có 90 công an nhưng trộm cắp tăng.", ["Huyện công an"]),
    ],
)
def test_what_a_count_counts(text: str, expected: list[str]) -> None:
    assert names(text) == expected
