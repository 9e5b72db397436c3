"""Mentions of one document: by its number, its title, or the congress that it is of."""

import re

from kg.extraction.phrases.same import words_of
from kg.model import DocumentFact
from kg.text import fold

_CONGRESS_NUMBER = re.compile(r"\b[ivxlc]{2,}\b")


def same_document(a: DocumentFact, b: DocumentFact) -> bool:
    """One number, if need be shortened (``96`` for ``96-QĐ/TW``), or one title that the other begins with."""
    if a.type != b.type or (a.number is None) != (b.number is None):
        return False
    if a.evidence.rule == "documents.shared" and a.issuer != b.issuer:
        return False
    if a.number is None and _same_congress(a, b):
        return True
    short, long = sorted((words_of(a.number or a.title), words_of(b.number or b.title)), key=len)
    return bool(short.strip()) and long.startswith(short)


def _same_congress(a: DocumentFact, b: DocumentFact) -> bool:
    """Resolutions of one congress, by its number and host: ``Đại hội XII của Đảng``, ``Đại hội … lần thứ XII``."""
    first, second = fold(a.title or ""), fold(b.title or "")
    if not (first.startswith("đại hội") and second.startswith("đại hội")) or (a.issuer and b.issuer != a.issuer):
        return False
    numbers = _CONGRESS_NUMBER.findall(first)
    return bool(numbers) and numbers == _CONGRESS_NUMBER.findall(second)
