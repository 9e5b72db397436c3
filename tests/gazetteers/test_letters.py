import pytest

from kg.gazetteers.letters import written_out


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("UBND TP Hà Nội", "Ủy ban nhân dân thành phố Hà Nội"),
        ("chủ tịch ubnd tp. hà nội", "chủ tịch Ủy ban nhân dân thành phố hà nội"),
        ("HĐND TPHCM", "Hội đồng nhân dân thành phố Hồ Chí Minh"),
        ("HĐND TP.HCM", "Hội đồng nhân dân thành phố Hồ Chí Minh"),
        ("UBND Q.Đống Đa", "Ủy ban nhân dân quận Đống Đa"),
        ("UBND P. Láng", "Ủy ban nhân dân phường Láng"),
        ("Quận ủy Đống Đa", "Quận ủy Đống Đa"),
        ("", ""),
    ],
)
def test_letters_are_written_out(written: str, full: str) -> None:
    assert written_out(written) == full
