import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chi cục Thuế khu vực Thạch Hà - Lộc Hà nhắc nợ.",
            ["Chi cục Thuế khu vực Thạch Hà - Lộc Hà"],
        ),
        (
            "Chi cục Thuế khu vực VII họp. Chi cục Thuế khu vực Vinh họp.",
            ["Chi cục Thuế khu vực VII", "Chi cục Thuế khu vực Vinh"],
        ),
        (
            "Bảo hiểm xã hội liên huyện Nam Đàn - Hưng Nguyên họp.",
            ["Bảo hiểm xã hội liên huyện Nam Đàn - Hưng Nguyên"],
        ),
        ("Hạt Kiểm lâm liên huyện Nam Đàn - Hưng Nguyên kiểm tra.", ["Hạt Kiểm lâm liên huyện Nam Đàn - Hưng Nguyên"]),
        (
            "Chi cục Thi hành án dân sự khu vực Nam Đàn - Hưng Nguyên cưỡng chế.",
            ["Chi cục Thi hành án dân sự khu vực Nam Đàn - Hưng Nguyên"],
        ),
        ("TAND khu vực 9 - Cần Thơ xét xử.", ["Tòa án nhân dân khu vực 9 - Cần Thơ"]),
        ("TAND khu vực 2 tỉnh Nghệ An xét xử.", ["Tòa án nhân dân khu vực 2 - Nghệ An"]),
        ("Thuế cơ sở 3 tỉnh Lào Cai nhắc nợ.", ["Thuế cơ sở 3 tỉnh Lào Cai"]),
        (
            "TAND khu vực 9 - Cần Thơ xét xử. Theo TAND khu vực 9, vụ án phức tạp.",
            ["Tòa án nhân dân khu vực 9 - Cần Thơ"],
        ),
        ("Tòa án nhân dân khu vực 1 xét xử.", ["Tòa án nhân dân khu vực 1"]),
    ],
)
def test_bodies_of_areas(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
