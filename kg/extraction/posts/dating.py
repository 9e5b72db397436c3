"""What years say of a post: held before the article's year, in a period of a life, in a term that is over."""

from collections.abc import Iterable, Sequence

from kg.extraction.posts.status import Verb, sentence_start
from kg.extraction.words.occurrences import occurrences
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import NUMBER
from kg.model import Status

_YEARS_BACK = 45
_LIFE = 70
_PAPER = 14
_BIRTH, _BIRTH_REACH = frozenset({"sinh", "sn"}), 6
_MATTER, _MATTER_REACH = "việc", 8
_ABOUT = frozenset({"đến", "tới", "trong", "dừng", "quanh", "trước", "rằng"})
"""Words before ``việc`` that make it a matter of talk; ``quyết định về việc bổ nhiệm`` is an appointment."""
_PLANNED = frozenset({"đoạn", "đến", "tới", "kỳ", "nhìn"})
_BOUNDS, _PLAN = frozenset({"vào", "trong", "cuối", "đầu", "giữa", "hết", "trước", "sau", "sang"}), 12
_FUTURE = frozenset({"sẽ", "kiến", "đấu", "tiêu"})
"""Parts of words of what is to come: ``sẽ``, ``dự kiến``, ``phấn đấu``, ``mục tiêu``."""
_NAMES = frozenset({"cup", "expo", "games", "asiad", "euro", "olympic", "olympics", "asean", "sự"})
"""Words before a year that is part of a name: ``World Cup 2030``, ``Chương trình nghị sự 2030``."""
_ROUND, _DATE_MARKS = ("0", "5"), frozenset({"/", "-", "."})
_JUST = "vừa"
_AGO, _ABOUT_SO_MANY, _TERM = ("cách", "đây"), frozenset({"gần", "hơn", "khoảng", "đúng", "đã"}), 5
_SIGNING = frozenset(
    {"ký", "đã", "ban", "hành", "duyệt", "xác", "nhận", ")", ",", "ngày", "vào", "tháng", "năm", "/", "-", "."}
)
_SIGNED = frozenset({"ký", "ngày"})
_SIGNED_REACH = 9
_RANGING = frozenset({"-", "–", "đến"})
_FROM, _NOW = "từ", "nay"
YEARS = frozenset(map(str, range(1900, 2100)))
_PRESS_YEARS = frozenset(map(str, range(1990, 2035)))
"""Years in which an article may have appeared: later ones in a text are plans."""


def past(reading: Reading, at: int, *, years: int = 1) -> bool:
    """Whether the clause dates the post to ``years`` before the article's: ``Năm 2009, ông được bổ nhiệm …``."""
    if _AGO[0] in reading.words and _years_ago(reading, at) >= (1 if years == 1 else _TERM):
        return True
    if reading.year is None:
        return False
    forms, start = reading.tokens.forms, max(sentence_start(reading, at), at - _YEARS_BACK)
    if YEARS.isdisjoint(forms[start:at]):
        return False
    stated = last_year(reading, _clause_start(forms, start, at) if years > 1 else start, at)
    return stated is not None and stated <= reading.year - years


def _years_ago(reading: Reading, at: int) -> int:
    """The years that the sentence of a word begins with: ``Cách đây hơn 7 năm, ông A, Chủ tịch …``; 0 without them."""
    forms, start = reading.tokens.forms, sentence_start(reading, at)
    if tuple(forms[start : start + 2]) != _AGO:
        return 0
    number = start + 2 + (reading.tokens.form(start + 2) in _ABOUT_SO_MANY)
    counted = number + 1 < at and forms[number].isdigit() and forms[number + 1] == "năm"
    return int(forms[number]) if counted else 0


def signed_long_ago(reading: Reading, end: int, *, years: int) -> bool:
    """Whether a date ``years`` back stands right behind a post: ``ông A, Chủ tịch huyện`` | ``ký ngày 1/2/2008``."""
    forms = reading.tokens.forms
    if reading.year is None or end >= len(forms) or forms[end] not in _SIGNED:
        return False
    for at in range(end, min(end + _SIGNED_REACH, len(forms))):
        if forms[at] in YEARS:
            return int(forms[at]) <= reading.year - years and "ngày" in forms[end:at]
        if forms[at] not in _SIGNING and not (forms[at].isdigit() and len(forms[at]) <= len("31")):
            return False
    return False


def last_year(reading: Reading, start: int, end: int) -> int | None:
    """The last year named between two words, but for those of papers, of birth and of times that are not over.

    ``Cuối năm 2016 vừa qua`` is of late, ``từ năm 2011 đến nay`` goes on.
    """
    forms = reading.tokens.forms
    figures = ((word, form) for word, form in enumerate(forms[start:end], start) if form in YEARS)
    stated = [int(form) for word, form in figures if not (_of_paper(forms, word) or _lasts(forms, word + 1))]
    return stated[-1] if stated else None


