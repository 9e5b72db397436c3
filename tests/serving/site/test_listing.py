import pytest

from kg.serving.site.desk import Desk
from kg.serving.site.listing import by_name, links
from kg.serving.site.request import PageRequest

QUANG = ["unit/phuong-thinh-quang-de2514a410", "unit/phuong-thinh-quang-ab406334d0"]


@pytest.fixture
def desk(view):
    return Desk(view, PageRequest(), "/")


@pytest.fixture
def lives(view):
    return [view.base + path for path in QUANG]


def test_of_one_name_that_which_ended_first_comes_first(desk, lives):
    assert by_name(desk, [*lives, lives[0]]) == lives[::-1]


def test_years_stand_where_names_are_the_same(desk, lives):
    assert [link.text for link in links(desk, lives)] == [
        "phường Thịnh Quang (2025)",
        "phường Thịnh Quang (đến 2024)",
    ]
    assert [link.text for link in links(desk, lives[:1])] == ["phường Thịnh Quang"]
    assert [link.text for link in links(desk, lives[:1], lives)] == ["phường Thịnh Quang (2025)"]


def test_of_what_has_no_years_only_the_name_is_told(desk):
    things = ["http://example.org/a#x", "http://example.org/b#x"]
    assert [link.text for link in links(desk, things)] == ["x", "x"]
