import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mỹ và Nga đàm phán. Đức lo ngại. Tại Pháp, Quốc hội đã họp.", ["Quốc hội Pháp"]),
        ("Mỹ và Nga đàm phán. Đức lo ngại. Theo Bộ Tài chính, nợ công tăng.", ["Bộ Tài chính Đức"]),
        ("Mỹ và Nga đàm phán. Đức lo ngại. Việt Nam theo dõi. Quốc hội đã họp.", ["Quốc hội"]),
        ("Mỹ mua gạo. Theo Bộ Tài chính, xuất khẩu tăng.", ["Bộ Tài chính"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
