"""Who holds an event: ``Quận ủy Long Biên tổ chức Hội nghị …``, ``… do Sở Y tế tổ chức``."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from kg.extraction.draft import BodyMention, Draft
from kg.extraction.events.congress import is_council
from kg.extraction.events.implied import imply_body
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind, Evidence, Span

_HOSTING = re.compile(rf"\b{alternation(word_lists('event_words.toml')['hosting'])}\b")
_NOT_HOST = re.compile(r"(?:tại|ở|nhà|trụ sở|hội trường|của|ở trường|trước|theo|với|cùng) $")
_DO = re.compile(r"\b(?:do|được) $")
_POST = re.compile(rf"{alternation(word_lists('event_words.toml')['posts'])}[\w ]{{0,12}}$")
_STANDING = re.compile(r"Ủy ban Thường vụ\b")
_CONTEXT, _REACH = 24, 140
_PARTY = ("Đảng Cộng sản Việt Nam", BodyKind.PARTY)
_name, _start, _end = attrgetter("name"), attrgetter("start"), attrgetter("end")
_MASS = BodyKind.MASS_ORGANISATION
_IMPLIED = (
    (re.compile(r"^đại hội.*(?:toàn quốc.*\bđảng\b|\bđảng\b.*toàn quốc|của đảng$|\b[ivx]+ đảng$)"), _PARTY),
    (re.compile(r"^đại hội đảng(?: lần.*| [ivx]+)?$"), _PARTY),
    (re.compile(r"^đại hội đại biểu toàn quốc lần"), _PARTY),
    (
        re.compile(r"^hội nghị (?:lần thứ \w+ )?(?:ban chấp hành )?trung ương"),
        ("Ban Chấp hành Trung ương Đảng", BodyKind.PARTY_COMMITTEE),
    ),
    (re.compile(r"^đại hội.*\bphụ nữ (?:toàn quốc|việt nam)"), ("Hội Liên hiệp Phụ nữ Việt Nam", _MASS)),
    (re.compile(r"^đại hội.*\bcông đoàn (?:toàn quốc|việt nam)"), ("Tổng Liên đoàn Lao động Việt Nam", _MASS)),
    (re.compile(r"^đại hội.*\bnông dân (?:toàn quốc|việt nam)"), ("Hội Nông dân Việt Nam", _MASS)),
    (re.compile(r"^đại hội.*\bcựu chiến binh (?:toàn quốc|việt nam)"), ("Hội Cựu chiến binh Việt Nam", _MASS)),
    (re.compile(r"^đại hội.*\bđoàn (?:thanh niên )?toàn quốc"), ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", _MASS)),
    (re.compile(r"\b(?:quốc hội|qh)\b"), ("Quốc hội", BodyKind.NATIONAL_ASSEMBLY)),
)


def implied_host(name: str) -> tuple[str, BodyKind] | None:
    """The host, with its kind, that the folded name of a congress or session gives away: ``đại hội xiii của đảng``."""
    return next((host for pattern, host in _IMPLIED if pattern.search(name)), None)


def host_around(draft: Draft, start: int, end: int, sentence: Span) -> str | None:
    """The body that holds the event named between two offsets, as its sentence tells it."""
    before = _acting(draft, start, sentence)
    if before:
        return before.name
    after = draft.body_within(end, min(sentence.end, end + _REACH))
    if after and _DO.search(draft.folded, max(end, after.start - 4), after.start):
        return after.name
    return None


def council_near(draft: Draft, start: int, sentence: Span) -> str | None:
    """The council that a session is of: the one its sentence names, or the one that the article names most.

    A standing committee has meetings of its own (``phiên họp``) but speaks of the sessions of its parliament.
    """
    near = [body for body in _named_within(draft, sentence.start, sentence.end) if _sits(body)]
    if near:
        return min(near, key=lambda body: abs(body.start - start)).name
    bodies = {body.name: body for body in draft.body_mentions}
    names = Counter(map(_name, draft.body_mentions)).most_common()
    return next((name for name, _ in names if _sits(bodies[name])), None)


def _sits(body: BodyMention) -> bool:
    return is_council(body) and not _STANDING.match(body.name)


def _named_within(draft: Draft, start: int, end: int) -> Sequence[BodyMention]:
    """The bodies named between two offsets."""
    first = bisect_left(draft.body_mentions, start, key=_start)
    return draft.body_mentions[first : bisect_right(draft.body_mentions, end, lo=first, key=_end)]


def elected_by(draft: Draft, congress: str, evidence: Evidence) -> str:
    """The committee that a congress of a body elected, which holds the first meeting after it."""
    kind = next((body.kind for body in draft.body_mentions if body.name == congress), None)
    if kind in (BodyKind.MASS_ORGANISATION, BodyKind.ASSOCIATION):
        return imply_body(draft, f"Ban Chấp hành {congress}", kind, evidence)
    return congress


def _acting(draft: Draft, start: int, sentence: Span) -> BodyMention | None:
    """The first body before a verb of holding; joint hosts are named in order of rank."""
    folded = draft.folded
    for body in _named_within(draft, sentence.start, start):
        lead = folded[max(sentence.start, body.start - _CONTEXT) : body.start]
        if _NOT_HOST.search(lead) or _POST.search(lead):
            continue
        if _HOSTING.search(folded, body.end, start):
            return body
    return None
