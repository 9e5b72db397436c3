"""How far a name reaches: ``Đề án chuyển đổi số cấp phường giai đoạn 2023-2025 được thông qua`` ends before ``được``.

A name runs on from its first word to a stop word, to a mark that is not inside brackets or quotes, or to a
comma that does not join on (``, giai đoạn 2021-2025`` does). Stop words count in lower case
only: ``Năm Căn`` is a name.
"""

import re
from functools import cache

from kg.gazetteers.vocabulary import alternation, word_lists

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""Vietnamese capital letters, for a character class."""
_PAIR_REACH = 9
_PAIR = re.compile(r"(?:kết hợp|phối hợp|đối|gắn) $")
_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_WORDS = word_lists("phrase_words.toml")
_AND_OTHER = rf"(?<=\s)và (?i:\d|{alternation(_WORDS['others'])}\b)"
_JOIN = re.compile(rf" ?{alternation(_WORDS['joins'])}\b", re.IGNORECASE)
_COMPOUND = re.compile(rf"{alternation(_WORDS['compounds'])}\b", re.IGNORECASE)
_CLAUSE = re.compile(rf" ?{alternation(_WORDS['clauses'])}\b", re.IGNORECASE)
_AND_CLAUSE = re.compile(rf" và {alternation(_WORDS['clauses'])}\b", re.IGNORECASE)


@cache
def _boundary(stops: frozenset[str], free: frozenset[str]) -> re.Pattern[str]:
    words = (set(_WORDS["stops"]) | stops) - free
    return re.compile(rf"[;:?!…|\n,()“”\"*]|(?<=\s){alternation(words)}\b|{_AND_OTHER}")


def title_end(text: str, start: int, limit: int, stops: frozenset[str], free: frozenset[str]) -> int:
    """Like ``name_end`` for long titles: commas belong to the title unless a new clause begins after them."""
    boundary, position, closed = _boundary(stops, free), start, limit
    if junction := _AND_CLAUSE.search(text, start, limit):
        closed = junction.start()
    while mark := boundary.search(text, position, closed):
        comma = mark.group() == "," and not _CLAUSE.match(text, mark.end())
        aside = mark.group() == "(" and text[mark.end() : mark.end() + 1].islower()
        passed = mark.end() if comma else 0 if aside else _passes(text, mark, closed)
        if not passed:
            return _rstrip(text, start, mark.start())
        position = passed
    return _rstrip(text, start, closed)


def name_end(
    text: str, start: int, limit: int, stops: frozenset[str] = frozenset(), free: frozenset[str] = frozenset()
) -> int:
    """Offset where the name that begins at ``start`` ends, at most ``limit``, white space cut off.

    ``stops`` are further words that end this kind of name, ``free`` stop words that do not.
    """
    if text[start : start + 1] in _QUOTES:
        closed = _closing(text, start, limit)
        if closed:
            return closed
    position = start
    boundary = _boundary(stops, free)
    while mark := boundary.search(text, position, limit):
        passed = _passes(text, mark, limit)
        if not passed:
            return _rstrip(text, start, mark.start())
        position = passed
    return _rstrip(text, start, limit)


def _passes(text: str, mark: re.Match[str], limit: int) -> int:
    """Where to go on behind a mark that does not end the name, or 0."""
    sign = mark.group()
    if sign == "(":
        close = text.find(")", mark.end(), limit)
        return close + 1 if close > 0 and not text.startswith("ảnh", mark.end()) else 0
    if sign in _QUOTES:
        return _closing(text, mark.start(), limit)
    if sign == "với" and _PAIR.search(text, max(0, mark.start() - _PAIR_REACH), mark.start()):
        return mark.end()
    if _COMPOUND.match(text, _word_start(text, mark.start())) or _COMPOUND.match(text, mark.start()):
        return mark.end()
    if sign == ",":
        return mark.end() if _JOIN.match(text, mark.end()) else 0
    return 0


def _word_start(text: str, end: int) -> int:
    """Offset of the word before the space at ``end - 1``."""
    return text.rfind(" ", 0, max(0, end - 1)) + 1


def _closing(text: str, start: int, limit: int) -> int:
    close = text.find(_QUOTES[text[start]], start + 1, limit)
    return close + 1 if close > 0 else 0


def _rstrip(text: str, start: int, end: int) -> int:
    """``end`` without white space, marks, and a quote that was not opened inside."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,-–—/*" or _stray(text, start, end)):
        end -= 1
    return end


def _stray(text: str, start: int, end: int) -> bool:
    sign = text[end - 1]
    return (sign == "”" and "“" not in text[start:end]) or (sign == '"' and text.count('"', start, end) == 1)


def word_after(folded: str, offset: int, limit: int) -> str:
    """The word that begins at or after an offset, ``""`` when there is none before ``limit``."""
    match = _WORD.search(folded, offset, limit)
    return match.group() if match else ""


def word_before(folded: str, offset: int, since: int) -> str:
    """The word that ends before an offset with only white space between, or ``""``."""
    end = offset
    while end > since and folded[end - 1] in " “\"'‘(":
        end -= 1
    begin = end
    while begin > since and (folded[begin - 1].isalnum() or folded[begin - 1] in "/-"):
        begin -= 1
    return folded[begin:end]


_WORD = re.compile(r"[\w/-]+")
