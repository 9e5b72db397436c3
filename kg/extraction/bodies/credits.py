"""Names that are part of a longer name or of a credit, and no bodies: ``Giải HDBank``, ``(Theo AFP)``."""

from kg.extraction.words.reading import Reading
from kg.extraction.words.skipped_terms import is_year
from kg.extraction.words.tokens import BREAK
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind

CREDITS = frozenset({"ảnh", "nguồn", "photo", "clip", "video", "đồ", "họa"})
"""Words before the colon of a credit, their last syllables."""
_CREDIT_BACK = 8


def credited_or_within(reading: Reading, index: int, kind: BodyType) -> bool:
    """Whether a bare name is part of a longer name or of a credit: ``Giải HDBank``, ``(Theo AFP)``."""
    tokens = reading.tokens
    before = tokens.form(index - 1)
    if before == ":" and tokens.form(index - 2) in CREDITS:
        return True
    if _is_site(reading, index) or (kind.kind is BodyKind.FOREIGN and is_year(reading, index + 1)):
        return True
    if before in ("-", "–", "/") and kind.kind is BodyKind.MEDIA and _credited(reading, index):
        return True
    if kind.kind in (BodyKind.MEDIA, BodyKind.FOREIGN) and (
        before in (":", "(", "/", "ảnh") or _sourced(reading, index) or _alone(reading, index)
    ):
        return True
    return kind.kind is BodyKind.COMPANY and index > 0 and tokens.shapes[index - 1] == "X"


def _is_site(reading: Reading, index: int) -> bool:
    """Whether letters are the beginning of a site's name: ``VTV | .vn``."""
    tokens = reading.tokens
    site = tokens.form(index + 1) == "." and tokens.form(index + 2) in ("vn", "com")
    site = site and reading.end_of(index, "body") == index + 1
    return site and tokens.starts[index + 2] == tokens.ends[index] + 1


def _credited(reading: Reading, index: int) -> bool:
    """Whether a person's name and a mark after ``Ảnh:`` stand before a word: ``Ảnh: Lê An - TTXVN``."""
    tokens = reading.tokens
    colon = next((at for at in range(index - 1, max(0, index - _CREDIT_BACK), -1) if tokens.forms[at] == ":"), 0)
    return tokens.form(colon - 1) in CREDITS


def _sourced(reading: Reading, index: int) -> bool:
    """Whether ``Theo`` and a name are a credit by themselves, and no part of a sentence: ``Theo Reuters`` at an end."""
    tokens = reading.tokens
    if tokens.form(index - 1) != "theo":
        return False
    end = reading.end_of(index, "body")
    return end >= len(tokens) or tokens.shapes[end] == BREAK or tokens.forms[end] in (")", ".", "/", "|")


def _alone(reading: Reading, index: int) -> bool:
    """Whether a name is all of its sentence, or a mark ties it to another credit: ``… . | TTXVN/Tin Tức``."""
    tokens = reading.tokens
    end = reading.end_of(index, "body")
    opens = tokens.form(index - 1) in ("", ".", "\n")
    return opens and (end >= len(tokens) or tokens.shapes[end] == BREAK or tokens.forms[end] in ("/", ")"))
