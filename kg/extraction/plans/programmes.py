"""Programmes, schemes, strategies, plans of several years, movements and campaigns.

``8 Chương trình công tác trọng tâm giai đoạn 2021-2025 của Thành ủy``, ``Đề án sắp xếp …``, ``phong trào trồng cây``. A
head word needs a name behind it: a subject, a capital, or quotes; shows and curricula are no programmes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.phrases.dates import period_in
from kg.extraction.phrases.extent import name_end, word_before
from kg.extraction.phrases.naming import full_name
from kg.extraction.phrases.same import merged, within
from kg.extraction.phrases.triggers import triggered
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import ProgrammeFact, Span
from kg.text import fold

_LISTS = word_lists("programme_words.toml")
_STUDY = r"học tập và làm theo (?:tư tưởng,? |tấm gương |đạo đức,? |phong cách,? |và |bác|chủ tịch )*(?:hồ chí minh)?"
_HEADS = ("chương trình", "đề án", "chiến lược", "phong trào", "cuộc vận động", "kế hoạch")
_TRIGGER = re.compile(rf"(?P<head>{alternation(_HEADS)}|{alternation(_LISTS['census'])}|(?P<study>{_STUDY}))(?![\w-])")
_STARTS = (*_HEADS, *_LISTS["census"], "học tập và làm theo")
_COUNT = re.compile(r"(?<![\w/.,-])\d{1,2} $")
_SUBJECT = re.compile(rf" {alternation(_LISTS['subjects'])}\b")
_EVENT = re.compile(rf" {alternation(_LISTS['events'])}\b")
_GENERIC = re.compile(rf"(?: {alternation(_LISTS['generic'])}\b| ?[^\w\s“\"‘'(]|$)")
_CAMPAIGN = re.compile(rf" {alternation(_LISTS['campaigns'])}\b")
_UNNAMED = re.compile(rf" {alternation(_LISTS['unnamed'])}\b")
_ATTRIBUTIVE = re.compile(rf"\b{alternation(_LISTS['attributive'])} $")
_QUOTE = re.compile(r" (?:thi đua )?[“\"‘']")
_YEARS = re.compile(r"\b5 năm\b|\btrung hạn\b|\btổng thể\b|\bnăm năm\b")
_STAGE = re.compile(r"(?<!nhiệm kỳ )(?<!năm học )\b20\d\d ?- ?20\d\d")
_NUMBERED = re.compile(r" (?:số )?\d{1,3}\b(?! ?(?:năm|tỷ|triệu|%))")
_COUNTED = re.compile(r"0?(\d+) (\w+ \w+)")
_VAGUE = re.compile(r"\b(?:cụ thể|chi tiết|sau đây|khác|riêng)\b")
_PLURALS = frozenset({"các", "những", "nhiều", "một số"})
_STOPS = frozenset(_LISTS["stops"])
_FREE = frozenset(_LISTS["free"])
_LEAST_WORDS, _BEFORE, _COUNT_REACH = 2, 24, 4


@dataclass(frozen=True, slots=True)
class _Head:
    """A head word in its sentence; ``end`` is where its name would end; ``counted``: a number stands before it."""

    match: re.Match[str]
    sentence: Span
    end: int
    counted: bool


@Language.component("kg_programmes")
def programmes(doc: Doc) -> Doc:
    """Append the programmes of an article to its draft."""
    draft = draft_of(doc)
    draft.programmes.extend(merged(list(find_programmes(draft)), _same_programme))
    return doc


def find_programmes(draft: Draft) -> Iterator[ProgrammeFact]:
    """Every mention of a programme, in the order of the text."""
    behind = 0
    for match, sentence in triggered(draft, _STARTS, _TRIGGER):
        if match.start() >= behind and (fact := _read(draft, match, sentence)):
            behind = fact.evidence.end
            yield fact


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> ProgrammeFact | None:
    if match["study"]:
        told = "hồ chí minh" in match["study"]
        return _fact(draft, match.start(), match.end(), "campaign") if told else None
    end = name_end(draft.text, match.end(), sentence.end, _STOPS, _FREE)
    count = _COUNT.search(draft.folded, max(sentence.start, match.start() - _COUNT_REACH), match.start())
    if count is None and word_before(draft.folded, match.start(), sentence.start) in _PLURALS:
        return None
    if end <= match.end() or _VAGUE.search(draft.folded, match.end(), end):
        return None
    head = _Head(match, sentence, end, counted=count is not None)
    return (
        _fact(draft, count.start() if count else match.start(), end, _RULES.get(match["head"], "named"))
        if _named(draft, head)
        else None
    )


def _fact(draft: Draft, start: int, end: int, rule: str) -> ProgrammeFact:
    owner = draft.body_within(start, end)
    owned = owner and draft.folded.endswith("của ", start, owner.start)
    return ProgrammeFact(
        draft.evidence(start, end, f"programmes.{rule}"),
        full_name(draft, start, end),
        owner.name if owner and owned else None,
        period_in(draft.folded, start, end),
    )


def _named(draft: Draft, head: _Head) -> bool:
    """Whether a name follows the head word."""
    if _GENERIC.match(draft.folded, head.match.end()) and not head.counted:
        return False
    test = _TESTS.get(head.match["head"])
    return test(draft, head) if test else True


def _capital_head(draft: Draft, head: _Head) -> bool:
    return draft.text[head.match.start()].isupper() and head.match.start() > head.sentence.start


def _quoted(draft: Draft, head: _Head) -> bool:
    return _QUOTE.match(draft.folded, head.match.end()) is not None


def _capital_name(draft: Draft, head: _Head) -> bool:
    return draft.text[head.match.end() + 1 : head.match.end() + 2].isupper() or _quoted(draft, head)


def _many_words(draft: Draft, head: _Head) -> bool:
    return len(draft.folded[head.match.end() : head.end].split()) >= _LEAST_WORDS


def _subject(draft: Draft, head: _Head) -> bool:
    return _SUBJECT.match(draft.folded, head.match.end()) is not None


def _programme(draft: Draft, head: _Head) -> bool:
    if _EVENT.match(draft.folded, head.match.end()):
        return False
    if head.counted:
        return _subject(draft, head) and _many_words(draft, head)
    return _capital_name(draft, head) or (
        (_capital_head(draft, head) or _subject(draft, head)) and _many_words(draft, head)
    )


def _scheme(draft: Draft, head: _Head) -> bool:
    if _NUMBERED.match(draft.folded, head.match.end(), head.sentence.end):
        return True
    return not head.counted and (_capital_name(draft, head) or _many_words(draft, head))


def _strategy(draft: Draft, head: _Head) -> bool:
    before = draft.folded[max(head.sentence.start, head.match.start() - _BEFORE) : head.match.start()]
    if head.counted or _ATTRIBUTIVE.search(before):
        return False
    return _quoted(draft, head) or (_many_words(draft, head) and (_capital_head(draft, head) or _subject(draft, head)))


def _movement(draft: Draft, head: _Head) -> bool:
    if head.counted or _UNNAMED.match(draft.folded, head.match.end()):
        return False
    return _quoted(draft, head) or _CAMPAIGN.match(draft.folded, head.match.end()) is not None


def _campaign(draft: Draft, head: _Head) -> bool:
    return _movement(draft, head) or (not head.counted and _many_words(draft, head))


def _plan(draft: Draft, head: _Head) -> bool:
    """A plan of several years; one to carry out something else is a document."""
    start = head.match.end()
    several = _STAGE.search(draft.folded, start, head.end) or _YEARS.search(draft.folded, start, head.end)
    return several is not None and not draft.folded.startswith((" triển khai", " thực hiện", " số "), start)


_TESTS: dict[str, Callable[[Draft, _Head], bool]] = {
    "chương trình": _programme,
    "đề án": _scheme,
    "chiến lược": _strategy,
    "phong trào": _movement,
    "cuộc vận động": _campaign,
    "kế hoạch": _plan,
}
_RULES = {
    "chương trình": "programme",
    "đề án": "scheme",
    "chiến lược": "strategy",
    "phong trào": "movement",
    "cuộc vận động": "campaign",
    "kế hoạch": "plan",
}


def _same_programme(a: ProgrammeFact, b: ProgrammeFact) -> bool:
    """``7 Chương trình …`` and ``07 Chương trình …`` are the same seven."""
    first, second = _COUNTED.match(fold(a.name)), _COUNTED.match(fold(b.name))
    if first and second:
        return first.groups() == second.groups() and (a.owner == b.owner or None in (a.owner, b.owner))
    return within(a.name, b.name) or _core(a.name) == _core(b.name)


def _core(name: str) -> str:
    """The name without its owner."""
    return fold(name).split(" của ")[0]
