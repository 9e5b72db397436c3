"""Times with two ends beside a post: ``Giám đốc Sở Y tế`` | ``(2010 - 2015)``, ``từ năm 2015 đến nay``.

Before a post they make an entry of a life in dates: ``- 2010 - 2015,`` | ``Giám đốc Sở Y tế``.
"""

from kg.extraction.posts.dating import YEARS
from kg.extraction.posts.status import Verb, sentence_start
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import BREAK, MARK, NUMBER
from kg.model import Status

_OPENERS = frozenset({"từ", "giai", "thời", "trong"})
_WORDS = _OPENERS | {"đoạn", "kỳ", "gian", "năm", "tháng", "đầu", "giữa", "cuối", "cho", "/", "."}
_TO = frozenset({"đến", "tới", "-", "–"})
_NOW = "nay"
_TIME = _WORDS | _TO | {_NOW}
_BULLETS = frozenset({"-", "–", "+", "*", "•", ";"})
_LONGEST = 16
_MONTH = 2
_BOTH = 2


def span_status(reading: Reading, start: int, end: int) -> Status | None:
    """How a post between two words stands by the time behind it or in its last bracket; ``None`` without such a time.

    A time that ends before the article's year is over, one until now goes on.
    """
    forms = reading.tokens.forms
    if reading.year is None or end >= len(forms):
        return None
    if forms[end] in _OPENERS:
        return _read(reading, end, closed=False)
    if forms[end] == "(":
        return _read(reading, end + 1, closed=True)
    if forms[end - 1] != ")":
        return None
    opening = next((at for at in range(end - 2, start, -1) if forms[at] == "("), None)
    return None if opening is None else _read(reading, opening + 1, closed=True)


def span_before(reading: Reading, at: int) -> Verb | None:
    """The state of a post by the time and the comma that alone stand before it in its sentence."""
    forms = reading.tokens.forms
    if forms[at - 1] != "," or reading.year is None:
        return None
    start = sentence_start(reading, at)
    start += forms[start] in _BULLETS
    status = _read(reading, start, closed=False) if at - start < _LONGEST else None
    return Verb(at - 1, at, status) if status is not None and _alone(reading, start, at - 1) else None


def time_start(reading: Reading, end: int) -> int:
    """Where the time begins that a word stands behind, in its sentence: ``+`` | ``Tháng 7.1994 - 12.2005``."""
    tokens, start, first = reading.tokens, end, sentence_start(reading, end)
    while start > first and _of_time(reading, start - 1):
        start -= 1
    while start < end and tokens.shapes[start] == MARK:
        start += 1
    return start


def _alone(reading: Reading, start: int, end: int) -> bool:
    """Whether two words enclose nothing but a time."""
    return all(_of_time(reading, at) for at in range(start, end))


def _of_time(reading: Reading, at: int) -> bool:
    return reading.tokens.shapes[at] == NUMBER or reading.tokens.forms[at] in _TIME


def _read(reading: Reading, start: int, *, closed: bool) -> Status | None:
    """The state by a time that begins at a word; ``closed``: a bracket ends it, else a mark."""
    forms, shapes, years, until = reading.tokens.forms, reading.tokens.shapes, list[int](), False
    for at in range(start, min(start + _LONGEST, len(forms))):
        form = forms[at]
        if form[-4:] in YEARS:
            years.append(int(form[-4:]))
        elif form in _TO and years and not (until and shapes[at] == MARK):
            until = True
        elif form == _NOW and until:
            return Status.CURRENT
        elif form not in _WORDS and not (shapes[at] == NUMBER and len(form) <= _MONTH):
            ends = form == ")" if closed else shapes[at] in (MARK, BREAK)
            over = ends and until and len(years) == _BOTH and reading.year is not None and years[1] < reading.year
            return Status.FORMER if over else None
    return None
