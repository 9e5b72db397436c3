"""What a figure measures, in the text's words: ``Tổng thu ngân sách … đạt 8.450 tỷ đồng bằng 112% kế hoạch giao``.

The thing stands before an amount or a rate, and after a count (``582 đảng viên mới``) or a share of something
(``20% đơn vị hoàn thành …``). A figure with too few words of its own takes those of the one before it
(``Tổng thu ngân sách … so với kế hoạch giao``).
"""

import re
from dataclasses import dataclass

from kg.extraction.draft import Draft
from kg.extraction.indicators.figures import Figure
from kg.extraction.phrases.extent import UPPER, name_end
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import fold, squeeze

_LISTS = word_lists("measures.toml")
_HEDGES = frozenset(_LISTS["hedges"])
_OPENINGS = _HEDGES | frozenset(_LISTS["openings"])
_CLAUSE = re.compile(r"[,;:()…–“”\"]| - |\b(?:trong đó|nhưng|song|bằng|gồm|cho biết|cho rằng)\b|\. ")
_BREAK = re.compile(r"[,;:()…–“”\"]| - |\.(?=\s|$)| \d| và (?=\d)|\btrong đó\b|\n")
_COMPARED = re.compile(rf" {alternation(_LISTS['comparisons'])}\b")
_COMPARED_FIRST = re.compile(rf"^ ?{alternation(_LISTS['comparisons'])}\b")
_SHARE_OF = re.compile(rf" (?!{alternation(_LISTS['not_shares'])}\b)[^\W\d]")
_VERB = re.compile(
    rf"(?:^|\W)(?P<verb>{alternation(_LISTS['verbs'])}(?: thêm| bổ sung| cho| mới)?) "
    r"(?:hơn |gần |khoảng |trên |được )?$"
)
_PERIOD = re.compile(
    r"(?:(?:trong|đến|vào|ước|dự kiến|thực hiện|hết|tính đến|ước thực hiện|so với) )*"
    r"(?:giai đoạn |nhiệm kỳ |năm )(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?,?",
    re.IGNORECASE,
)
_NOUN_LIST = re.compile(rf" (?!{alternation(word_lists('phrase_words.toml')['clauses'])}\b)(?![{UPPER}]|\d)")
_STOPS = frozenset(_LISTS["stops"])
_FREE = frozenset(_LISTS["free"])
_LONGEST_BEFORE, _LONGEST_AFTER, _LEAST, _FEW = 18, 14, 2, 4
_VERB_REACH = 24
_VAGUE = frozenset(_LISTS["vague"])


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure's name; ``base`` is the thing without what it is compared with; offsets of the words that say it."""

    name: str
    base: str
    start: int
    end: int


def measured(draft: Draft, figure: Figure, sentence: Span, since: int, before: str) -> Measured:
    """What a figure measures; ``since`` is where the figure before it ended, ``before`` what that one measured."""
    if figure.kind == "count":
        return _counted(draft, figure, sentence, since)
    if figure.kind == "percent":
        if _COMPARED.match(draft.folded, figure.end, sentence.end):
            return _compared(draft, figure, sentence, since, before)
        if _SHARE_OF.match(draft.folded, figure.end, sentence.end):
            end = _after(draft, figure.end + 1, sentence)
            share = _named(draft, figure.end, end)
            return Measured(share, share, figure.start, end)
    start = _start(draft, figure, since)
    base = _clean(draft, start, figure.start)
    if _too_vague(base):
        if not before:
            end = _after(draft, figure.end + 1, sentence)
            name = f"{base} {_named(draft, figure.end, end)}".strip()
            return Measured(name, name, start, end)
        base = f"{base} {before}".strip()
    return Measured(base, base, start, figure.end)


def _compared(draft: Draft, figure: Figure, sentence: Span, since: int, before: str) -> Measured:
    """``đạt 44,2% dự toán Thành phố giao``: a share of a target or of another time."""
    start = _start(draft, figure, since)
    base = _clean(draft, start, figure.start)
    if before and (_too_vague(base) or _COMPARED_FIRST.match(fold(base))):
        base = before
    end = _after(draft, figure.end + 1, sentence)
    target = _named(draft, figure.end, end)
    link = "" if fold(target).startswith("so với") else "so với "
    return Measured(f"{base} {link}{target}".strip(), base, start, end)


def _too_vague(base: str) -> bool:
    return len(base.split()) < _LEAST or fold(base) in _VAGUE


def _counted(draft: Draft, figure: Figure, sentence: Span, since: int) -> Measured:
    end = _after(draft, figure.end + 1, sentence)
    name = _named(draft, figure.end, end)
    start = figure.start
    if verb := _VERB.search(draft.folded, max(since, figure.start - _VERB_REACH), figure.start):
        start = verb.start("verb")
        name = f"{_named(draft, start, verb.end('verb'))} {name}"
    elif len(name.split()) < _FEW:
        start = _start(draft, figure, since)
        name = f"{_clean(draft, start, figure.start)} {name}".strip()
    return Measured(name, name, start, end)


def _after(draft: Draft, start: int, sentence: Span) -> int:
    """End of the noun phrase behind a figure; a short one goes on to the end of its clause."""
    end = name_end(draft.text, start, sentence.end, _STOPS, _FREE)
    if len(draft.text[start:end].split()) < _FEW:
        end = _clause_end(draft, start, sentence)
    words = list(re.finditer(r"\S+", draft.text[start:end]))
    if not words:
        return start
    return start + words[min(len(words), _LONGEST_AFTER) - 1].end()


def _clause_end(draft: Draft, start: int, sentence: Span) -> int:
    """The first break behind a few words; a comma between two nouns (``xã, thị trấn``) is none."""
    for clause in _BREAK.finditer(draft.folded, start, sentence.end):
        told = len(draft.text[start : clause.start()].split()) >= _FEW
        if told or clause.group() != "," or not _NOUN_LIST.match(draft.text, clause.end()):
            return clause.start()
    return sentence.end


def _named(draft: Draft, start: int, end: int) -> str:
    return squeeze(draft.text[start:end]).strip(" ,.;:()-–")


def _start(draft: Draft, figure: Figure, since: int) -> int:
    """Where the clause before a figure begins, at most ``_LONGEST_BEFORE`` words back."""
    begin = since
    for mark in _CLAUSE.finditer(draft.folded, since, figure.start):
        if len(_told(draft.folded[mark.end() : figure.start].split())) >= _LEAST:
            begin = mark.end()
    words = list(re.finditer(r"\S+", draft.text[begin : figure.start]))
    return begin + (words[-_LONGEST_BEFORE:][0].start() if words else 0)


def _told(words: list[str]) -> range:
    """Which of the words say something: without hedges at either end."""
    first, last = 0, len(words)
    while last > 0 and (step := _hedged(words, last)):
        last -= step
    while first < last and (words[first] in _OPENINGS or words[first].strip("(-–:") == ""):
        first += 1
    return range(first, last)


def _hedged(words: list[str], last: int) -> int:
    """How many words before ``last`` are a hedge or a mark."""
    if not words[last - 1].strip("(,:-–"):
        return 1
    return next((n for n in (3, 2, 1) if last >= n and " ".join(words[last - n : last]) in _HEDGES), 0)


def _clean(draft: Draft, start: int, end: int) -> str:
    """The words between two offsets without hedges at either end and without periods."""
    shown = _PERIOD.sub(" ", draft.text[start:end])
    words = shown.split()
    told = _told(shown.lower().split())
    return squeeze(" ".join(words[told.start : told.stop])).strip(" ,;:()-–.")
