"""The words of the service, by language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType


@cache
def texts() -> Mapping[str, dict[str, str]]:
    """Words by language (``vi``, ``en``) and name."""
    text = Path(__file__).with_name("texts.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))
