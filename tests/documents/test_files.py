import os
import socket
from pathlib import Path

import pytest

from kg.documents.files import files_in, is_readable, shown, unreadable
from kg.errors import InputError


def test_a_folder_is_read_whole_and_sorted_and_other_types_are_counted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTM", "sub/c.jsonl.gz", "sub/d.pdf", "z.csv", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    skipped: list[Path] = []
    found = list(files_in([tmp_path], skipped.append))
    assert found == [tmp_path / "a.HTM", tmp_path / "b.txt", tmp_path / "sub/c.jsonl.gz"]
    assert [path.name for path in skipped] == [".hidden.txt", "d.pdf", "z.csv"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.txt", "does not exist"),
        ("a.pdf", "is not an article file"),
        ("empty", "holds no article"),
        ("pdfs", "holds no article"),
    ],
)
def test_what_cannot_be_read_is_an_error_in_its_place(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "a.pdf").touch()
    (tmp_path / "empty").mkdir()
    (tmp_path / "pdfs").mkdir()
    (tmp_path / "pdfs" / "b.pdf").touch()
    (error,) = files_in([tmp_path / name], lambda _: None)
    assert isinstance(error, InputError)
    assert str(error).startswith(f"{tmp_path / name} {message}")


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.html", "a.htm", "a.jsonl", "a.jsonl.gz"])
def test_types_that_are_read(name: str) -> None:
    assert is_readable(Path(name))


@pytest.mark.parametrize("name", ["a.gz", "a.json", "a.txt.bak", "txt", ".txt"])
def test_types_that_are_not(name: str) -> None:
    assert not is_readable(Path(name))


def named(folder: Path) -> tuple[list[str], list[str]]:
    """What is found in a folder, as paths in it or as messages, and the names passed over."""
    skipped: list[Path] = []
    found = files_in([folder], skipped.append)
    return [str(f.relative_to(folder) if isinstance(f, Path) else f) for f in found], [p.name for p in skipped]


def only(path: Path) -> str:
    (error,) = files_in([path], lambda _: None)
    assert isinstance(error, InputError)
    assert "\n" not in str(error)
    return str(error)


def test_pipes_and_sockets_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.txt")
    Path("good.txt").touch()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.html")
        assert named(tmp_path) == (["good.txt"], ["pipe.txt", "socket.html"])
        assert "pipe.txt is not a regular file" in only(tmp_path / "pipe.txt")
        assert "socket.html is not a regular file" in only(tmp_path / "socket.html")


@pytest.mark.parametrize("path", ["x" * 300 + ".txt", "a/" * 3000, "good.txt/b.txt", "a\0b.txt", "loop.txt"])
def test_a_path_that_cannot_be_looked_at_is_one_sentence(tmp_path: Path, path: str) -> None:
    (tmp_path / "good.txt").touch()
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert any(words in only(tmp_path / path) for words in ("does not exist", "cannot be read"))


def test_links_to_folders_are_followed_once_each(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    folder = tmp_path / "folder"
    for place in (elsewhere, folder / "sub"):
        place.mkdir(parents=True)
        (place / f"{place.name}.txt").touch()
    (folder / "far").symlink_to(elsewhere)
    (folder / "far again").symlink_to(elsewhere)
    (elsewhere / "back").symlink_to(folder)
    (folder / "sub" / "up").symlink_to("..")
    assert named(folder) == (["far/elsewhere.txt", "sub/sub.txt"], [])


def test_a_link_that_points_nowhere_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "folder", "b.pdf", ".#lock.txt"):
        (tmp_path / name).symlink_to("gone")
    found, skipped = named(tmp_path)
    assert found == [
        f"{tmp_path / name} is a link that points nowhere; mend it or leave it out" for name in ("a.txt", "folder")
    ]
    assert skipped == [".#lock.txt", "b.pdf"]
    assert "points nowhere" in only(tmp_path / "b.pdf")


@pytest.mark.parametrize(
    ("name", "printed"), [(b"b\xe1o.txt", r"b\xe1o.txt"), (b"a\n\x1bb.txt", r"a\n\x1bb.txt"), ("báo".encode(), "báo")]
)
def test_a_name_is_shown_so_that_it_can_be_printed(name: bytes, printed: str) -> None:
    assert shown(Path(os.fsdecode(name))) == printed
    assert printed in only(Path(os.fsdecode(name)))


def test_a_folder_that_cannot_be_listed_is_told_whatever_its_name(unprivileged: Path) -> None:
    closed = unprivileged / "v1.2"
    closed.mkdir(mode=0)
    assert named(unprivileged) == ([str(unreadable(closed, PermissionError(13, "Permission denied")))], [])
