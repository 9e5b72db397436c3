import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ảnh: Lê An - TTXVN. Tỉnh Lào Cai họp.", []),
        ("Tỉnh Lào Cai họp (Theo AFP).", []),
        ("Theo Reuters, tỉnh Lào Cai họp.", ["Reuters"]),
        ("Giải HDBank mở màn ở tỉnh Lào Cai.", []),
        ("Đọc trên VOV.vn về tỉnh Lào Cai.", []),
        ("Chuẩn bị APEC 2017 ở tỉnh Lào Cai.", []),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
