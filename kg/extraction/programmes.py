"""Programmes, schemes, strategies, plans of several years, movements and campaigns.

``10 Chương trình công tác lớn giai đoạn 2021-2025 của Thành ủy``, ``Đề án sắp xếp …``, ``phong trào trồng cây``. A head
word needs a name behind it: a subject, a capital, or quotes; shows and curricula are no programmes.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.dates import period_in
from kg.extraction.draft import Draft, draft_of
from kg.extraction.naming import full_name
from kg.extraction.phrases import name_end, word_before
from kg.extraction.same import merged, within
from kg.extraction.sentences import sentence_at, sentences_of
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import ProgrammeFact, Span
from kg.text import fold

_LISTS = word_lists("programme_words.toml")
_STUDY = r"học tập và làm theo (?:tư tưởng,? |tấm gương |đạo đức,? |phong cách,? |và |bác|lời bác|chủ tịch )*(?:hồ chí minh)?"
_HEADS = ("chương trình", "đề án", "chiến lược", "phong trào", "cuộc vận động", "kế hoạch")
_TRIGGER = re.compile(
    rf"(?<![\w-])(?:(?P<count>\d{{1,2}}) )?(?P<head>{alternation(_HEADS)}|{alternation(_LISTS['census'])}|(?P<study>{_STUDY}))(?![\w-])"
)
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
_VAGUE = re.compile(r"\b(?:cụ thể|chi tiết|sau đây|khác)\b")
_PLURALS = frozenset({"các", "những", "nhiều", "một số"})
_STOPS = frozenset({"đồng chí", "ông", "bà", "từ", "nhân dịp", "kỷ niệm", "trên các lĩnh vực", "trên các", "dành riêng", "tới đây", "tới năm"})
_FREE = frozenset("không theo thuộc hết qua vào tại".split()) | {"hoàn thành", "tổ chức", "trên địa bàn", "gắn với", "giao", "cùng"}
_LEAST_WORDS, _BEFORE, _STUDY_WORDS = 2, 24, 6


@Language.component("kg_programmes")
def programmes(doc: Doc) -> Doc:
    """Append the programmes of an article to its draft."""
    draft = draft_of(doc)
    draft.programmes.extend(merged(list(find_programmes(draft)), _same_programme))
    return doc


def find_programmes(draft: Draft) -> Iterator[ProgrammeFact]:
    """Every mention of a programme, in the order of the text."""
    sentences = sentences_of(draft)
    behind = 0
    for part in draft.article.proper:
        for match in _TRIGGER.finditer(draft.folded, part.start, part.end):
            sentence = sentence_at(sentences, match.start())
            if sentence is None or match.start() < behind:
                continue
            if fact := _read(draft, match, sentence):
                behind = fact.evidence.end
                yield fact


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> ProgrammeFact | None:
    if match["study"]:
        told = "hồ chí minh" in match["study"]
        return _fact(draft, match.start(), match.end(), "campaign") if told else None
    start, end = match.start(), name_end(draft.text, match.end(), sentence.end, _STOPS, _FREE)
    if match["count"] is None and word_before(draft.folded, start, sentence.start) in _PLURALS:
        return None
    if end <= match.end() or _VAGUE.search(draft.folded, match.end(), end) or not _named(draft, match, sentence, end):
        return None
    return _fact(draft, start, end, match["head"].split()[-1])


def _fact(draft: Draft, start: int, end: int, rule: str) -> ProgrammeFact:
    owner = draft.body_within(start, end)
    owned = owner and draft.folded.endswith("của ", start, owner.start)
    return ProgrammeFact(
        draft.evidence(start, end, f"programmes.{_RULES.get(rule, rule)}"),
        full_name(draft, start, end),
        owner.name if owner and owned else None,
        period_in(draft.folded, start, end),
    )


def _named(draft: Draft, match: re.Match[str], sentence: Span, end: int) -> bool:
    if _GENERIC.match(draft.folded, match.end()) and match["count"] is None:
        return False
    test = _TESTS.get(match["head"])
    return test(draft, match, sentence, end) if test else True


def _capital_name(draft: Draft, match: re.Match[str]) -> bool:
    return draft.text[match.end() + 1 : match.end() + 2].isupper() or _QUOTE.match(draft.folded, match.end()) is not None


def _many_words(draft: Draft, match: re.Match[str], end: int) -> bool:
    return len(draft.folded[match.end() : end].split()) >= _LEAST_WORDS


def _programme(draft: Draft, match: re.Match[str], sentence: Span, end: int) -> bool:
    if _EVENT.match(draft.folded, match.end()):
        return False
    subject = _SUBJECT.match(draft.folded, match.end())
    if match["count"]:
        return subject is not None and _many_words(draft, match, end)
    capital = draft.text[match.start("head")].isupper() and match.start() > sentence.start
    return _capital_name(draft, match) or ((capital or subject is not None) and _many_words(draft, match, end))


def _scheme(draft: Draft, match: re.Match[str], sentence: Span, end: int) -> bool:
    if _NUMBERED.match(draft.folded, match.end(), sentence.end):
        return True
    return match["count"] is None and (_capital_name(draft, match) or _many_words(draft, match, end))


def _strategy(draft: Draft, match: re.Match[str], sentence: Span, end: int) -> bool:
    before = draft.folded[max(sentence.start, match.start() - _BEFORE) : match.start()]
    if _ATTRIBUTIVE.search(before) or match["count"]:
        return False
    capital = draft.text[match.start("head")].isupper() and match.start() > sentence.start
    named = _QUOTE.match(draft.folded, match.end()) is not None
    return named or (_many_words(draft, match, end) and (capital or _SUBJECT.match(draft.folded, match.end()) is not None))


def _movement(draft: Draft, match: re.Match[str], _sentence: Span, end: int) -> bool:
    if _QUOTE.match(draft.folded, match.end()):
        return True
    if _UNNAMED.match(draft.folded, match.end()) or match["count"]:
        return False
    return _CAMPAIGN.match(draft.folded, match.end()) is not None or (match["head"] == "cuộc vận động" and _many_words(draft, match, end))


def _plan(draft: Draft, match: re.Match[str], _sentence: Span, end: int) -> bool:
    several = _STAGE.search(draft.folded, match.end(), end) is not None or _YEARS.search(draft.folded, match.end(), end) is not None
    return several and not draft.folded.startswith((" triển khai", " thực hiện", " số "), match.end())


@cache
def _tests() -> dict[str, Callable[[Draft, re.Match[str], Span, int], bool]]:
    return {
        "chương trình": _programme,
        "đề án": _scheme,
        "chiến lược": _strategy,
        "phong trào": _movement,
        "cuộc vận động": _movement,
        "kế hoạch": _plan,
    }


_TESTS = _tests()
_RULES = {"trình": "programme", "án": "scheme", "lược": "strategy", "trào": "movement", "động": "campaign", "hoạch": "plan"}


def _same_programme(a: ProgrammeFact, b: ProgrammeFact) -> bool:
    """``7 Chương trình công tác …`` and ``07 Chương trình công tác …`` are the same seven."""
    first, second = _COUNTED.match(fold(a.name)), _COUNTED.match(fold(b.name))
    if first and second:
        return first.groups() == second.groups() and (a.owner == b.owner or None in (a.owner, b.owner))
    return within(a.name, b.name)
