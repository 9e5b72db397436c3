import json

import pytest

from kg.errors import UsageError
from kg.reconciliation.extension_queries import MAX_IDS, Extension, Wanted, parse_extension
from kg.reconciliation.requests import TooLargeError


def test_ids_once_each_and_settings():
    asked = {"ids": ["a", "b", "a"], "properties": [{"id": "unit", "settings": {"limit": "2", "content": "literal"}}]}
    assert parse_extension(json.dumps(asked)) == Extension(("a", "b"), (Wanted("unit", 2, literal=True),))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "no list 'ids'"),
        ({"ids": [1], "properties": []}, "no list 'ids'"),
        ({"ids": []}, "no list 'properties'"),
        ({"ids": [], "properties": ["unit"]}, "no list 'properties'"),
        ({"ids": [], "properties": [{"id": "unit", "settings": []}]}, "'settings' that are not"),
        ({"ids": [], "properties": [{"id": "unit", "settings": {"limit": -1}}]}, "the limit '-1'"),
        ({"ids": [], "properties": [{"id": "unit", "settings": {"limit": [1]}}]}, "the limit '[1]'"),
        ({"ids": [], "properties": [{"id": "unit", "settings": {"content": "all"}}]}, "neither 'id' nor 'literal'"),
        ({"ids": [], "properties": [{"id": "unit", "settings": {"content": []}}]}, "neither 'id' nor 'literal'"),
    ],
)
def test_what_is_wrong_is_named(asked, said):
    with pytest.raises(UsageError) as caught:
        parse_extension(json.dumps(asked))
    assert said in str(caught.value)


def test_too_many_things():
    with pytest.raises(TooLargeError, match="send at most"):
        parse_extension(json.dumps({"ids": [str(at) for at in range(MAX_IDS + 1)], "properties": []}))
