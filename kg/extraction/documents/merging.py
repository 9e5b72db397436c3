"""Mentions of one document: by its number, its title, or the congress that it is of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extraction.documents.laws import LAW_TYPES
from kg.extraction.phrases.same import alike, words_of
from kg.model import DocumentFact
from kg.text import fold

_CONGRESS_NUMBER = re.compile(r"\b[ivxlc]{2,}\b")
_FIGURE = re.compile(r"\d+")
_RETOLD = frozenset({"Quyết định", "Công văn", "Văn bản", "Công điện", "Thông báo", "Kết luận"})
"""Types that a report tells again in other words; of the others one session has several that are alike."""
_ALIKE = 0.65
_LONGEST, _WINDOW, _CACHED = 180, 100, 1 << 12


def distinct(facts: Sequence[DocumentFact]) -> list[DocumentFact]:
    """Each document once, as its fullest mention tells it, with the day and the issuer that any of them tells."""
    kept: list[DocumentFact] = []
    for fact in facts:
        index = next((i for i in range(max(0, len(kept) - _WINDOW), len(kept)) if same_document(kept[i], fact)), None)
        if index is None:
            kept.append(fact)
        else:
            kept[index] = _joined(kept[index], fact)
    return kept


def same_document(a: DocumentFact, b: DocumentFact) -> bool:
    """One number, if need be shortened (``96`` for ``96-QĐ/TW``), or one title that the other begins with."""
    if a.type != b.type or (a.evidence.rule == "documents.shared" and a.issuer != b.issuer):
        return False
    if (a.number is None) != (b.number is None):
        return _same_law(a, b)
    if a.number is None and (_same_code(a, b) or _same_congress(a, b) or _same_record(a, b) or _retold(a, b)):
        return True
    short, long = sorted((words_of(a.number or a.title), words_of(b.number or b.title)), key=len)
    return bool(short.strip()) and long.startswith(short)


def _same_law(a: DocumentFact, b: DocumentFact) -> bool:
    """Whether a statute is named with its number and without."""
    return a.type in LAW_TYPES and bool(a.title and b.title) and words_of(a.title) == words_of(b.title)


def _same_code(a: DocumentFact, b: DocumentFact) -> bool:
    """Whether two mentions are of a code of conduct, of which an article tells one."""
    return a.type == "Quy tắc" and (a.issuer == b.issuer or None in (a.issuer, b.issuer))


def _same_record(a: DocumentFact, b: DocumentFact) -> bool:
    """Whether two mentions are of the record that was made on one day."""
    return a.type == "Biên bản" and a.date is not None and a.date == b.date


def _joined(a: DocumentFact, b: DocumentFact) -> DocumentFact:
    fuller, other = (b, a) if _fullness(a) < _fullness(b) else (a, b)
    return replace(fuller, date=fuller.date or other.date, issuer=fuller.issuer or other.issuer)


def _fullness(fact: DocumentFact) -> tuple[int, int]:
    """The longest number, else the longest words that do not run on."""
    extent = fact.evidence.end - fact.evidence.start
    return len(fact.number or ""), extent if extent <= _LONGEST else 0


def _same_congress(a: DocumentFact, b: DocumentFact) -> bool:
    """Resolutions of one congress, by its number and host: ``Đại hội XII của Đảng``, ``Đại hội … lần thứ XII``."""
    if a.issuer and b.issuer != a.issuer:
        return False
    numbers = _title(a.title or "").congress
    return bool(numbers) and numbers == _title(b.title or "").congress


def _retold(a: DocumentFact, b: DocumentFact) -> bool:
    """Whether two titles of one issuer's papers say the same of the same names in other words."""
    if a.type not in _RETOLD or (a.issuer and b.issuer and a.issuer != b.issuer):
        return False
    first, second = _title(a.title or ""), _title(b.title or "")
    return (
        first.opening == second.opening
        and first.figures == second.figures
        and alike(first.names, second.names) >= _ALIKE
        and alike(a.title or "", b.title or "") >= _ALIKE
    )


@dataclass(frozen=True, slots=True)
class _Title:
    """What two titles are compared by: the first word, the figures, the names and the number of a congress."""

    opening: str
    figures: frozenset[str]
    names: str
    congress: tuple[str, ...]


@lru_cache(_CACHED)
def _title(title: str) -> _Title:
    folded = fold(title)
    congress = _CONGRESS_NUMBER.findall(folded) if folded.startswith("đại hội") else ()
    opening = words_of(title).split()[:1]
    return _Title("".join(opening), frozenset(_FIGURE.findall(title)), _names(title), tuple(congress))


def _names(title: str) -> str:
    """The words with a capital, or all words where there is none."""
    return " ".join(word for word in title.split() if word[0].isupper()) or title
