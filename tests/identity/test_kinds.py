import pytest

from kg import queries
from kg.identity.kinds import KINDS


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_has_a_query_that_begins_with_the_thing(kind):
    text = queries.internal(kind.query)
    assert f"SELECT ?{kind.name} " in text or f"SELECT DISTINCT ?{kind.name} " in text
    assert list(kind.records([])) == []


def test_kinds_are_told_apart_by_name_and_class():
    assert len({kind.name for kind in KINDS}) == len({kind.cls for kind in KINDS}) == len(KINDS)
