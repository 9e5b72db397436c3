from pathlib import Path

import pytest

from kg.documents.files import files_in, is_readable
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
