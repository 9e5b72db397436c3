"""Which files a list of paths means."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from kg.errors import InputError

HTML = (".html", ".htm")
JSONL = (".jsonl", ".jsonl.gz")
TEXT = (".txt",)
READABLE = (*TEXT, *HTML, *JSONL)
_NAMED = ".txt, .html, .htm, .jsonl or .jsonl.gz"


def files_in(paths: Iterable[Path], on_skip: Callable[[Path], None]) -> Iterator[Path | InputError]:
    """Every regular file to read, folders in sorted order; what cannot be is an ``InputError`` in its place.

    Links are followed, those to folders once for each folder. ``on_skip`` is told of everything else in a folder.
    """
    for path in paths:
        status = _status(path)
        if isinstance(status, InputError):
            yield status
        elif S_ISDIR(status.st_mode):
            yield from _files_under(path, on_skip)
        elif not S_ISREG(status.st_mode):
            yield InputError(f"{shown(path)} is not a regular file (but a pipe, a socket or a device); give {_NAMED}")
        elif not is_readable(path):
            yield InputError(f"{shown(path)} is not an article file; give {_NAMED}")
        else:
            yield path


def is_readable(path: Path) -> bool:
    """Whether the file's name is that of a file type that can be read."""
    return path.name.lower().endswith(READABLE) and not path.name.startswith(".")


def shown(path: Path) -> str:
    """The path for a message: bytes that are not UTF-8 and control characters are escaped with backslashes."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


def unreadable(path: Path, error: OSError) -> InputError:
    """What to say of a file or a folder that the system refuses."""
    return InputError(f"{shown(path)} cannot be read ({error.strerror or error}); check the path and its permissions")


def _status(path: Path) -> os.stat_result | InputError:
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        if path.is_symlink():
            return InputError(f"{shown(path)} is a link that points nowhere; mend it or leave it out")
        return InputError(f"{shown(path)} does not exist; give a file or a folder of articles")
    except OSError as error:
        return unreadable(path, error)


def _files_under(folder: Path, on_skip: Callable[[Path], None]) -> Iterator[Path | InputError]:
    found = list(_walk(folder))
    errors = [item for item in found if isinstance(item, InputError)]
    files = sorted(item for item in found if not isinstance(item, InputError))
    yield from errors
    for path, is_article in files:
        if not is_article:
            on_skip(path)
    yield from (path for path, is_article in files if is_article)
    if not errors and not any(is_article for _, is_article in files):
        yield InputError(f"{shown(folder)} holds no article; put {_NAMED} files in it")


def _walk(folder: Path) -> Iterator[tuple[Path, bool] | InputError]:
    """What is no folder under a folder, and whether it is an article file; each folder is listed once."""
    waiting = [folder]
    seen: set[tuple[int, int]] = set()
    while waiting:
        place = waiting.pop()
        try:
            entries = sorted(place.iterdir()) if _is_new(place.stat(), seen) else []
        except OSError as error:
            yield unreadable(place, error)
            continue
        folders = []
        for path in entries:
            status = _status(path)
            if isinstance(status, InputError):
                yield status if _may_hold_articles(path) else (path, False)
            elif S_ISDIR(status.st_mode):
                folders.append(path)
            else:
                yield path, is_readable(path) and S_ISREG(status.st_mode)
        waiting.extend(reversed(folders))


def _is_new(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    """Whether this folder was not seen before; from now on it was."""
    known = len(seen)
    seen.add((status.st_dev, status.st_ino))
    return len(seen) > known


def _may_hold_articles(path: Path) -> bool:
    """Whether the name of what cannot be looked at is that of an article file or of a folder."""
    return is_readable(path) or not (path.suffix or path.name.startswith("."))
