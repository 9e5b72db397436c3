import pytest

from kg.quickstatements.items import instead_of, is_of_kind, is_sourced


@pytest.mark.parametrize(
    ("item", "kind", "expected"),
    [
        ("Q881", "unit", True),
        ("Q1858", "unit", True),
        ("Q1858", "person", False),
        ("Q1858", "post", False),
        ("Q10841192", "post", True),
        ("Q3370169", "post", False),
        ("Q900000000", "post", True),
    ],
)
def test_an_item_of_the_table_is_of_one_kind(item, kind, expected):
    assert is_of_kind(item, kind) is expected


@pytest.mark.parametrize(("item", "expected"), [("Q1858", True), ("Q428110", False), ("Q900000000", False)])
def test_an_identity_is_sourced_where_independent_sources_agree(item, expected):
    assert is_sourced(item) is expected


@pytest.mark.parametrize(("item", "other"), [("Q3370169", "Q1043568"), ("Q1858", ""), ("Q900000000", "")])
def test_another_item_is_to_be_used_instead_of_a_list(item, other):
    assert instead_of(item) == other
