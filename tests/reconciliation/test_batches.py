import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.reconciliation.batches import MAX_BATCH, MAX_LIMIT, Constraint, Given, Query, parse_batch
from kg.reconciliation.requests import TooLargeError

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def parsed(query):
    return parse_batch(json.dumps({"q": query}))["q"]


def test_a_whole_query():
    query = {
        "query": "Lan",
        "type": "Person",
        "limit": 3,
        "properties": [{"pid": "unit", "v": ["Sơn", {"id": "unit/son", "name": "tỉnh Sơn"}]}, {"pid": "code", "v": 9}],
        "type_strict": "should",
    }
    unit = Constraint("unit", (Given("Sơn"), Given("tỉnh Sơn", "unit/son")))
    assert parsed(query) == Query("Lan", ("Person",), 3, (unit, Constraint("code", (Given("9"),))), "should")


def test_more_candidates_than_are_given():
    assert parsed({"query": "Lan", "limit": 10**6}).limit == MAX_LIMIT


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("Lan", "is not a JSON object"),
        ({}, "neither a 'query' nor 'properties'"),
        ({"query": 5}, "a 'query' that is not a string"),
        ({"query": "Lan", "limit": 0}, "the limit 0"),
        ({"query": "Lan", "limit": 1.5}, "the limit 1.5"),
        ({"query": "Lan", "limit": "5"}, 'the limit "5"'),
        ({"query": "Lan", "limit": True}, "the limit true"),
        ({"query": "Lan", "limit": float("nan")}, "the limit NaN"),
        ({"query": "Lan", "limit": float("inf")}, "the limit Infinity"),
        ({"query": "Lan", "type": 5}, "neither a string nor a list"),
        ({"query": "Lan", "type": [5]}, "neither a string nor a list"),
        ({"query": "Lan", "type_strict": "maybe"}, "none of any, should, all"),
        ({"query": "Lan", "type_strict": []}, "none of any, should, all"),
        ({"query": "Lan", "properties": {}}, "not a list"),
        ({"query": "Lan", "properties": [{"v": 1}]}, "without 'pid' or 'v'"),
        ({"query": "Lan", "properties": [{"pid": "unit"}]}, "without 'pid' or 'v'"),
        ({"query": "Lan", "properties": [{"pid": "unit", "v": None}]}, "no text, number"),
        ({"query": "Lan", "properties": [{"pid": "unit", "v": {"name": "x"}}]}, "no text, number"),
        ({"query": "Lan", "prefix": "x"}, "the unknown field 'prefix'"),
    ],
)
def test_what_is_wrong_is_named_with_its_query(query, said):
    with pytest.raises(UsageError) as caught:
        parsed(query)
    assert said in str(caught.value)
    assert str(caught.value).startswith("query 'q' ")


@pytest.mark.parametrize(
    "batch",
    [
        {f"q{at}": {"query": "Lan"} for at in range(MAX_BATCH + 1)},
        {"q": {"query": "Lan", "properties": [{"pid": "unit", "v": "x"}] * 1000}},
        {"q": {"query": "Lan", "properties": [{"pid": "unit", "v": ["x"] * 1000}]}},
        {f"q{at}": {"query": "Lan", "properties": [{"pid": "unit", "v": ["x"] * 10}] * 10} for at in range(6)},
        {f"q{at}": {"properties": [{"pid": "unit", "v": ["x"] * 10}] * 10} for at in range(3)},
    ],
)
def test_too_much_at_once(batch):
    with pytest.raises(TooLargeError, match="send at most"):
        parse_batch(json.dumps(batch))


@given(JSON)
def test_any_json_is_read_or_refused(value):
    with suppress(UsageError):
        assert isinstance(parse_batch(json.dumps({"q": value}))["q"], Query)
