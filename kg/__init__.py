"""A knowledge graph of Vietnamese local government, built from the news, served over SPARQL.

import kg
dataset = kg.open("store")                       # an rdflib Dataset over the published graph
for article in kg.documents.read(["articles"]):  # Article records
    ...
for extraction in kg.extraction.extract(articles):
    ...
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from rdflib import Dataset

__version__ = "0.1.0"
__all__ = ["documents", "extraction", "open"]


def open(directory: "Path | str") -> "Dataset":  # noqa: A001 - the contract's name
    """Open the published graph of a store as a read-only rdflib ``Dataset``, its default graph the union.

    Raises ``kg.errors.StoreError`` when the directory holds no store.
    """
    from kg.store import open_dataset

    return open_dataset(directory)


def __getattr__(name: str) -> "ModuleType":
    """Import ``kg.documents`` and ``kg.extraction`` when first asked for: spaCy takes a second to load."""
    if name in ("documents", "extraction"):
        return import_module(f"kg.{name}")
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
