"""Content negotiation: which of the offers a client likes best (RFC 9110, sections 12.4.2 to 12.5.4).

Clients send few different fields, so answers are remembered; fields that are too long for that are read anew.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

ANY = "*/*"
_ANY_LANGUAGE = "*"
_REMEMBERED = 2048
_SHORT = 512
"""Characters of a field that is remembered."""

_LIST = re.compile(r'(?:[^,"]++|"(?:[^"\\]++|\\.)*+"?)++')
_PARTS = re.compile(r'(?:[^;"]++|"(?:[^"\\]++|\\.)*+"?)++')
_WEIGHT = re.compile(r"[01](?:\.\d*)?|\.\d+")
_ESCAPED = re.compile(r"\\(.)")

Chosen = TypeVar("Chosen")


class Range(NamedTuple):
    """A range of a field such as ``text/*;q=0.5``: its name, its parameters but ``q``, and its weight."""

    name: str
    parameters: Mapping[str, str]
    weight: float


def best_media_type(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """The offered media type that an ``Accept`` field prefers, or ``None`` when it takes none of them.

    The most precise range that fits decides the weight of a type, and 0 excludes it. Among equal weights the type
    that is named more precisely wins, then the offer that comes first. No field, or an empty one, takes anything. A
    parameter of a range that an offer does not have (a profile, a character set) is passed over.
    """
    return _remembered(_media_type, accept or ANY, offered)


def best_language(accept: str | None, offered: tuple[str, ...]) -> str:
    """The offered language that an ``Accept-Language`` field prefers, or else the first one offered."""
    return _remembered(_language, accept or _ANY_LANGUAGE, offered) or offered[0]


def ranges(field: str) -> Iterator[Range]:
    """The ranges of a field; those that make no sense are passed over."""
    for item in _LIST.findall(field):
        name, *parameters = (part.strip() for part in _PARTS.findall(item)) if item.strip(" \t;") else ("",)
        given = dict(map(_parameter, parameters))
        weight = given.pop("q", "1")
        if name and _WEIGHT.fullmatch(weight) and float(weight) <= 1:
            yield Range(name.lower(), given, float(weight))


def split_media_type(field: str) -> tuple[str, Mapping[str, str]]:
    """A ``Content-Type`` field as the media type, in lower case, and its parameters."""
    name, *parameters = (part.strip() for part in _PARTS.findall(field)) if field.strip(" \t;") else ("",)
    return name.lower(), dict(map(_parameter, parameters))


def _remembered(choose: Callable[[str, tuple[str, ...]], Chosen], field: str, offered: tuple[str, ...]) -> Chosen:
    return _cached(choose, field, offered) if len(field) <= _SHORT else choose(field, offered)  # type: ignore[return-value]


@lru_cache(_REMEMBERED)
def _cached(choose: Callable[[str, tuple[str, ...]], object], field: str, offered: tuple[str, ...]) -> object:
    return choose(field, offered)


def _media_type(field: str, offered: tuple[str, ...]) -> str | None:
    return _best(tuple(ranges(field)), offered, _media_precision)


def _language(field: str, offered: tuple[str, ...]) -> str | None:
    return _best(tuple(ranges(field)), offered, _language_precision)


def _best(asked: tuple[Range, ...], offered: tuple[str, ...], precision: Callable[[Range, str], int]) -> str | None:
    best, chosen = (0.0, 0), None
    for offer in offered:
        precise, weight = max(((precision(range_, offer), range_.weight) for range_ in asked), default=(0, 0.0))
        if precise and weight and (weight, precise) > best:
            best, chosen = (weight, precise), offer
    return chosen


def _media_precision(asked: Range, offer: str) -> int:
    """0 for something else, 1 for anything, 2 for the family, 3 for the type, more with each parameter it has."""
    media_type, parameters = split_media_type(offer)
    if asked.name == media_type:
        return 3 + sum(parameters.get(key) == value for key, value in asked.parameters.items())
    if asked.name == f"{media_type.partition('/')[0]}/*":
        return 2
    return int(asked.name == ANY)


def _language_precision(asked: Range, language: str) -> int:
    """2 when the range is the language or a variety of it (``en-GB``), 1 anything, 0 something else."""
    if asked.name.partition("-")[0] == language:
        return 2
    return int(asked.name == _ANY_LANGUAGE)


def _parameter(text: str) -> tuple[str, str]:
    key, _, value = text.partition("=")
    value = value.strip()
    if value.startswith('"'):
        value = _ESCAPED.sub(r"\1", value.strip('"'))
    return key.strip().lower(), value
