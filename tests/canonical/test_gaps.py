import pytest

from kg.canonical.gaps import gaps
from kg.canonical.layers import edited


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("ở Hà Nội.Ông An", "ở Hà Nội. Ông An"),
        ("năm 2025.Tham dự", "năm 2025. Tham dự"),
        ("ôngNguyễn Văn An", "ông Nguyễn Văn An"),
        ("lênHĐND", "lên HĐND"),
        ("QuậnHoàn Kiếm", "Quận Hoàn Kiếm"),
        ("UBNDTP Hà Nội", "UBND TP Hà Nội"),
        ("Lê Minh,Bí thư", "Lê Minh, Bí thư"),
        ("TP.HCM và tp.HCM", "TP.HCM và tp.HCM"),
        ("báo VnExpress.Net, YouTube", "báo VnExpress.Net, YouTube"),
        ("VKSNDTC, MTTQVN", "VKSNDTC, MTTQVN"),
        ("37.016,5 tỷ", "37.016,5 tỷ"),
        ("em L,N và T", "em L,N và T"),
    ],
)
def test_words_run_together_are_parted(text: str, read: str) -> None:
    assert edited(text, gaps(text))[0] == read
