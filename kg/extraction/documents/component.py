"""Official documents, numbered or named: ``Kế hoạch số 215-KH/TU ngày 16/03/2023 của Ban Thường vụ Thành ủy``.

After a document's type come, each optional, its number, its day, its issuer and its title. A type without any of
them is no document; a type that is also a verb (``quyết định``) needs a cue that a paper is meant.
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.documents.laws import LAW_WORDS, read_law
from kg.extraction.documents.numbers import issuer_of
from kg.extraction.documents.parts import Parts, parts_after
from kg.extraction.draft import Draft, draft_of
from kg.extraction.events.implied import imply_body
from kg.extraction.phrases.dates import period_in
from kg.extraction.phrases.same import merged, words_of
from kg.extraction.phrases.triggers import triggered
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import DocumentFact, Span

_LISTS = word_lists("document_words.toml")
_WEAK = frozenset(_LISTS["weak"])
_BEFORE = re.compile(rf"(?:^|[\s(,“\"])(?P<cue>{alternation(_LISTS['before'])}) ?[“\"(]?$")
_GENERIC = re.compile(rf" {alternation(_LISTS['generic'])}\b")
_REPORTS = re.compile(rf" {alternation(_LISTS['reports'])}\b")
_AND_NUMBER = re.compile(r"(?: và|,) (?P<number>\d{2,4})(?=[.,;) ]|$)(?! (?:năm|người|cán bộ|triệu|tỷ|nghìn|đồng)\b)")
_TWIN = re.compile(r",? (?:và|cùng|kèm) (?:dự thảo )?")
_CUE_REACH, _SUBJECT_REACH = 16, 90


@cache
def _types() -> dict[str, tuple[str, bool]]:
    return {row["word"]: (row["type"], row["verb"] == "1") for row in rows("document_types.tsv")}


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile(rf"{alternation(_types())}(?![\w-])")


@Language.component("kg_documents")
def documents(doc: Doc) -> Doc:
    """Append the documents of an article to its draft."""
    draft = draft_of(doc)
    draft.documents.extend(merged(list(find_documents(draft)), _same_document))
    return doc


def find_documents(draft: Draft) -> Iterator[DocumentFact]:
    """Every mention of a document, in the order of the text."""
    behind, before = 0, None
    for match, sentence in triggered(draft, tuple(_types()), _trigger()):
        listed = before == (match.group(), sentence) and draft.folded[match.start() - 2] in ",;"
        if match.start() >= behind and (fact := _read(draft, match, sentence, listed=listed)):
            behind = fact.evidence.end if fact.number else match.end()
            before = (match.group(), sentence)
            yield fact
            yield from _further(draft, fact, sentence)


def _further(draft: Draft, first: DocumentFact, sentence: Span) -> Iterator[DocumentFact]:
    """``Nghị định 31 và 204``: a second bare number of the same type."""
    more = _AND_NUMBER.match(draft.folded, first.evidence.end, sentence.end)
    if more and first.number and first.number.isdecimal():
        evidence = draft.evidence(more.start("number"), more.end("number"), "documents.listed")
        yield DocumentFact(evidence, first.type, more["number"], None, first.issuer)


def _read(draft: Draft, match: re.Match[str], sentence: Span, *, listed: bool) -> DocumentFact | None:
    kind, verb = _types()[match.group()]
    if match.group() in LAW_WORDS:
        return read_law(draft, match, sentence, kind)
    parts = _parts(draft, match, sentence)
    if not parts.telling or not _is_document(draft, match, sentence, parts, verb=verb and not listed):
        return None
    number = parts.number.text if parts.number else None
    issuer = parts.issuer or (issuer_of(number, draft) if number else None)
    evidence = draft.evidence(match.start(), parts.end, "documents.numbered" if number else "documents.titled")
    name = imply_body(draft, *issuer, evidence) if issuer else None if number else _acting(draft, match, sentence)
    return DocumentFact(evidence, kind, number, parts.day, name, None if number else parts.title)


def _parts(draft: Draft, match: re.Match[str], sentence: Span) -> Parts:
    """The parts behind the type; ``tờ trình và dự thảo nghị quyết về …`` share theirs."""
    offset, word = match.end(), match.group()
    if twin := _TWIN.match(draft.folded, offset, sentence.end):
        other = _trigger().match(draft.folded, twin.end(), sentence.end)
        offset, word = (other.end(), word) if other else (offset, word)
    return parts_after(draft, word, offset, sentence.end)


def _is_document(draft: Draft, match: re.Match[str], sentence: Span, parts: Parts, *, verb: bool) -> bool:
    """Whether a paper is meant and not an act, a kind of paper or a general rule."""
    if parts.number:
        return True
    word, folded = match.group(), draft.folded
    if _GENERIC.match(folded, match.end()):
        return False
    if word == "báo cáo" and parts.issuer is None and not _REPORTS.match(folded, match.end()):
        return False
    capital = draft.text[match.start()].isupper() and match.start() > sentence.start
    cued = _BEFORE.search(folded, max(sentence.start, match.start() - _CUE_REACH), match.start()) is not None
    if word in _WEAK:
        planned = word == "kế hoạch" and cued and parts.title is not None
        return (capital or planned) and not _several_years(draft, match, parts)
    owned = parts.issuer is not None and folded.startswith(" của", match.end())
    about = parts.title is not None and parts.title.startswith("về ")
    return (
        capital
        or cued
        or owned
        or (not verb and (word == "báo cáo" or about or parts.issuer is not None or parts.day is not None))
    )


def _several_years(draft: Draft, match: re.Match[str], parts: Parts) -> bool:
    """A plan of several years is a programme."""
    period = period_in(draft.folded, match.start(), parts.end)
    own = not draft.folded.startswith((" triển khai", " thực hiện"), match.end())
    return match.group() == "kế hoạch" and own and period is not None and "-" in period


def _acting(draft: Draft, match: re.Match[str], sentence: Span) -> str | None:
    """The body that acts: the last one before the document's type in its sentence."""
    found = draft.body_before(match.start(), max(sentence.start, match.start() - _SUBJECT_REACH))
    return found.name if found else None


def _same_document(a: DocumentFact, b: DocumentFact) -> bool:
    """One number, if need be shortened (``96`` for ``96-QĐ/TW``), or one title that the other begins with."""
    if a.type != b.type or (a.number is None) != (b.number is None):
        return False
    short, long = sorted((words_of(a.number or a.title), words_of(b.number or b.title)), key=len)
    return bool(short.strip()) and long.startswith(short)
