"""How far the words reach that say what a figure measures: the clause before it, the noun phrase behind it.

A remark in brackets belongs to neither. A comma between two nouns (``xã, thị trấn``) goes on with the phrase.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import name_end
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import squeeze

_LISTS = word_lists("measures.toml")
_HEDGES = frozenset(_LISTS["hedges"])
_OPENINGS = _HEDGES | frozenset(_LISTS["openings"])
_TAILS = frozenset(_LISTS["tails"])
_STARTERS = frozenset(_LISTS["starters"])
_STARTER_WORDS = frozenset(starter.split()[0] for starter in _STARTERS)
_HEDGE_ENDS = frozenset(hedge.split()[-1] for hedge in _HEDGES)
_WHOLE = frozenset(_LISTS["whole"])
_ASIDE = r"\([^()\n]{0,120}\)"
_CLAUSE = re.compile(
    rf"(?P<aside>{_ASIDE})|,(?!\d)|[;:()…–“”\"]| - |\. |"
    r"\b(?:trong đó|nhưng|song|bằng(?= (?:hơn |gần |khoảng |trên |với )?\d| với| mức)|gồm)\b"
    rf"|\b{alternation(_LISTS['saying'])}\b"
)
_BRANCH = re.compile(rf"{alternation(_LISTS['branches'])}\b")
_BRANCH_BEFORE = re.compile(rf"\b{alternation(_LISTS['branches'])}$")
_COORDINATED = re.compile(rf"\w+, (?:(?:[^\W\d]+ ){{1,2}}và |{alternation(_LISTS['coordinated'])}\b)")
_BREAK = re.compile(
    rf"(?P<aside>{_ASIDE})|,(?!\d)|[;:()…–]| - |/(?=\d)(?<!\d/)|\.(?=\s|$)|(?P<digit> \d)"
    r"| và (?=(?:có )?(?:tới |đến |hơn |gần |trên |khoảng )?\d)|\b(?:trong đó|nhưng|trong khi|vì|thì)\b|\n"
)
_COMMA = re.compile(r",(?!\d)|\.(?=\s|$)")
_DIGIT = re.compile(r"\d")
_CUT = re.compile(r" (?:[-–] (?=\d)(?<!\d [-–] )|cho (?=(?:hơn |gần |khoảng |trên )?\d))|/(?=\d)(?<!\d/)")
_PREDICATE = re.compile(rf" {alternation(_LISTS['predicates'])}\b")
_NOUN_AFTER = re.compile(
    rf", (?:{alternation(_LISTS['nouns'])}|{alternation((*_LISTS['joined_nouns'], *_LISTS['coordinated']))})\b"
)
_PERIOD = re.compile(
    r"(?:(?:trong|đến|vào|ước|dự kiến|thực hiện|hết|tính đến|ước thực hiện|so với) )*"
    r"(?:giai đoạn |nhiệm kỳ |năm )(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?,?",
    re.IGNORECASE,
)
_CENTURY = re.compile(r"19|20")
_BRACKETS = re.compile(_ASIDE)
_FILLERS = frozenset(_LISTS["fillers"])
_STOPS = frozenset(_LISTS["stops"])
_FREE = frozenset(_LISTS["free"])
_LONGEST_BEFORE, _LONGEST_AFTER = 18, 14
_WORD_REACH = 24
_ASKED_AGAIN = 4
"""The clause before one figure is asked for several times over."""
LEAST, FEW = 2, 4
"""The least number of words of a name, and the number from which it needs no others."""


def clause_start(draft: Draft, since: int, end: int) -> int:
    """Where the clause that ends at ``end`` begins, at most so many words back and not before ``since``."""
    return _clause_start(draft.text, draft.folded, since, end)


@lru_cache(_ASKED_AGAIN)
def _clause_start(text: str, folded: str, since: int, end: int) -> int:
    marks = [mark for mark in _CLAUSE.finditer(folded, since, end) if not mark["aside"]]
    begin = next((m.end() for m in reversed(marks) if not _joins(text, folded, m) and _parts(folded, m, end)), since)
    told = text[begin:end]
    words = told.rsplit(None, _LONGEST_BEFORE)
    opened = told[len(words[0]) :] if len(words) > _LONGEST_BEFORE else told
    return end - len(opened.lstrip()) if words else begin


def _word_start(text: str, end: int) -> int:
    """Offset of the word that ends at ``end``."""
    since = max(0, end - _WORD_REACH)
    return max(since, text.rfind(" ", since, end) + 1)


def _parts(folded: str, mark: re.Match[str], end: int) -> bool:
    """Whether a clause begins behind a mark: where something is told, and behind ``;`` always."""
    return mark.group() == ";" or _tells(folded[mark.end() : end])


def _joins(text: str, folded: str, mark: re.Match[str]) -> bool:
    """Whether a mark is inside a phrase: ``Bến Thành - Suối Tiên``, ``thương mại - dịch vụ``, ``nông, lâm nghiệp``."""
    if mark.group() == ",":
        return _COORDINATED.match(folded, _word_start(folded, mark.start())) is not None
    if mark.group() != " - ":
        return False
    if text[_word_start(text, mark.start())].isupper() and text[mark.end() : mark.end() + 1].isupper():
        return True
    return (
        _BRANCH.match(folded, mark.end()) is not None
        and _BRANCH_BEFORE.search(folded[max(0, mark.start() - _WORD_REACH) : mark.start()]) is not None
    )


def phrase_end(draft: Draft, start: int, sentence: Span) -> int:
    """End of the noun phrase that begins at ``start``; a comma before another noun is inside it."""
    end = _chunk_end(draft, start, sentence)
    while joined := _NOUN_AFTER.match(draft.text, end, sentence.end):
        end = _chunk_end(draft, joined.end(), sentence)
    return _at_most(draft, start, _before_aside(draft.folded, start, end))


def _chunk_end(draft: Draft, start: int, sentence: Span) -> int:
    comma = _COMMA.search(draft.folded, start, sentence.end)
    limit = comma.start() if comma else sentence.end
    if _DIGIT.search(draft.folded, start, limit) and (cut := _CUT.search(draft.folded, start, limit)):
        limit = cut.start()
    return name_end(draft.text, start, limit, _STOPS, _FREE)


def clause_end(draft: Draft, start: int, sentence: Span) -> int:
    """The first break at or behind ``start``; a comma between two nouns, or a number after few words, is none."""
    for mark in _BREAK.finditer(draft.folded, start, sentence.end):
        if mark["digit"] and len(draft.text[start : mark.start()].split()) < FEW:
            continue
        if not _NOUN_AFTER.match(draft.text, mark.start(), sentence.end):
            return _at_most(draft, start, mark.start())
    return _at_most(draft, start, sentence.end)


def is_vague(folded: str) -> bool:
    """Whether words say nothing of what is measured: ``đến nay đã tăng``."""
    return _FILLERS.issuperset(folded.split())


def is_set_off(draft: Draft, since: int, end: int) -> bool:
    """Whether a comma parts the words before ``end`` from what follows: ``Đến nay, hơn`` 30 hộ."""
    commas = [mark.end() for mark in _COMMA.finditer(draft.folded, since, end)]
    return bool(commas) and is_vague(draft.folded[commas[-1] : end])


def goes_on(draft: Draft, end: int) -> bool:
    """Whether a predicate follows: ``12 hộ`` goes on in ``12 hộ đã thoát nghèo``."""
    return _PREDICATE.match(draft.folded, end) is not None


def cleaned(draft: Draft, start: int, end: int) -> str:
    """The words between two offsets without remarks in brackets, periods, and hedges at either end."""
    words = _without_periods(_outside(draft.text[start:end])).split()
    told = _told([word.lower() for word in words])
    return trimmed(words[told.start : told.stop])


def named(draft: Draft, start: int, end: int) -> str:
    """The words between two offsets without marks and function words at their end."""
    return trimmed(draft.text[start:end].split())


def trimmed(words: Sequence[str]) -> str:
    """Words as a name: no function words at the end, no marks at either end."""
    last = len(words)
    while (
        last > 1
        and (_is_tail(words[last - 1]) or (words[last - 1].isdigit() and _is_tail(words[last - 2])))
        and not _is_whole(words, last)
    ):
        last -= 1
    return squeeze(" ".join(words[:last])).strip(' ,;:()-–./“”"')


def _is_whole(words: Sequence[str], last: int) -> bool:
    """Whether the two words before ``last`` are one that ends like a function word: ``nhà ở``."""
    return last > 1 and f"{words[last - 2]} {words[last - 1]}".lower() in _WHOLE


def _is_tail(word: str) -> bool:
    return word.lower().strip(',;:()-–.“”"') in _TAILS


def _tells(folded: str) -> bool:
    words = _without_periods(_outside(folded)).split()
    return len(_told(words)) >= LEAST and not is_vague(" ".join(words))


def _without_periods(text: str) -> str:
    return _PERIOD.sub(" ", text) if _CENTURY.search(text) else text


def _outside(text: str) -> str:
    return _BRACKETS.sub(" ", text) if "(" in text else text


def _before_aside(folded: str, start: int, end: int) -> int:
    bracket = folded.find(" (", start, end)
    return end if bracket < 0 else bracket


def _at_most(draft: Draft, start: int, end: int) -> int:
    told = draft.text[start:end]
    words = told.split(None, _LONGEST_AFTER)
    if len(words) > _LONGEST_AFTER:
        told = told[: len(told) - len(words[-1])]
    return start + len(told.rstrip())


def _told(words: list[str]) -> range:
    """Which of the words say something: without hedges at either end."""
    first, last = _opened(words), len(words)
    while last > 0 and (step := _hedged(words, last)):
        last -= step
    while first < last and (words[first] in _OPENINGS or words[first].strip("(-–:") == ""):
        if " ".join(words[first : first + 2]).strip(",") in _WHOLE:
            break
        first += 1
    return range(first, last)


def _opened(words: list[str]) -> int:
    """How many words at the beginning lead up to a clause: ``theo thống kê``."""
    if not words or words[0] not in _STARTER_WORDS:
        return 0
    return next((n for n in (4, 3, 2) if " ".join(words[:n]) in _STARTERS), 0)


def _hedged(words: list[str], last: int) -> int:
    """How many words before ``last`` are a hedge or a mark."""
    if not words[last - 1].strip("(,:-–"):
        return 1
    if words[last - 1] not in _HEDGE_ENDS:
        return 0
    return next((n for n in (3, 2, 1) if last >= n and _is_hedge(words, last - n, last)), 0)


def _is_hedge(words: list[str], start: int, end: int) -> bool:
    return " ".join(words[start:end]) in _HEDGES and not _is_whole(words, start + 1)
