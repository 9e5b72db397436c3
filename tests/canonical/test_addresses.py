import pytest

from kg.canonical.addresses import ADDRESS


@pytest.mark.parametrize(
    "chunk", ["https://a.vn/x", "www.a.vn", "an@a.vn", "anh_1.jpg,", "/tin_tuc/1", "#ha_noi", "hanoi.gov.vn"]
)
def test_addresses(chunk: str) -> None:
    assert ADDRESS.search(chunk)


@pytest.mark.parametrize("chunk", ["Hà_Nội", "TP._HCM", "12/6/2018", "Nội.Ông", "(Ảnh:"])
def test_words(chunk: str) -> None:
    assert not ADDRESS.search(chunk)
