"""The words of the descriptions, in Vietnamese and English."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pyoxigraph as ox


def words(name: str, **filled: int) -> tuple[ox.Literal, ...]:
    """A text in each language; ``filled`` are the numbers in it."""
    return tuple(ox.Literal(text.format(**filled), language=language) for language, text in _texts()[name].items())


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
