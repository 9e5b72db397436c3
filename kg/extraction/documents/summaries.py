"""Words that sum up documents told in the text: ``Trao quyết định bổ nhiệm lãnh đạo bốn bệnh viện``.

A headline's words name no document of their own where the article names the documents themselves; nor does a title that
stands again behind a number (``quyết định thu hồi đất``, ``Quyết định số 12 về việc thu hồi đất``).
"""

from collections.abc import Sequence

from kg.extraction.draft import Draft
from kg.extraction.phrases.sentences import sentences_of
from kg.model import DocumentFact
from kg.text import fold

_LEAST_WORDS, _REACH = 3, 60
_CONGRESS = ("đại hội", "trung ương", "hội nghị")


def without_summaries(draft: Draft, documents: Sequence[DocumentFact]) -> list[DocumentFact]:
    """The documents without those of the headline that only sum up others of the same type."""
    end = _headline_end(draft)
    return [
        fact
        for fact in documents
        if _single(fact)
        or not ((fact.evidence.start < end and _others(fact, documents)) or _numbered(draft, fact, documents))
    ]


def _headline_end(draft: Draft) -> int:
    """The end of the first line where it is a headline: a line by itself that no full stop ends."""
    first = next(iter(sentences_of(draft)), None)
    alone = first is not None and draft.text[first.end : first.end + 1] == "\n" and draft.text[first.end - 1] != "."
    return first.end if first and alone else 0


def _single(fact: DocumentFact) -> bool:
    """Whether a number, or a congress, tells the document from all others."""
    return fact.number is not None or fold(fact.title or "").startswith(_CONGRESS)


def _numbered(draft: Draft, fact: DocumentFact, documents: Sequence[DocumentFact]) -> bool:
    """Whether a document with a number, of the same type, is about what the title says."""
    subject = fold(fact.title or "").removeprefix("về ").removeprefix("việc ")
    ends = (d.evidence.end for d in documents if d.number and d.type == fact.type)
    return len(subject.split()) >= _LEAST_WORDS and any(
        draft.folded.find(subject, end, end + len(subject) + _REACH) >= 0 for end in ends
    )


def _others(fact: DocumentFact, documents: Sequence[DocumentFact]) -> bool:
    """Whether a document of the same type is told behind."""
    return any(d.type == fact.type and d.evidence.start > fact.evidence.start for d in documents)
