"""Head words of programmes, and whether a name follows them: a subject, a capital, or quotes.

Shows and curricula are no programmes, nor is the programme of work that every body has each year.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

LISTS = word_lists("programme_words.toml")
HEADS = ("chiến dịch", "chương trình", "đề án", "chiến lược", "phong trào", "cuộc vận động", "kế hoạch", "quy hoạch")
_SUBJECT = re.compile(rf" {alternation(LISTS['subjects'])}\b")
_EVENT = re.compile(rf" {alternation(LISTS['events'])}\b")
_GENERIC = re.compile(
    rf"(?! (?:sử dụng đất|cho vay|cho thuê|cho mượn)\b)(?: {alternation(LISTS['generic'])}\b| ?[^\w\s“\"‘'(]|$)"
)
_CAMPAIGN = re.compile(rf" {alternation(LISTS['campaigns'])}\b")
_UNNAMED = re.compile(rf" {alternation(LISTS['unnamed'])}\b")
_ATTRIBUTIVE = re.compile(rf"\b{alternation(LISTS['attributive'])} $")
QUOTE = re.compile(rf" (?:{alternation(LISTS['before_quotes'])} )?[“\"‘']")
_ROUTINE = re.compile(rf" {alternation(LISTS['routine'])}(?: (?:năm )?20\d\d)?(?: của [^\d“\"]*(?: năm 20\d\d)?)?$")
_CARRYING_OUT = re.compile(r" (?:thực hiện|triển khai)\b")
_PLAN_KIND = re.compile(rf" {alternation(LISTS['plan_kinds'])} ")
_DRIVE = re.compile(rf" (?:\d+ ngày|{alternation(LISTS['drives'])})\b")
_WEIGHTY = re.compile(r" (?:trọng tâm|trọng điểm|lớn|đột phá)\b.* (?:của|giai đoạn|nhiệm kỳ|khóa)\b")
_YEARS = re.compile(r"\b5 năm\b|\btrung hạn\b|\btổng thể\b|\bnăm năm\b")
_STAGE = re.compile(r"(?<!nhiệm kỳ )(?<!năm học )\b20\d\d ?- ?20\d\d")
NUMBERED = re.compile(
    r" (?:số )?\d{1,3}\b(?:[-/][a-zđ][\w/-]*)?(?! ?(?:năm|tỷ|triệu|%|km|ha|xã|nghìn))(?P<named> (?:về |[“\"]))?"
)
KNOWN_BY_NUMBER = re.compile(
    r" (?:số )?\d{2,3}[a-z]?(?=$|[,.;)”]| (?:và|của|được|đã|đang|là|để|cho|ở|tại|nên|với|trên)\b)"
)
"""A national programme called by the number of the decision on it: ``Chương trình 135``."""
_UNTIL = re.compile(r"\b(?:đến|tới) năm 20\d\d")
PLACE_NAME = re.compile(rf" [{UPPER}](?:[^\W{UPPER}]|[{UPPER}]{{2}})")
_NATIONAL = re.compile(rf"\b(?:quốc gia|toàn quốc|việt nam|của {alternation(LISTS['owners'])})\b")
_NO_SCHEME = re.compile(rf" {alternation(LISTS['not_schemes'])}\b")
_COMPANY = re.compile(rf"\b{alternation(LISTS['companies'])}\b")
_SHOW = re.compile(rf"\b{alternation(LISTS['shows'])}\b")
_NOT_PLANNING = re.compile(rf"\b{alternation(LISTS['not_planning'])} $")
_SHOW_REACH = 90
_LEAST_WORDS, _LEAST_SCHEME, _LEAST_CAMPAIGN, _LEAST_PLANNING, _LEAST_LONG, _BEFORE = 2, 3, 4, 4, 5, 24


@dataclass(frozen=True, slots=True)
class Head:
    """A head word in its sentence; ``end`` is where its name would end; ``counted``: a number stands before it."""

    match: re.Match[str]
    sentence: Span
    end: int
    counted: bool


def is_named(draft: Draft, head: Head) -> bool:
    """Whether a name follows the head word."""
    if _GENERIC.match(draft.folded, head.match.end()) and not head.counted:
        return False
    test = _TESTS.get(head.match["head"])
    return test(draft, head) if test else True


def words_before(draft: Draft, match: re.Match[str], sentence: Span) -> str:
    """The folded words straight before a head word."""
    return draft.folded[max(sentence.start, match.start() - _BEFORE) : match.start()]


def _capital_head(draft: Draft, head: Head) -> bool:
    return draft.text[head.match.start()].isupper() and head.match.start() > head.sentence.start


def _quoted(draft: Draft, head: Head) -> bool:
    return QUOTE.match(draft.folded, head.match.end()) is not None


def _capital_name(draft: Draft, head: Head) -> bool:
    return draft.text[head.match.end() + 1 : head.match.end() + 2].isupper() or _quoted(draft, head)


def _many_words(draft: Draft, head: Head, least: int = _LEAST_WORDS) -> bool:
    return len(draft.folded[head.match.end() : head.end].split()) >= least


def _own_words(draft: Draft, head: Head, least: int = _LEAST_WORDS) -> bool:
    """Whether a name has so many words without its owner: not ``đề án quy hoạch của Sở Xây dựng``."""
    return len(draft.folded[head.match.end() : head.end].split(" của ")[0].split()) >= least


def _subject(draft: Draft, head: Head) -> bool:
    subject = _SUBJECT.match(draft.folded, head.match.end())
    return subject is not None and (subject.end() < head.end or head.counted or _capital_head(draft, head))


def _programme(draft: Draft, head: Head) -> bool:
    if _EVENT.match(draft.folded, head.match.end()) or _on_stage(draft, head):
        return False
    if head.counted:
        return _subject(draft, head) and _many_words(draft, head, _LEAST_SCHEME)
    if KNOWN_BY_NUMBER.match(draft.folded, head.match.end(), head.sentence.end):
        return True
    if _is_routine(draft, head):
        return False
    if _capital_name(draft, head):
        return _quoted(draft, head) or not _starts_body(draft, head.match.end() + 1)
    return (_capital_head(draft, head) or _subject(draft, head)) and _own_words(draft, head)


def _starts_body(draft: Draft, offset: int) -> bool:
    """Whether a body is named at an offset: ``đề án Sở Giao thông vận tải đưa ra``."""
    return draft.body_at(offset) is not None


def _is_routine(draft: Draft, head: Head) -> bool:
    """Whether it is a body's programme of a year, without a name: ``chương trình công tác năm 2024 của phường``."""
    routine = _ROUTINE.match(draft.folded, head.match.end(), head.end)
    return routine is not None and _CARRYING_OUT.search(draft.folded, routine.start(), head.end) is None


