import pytest

from kg.identity.context import close, days_between
from kg.identity.events.kind import EVENTS
from kg.identity.mentions import mentions
from tests.identity.things import once, rows

SAID = ("Lễ hội", "Lễ hội Mỹ Lâm", None, None, None)


def records(days, beside=""):
    things = {f"t{place:03}": once(None, *SAID) for place in range(len(days))}
    published = {thing: day for thing, day in zip(things, days, strict=True) if day}
    return list(EVENTS.records(rows(EVENTS, things, published, beside)))


@pytest.mark.parametrize(
    ("days", "between"),
    [
        (("2017-05-01", "2017-05-04"), 3),
        (("2017-05-04", "2017-05-01"), 3),
        (("2017-05-04", "2017-05-04"), 0),
        (("2017-05-04", None), None),
    ],
)
def test_days_between(days, between):
    one, other = records(days)
    assert days_between(one.said, other.said) == between


def test_people_named_beside_a_thing_are_known_by_their_names():
    (only,) = records([None], "le-thi-tam bui-quoc-an")
    assert only.said.beside == {"le-thi-tam", "bui-quoc-an"}
    assert next(mentions([("a", "g", None, None)])).beside == frozenset()


def test_a_large_bucket_is_not_compared_with_itself():
    many = records([f"2017-{month:02}-{day:02}" for month in range(1, 9) for day in range(1, 26)])
    pairs = list(close(many))
    assert len(pairs) < 25 * len(many)
    assert len({(one.iri, other.iri) for one, other in pairs}) == len(pairs)
    assert list(close(many[::-1])) == pairs
