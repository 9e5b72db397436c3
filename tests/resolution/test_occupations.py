import pytest

from kg.resolution.occupations import occupation

RARE, COMMON = "Khương Thùy Nhiên", "Nguyễn Văn Hùng"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"HLV {RARE} hài lòng.", "sport"),
        (f"Theo huấn luyện viên trưởng {RARE}, đội sẽ thắng.", "sport"),
        (f"Ca sĩ {RARE} hát. Nhạc sĩ {RARE} viết.", "arts"),
        (f"PGS. {RARE} cho biết.", "scholarship"),
        (f"Bạn bè khen {RARE}. LS {RARE} cười.", "law"),
        (f"Luật sư {RARE} và ca sĩ {RARE} là hai người.", ""),
        (f"Ông {RARE} là luật sư.", ""),
        (f"Luật sư của {RARE} vắng mặt.", ""),
        (f"HLV {RARE}h hài lòng.", ""),
        (f"Luật sư {COMMON} cho biết.", ""),
        ("Không ai.", ""),
    ],
)
def test_the_occupation_stands_straight_before_the_name(text, told):
    assert occupation(RARE if RARE in text else COMMON, text) == told


def test_marks_of_other_keyboards_do_not_matter():
    assert occupation("Hoàng Thúy Khiêu", "Nhạc sĩ Hòang Thuý Khiêu") in {"arts", ""}
    assert occupation("Khương Thúy Nhiên", "Nhạc sĩ Khương Thuý Nhiên") == "arts"
