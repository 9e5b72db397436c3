"""One article, written down in other ways, gives the same facts; the quotes are words of the text as given."""

import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from kg.documents import article_from_text
from kg.extraction import extract
from kg.model import Extraction
from kg.text import nfc
from tests.shared import SHARED, needs_shared

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "data" / "articles").glob("*.txt"))
KINDS = ("people", "positions", "bodies", "terms", "programmes", "projects", "documents", "events", "indicators")
OLD_TONES = {"òa": "oà", "óa": "oá", "ọa": "oạ", "óe": "oé", "ỏe": "oẻ", "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ụy": "uỵ"}
WORDS = re.compile(r"(?<![\w/.@])[^\W\d_]+(?: [^\W\d_]+){1,2}(?![\w/@.])")


def old_tones(text: str) -> str:
    for modern, old in OLD_TONES.items():
        for case in (str.lower, str.upper, str.capitalize):
            text = re.sub(rf"(?<![qQ]){case(modern)}(?!\w)", case(old), text)
    return text


def underscored(text: str) -> str:
    return WORDS.sub(lambda words: words.group().replace(" ", "_"), text)


def segmented(text: str) -> str:
    return underscored(re.sub(r"(?<=\S)([,;](?!\d)|\.(?=\s|$))", r" \1", text))


def wrapped(text: str) -> str:
    fill = textwrap.TextWrapper(80, break_long_words=False, break_on_hyphens=False).fill
    return "\n\n".join(fill(line) for line in text.split("\n") if line.strip())


def marked(text: str) -> str:
    lines = [line for line in text.split("\n") if line.strip()]
    return "\n\n".join([f"# {lines[0]}", *(f"**{line}**" if i % 3 == 0 else line for i, line in enumerate(lines[1:]))])


WAYS: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "old tones": old_tones,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "zero-width characters": lambda text: re.sub(r"(\w{3})(?=\w)", "\\1\u200b", text),
    "soft hyphens": lambda text: re.sub(r"(\w{3})(?=\w)", "\\1\u00ad", text),
    "byte order mark": lambda text: f"\ufeff{text}",
    "underscores": underscored,
    "word segmentation": segmented,
    "fixed width": wrapped,
    "Markdown": marked,
}


def read(text: str) -> Extraction:
    return next(extract([article_from_text("sample.txt", text)]))


def facts(found: Extraction) -> Counter[tuple[object, ...]]:
    """Every fact without its evidence, and what is known of the article."""
    article = found.article
    rows: Counter[tuple[object, ...]] = Counter([("article", article.title, article.published, article.authors)])
    for kind in KINDS:
        for fact in getattr(found, kind):
            assert article.text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
            rows[kind, *(getattr(fact, part.name) for part in fields(fact) if part.name != "evidence")] += 1
    return rows


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_however_a_sample_is_written_its_facts_are_the_same(path: Path, way: str) -> None:
    text = nfc(path.read_text(encoding="utf-8"))
    assert facts(read(WAYS[way](text))) == facts(read(text))


@needs_shared
@pytest.mark.parametrize("way", WAYS)
def test_however_an_annotated_article_is_written_its_facts_are_the_same(way: str) -> None:
    paths = sorted((SHARED / "articles").glob("*.txt"))[:80:4]
    for path in paths:
        text = nfc(path.read_text(encoding="utf-8"))
        assert facts(read(WAYS[way](text))) == facts(read(text)), path.name


def test_the_quote_has_the_underscores_and_the_name_has_spaces() -> None:
    found = read("Ông Nguyễn_Văn_An , Bí_thư Quận_uỷ Tây_Hồ , phát_biểu .")
    assert [(fact.name, fact.evidence.quote) for fact in found.people] == [("Nguyễn Văn An", "Nguyễn_Văn_An")]
    assert [(fact.role, fact.body) for fact in found.positions] == [("Bí thư", "Quận ủy Tây Hồ")]


@pytest.mark.parametrize(
    "text",
    [
        "ôngNguyễn Văn An, Chủ tịch UBNDTP Hà Nội, phát biểu.Ông cảm ơn các đại biểu.",
        "Ông Nguyễn Văn An,Chủ tịch UBND TP Hà Nội,phát biểu.",
        "CHỦ TỊCH UBND TP HÀ NỘI NGUYỄN VĂN AN PHÁT BIỂU\nChủ tịch UBND TP Hà Nội Nguyễn Văn An phát biểu khai mạc.",
    ],
)
def test_run_together_words_and_capitals_hide_nobody(text: str) -> None:
    found = read(text)
    assert [fact.name for fact in found.people] == ["Nguyễn Văn An"]
    assert [(fact.role, fact.body) for fact in found.positions] == [("Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội")]
