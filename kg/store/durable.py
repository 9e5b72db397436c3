"""Files, and folders of files, that are there as a whole or not at all, also after a power cut."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_PARTIAL, _OLD = ".part", ".old"


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of ``path`` at the end, and vanishes on an error.

    Something at ``path`` that is no regular file (a pipe, a terminal) is written to as it is.
    """
    # Asked before links are resolved: /dev/stdout is a link whose target has no name when it is a pipe.
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
        return
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    sync(target.parent)


def write(path: Path, data: bytes) -> None:
    """Write a whole file in one step."""
    with replacing(path) as out:
        out.write(data)


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Make these the files of a folder, whole or not at all once ``recover_folders`` was called."""
    partial, old = _beside(folder, _PARTIAL), _beside(folder, _OLD)
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    for name, text in files.items():
        (partial / name).write_text(text, encoding="utf-8", newline="\n")
    sync_folder(partial)
    if folder.exists():
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
    partial.rename(folder)
    sync(folder.parent)
    shutil.rmtree(old, ignore_errors=True)


def recover_folders(parent: Path) -> None:
    """Bring back the folders that were on their way out when writing broke off, and remove what is left of others."""
    for old in parent.glob(f".*{_OLD}"):
        folder = parent / old.name.removeprefix(".").removesuffix(_OLD)
        if folder.exists():
            shutil.rmtree(old)
        else:
            old.rename(folder)
    for partial in parent.glob(f".*{_PARTIAL}"):
        shutil.rmtree(partial)


def _beside(folder: Path, suffix: str) -> Path:
    return folder.with_name(f".{folder.name}{suffix}")


def read(path: Path) -> bytes | None:
    """What a file holds; ``None`` where it is missing."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def sync(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path, synced: Path | None = None) -> None:
    """Wait until every file of a folder is on the disk, and the folder itself.

    Files that are links to the same data as those of the folder ``synced`` are there already, as that whole folder is.
    """
    there = {_data(path) for path in synced.iterdir()} if synced else set()
    for path in sorted(folder.iterdir()):
        if _data(path) not in there:
            sync(path)
    sync(folder)


def _data(path: Path) -> tuple[int, int]:
    """What a name of a file stands for."""
    status = path.stat()
    return status.st_dev, status.st_ino
