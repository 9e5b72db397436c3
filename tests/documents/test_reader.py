import json
import os
import unicodedata
from pathlib import Path

import pytest

from kg.documents import read
from kg.errors import InputError
from tests.shared import SHARED, needs_shared

TEXT = "Xã Hòa Bình họp\n\nSáng 4/7, Đảng ủy xã Hòa Bình tổ chức hội nghị.\n"


def jsonl(path: Path, *records: dict[str, str]) -> Path:
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return path


def test_a_text_keeps_every_character_of_its_normal_form(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ("  " + unicodedata.normalize("NFD", TEXT)).replace("\n", "\r\n").encode())
    (article,) = read([path])
    assert article.id == "a.txt"
    assert article.text == unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig")) == "  " + TEXT


def test_paths_may_be_strings_and_files_come_in_order(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "b.txt"):
        (tmp_path / name).write_text(name + TEXT, encoding="utf-8")
    assert [article.id for article in read([str(tmp_path)])] == ["a.txt", "b.txt", "c.txt"]
    assert [article.id for article in read([tmp_path / "c.txt", tmp_path])] == ["c.txt", "a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        ("\u00a0\u2003".encode(), "nothing but white space"),
        (b"\0\1", "binary"),
    ],
)
def test_a_bad_file_raises_without_a_listener(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(InputError, match=message):
        list(read([tmp_path]))


def test_one_bad_article_among_many_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xe9t\xe9")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    jsonl(tmp_path / "c.jsonl", {"id": "1", "text": "Một."}, {"id": "2"}, {"id": "3", "text": "Ba."})
    (tmp_path / "d.pdf").touch()
    errors: list[InputError] = []
    skipped: list[Path] = []
    found = list(read([tmp_path, tmp_path / "gone"], on_error=errors.append, on_skip=skipped.append))
    assert [article.id for article in found] == ["b.txt", "1", "3"]
    assert [path.name for path in skipped] == ["d.pdf"]
    assert ["a.txt" in str(errors[0]), "c.jsonl, line 2" in str(errors[1]), "gone" in str(errors[2])] == [True] * 3
    assert len(errors) == 3


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.jsonl").symlink_to(tmp_path / "gone.jsonl")
    errors: list[InputError] = []
    assert list(read([tmp_path], on_error=errors.append)) == []
    assert [str(tmp_path / "a.txt") in str(errors[0]), str(tmp_path / "b.jsonl") in str(errors[1])] == [True, True]


def test_the_same_text_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    jsonl(tmp_path / "b.jsonl", {"id": "a.txt", "text": TEXT})
    assert len(list(read([tmp_path, tmp_path]))) == 1


def test_two_texts_with_one_id_are_an_error_that_names_both(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    jsonl(tmp_path / "b.jsonl", {"id": "a.txt", "text": "Khác."}, {"id": "a.txt", "text": TEXT})
    errors: list[InputError] = []
    (article,) = read([tmp_path], on_error=errors.append)
    assert article.text == TEXT
    (error,) = errors
    assert str(tmp_path / "a.txt") in str(error)
    assert "b.jsonl, line 1" in str(error)


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    articles = read([tmp_path / "a.txt", tmp_path / "gone.txt"])
    assert next(articles).id == "a.txt"
    with pytest.raises(InputError, match="does not exist"):
        next(articles)


def test_a_name_that_is_not_utf8_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    for name in (b"b\xe1o.txt", b"b\xe1o.html", b"c.txt"):
        (tmp_path / os.fsdecode(name)).write_text(TEXT, encoding="utf-8")
    jsonl(tmp_path / os.fsdecode(b"b\xe1o.jsonl"), {"id": "1", "text": "Một."}, {"id": "2"})
    errors: list[InputError] = []
    assert [article.id for article in read([tmp_path], on_error=errors.append)] == ["1", "c.txt"]
    messages = sorted(str(error) for error in errors)
    assert [message.removeprefix(str(tmp_path)).split(";")[0] for message in messages] == [
        r"/b\xe1o.html has a name that is not UTF-8",
        r"/b\xe1o.jsonl, line 2, has no `text`",
        r"/b\xe1o.txt has a name that is not UTF-8",
    ]


def test_an_id_is_one_in_every_normal_form(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "bài.txt")).write_text(TEXT, encoding="utf-8")
    jsonl(tmp_path / "ids.jsonl", {"id": "bài", "text": "Một."}, {"id": "ba\u0300i", "text": "Hai."})
    errors: list[InputError] = []
    assert [article.id for article in read([tmp_path], on_error=errors.append)] == ["bài.txt", "bài"]
    (error,) = errors
    assert "ids.jsonl, line 2 has the id 'bài' of" in str(error)


def test_a_page_with_a_damaged_charset_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b'<meta charset="undefined"><p>\xe9')
    errors: list[InputError] = []
    assert list(read([tmp_path], on_error=errors.append)) == []
    assert "declares no charset that fits" in str(errors[0])


@needs_shared
def test_every_development_article_is_read_as_it_is_written() -> None:
    folder = SHARED / "articles"
    articles = list(read([folder]))
    assert len(articles) == 86
    for article in articles:
        written = (folder / article.id).read_text(encoding="utf-8-sig")
        assert article.text == unicodedata.normalize("NFC", written)
