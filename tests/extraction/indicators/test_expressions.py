import pytest

from kg.extraction.indicators.expressions import Expressions

SALES = Expressions(("bán", "giá thịt"), ("bán đảo", "mua bán"), behind="không ")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("xã bán 40 con bò", True),
        ("(bán) lúa", True),
        ("giá thịt tăng", True),
        ("trên bán đảo có 40 hộ", False),
        ("nơi mua bán", False),
        ("không bán lúa", False),
        ("giá lúa tăng", False),
        ("bánh chưng", False),
    ],
)
def test_a_word_counts_unless_it_is_part_of_another_expression(text: str, says: bool) -> None:
    assert SALES.says(text, 0, len(text)) is says


def test_only_what_stands_between_the_offsets_counts() -> None:
    assert not SALES.says("xã bán lúa", 7, 10)
    assert [match.group() for match in SALES.found("bán đảo và bán lúa", 0, 18)] == ["bán đảo", "bán"]