def _on_stage(draft: Draft, head: Head) -> bool:
    """A programme of television, music or shows, by the words around it."""
    start, end = (
        max(head.sentence.start, head.match.start() - _SHOW_REACH),
        min(head.sentence.end, head.end + _SHOW_REACH),
    )
    return _SHOW.search(draft.folded, start, end) is not None


def _scheme(draft: Draft, head: Head) -> bool:
    if NUMBERED.match(draft.folded, head.match.end(), head.sentence.end):
        return True
    if head.counted:
        return _WEIGHTY.match(draft.folded, head.match.end(), head.end) is not None
    if _starts_body(draft, head.match.end() + 1) or (
        not _capital_head(draft, head) and _NO_SCHEME.match(draft.folded, head.match.end())
    ):
        return False
    return _capital_name(draft, head) or _own_words(draft, head, _LEAST_SCHEME)


def _planning(draft: Draft, head: Head) -> bool:
    """A plan of land or of a branch: for stated years, or with a capital; not the act, nor a board of planning."""
    start = head.match.end()
    if _NOT_PLANNING.search(words_before(draft, head.match, head.sentence)):
        return False
    if _PLAN_KIND.match(draft.folded, start) and PLACE_NAME.search(draft.text, start, head.end):
        return True
    if not _many_words(draft, head, _LEAST_PLANNING):
        return False
    capital = _capital_head(draft, head)
    return _dated(draft, head) or (
        capital and (_subject(draft, head) or _PLAN_KIND.match(draft.folded, start) is not None)
    )


def _strategy(draft: Draft, head: Head) -> bool:
    if head.counted or _ATTRIBUTIVE.search(words_before(draft, head.match, head.sentence)):
        return False
    if _quoted(draft, head) or _dated(draft, head):
        return True
    start = head.match.end()
    if not _subject(draft, head) or _COMPANY.search(draft.folded, start, head.end):
        return False
    if _capital_head(draft, head):
        return _many_words(draft, head, _LEAST_SCHEME)
    national = _NATIONAL.search(draft.folded, start, head.end) is not None
    return national and _many_words(draft, head, _LEAST_LONG)


def _dated(draft: Draft, head: Head) -> bool:
    """Whether a name tells its years."""
    start = head.match.end()
    return any(years.search(draft.folded, start, head.end) is not None for years in (_STAGE, _UNTIL))


def _drive(draft: Draft, head: Head) -> bool:
    return not head.counted and (_quoted(draft, head) or _DRIVE.match(draft.folded, head.match.end()) is not None)


def _movement(draft: Draft, head: Head) -> bool:
    if head.counted or _UNNAMED.match(draft.folded, head.match.end()):
        return False
    return _quoted(draft, head) or _CAMPAIGN.match(draft.folded, head.match.end()) is not None


def _campaign(draft: Draft, head: Head) -> bool:
    return _movement(draft, head) or (not head.counted and _many_words(draft, head, _LEAST_CAMPAIGN))


def _plan(draft: Draft, head: Head) -> bool:
    """A plan of several years; one to carry out something else is a document."""
    start = head.match.end()
    if draft.text[head.match.start() - 1 : head.match.start()] in ("“", '"') and draft.text[head.end] in '”"':
        return _many_words(draft, head, _LEAST_PLANNING)
    several = _STAGE.search(draft.folded, start, head.end) or _YEARS.search(draft.folded, start, head.end)
    return several is not None and not draft.folded.startswith((" triển khai", " thực hiện", " số "), start)


_TESTS: dict[str, Callable[[Draft, Head], bool]] = {
    "chiến dịch": _drive,
    "chương trình": _programme,
    "đề án": _scheme,
    "chiến lược": _strategy,
    "phong trào": _movement,
    "cuộc vận động": _campaign,
    "kế hoạch": _plan,
    "quy hoạch": _planning,
}
