"""Which files a list of paths means."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.errors import InputError

HTML = (".html", ".htm")
JSONL = (".jsonl", ".jsonl.gz")
TEXT = (".txt",)
READABLE = (*TEXT, *HTML, *JSONL)
_NAMED = ".txt, .html, .htm, .jsonl or .jsonl.gz"


def files_in(paths: Iterable[Path], on_skip: Callable[[Path], None]) -> Iterator[Path | InputError]:
    """Every file to read, folders in sorted order; what cannot be is an ``InputError`` in its place."""
    for path in paths:
        if path.is_dir():
            yield from _files_under(path, on_skip)
        elif not path.exists():
            yield InputError(f"{path} does not exist; give a file or a folder of articles")
        elif not is_readable(path):
            yield InputError(f"{path} is not an article file; give {_NAMED}")
        else:
            yield path


def is_readable(path: Path) -> bool:
    """Whether the file's name is that of a file type that can be read."""
    return path.name.lower().endswith(READABLE) and not path.name.startswith(".")


def _files_under(folder: Path, on_skip: Callable[[Path], None]) -> Iterator[Path | InputError]:
    unreadable: list[InputError] = []
    found = sorted(_walk(folder, unreadable))
    yield from unreadable
    articles = [path for path in found if is_readable(path)]
    for path in found:
        if not is_readable(path):
            on_skip(path)
    yield from articles
    if not articles and not unreadable:
        yield InputError(f"{folder} holds no article; put {_NAMED} files in it")


def _walk(folder: Path, unreadable: list[InputError]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        unreadable.append(InputError(f"{error.filename} cannot be read ({error.strerror}); check its permissions"))

    for root, _, names in os.walk(folder, onerror=note):
        for name in names:
            yield Path(root, name)
