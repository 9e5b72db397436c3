"""Files and folders in, articles out; what cannot be read is told and the rest goes on."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.documents.article import article_from_text
from kg.documents.decoding import decode
from kg.documents.files import HTML, JSONL, files_in, shown, unreadable
from kg.documents.html import read_html
from kg.documents.jsonl import read_jsonl
from kg.errors import InputError
from kg.model import Article


def read(
    paths: Iterable[str | Path],
    *,
    on_error: Callable[[InputError], None] | None = None,
    on_skip: Callable[[Path], None] | None = None,
) -> Iterator[Article]:
    """Articles of files and folders (``.txt``, ``.html``, ``.jsonl``, ``.jsonl.gz``), in the order of the paths.

    Folders are read whole and sorted; ``on_skip`` is told of their files of other types. ``on_error`` is told of
    each file or line that cannot be read, and reading goes on; without it the first ``InputError`` is raised.
    Of two articles with one id the first is kept: an identical one is passed over, another one is an error.
    """
    kept: dict[str, tuple[str, str]] = {}
    for where, found in _everything(map(Path, paths), on_skip or _ignore):
        item = found if isinstance(found, InputError) else _unless_clash(found, where, kept)
        if isinstance(item, Article):
            yield item
        elif item is not None:
            if on_error is None:
                raise item
            on_error(item)


def _ignore(_: Path) -> None:
    pass


def _everything(paths: Iterable[Path], on_skip: Callable[[Path], None]) -> Iterator[tuple[str, Article | InputError]]:
    for path in files_in(paths, on_skip):
        if isinstance(path, InputError):
            yield "", path
            continue
        try:
            yield from _articles(path)
        except OSError as error:
            yield shown(path), unreadable(path, error)


def _articles(path: Path) -> Iterator[tuple[str, Article | InputError]]:
    if path.name.lower().endswith(JSONL):
        yield from read_jsonl(path)
        return
    where = shown(path)
    try:
        yield where, _single(path, where)
    except InputError as error:
        yield where, error


def _single(path: Path, where: str) -> Article:
    if not _is_utf8(path.name):
        raise InputError(f"{where} has a name that is not UTF-8; rename it")
    data = path.read_bytes()
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise InputError(f"{where} is empty; put the article's text in it or leave it out")
    if path.name.lower().endswith(HTML):
        return read_html(path, data)
    text = decode(data, where)
    if not text.strip():
        raise InputError(f"{where} holds nothing but white space; put the article's text in it or leave it out")
    return article_from_text(path.name, text)


def _is_utf8(name: str) -> bool:
    """Whether the name was bytes of UTF-8; other bytes are lone surrogates in it."""
    return name.isascii() or name.encode("utf-8", "ignore").decode() == name


def _unless_clash(article: Article, where: str, kept: dict[str, tuple[str, str]]) -> Article | InputError | None:
    """The article; an error when another text has its id; ``None`` when it is there already."""
    if article.id not in kept:
        kept[article.id] = (article.digest, where)
        return article
    digest, first = kept[article.id]
    if digest == article.digest:
        return None
    return InputError(
        f"{where} has the id {article.id!r} of {first} but another text; the first is kept: rename one of them"
    )
