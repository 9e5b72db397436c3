"""Writes what is generated from the ontology: ``ontology/context.jsonld``, and the page with its downloads.

``python -m kg.vocabulary FOLDER`` is what ``make docs`` runs, with ``docs/ontology`` as the folder.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from kg.resources import resource
from kg.vocabulary.downloads import context_document, json_ld, turtle
from kg.vocabulary.page import page, style


def documents() -> Mapping[str, str]:
    """The text of each file of the page's folder, by name."""
    return {
        "index.html": page(),
        "style.css": style(),
        "vngov.ttl": turtle(),
        "vngov.jsonld": json_ld(),
        "context.jsonld": context_document(),
    }


def write(folder: Path) -> None:
    """Write the folder, and the context beside the ontology."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents().items():
        (folder / name).write_text(text, encoding="utf-8")
    (resource("ontology") / "context.jsonld").write_text(context_document(), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
