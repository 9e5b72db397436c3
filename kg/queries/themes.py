"""Saved queries in groups for readers: tables with fixed columns, further ones, and questions by theme."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from kg.errors import KnowledgeError
from kg.queries.saved import FIXED, QUESTIONS, SavedQuery, further, load, questions
from kg.resources import resource

_LABELS = "labels.toml"


@dataclass(frozen=True, slots=True)
class Theme:
    """Saved queries that stand together, under a title; ``name`` is the ``theme`` of their front matter."""

    name: str
    title_vi: str
    title_en: str
    queries: tuple[SavedQuery, ...]


@cache
def themes() -> tuple[Theme, ...]:
    """All saved queries, each once, in the order of ``ontology/questions/labels.toml``."""
    grouped = {"fixed": list(map(load, FIXED)), "further": list(map(load, further()))}
    for query in map(load, questions()):
        grouped.setdefault(query.theme, []).append(query)
    titles: Mapping[str, Mapping[str, str]] = _labels()["themes"]
    for unknown in sorted(grouped.keys() - titles.keys()):
        stray = ", ".join(query.name for query in grouped[unknown])
        raise KnowledgeError(f"{_LABELS} has no theme {unknown!r}, which is that of {stray}; add it, or correct them")
    return tuple(
        Theme(name, title["vi"], title["en"], tuple(grouped[name])) for name, title in titles.items() if name in grouped
    )


def parameter_labels() -> Mapping[str, Mapping[str, str]]:
    """What parameters are called, by name and language; one that is not there is called by its name."""
    labels: Mapping[str, Mapping[str, str]] = _labels()["parameters"]
    return labels


@cache
def _labels() -> Mapping[str, Any]:
    text = (resource(QUESTIONS) / _LABELS).read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))
