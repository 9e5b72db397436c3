from hypothesis import given
from hypothesis import strategies as st

from kg.serving.site.paging import paged


def address(number):
    return f"?at={number}"


@given(st.integers(0, 200), st.integers(1, 30))
def test_pages_have_all_items_once(count, size):
    items = tuple(range(count))
    found, number = [], 1
    while True:
        page = paged(items, size, number, address)
        found += page.items
        if page.pager.after is None:
            break
        number += 1
        assert page.pager.after == address(number)
    assert tuple(found) == items
    assert page.total == count


def test_a_page_too_far_is_the_last_one():
    page = paged("abc", 2, 9, address)
    assert (page.items, page.pager.number, page.pager.before, page.pager.after) == (("c",), 2, "?at=1", None)