def _lasts(forms: Sequence[str], at: int) -> bool:
    """Whether a time is of late or goes on behind a word: ``vừa qua``, ``đến nay``."""
    return at < len(forms) and (forms[at] == _JUST or (forms[at] in _RANGING and forms[at + 1 : at + 2] == [_NOW]))


def _clause_start(forms: Sequence[str], start: int, at: int) -> int:
    """Behind the last semicolon between two words."""
    return next((word + 1 for word in range(at - 1, start, -1) if forms[word] == ";"), start)


def _of_paper(forms: Sequence[str], at: int) -> bool:
    """Whether a year is a paper's (``Nghị định số 178/2024/NĐ-CP``, ``Quyết định số 12 ngày 1/2/2024``) or of birth."""
    birth = forms[max(0, at - _BIRTH_REACH) : at]
    if "." in birth:
        birth = birth[len(birth) - birth[::-1].index(".") :]
    return "số" in forms[max(0, at - _PAPER) : at] or not _BIRTH.isdisjoint(birth)


def looked_back(reading: Reading, end: int) -> bool:
    """Whether an appointment is looked back on, behind its post: ``bổ nhiệm làm Giám đốc …`` | ``khi chưa đủ``."""
    return reading.get(end, "lookback") is not None or reading.get(end + 1, "lookback") is not None


def discussed(reading: Reading, at: int) -> bool:
    """Whether an appointment to a post is only spoken of: ``liên quan đến việc`` | ``tỉnh bổ nhiệm ông A làm``."""
    forms, start = reading.tokens.forms, sentence_start(reading, at)
    for word in range(max(start, at - _YEARS_BACK), at):
        if forms[word] == _MATTER and (word == start or forms[word - 1] in _ABOUT):
            return any(reading.get(verb, "incoming") for verb in range(word + 1, min(word + _MATTER_REACH, at)))
    return False


def set_year(reading: Reading) -> None:
    """Find the article's year: of its date, else the latest year that it names."""
    if reading.article.published is not None:
        reading.year = reading.article.published.year
        return
    forms = reading.tokens.forms
    for year in sorted(_PRESS_YEARS & reading.words, reverse=True):
        if any(not _ahead(forms, at) for at in occurrences(reading, (year,))):
            reading.year = int(year)
            return
    reading.year = None


def _ahead(forms: Sequence[str], at: int) -> bool:
    """Whether a year ends a range or is planned for: ``2016-2021``, ``đến năm 2030``, ``sẽ xong vào cuối năm 2026``.

    A round year that no month dates is one of plans.
    """
    before = forms[max(0, at - 2) : at]
    if before and (
        before[-1] in _NAMES or (forms[at][-1] in _ROUND and forms[at] > "2015" and before[-1] not in _DATE_MARKS)
    ):
        return True
    if (len(before) > 1 and before[1] in _RANGING and _years(before[:1])) or not _PLANNED.isdisjoint(before):
        return True
    return before[1:] == ["năm"] and before[0] in _BOUNDS and not _FUTURE.isdisjoint(forms[max(0, at - _PLAN) : at])


def _years(forms: Iterable[str]) -> list[int]:
    """The years among some words, in their order."""
    return [int(form) for form in forms if form in YEARS]


def period_status(reading: Reading, at: int) -> Verb | None:
    """In a life in dates (``+ Tháng 7.1979 - 6.1994: …``), whether the period that a post stands under is over.

    One that has no end (``Từ 6/2015: …``) is over where the next one begins.
    """
    forms, shapes = reading.tokens.forms, reading.tokens.shapes
    life = forms[max(0, at - _LIFE) + 1 : at]
    if ":" not in life:
        return None
    colon = at - 1 - life[::-1].index(":")
    head = forms[max(0, colon - 9) : colon]
    ends = [f for f in head if _dated(f)]
    if not head or not ends or not (head[-1] == _NOW or shapes[colon - 1] == NUMBER):
        return None
    since = len(ends) == 1 and _FROM in head and _RANGING.isdisjoint(head[head.index(_FROM) :])
    held = head[-1] == _NOW or (since and not _next_period(reading, at))
    return Verb(colon, colon + 1, Status.CURRENT if held else Status.FORMER)


def _dated(form: str) -> bool:
    """Whether a figure ends in a year's digits: ``2015``, ``6/2015``."""
    return form[-4:].isdigit() and len(form) >= len("2015")


def _next_period(reading: Reading, at: int) -> bool:
    """Whether another period of a life in dates begins behind a word."""
    forms = reading.tokens.forms
    colons = (word for word in range(at, min(at + _LIFE, len(forms))) if forms[word] == ":")
    return any(_dated(forms[colon - 1]) or forms[colon - 1] == _NOW for colon in colons)


def term_over(reading: Reading, start: int, end: int) -> bool:
    """Whether a title names a term of office that ended before the article's year: ``nhiệm kỳ 2010-2015``."""
    forms = reading.tokens.forms
    if reading.year is None or "kỳ" not in forms[start:end]:
        return False
    years = _years(forms[start:end])
    return bool(years) and years[-1] < reading.year
