"""Statutes: ``Luật Ngân sách nhà nước``, ``Bộ luật Hình sự``, ``Luật số 35/2018/QH14``.

A known title needs no capital; any other needs ``Luật`` with one. ``pháp luật`` and ``luật sư`` are no statutes.
"""

import re

from kg.extraction.documents.numbers import number_at
from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import name_end, word_after
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import DocumentFact, Span
from kg.text import squeeze

LAW_WORDS = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
"""Types whose title follows without ``về``."""
LAW_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})

_LISTS = word_lists("document_words.toml")
_KNOWN = re.compile(rf" {alternation(_LISTS['laws'])}\b")
_AMENDING = re.compile(
    rf" sửa đổi(?:,|,? và) bổ sung (?:một số điều )?của (?:bộ )?luật {alternation(_LISTS['laws'])}\b"
)
_AMENDED = re.compile(r" \(sửa đổi(?:, bổ sung)?\)")
_NOT_BEFORE = re.compile(rf"{alternation(_LISTS['not_law'])} $")
_NOT_AFTER = frozenset(_LISTS["no_law"])
_STOPS = frozenset(_LISTS["law_stops"])
_REACH = 12


def read_law(draft: Draft, match: re.Match[str], sentence: Span, kind: str) -> DocumentFact | None:
    """The statute whose type stands at ``match``, or ``None``."""
    folded, start, end = draft.folded, match.start(), match.end()
    if _NOT_BEFORE.search(folded, max(0, start - _REACH), start):
        return None
    if number := number_at(draft, end, sentence.end):
        return DocumentFact(draft.evidence(start, number.end, "documents.law"), kind, number.text)
    if amending := _AMENDING.match(folded, end, sentence.end):
        return DocumentFact(
            draft.evidence(start, amending.end(), "documents.law"),
            kind,
            title=squeeze(draft.text[end : amending.end()]),
        )
    known = _KNOWN.match(folded, end, sentence.end)
    if known is None and not _capital(draft, match, sentence):
        return None
    stop = known.end() if known else name_end(draft.text, end + 1, sentence.end, _STOPS)
    if amended := _AMENDED.match(folded, stop, sentence.end):
        stop = amended.end()
    title = squeeze(draft.text[end:stop])
    if not title:
        return None
    named = number_at(draft, stop, sentence.end)
    number = named if named and not named.text.isdecimal() else None
    evidence = draft.evidence(start, number.end if number else stop, "documents.law")
    return DocumentFact(evidence, kind, number.text if number else None, title=title)


def _capital(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether both the type and the title begin with a capital, the type in mid-sentence."""
    after = word_after(draft.folded, match.end(), sentence.end)
    named = draft.text[match.end() : match.end() + 2].strip(' “"')[:1]
    return (
        draft.text[match.start()].isupper()
        and match.start() > sentence.start
        and after not in _NOT_AFTER
        and (named.isupper() or named.isdigit())
    )
