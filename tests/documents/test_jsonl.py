import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from kg.documents.jsonl import read_jsonl
from kg.errors import InputError
from kg.model import Article

GOOD = {
    "id": "n1",
    "text": "Xã Hòa Bình họp.",
    "title": "Họp",
    "url": "https://example.org/1",
    "published": "2024-07-05",
}


def only(tmp_path: Path, line: str | bytes) -> Article | InputError:
    path = tmp_path / "news.jsonl"
    path.write_bytes(line if isinstance(line, bytes) else line.encode())
    ((where, found),) = read_jsonl(path)
    assert where == f"{path}, line 1"
    return found


def test_a_record_becomes_an_article(tmp_path: Path) -> None:
    found = only(tmp_path, json.dumps(GOOD))
    assert isinstance(found, Article)
    assert (found.id, found.text, found.title, found.url) == ("n1", GOOD["text"], "Họp", "https://example.org/1")
    assert found.published == date(2024, 7, 5)


@pytest.mark.parametrize(
    "published", [None, "", "2024-07-05T23:30:00+07:00", "2024-07-05 08:00:00", "2024-07-05T08:00:00Z"]
)
def test_dates_may_be_missing_or_have_a_time(tmp_path: Path, published: str | None) -> None:
    found = only(tmp_path, json.dumps(GOOD | {"published": published}))
    assert isinstance(found, Article)
    assert found.published == (date(2024, 7, 5) if published else None)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "is not JSON"),
        ("nan?", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[1]", "is not a JSON object"),
        ("{}", "has no `id`"),
        ('{"id": "a"}', "has no `text`"),
        ('{"id": "a", "text": " \\n"}', "has no `text`"),
        ('{"id": " ", "text": "x"}', "has no `id`"),
        ('{"id": 7, "text": "x"}', "`id` that is not a string"),
        ('{"id": "a", "text": ["x"]}', "`text` that is not a string"),
        ('{"id": "a", "text": "x", "title": 1}', "`title` that is not a string"),
        ('{"id": "a", "text": "x", "url": {}}', "`url` that is not a string"),
        ('{"id": "a", "text": "x", "published": "hôm qua"}', "`published` that is no date"),
        ('{"id": "a", "text": "x", "published": "2023-02-29"}', "`published` that is no date"),
        ('{"id": "a", "text": "x", "published": 2023}', "`published` that is not a string"),
        ('{"id": "a", "text": "\\ud800"}', "lone surrogate"),
        ('{"id": "a", "text": "é"}\n'.encode("latin-1"), "line 1, is not UTF-8: it looks like"),
        (b'{"id": "a", "text": "\0"}', "is a binary file"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str | bytes, message: str) -> None:
    found = only(tmp_path, line)
    assert isinstance(found, InputError)
    assert message in str(found)
    assert "news.jsonl, line 1," in str(found)
    assert "\n" not in str(found)


def test_blank_lines_count_and_a_byte_order_mark_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(
        b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n\r\n" + json.dumps(GOOD | {"id": "n2"}).encode()
    )
    assert [where.rsplit(" ", 1)[1] for where, _ in read_jsonl(path)] == ["1", "3"]
    assert all(isinstance(found, Article) for _, found in read_jsonl(path))


def test_compressed_lines(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(GOOD).encode()))
    ((_, found),) = read_jsonl(path)
    assert isinstance(found, Article)


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-12], lambda _: b"no gzip", lambda b: b[:20] + b"\xff\xff\xff" + b[23:]]
)
def test_a_broken_gzip_file_is_one_error(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    lines = "\n".join(json.dumps(GOOD | {"id": f"n{i}", "text": f"Tin {i * i} " * 9}) for i in range(50))
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(damage(gzip.compress(lines.encode())))
    *_, (_, last) = read_jsonl(path)
    assert isinstance(last, InputError)
    assert "is a broken gzip file" in str(last)


@pytest.mark.parametrize("content", [b"", b"\n \t\r\n", b"\xef\xbb\xbf\n"])
@pytest.mark.parametrize("suffix", ["", ".gz"])
def test_a_file_without_lines_is_an_error(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"news.jsonl{suffix}"
    path.write_bytes(gzip.compress(content) if suffix else content)
    ((where, error),) = read_jsonl(path)
    assert where == str(path)
    assert str(error).startswith(f"{path} is empty;")
