import pytest

from kg.extraction.places.former_provinces import former_province
from tests.extraction.places.reading import settled


@pytest.mark.parametrize(
    ("text", "end"),
    [("Minh Hải họp.", 2), ("Quảng Nam - Đà Nẵng họp.", 5), ("Gia Lai họp.", 0), ("Hà Tây", 2), ("Hà", 0)],
)
def test_where_the_name_of_a_former_province_ends(text: str, end: int) -> None:
    assert former_province(settled(text), 0) == end
