"""Official documents, numbered or named: ``Kế hoạch số 215-KH/TU ngày 16/03/2023 của Ban Thường vụ Thành ủy``.

After a document's type come, each optional, its number, its day, its issuer and its title. A type without any of
them is no document; a type that is also a verb (``quyết định``) needs a cue that a paper is meant.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.documents.issuers import OF, acting_body, issuer_at
from kg.extraction.documents.laws import LAW_WORDS, read_law
from kg.extraction.documents.merging import distinct
from kg.extraction.documents.numbers import issuer_of
from kg.extraction.documents.papers import ABBREVIATED, ISSUED, is_document, is_possible, types, words_before
from kg.extraction.documents.parts import Parts, parts_after
from kg.extraction.documents.summaries import without_summaries
from kg.extraction.draft import Draft, draft_of
from kg.extraction.events.implied import imply_body
from kg.extraction.phrases.triggers import triggered
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import DocumentFact, Span

_LISTS = word_lists("document_words.toml")
_AND_NUMBER = re.compile(
    r"(?: và|,|;) (?:số )?(?P<number>\d{1,4}[a-z]?[-/][a-zđ][\wđ/-]*|\d{2,4}(?![\w/]))(?=[.,;:) ”\"]|$)"
    r"(?! (?:năm|người|cán bộ|triệu|tỷ|nghìn|đồng)\b)"
)
_JOINED = re.compile(r"[,;]?(?: và| cùng)? (?:các |dự thảo )?")
_MADE = re.compile(rf"\b{alternation(_LISTS['made'])} (?:các |dự thảo )?[“\"]?$")
_TWIN = re.compile(r",? (?:và|cùng|kèm) (?:dự thảo )?")
_TOLD_CONCLUSION = "thông báo kết luận"
_TELLS = re.compile(r"\b(?:vừa|đã|chính thức) $")
_OF_INQUIRY = re.compile(r" thanh tra\b")
_SUBJECT_REACH = 90


@cache
def _heads() -> tuple[str, ...]:
    """The types as plain strings to look for, without those that begin with another.

    Two letters alone would be found inside every other word.
    """
    shortest = (word for word in types() if not any(word.startswith(f"{other} ") for other in types()))
    return tuple(f"{word} " if word in ABBREVIATED else word for word in shortest)


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile(rf"{alternation(types())}(?![\w-])")


@Language.component("kg_documents")
def documents(doc: Doc) -> Doc:
    """Append the documents of an article to its draft."""
    draft = draft_of(doc)
    draft.documents.extend(without_summaries(draft, distinct(list(find_documents(draft)))))
    return doc


def find_documents(draft: Draft) -> Iterator[DocumentFact]:
    """Every mention of a document, in the order of the text."""
    behind, before = 0, None
    waiting: list[_Untitled] = []
    for match, sentence in triggered(draft, _heads(), _trigger()):
        if match.start() < behind:
            continue
        listed = before == (match.group(), sentence) and draft.folded[match.start() - 2] in ",;"
        fact = _read(draft, match, sentence, listed=listed)
        waiting = [w for w in waiting if _JOINED.fullmatch(draft.folded, w.end, match.start())]
        if fact is None:
            waiting += _untitled(draft, match, sentence)
            continue
        behind = fact.evidence.end if fact.number else match.end()
        before = (match.group(), sentence)
        yield from (_sharing(draft, other, fact) for other in waiting if fact.title and other.shares(draft, fact))
        yield from _with_further(draft, fact, sentence)


@dataclass(frozen=True, slots=True)
class _Untitled:
    """A document of which only the issuer is told, and whose title may follow with the next one's."""

    start: int
    end: int
    kind: str
    issuer: str

    def shares(self, draft: Draft, titled: DocumentFact) -> bool:
        """Whether the title of the one behind is this one's too: of the same type, or joined by ``và``."""
        return self.kind == titled.type or draft.folded.startswith((" và ", " cùng "), self.end)


