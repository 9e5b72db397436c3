"""Words that sum up documents told in the text: ``Trao quyết định bổ nhiệm lãnh đạo bốn bệnh viện``.

A headline's words name no document of their own where the article names the documents themselves; nor does a title that
stands again behind a number (``quyết định thu hồi đất``, ``Quyết định số 12 về việc thu hồi đất``).
"""

from collections.abc import Sequence

from kg.extraction.draft import Draft
from kg.extraction.phrases.same import alike, words_of
from kg.extraction.phrases.sentences import sentences_of
from kg.gazetteers.vocabulary import word_lists
from kg.model import DocumentFact
from kg.text import fold

_LEAST_WORDS, _ENOUGH_WORDS, _MOST, _REACH = 3, 7, 0.7, 60
_FARTHEST, _WINDOW = 600, 100
"""Of so many documents, and so far behind each, the words of a title are looked for."""
_LETTER, _ALIKE = "Văn bản", 0.6
_LISTS = word_lists("document_words.toml")
_STAFF_TITLES = frozenset(_LISTS["staff_titles"])
_APPOINTING = tuple(_LISTS["appointing"])
_CONGRESS = ("đại hội", "trung ương", "hội nghị")


def without_summaries(draft: Draft, documents: Sequence[DocumentFact]) -> list[DocumentFact]:
    """The documents without those of the headline that only sum up others of the same type."""
    end, numbered = _headline_end(draft), _numbered_ends(draft, documents)
    letters = [d for d in documents if d.type != _LETTER][:_WINDOW]
    staff = [d for d in documents if d.issuer is not None and _appoints(d)][:_WINDOW]
    last = {d.type: d.evidence.start for d in documents}
    return [
        fact
        for fact in documents
        if not _renamed(fact, letters)
        and not _itemised(fact, staff)
        and (
            _single(fact)
            or not (
                fact.evidence.start < min(end, last[fact.type]) or _numbered(draft, fact, numbered.get(fact.type, ()))
            )
        )
    ]


def _headline_end(draft: Draft) -> int:
    """The end of the first line where it is a headline: a line by itself that no full stop ends."""
    first = next(iter(sentences_of(draft)), None)
    alone = first is not None and draft.text[first.end : first.end + 1] == "\n" and draft.text[first.end - 1] != "."
    return first.end if first and alone else 0


def _single(fact: DocumentFact) -> bool:
    """Whether a number, or a congress, tells the document from all others."""
    return fact.number is not None or fold(fact.title or "").startswith(_CONGRESS)


def _renamed(fact: DocumentFact, letters: Sequence[DocumentFact]) -> bool:
    """Whether a letter called by the common word ``văn bản`` is also called by its type: ``công văn số 2383``."""
    return fact.type == _LETTER and any(_same_letter(fact, letter) for letter in letters)


def _itemised(fact: DocumentFact, appointments: Sequence[DocumentFact]) -> bool:
    """Whether decisions ``về công tác cán bộ`` are told one by one as well: ``quyết định bổ nhiệm ông A``."""
    return fold(fact.title or "") in _STAFF_TITLES and any(
        d.type == fact.type and d.issuer == fact.issuer for d in appointments
    )


def _appoints(fact: DocumentFact) -> bool:
    title = fold(fact.title or "").removeprefix("về ").removeprefix("việc ")
    return title.startswith(_APPOINTING)


def _same_letter(a: DocumentFact, b: DocumentFact) -> bool:
    if a.number or b.number:
        short, long = sorted((words_of(a.number), words_of(b.number)), key=len)
        return bool(short.strip()) and long.startswith(short)
    return a.issuer is not None and a.issuer == b.issuer and alike(a.title or "", b.title or "") >= _ALIKE


def _numbered_ends(draft: Draft, documents: Sequence[DocumentFact]) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """By type, the end of each document with a number, and the words that stand behind it."""
    ends: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for fact in documents:
        known = ends.setdefault(fact.type, [])
        if fact.number and len(known) < _WINDOW:
            end = fact.evidence.end
            known.append((end, frozenset(words_of(draft.text[end : end + _FARTHEST]).split())))
    return ends


def _numbered(draft: Draft, fact: DocumentFact, ends: Sequence[tuple[int, frozenset[str]]]) -> bool:
    """Whether a document with a number, of the same type, is about what the title says."""
    subject = words_of((fact.title or "").removeprefix("về ").removeprefix("việc ")).strip()
    words = subject.split()
    if not ends or len(words) < _LEAST_WORDS:
        return False
    wanted = frozenset(words)
    near = (end for end, known in ends if len(wanted & known) >= _MOST * len(wanted))
    behind = (words_of(draft.text[end : end + len(subject) + _REACH]) for end in near)
    return any(subject in told or _says_the_same(words, told.split()) for told in behind)


def _says_the_same(subject: Sequence[str], words: Sequence[str]) -> bool:
    """Whether most words of the title, and enough of them, stand behind the number as well."""
    common = set(subject) & set(words)
    return len(common) >= _ENOUGH_WORDS and len(common) >= _MOST * len(set(subject))
