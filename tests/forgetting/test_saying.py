import pytest

from kg.forgetting import Saying, Tombstones

STONES = Tombstones(b"key")


def saying(*names, kept=()):
    return Saying.of(STONES, STONES.stone((), names).names, kept)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ông Lê Văn Thử - Bí thư", ["Lê Văn Thử"]),
        ("LÊ VĂN THỬ và Lê  Văn\nThử", ["LÊ VĂN THỬ", "Lê  Văn\nThử"]),
        ("ôngLê Văn Thử", ["Lê Văn Thử"]),
        ("Lê Văn Thư", []),
        ("", []),
    ],
)
def test_where_a_name_is_said(text, said):
    assert [text[slice(*span)] for span in saying("Lê Văn Thử").spans(text)] == said


def test_a_longer_name_of_somebody_who_stays_is_another_name():
    text = "Lê Văn Thử Nam gặp Lê Văn Thử"
    assert saying("Lê Văn Thử", kept=["Lê Văn Thử Nam"]).spans(text) == [(19, 29)]


def test_an_address_spells_a_name_with_and_without_diacritics():
    assert saying("Lê Văn Thử").spells("https://a.vn/le-van-thu-nhan-chuc.html")
    assert saying("Lê Văn Thử").spells("Lê Văn Thử.txt")
    assert not saying("Lê Văn Thử").spells("https://a.vn/le-van-thuong.html")