def _untitled(draft: Draft, match: re.Match[str], sentence: Span) -> list[_Untitled]:
    if OF.match(draft.folded, match.end(), sentence.end) is None or match.group() in LAW_WORDS:
        return []
    parts = parts_after(draft, match.group(), match.end(), sentence.end)
    if parts.issuer is None:
        return []
    return [_Untitled(match.start(), parts.end, types()[match.group()][0], parts.issuer.name)]


def _sharing(draft: Draft, other: _Untitled, titled: DocumentFact) -> DocumentFact:
    """``Công điện của Bộ Công an và Công điện của Bộ Y tế về …``: the first one, with the title of the last."""
    evidence = draft.evidence(other.start, other.end, "documents.shared")
    return DocumentFact(evidence, other.kind, None, None, other.issuer, titled.title)


def _with_further(draft: Draft, first: DocumentFact, sentence: Span) -> Iterator[DocumentFact]:
    """``Nghị quyết số 57, 59 và 66 của Bộ Chính trị``: the document and those of further numbers, of one issuer."""
    position, more = first.evidence.end, []
    while first.number and (found := _AND_NUMBER.match(draft.folded, position, sentence.end)):
        if first.number.isdecimal() and not found["number"].isdecimal():
            break
        more.append(draft.evidence(found.start("number"), found.end("number"), "documents.listed"))
        position = found.end()
    issuer = first.issuer or (_issuer_behind(draft, position, sentence) if more else None)
    yield replace(first, issuer=issuer)
    for evidence in more:
        owner = issuer if evidence.quote.isdecimal() else (issuer_of(evidence.quote, draft) or (issuer,))[0]
        yield DocumentFact(evidence, first.type, evidence.quote, None, owner)


def _issuer_behind(draft: Draft, offset: int, sentence: Span) -> str | None:
    found, _ = issuer_at(draft, offset, sentence.end)
    return found.name if found else None


def _read(draft: Draft, match: re.Match[str], sentence: Span, *, listed: bool) -> DocumentFact | None:
    kind, verb = types()[match.group()]
    told = match.group() == _TOLD_CONCLUSION and _is_told(draft, match, sentence)
    if told:
        kind = types()["kết luận"][0]
    if match.group() in LAW_WORDS:
        return read_law(draft, match, sentence, kind)
    if not is_possible(draft, match, sentence):
        return None
    parts = _parts(draft, match, sentence)
    if not parts.telling or not (told or is_document(draft, match, sentence, parts, verb=verb and not listed)):
        return None
    number = parts.number.text if parts.number else None
    acting = acting_body(draft, match.start(), max(sentence.start, match.start() - _SUBJECT_REACH))
    issuer = parts.issuer or (issuer_of(number, draft, acting) if number else None)
    if kind == "Nghị định":
        issuer = issuer or issuer_of("NĐ-CP", draft)
    evidence = draft.evidence(match.start(), parts.end, "documents.numbered" if number else "documents.titled")
    name = imply_body(draft, *issuer, evidence) if issuer else None
    if issuer is None and (number is None or _MADE.search(words_before(draft, match, sentence))):
        name = acting.name if acting else None
    return DocumentFact(evidence, kind, number, parts.day, name, None if number else parts.title)


def _is_told(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether the conclusion of an inquiry is told, and no notice is meant: ``vừa thông báo kết luận thanh tra``."""
    told = _TELLS.search(words_before(draft, match, sentence)) is not None
    return told and _OF_INQUIRY.match(draft.folded, match.end()) is not None


def _parts(draft: Draft, match: re.Match[str], sentence: Span) -> Parts:
    """The parts behind the type; ``tờ trình và dự thảo nghị quyết về …`` share theirs."""
    offset, word = match.end(), match.group()
    if twin := _TWIN.match(draft.folded, offset, sentence.end):
        other = _trigger().match(draft.folded, twin.end(), sentence.end)
        offset, word = (other.end(), word) if other else (offset, word)
    before = words_before(draft, match, sentence)
    return parts_after(draft, word, offset, sentence.end, issued=ISSUED.search(before) is not None)
