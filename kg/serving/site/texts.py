"""The words of the pages, by language, and how days and numbers are written."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kg.serving.site.request import LANGUAGES

_HERE = Path(__file__).parent
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?", re.DOTALL)


@cache
def texts(language: str) -> Mapping[str, Any]:
    """The words of a language, those of sections and kinds in tables of their own."""
    return MappingProxyType(tomllib.loads((_HERE / "texts.toml").read_text(encoding="utf-8"))[language])


@cache
def property_texts() -> Mapping[str, Mapping[str, str]]:
    """Labels of the properties of other vocabularies, by prefixed name and language."""
    return MappingProxyType(tomllib.loads((_HERE / "properties.toml").read_text(encoding="utf-8"))["labels"])


@cache
def property_lists() -> Mapping[str, Any]:
    """Which properties stand where: ``hidden`` ones, and ``first`` ones in the order of their telling."""
    return MappingProxyType(tomllib.loads((_HERE / "properties.toml").read_text(encoding="utf-8"))["lists"])


def day(iso: str, language: str) -> str:
    """``2023-04-06`` as a reader writes it; what is no day stays as it is."""
    if not (match := _DAY.fullmatch(iso)):
        return iso
    try:
        parsed = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return iso
    if language == LANGUAGES[0]:
        return f"{parsed.day:02}/{parsed.month:02}/{parsed.year:04}"
    return f"{parsed.day} {texts(language)['months'][parsed.month - 1]} {parsed.year:04}"


def number(text: str, language: str) -> str:
    """A number with its thousands apart, as the language writes it; what is no number stays as it is."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    if not value.is_finite():
        return text
    grouped = f"{value:,f}"
    return grouped.translate(str.maketrans(",.", ".,")) if language == LANGUAGES[0] else grouped
