import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban Tuyên giáo Tỉnh ủy Lào Cai phát động.", ["Ban Tuyên giáo Tỉnh ủy Lào Cai"]),
        ("Ban Pháp chế HĐND huyện Nam Đàn giám sát.", ["Ban Pháp chế Hội đồng nhân dân huyện Nam Đàn"]),
        (
            "Công an tỉnh Lào Cai vào cuộc. Cơ quan Cảnh sát điều tra đã khởi tố vụ án.",
            ["Công an tỉnh Lào Cai", "Cơ quan Cảnh sát điều tra Công an tỉnh Lào Cai"],
        ),
        (
            "Đội CSGT số 14 (Công an TP Hà Nội) xử lý.",
            ["Đội Cảnh sát giao thông số 14 Công an thành phố Hà Nội", "Công an thành phố Hà Nội"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Chuyên gia của Bệnh viện Bạch Mai đã đến, có ông Nguyễn Trung Bình, phụ trách Trung tâm Chống độc.",
            "Trung tâm Chống độc Bệnh viện Bạch Mai",
        ),
        ("Ông Nguyễn Trung Bình là Giám đốc Trung tâm Chống độc.", "Trung tâm Chống độc"),
    ],
)
def test_centres_of_hospitals(text: str, body: str) -> None:
    assert read(text).positions[-1].body == body


def test_a_group_of_party_members_is_of_the_company_and_not_of_its_board() -> None:
    text = "Ông Lê Văn Nam làm Bí thư Ban cán sự đảng, Chủ tịch Hội đồng quản trị PVN."
    assert read(text).positions[0].body == "Ban cán sự Đảng Tập đoàn Dầu khí Việt Nam"
