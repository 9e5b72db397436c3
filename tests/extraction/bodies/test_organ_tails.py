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
