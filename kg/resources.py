"""Where the knowledge lies: beside the package in a checkout, inside it in a wheel."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kg.errors import KnowledgeError

_PACKAGE = Path(__file__).resolve().parent


def resource(relative: str) -> Path:
    """Path of a shipped file or folder such as ``ontology/core.ttl`` or ``data/gazetteers/units.tsv``.

    Raises ``KnowledgeError`` when the installation lacks it.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root / relative
        if path.exists():
            return path
    raise KnowledgeError(f"{relative} is missing from this installation; install vngov-kg again")


def gazetteer(name: str) -> Path:
    """Path of ``data/gazetteers/<name>``."""
    return resource(f"data/gazetteers/{name}")


@cache
def table(name: str) -> Mapping[str, Any]:
    """The TOML gazetteer ``data/gazetteers/<name>``, read once; raises ``KnowledgeError`` when it is not TOML."""
    try:
        return MappingProxyType(tomllib.loads(gazetteer(name).read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{name} is not valid TOML ({error}); correct it") from error
