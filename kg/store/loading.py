"""A plain dataset out of RDF files."""

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

import pyoxigraph as ox

from kg.errors import InputError, UsageError
from kg.store.directory import StoreDirectory
from kg.store.editor import Editor
from kg.store.engine import reason

FILE_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".rdf": ox.RdfFormat.RDF_XML,
    ".jsonld": ox.RdfFormat.JSON_LD,
}
"""The formats of files by the end of their names, to which ``.gz`` may be added."""
_COMPRESSED = ".gz"
_ADVICE = {
    "No scheme found": "give IRIs in full, or declare a base",
    "LoadDocumentCallback": "contexts are never fetched; write the context into the file",
}
_POSITION = re.compile(r"^Parser error at line \d+ (?:between columns \d+ and \d+|column \d+): ")


def load_plain(paths: Iterable[Path], directory: Path, *, base_iri: str | None = None) -> StoreDirectory:
    """Publish what RDF files say as a plain dataset: a new one, or added to the one that is in the directory.

    Blank nodes belong to their file. ``base_iri`` is what relative IRIs in the files are relative to. Nothing is
    published of files one of which cannot be read, which raises ``InputError``; raises ``UsageError`` for another kind
    of file, and ``StoreError`` where the directory cannot be such a dataset.
    """
    files = [(Path(path), _format(Path(path))) for path in paths]
    store = StoreDirectory.create(Path(directory), union=False)
    with Editor(store.path) as editor:
        for path, form in files:
            with _told(path), _opened(path) as file:
                editor.load(file, form, base_iri)
        editor.publish()
    return store


def _format(path: Path) -> ox.RdfFormat:
    suffix = Path(path.stem).suffix if path.suffix == _COMPRESSED else path.suffix
    if suffix.lower() not in FILE_FORMATS:
        raise UsageError(
            f"{path} is not an RDF file by its name; give files of {', '.join(FILE_FORMATS)}, or those with .gz"
        )
    return FILE_FORMATS[suffix.lower()]


def _opened(path: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(path)) if path.suffix == _COMPRESSED else path.open("rb")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        raise InputError(f"{path}{_place(error)}: {_complaint(error)}; correct the file and load it again") from error
    except (EOFError, zlib.error) as error:
        raise InputError(f"{path} is not whole: {error}; compress it again") from error
    except (OSError, RuntimeError) as error:
        if isinstance(error, OSError) and error.filename == str(path):
            raise InputError(
                f"{path} cannot be read: {error.strerror}; give a file that is there and may be read"
            ) from error
        raise InputError(f"{path} cannot be loaded: {reason(error)}") from error


def _place(error: SyntaxError) -> str:
    return f", line {error.lineno}, column {error.offset}" if error.lineno else ""


def _complaint(error: SyntaxError) -> str:
    said = _POSITION.sub("", " ".join(error.msg.split()))
    return next((f"{said} ({advice})" for words, advice in _ADVICE.items() if words in said), said)
