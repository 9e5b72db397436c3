"""Reconciliation query batches, read and checked (section 4.1 of the specification)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import UsageError
from kg.reconciliation.requests import MAX_LENGTH, TooLargeError, json_object

MAX_BATCH = 50
"""Queries in a batch, as the manifest says; a larger one is refused."""
MAX_PROPERTIES, MAX_VALUES = 10, 10
"""Properties of a query, and values given of each; more are refused."""
MAX_GIVEN, MAX_SOUGHT = 500, 200
"""Values given in a batch, and those of them in queries without a name, which are looked up; more are refused."""
MAX_LIMIT = 100
"""Candidates for a query; more are not given."""
LIMIT = 5
"""Candidates for a query that does not say how many."""

_QUERY_FIELDS = {"query", "type", "limit", "properties", "type_strict"}
_STRICT = ("any", "should", "all")


@dataclass(frozen=True, slots=True)
class Given:
    """A value that a client gives: its words, or a thing by its id, or both."""

    text: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Constraint:
    """Values, one of which the thing should have; ``property`` as the client wrote it."""

    property: str
    values: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A reconciliation query; ``types`` as the client wrote them, ``text`` is ``None`` where it has no name."""

    text: str | None
    types: tuple[str, ...] = ()
    limit: int = LIMIT
    constraints: tuple[Constraint, ...] = ()
    strict: str = "any"


def parse_batch(text: str) -> Mapping[str, Query]:
    """Queries by their keys; raises ``UsageError`` for what is no query batch, ``TooLargeError`` for one too large."""
    batch = json_object(text, "queries")
    if len(batch) > MAX_BATCH:
        raise TooLargeError(f"the batch has {len(batch)} queries; send at most {MAX_BATCH} at once")
    queries = {key: _query(key, query) for key, query in batch.items()}
    _refuse_many("values of properties", queries.values(), MAX_GIVEN)
    nameless = (query for query in queries.values() if query.text is None)
    _refuse_many("values of properties in queries without a name", nameless, MAX_SOUGHT)
    return queries


def _refuse_many(what: str, queries: Iterable[Query], most: int) -> None:
    count = sum(len(each.values) for query in queries for each in query.constraints)
    if count > most:
        raise TooLargeError(f"the batch has {count} {what}; send at most {most} at once")


def _query(key: str, query: Any) -> Query:
    where = f"query {key[:MAX_LENGTH]!r}"
    if not isinstance(query, dict):
        raise UsageError(f"{where} is not a JSON object; send one with 'query' or 'properties'")
    if unknown := sorted(query.keys() - _QUERY_FIELDS):
        raise UsageError(
            f"{where} has the unknown field {unknown[0]!r}; the fields are {', '.join(sorted(_QUERY_FIELDS))}"
        )
    text, constraints = query.get("query"), _constraints(where, query.get("properties", []))
    if not isinstance(text, str | None):
        raise UsageError(f"{where} has a 'query' that is not a string; send a name")
    if text is None and not constraints:
        raise UsageError(f"{where} has neither a 'query' nor 'properties'; send a name or values to look for")
    return Query(text, _types(where, query.get("type", [])), _limit(where, query), constraints, _strict(where, query))


def _limit(where: str, query: Mapping[str, Any]) -> int:
    limit = query.get("limit", LIMIT)
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit != limit // 1 or limit < 1:
        raise UsageError(f"{where} has the limit {json.dumps(limit)[:MAX_LENGTH]}; send a whole number from 1")
    return int(min(limit, MAX_LIMIT))


def _strict(where: str, query: Mapping[str, Any]) -> str:
    strict = query.get("type_strict", "any")
    if strict not in _STRICT:
        raise UsageError(f"{where} has a 'type_strict' that is none of {', '.join(_STRICT)}; choose one")
    return str(strict)


def _types(where: str, given: Any) -> tuple[str, ...]:
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise UsageError(f"{where} has a 'type' that is neither a string nor a list of strings; send ids of types")
    return tuple(each for each in listed if each)


def _constraints(where: str, given: Any) -> tuple[Constraint, ...]:
    if not isinstance(given, list):
        raise UsageError(f"{where} has 'properties' that are not a list; send objects with 'pid' and 'v'")
    if len(given) > MAX_PROPERTIES:
        raise TooLargeError(f"{where} has {len(given)} properties; send at most {MAX_PROPERTIES}")
    return tuple(_constraint(where, each) for each in given)


def _constraint(where: str, given: Any) -> Constraint:
    if not isinstance(given, dict) or not isinstance(given.get("pid"), str) or "v" not in given:
        raise UsageError(f"{where} has a property without 'pid' or 'v'; send both")
    values = given["v"] if isinstance(given["v"], list) else [given["v"]]
    if len(values) > MAX_VALUES:
        raise TooLargeError(f"{where} has {len(values)} values of a property; send at most {MAX_VALUES}")
    return Constraint(given["pid"], tuple(_given(where, value) for value in values))


def _given(where: str, value: Any) -> Given:
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        return Given(str(value.get("name", "")), value["id"])
    if isinstance(value, str | int | float):
        return Given(value if isinstance(value, str) else json.dumps(value))
    raise UsageError(f"{where} has a value that is no text, number, truth value or object with an 'id'; correct it")
