"""Reading what a service says without trusting it: the part of JSON that has the expected form, or an empty one."""

from collections.abc import Mapping, Sequence
from typing import Any

from kg.text import nfc, printable, squeeze


def mapping(value: Any) -> Mapping[str, Any]:
    """The object, or an empty one: PHP writes an empty object as an empty list."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> Sequence[Any]:
    """The list, or an empty one."""
    return value if isinstance(value, list) else []


def words(value: Any) -> str:
    """The text on one line without anything a terminal would act on, or an empty one."""
    return squeeze(printable(nfc(value))) if isinstance(value, str) else ""
