import pytest

from kg.evaluation.similarity import similarity

CONGRESS = {"type": "Đại hội", "name": "Đại hội đại biểu Đảng bộ huyện Ba Vì lần thứ XXIII", "host": "Huyện ủy Ba Vì"}


@pytest.mark.parametrize(
    ("kind", "gold", "found", "expected"),
    [
        ("people", {"name": "Lê Thị Hoà"}, {"name": "Lê Thị Hòa"}, 1),
        ("people", {"name": "Lê Thị Hòa"}, {"name": "Lê Thị Hoa"}, 0),
        (
            "positions",
            {"person": "Lê Minh", "role": "Bí thư", "body": "Quận ủy Tây Hồ"},
            {"person": "Lê Minh", "role": "Bí thư", "body": "Đảng bộ quận Tây Hồ"},
            1,
        ),
        (
            "positions",
            {"person": "Lê Minh", "role": "Bí thư", "body": "Quận ủy Tây Hồ"},
            {"person": "Lê Minh", "role": "Phó Bí thư", "body": "Quận ủy Tây Hồ"},
            0,
        ),
        ("bodies", {"name": "Sở Nội vụ Hà Nội"}, {"name": "Sở Y tế Hà Nội"}, 0),
        ("programmes", {"name": "Chương trình số 06"}, {"name": "Chương trình số 06 của Thành ủy"}, 8 / 11),
        ("documents", {"type": "Kế hoạch", "number": "13-KH/TU"}, {"type": "Kế hoạch", "number": "13 - KH/TU"}, 1),
        ("documents", {"type": "Kế hoạch", "number": "13-KH/TU"}, {"type": "Nghị quyết", "number": "13-KH/TU"}, 0),
        ("documents", {"type": "Nghị quyết", "title": "Đại hội XII"}, {"type": "Nghị quyết", "title": "Đại hội XI"}, 0),
        ("indicators", {"name": "Tổng thu", "value": "12.50"}, {"name": "tổng thu", "value": "12.5"}, 0.9),
        ("indicators", {"name": "Tổng thu", "value": "12"}, {"name": "tổng thu", "value": "13"}, 0),
        ("indicators", {"name": "Tổng thu", "value": "12"}, {"name": "tổng thu", "value": "mười hai"}, 0),
        ("events", CONGRESS | {"ordinal": "23"}, CONGRESS | {"ordinal": "23"}, 1),
        ("events", CONGRESS | {"ordinal": "23"}, CONGRESS, 2 / 3),
        ("events", CONGRESS | {"ordinal": "23"}, CONGRESS | {"ordinal": "22"}, 0),
        ("events", CONGRESS, {"type": "Hội nghị", "host": "Huyện ủy Ba Vì"}, 0),
        ("events", {"type": "Bầu cử", "date": "2021-05-23"}, {"type": "bầu cử", "date": "2021-05-23"}, 2.5 / 3),
    ],
)
def test_what_must_agree(kind, gold, found, expected):
    assert similarity(kind, gold, found) == pytest.approx(expected)
