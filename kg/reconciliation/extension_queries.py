"""Data extension queries, read and checked (section 7.4 of the specification)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import UsageError
from kg.reconciliation.requests import MAX_LENGTH, TooLargeError, json_object

MAX_IDS = 1000
"""Things in a data extension query."""
MAX_PROPERTIES = 50
"""Properties in a data extension query."""

_CONTENTS = ("id", "literal")
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Wanted:
    """A property to fetch: how many values of each thing (0 for all), and whether names do instead of things."""

    property: str
    limit: int = 0
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Extension:
    """A data extension query: the things, and the properties to fetch of each."""

    ids: tuple[str, ...]
    wanted: tuple[Wanted, ...]


def parse_extension(text: str) -> Extension:
    """A data extension query; raises as ``parse_batch`` does."""
    asked = json_object(text, "extend")
    ids, wanted = asked.get("ids"), asked.get("properties")
    if not isinstance(ids, list) or not all(isinstance(each, str) for each in ids):
        raise UsageError("extend has no list 'ids' of the ids of things; send one")
    if not isinstance(wanted, list) or not all(
        isinstance(each, dict) and isinstance(each.get("id"), str) for each in wanted
    ):
        raise UsageError("extend has no list 'properties' of objects with an 'id'; send one")
    if len(ids) > MAX_IDS or len(wanted) > MAX_PROPERTIES:
        sizes = f"{len(wanted)} properties of {len(ids)} things"
        raise TooLargeError(f"extend asks for {sizes}; send at most {MAX_PROPERTIES} of {MAX_IDS} at once")
    return Extension(tuple(dict.fromkeys(ids)), tuple(map(_wanted, wanted)))


def _wanted(given: Mapping[str, Any]) -> Wanted:
    where, settings = f"property {given['id'][:MAX_LENGTH]!r}", given.get("settings", {})
    if not isinstance(settings, dict):
        raise UsageError(f"{where} has 'settings' that are not a JSON object; send one")
    limit, content = str(settings.get("limit") or 0), settings.get("content", "id")
    if not (limit.isascii() and limit.isdecimal() and len(limit) <= _DIGITS):
        raise UsageError(f"{where} has the limit {limit[:MAX_LENGTH]!r}; send a whole number, 0 for all")
    if content not in _CONTENTS:
        raise UsageError(f"{where} has a 'content' that is neither 'id' nor 'literal'; choose one")
    return Wanted(given["id"], int(limit), content == "literal")
