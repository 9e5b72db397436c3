import pytest

from kg.extraction.indicators.totals import totals_in
from kg.model import Span
from tests.extraction.samples import drafted


def totals(text: str) -> list[tuple[int, str]]:
    return [(int(figure.value), figure.unit) for figure in totals_in(drafted(text), Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng số cây xanh bị ảnh hưởng là 258, trong đó 115 cây di dời.", [(258, "cây xanh")]),
        ("Số cán bộ dôi dư là 18 (15 người có chức vụ).", [(18, "cán bộ")]),
        ("Tổng số cử tri của xã là 99,16% dân.", []),
        ("Số hộ nghèo là 258 hộ.", []),
        ("Ngày họp là 12, như đã định.", []),
    ],
)
def test_a_number_that_its_clause_names(text: str, expected: list[tuple[int, str]]) -> None:
    assert totals(text) == expected
