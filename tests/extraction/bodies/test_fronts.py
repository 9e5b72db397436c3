import pytest

from tests.extraction.samples import read

COMMITTEE = "Ủy ban Mặt trận Tổ quốc Việt Nam"
CENTRAL = "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Ông Lê Văn An, Chủ tịch MTTQ xã Kim Liên, nói.", "Chủ tịch", f"{COMMITTEE} xã Kim Liên"),
        ("Bà Lê Thị An, Phó Chủ tịch MTTQ Việt Nam tỉnh Lào Cai, dự.", "Phó Chủ tịch", f"{COMMITTEE} tỉnh Lào Cai"),
        ("Ông Lê Văn An, Chủ tịch Mặt trận Tổ quốc Việt Nam, phát biểu.", "Chủ tịch", CENTRAL),
        ("Ông Lê Văn An, Chủ tịch Mặt trận xã Kim Liên, phát biểu.", "Chủ tịch", f"{COMMITTEE} xã Kim Liên"),
        ("Ông Lê Văn An, Ủy viên MTTQ tỉnh Lào Cai, phát biểu.", "Ủy viên", f"{COMMITTEE} tỉnh Lào Cai"),
    ],
)
def test_a_seat_of_the_front_is_in_its_committee(text: str, role: str, body: str) -> None:
    found = read(text)
    assert [(position.role, position.body) for position in found.positions] == [(role, body)]
    assert [each.name for each in found.bodies] == [body]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban Thường trực MTTQ tỉnh Lào Cai họp.", [f"Ban Thường trực {COMMITTEE} tỉnh Lào Cai"]),
        ("Đảng đoàn MTTQ Việt Nam họp.", [f"Đảng đoàn {CENTRAL}"]),
        ("Vai trò của MTTQ Việt Nam được phát huy.", ["Mặt trận Tổ quốc Việt Nam"]),
        ("MTTQ tỉnh Lào Cai vận động.", ["Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai"]),
        ("Mặt trận Tây Bắc mở màn. Trên mặt trận tỉnh Lào Cai.", []),
    ],
)
def test_organs_are_the_committees_and_other_mentions_are_the_front(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


def test_the_front_of_a_place_takes_the_name_of_its_committee() -> None:
    found = read("Ủy ban MTTQ tỉnh Lào Cai họp. MTTQ tỉnh Lào Cai vận động. MTTQ Việt Nam lớn mạnh.")
    assert [body.name for body in found.bodies] == [f"{COMMITTEE} tỉnh Lào Cai", "Mặt trận Tổ quốc Việt Nam"]
