import pytest

from kg.model import is_item


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("Q881", True),
        ("Q1", True),
        ("Q0", False),
        ("q881", False),
        ("Q", False),
        ("Q8a", False),
        ("Q١", False),
        ("Q" + "1" * 13, False),
    ],
)
def test_an_item_is_a_q_and_a_number(name, item):
    assert is_item(name) is item
