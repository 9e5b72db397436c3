"""How far a programme's name reaches, without words that no name ends with and without figures."""

import re

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER, name_end
from kg.extraction.plans.programme_heads import HEADS, KNOWN_BY_NUMBER, LISTS, NUMBERED, QUOTE
from kg.gazetteers.vocabulary import alternation
from kg.model import Span

_FIGURE = re.compile(
    rf" (?:{alternation(LISTS['before_figures'])} (?:hơn |gần |khoảng |\w+ )?\d"
    r"|\d[\d.,]*(?: (?:nghìn|triệu|tỷ|tỉ))* ?(?:đồng|usd)\b)"
)
_CLOSED = re.compile(rf"(?<=[\w.,!])[”\"’'] (?!{alternation(LISTS['after_quotes'])})")
_CLOSING = re.compile(r"[”\"’']")
_NEXT_HEAD = re.compile(rf",? và {alternation(HEADS)}\b")
_CENSUS_END = re.compile(r" (?:\(|tổ chức\b|trên địa bàn\b)")
_LISTING = frozenset({"đề án", "chương trình", "chiến lược"})
_PARTNER_WORDS = frozenset({"với", "và"})
_PARTNERS = re.compile(r" (?:phối hợp|hợp tác|kết nghĩa)\b")
_FEW_BEFORE_COMMA = re.compile(
    rf"(?: \w[^\W\d{UPPER}]*)(?: [^\W\d{UPPER}]+){{0,2}}, (?!{alternation(LISTS['not_joined'])}\b)(?=[^\W\d{UPPER}])"
)
_DAYS = re.compile(r" \d{1,3} ngày(?: đêm)?\b")
_ACCORDING = re.compile(r"(?:(?:cũng )?theo|với|trong) ")
_ELLIPSIS = re.compile(r"\.\.| - ảnh\b")
_TRAILING = re.compile(rf" {alternation(LISTS['trailing'])}$")
_STOPS = frozenset(LISTS["stops"])
_FREE = frozenset(LISTS["free"])
_FREE_OF_CENSUS = frozenset({"vì"})
_SPOKEN = re.compile(rf"[.“]|\b{alternation(LISTS['spoken'])}\b")
_LONGEST_QUOTED = 180


def programme_end(draft: Draft, match: re.Match[str], sentence: Span) -> int:
    """The end of the name whose head is at ``match``.

    A number is a name by itself (``Đề án 06``); a comma behind the first words joins on (``Đề án di dời, bố trí dân
    cư``); a programme of coordination names its partners.
    """
    if match["head"] == "đề án" and (number := NUMBERED.match(draft.folded, match.end(), sentence.end)):
        named = number["named"] is not None
        return name_end(draft.text, number.start("named") + 1, sentence.end, _STOPS, _FREE) if named else number.end()
    if match["head"] == "chương trình" and (number := KNOWN_BY_NUMBER.match(draft.folded, match.end(), sentence.end)):
        return number.end()
    return _quoted_whole(draft, match, sentence) or _trimmed(draft, match, _running(draft, match, sentence))


def _running(draft: Draft, match: re.Match[str], sentence: Span) -> int:
    """The end of a name in running text."""
    limit, census = sentence.end, match["head"] not in HEADS
    for ending in (*((_CENSUS_END,) if census else ()), _NEXT_HEAD, _FIGURE, _ELLIPSIS):
        if cut := ending.search(draft.folded, match.end(), limit):
            limit = cut.start()
    partners = _PARTNERS.match(draft.folded, match.end(), sentence.end) is not None
    free = _FREE_OF_CENSUS if census else _FREE
    listing = match["head"] in _LISTING and not _ACCORDING.fullmatch(draft.folded, sentence.start, match.start())
    joined = _FEW_BEFORE_COMMA.match(draft.text, match.end(), sentence.end) if listing else None
    since = min(joined.end(), limit) if joined else _read_on(draft, match, limit)
    return name_end(draft.text, since, limit, _STOPS, free | _PARTNER_WORDS if partners else free)


def _read_on(draft: Draft, match: re.Match[str], limit: int) -> int:
    """Where a name is read on from: behind its head, its days, or a quote that the sentence does not close."""
    if days := _DAYS.match(draft.folded, match.end(), limit):
        return days.end()
    quoted = QUOTE.match(draft.folded, match.end(), limit)
    return quoted.end() if quoted and not _CLOSING.search(draft.text, quoted.end(), limit) else match.end()


def _trimmed(draft: Draft, match: re.Match[str], end: int) -> int:
    """The end without what stands behind a quoted name, and without words that no name ends with."""
    quoted = QUOTE.match(draft.folded, match.end())
    if quoted and (closed := _CLOSED.search(draft.text, quoted.end(), end)):
        end = closed.start() + 1
    while last := _TRAILING.search(draft.text, match.end(), end):
        end = last.start()
    return end


def _quoted_whole(draft: Draft, match: re.Match[str], sentence: Span) -> int | None:
    """The end of a name that stands in quotes with its head: ``“Quy hoạch chung xã Hòa Lân, đến năm 2030”``."""
    if not draft.text.startswith("“", max(0, match.start() - 1)):
        return None
    closed = draft.text.find("”", match.end(), min(sentence.end, match.end() + _LONGEST_QUOTED))
    return closed if closed > 0 and not _SPOKEN.search(draft.folded, match.end(), closed) else None
