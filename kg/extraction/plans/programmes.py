"""Programmes, schemes, strategies, plans of several years, movements and campaigns.

``8 Chương trình công tác trọng tâm giai đoạn 2021-2025 của Thành ủy``, ``Đề án sắp xếp …``, ``phong trào trồng cây``. A
head word needs a name behind it: a subject, a capital, or quotes; shows and curricula are no programmes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.phrases.dates import period_in
from kg.extraction.phrases.domain import is_administrative, news_domain
from kg.extraction.phrases.extent import word_before
from kg.extraction.phrases.naming import full_name
from kg.extraction.phrases.same import alike, merged, within, words_of
from kg.extraction.phrases.triggers import triggered
from kg.extraction.plans.programme_extent import programme_end
from kg.extraction.plans.programme_heads import HEADS, LISTS, PLACE_NAME, QUOTE, Head, is_named, words_before
from kg.gazetteers.vocabulary import alternation
from kg.model import ProgrammeFact, Span
from kg.text import fold

_STUDY = r"học tập và làm theo (?:tư tưởng,? |tấm gương |đạo đức,? |phong cách,? |và |bác|chủ tịch )*(?:hồ chí minh)?"
_ON_DUTY = re.compile(r"\bvề [“\"‘'] ?(?:\w+ ){0,3}$")
_TRIGGER = re.compile(
    rf"(?<!vấn )(?P<head>{alternation(HEADS)}|{alternation(LISTS['census'])}|(?P<study>{_STUDY}))(?![\w-])"
)
_STARTS = (*HEADS, *LISTS["census"], "học tập và làm theo")
_PAPER = re.compile(rf"\b{alternation(LISTS['papers'])}\b.* về [“\"‘']$")
_OFFICE = re.compile(rf"\b{alternation(LISTS['within_bodies'])} (?:các )?$")
_OF_PLACE = re.compile(rf"{PLACE_NAME.pattern}|(?:thành phố|tỉnh|huyện|quận|thị xã|thị trấn|xã|phường)$")
_OF_YEAR = re.compile(r" quốc gia\b|[^.;]{0,60}\b20\d\d")
_SCHEME_OF_PLACE, _YEAR_OF_TOURISM = "đồ án quy hoạch", "năm du lịch"
_PAPER_REACH = 90
_COUNT = re.compile(r"(?<![\w/.,-])(?:\d{1,2} (?:chương trình|đề án)(?:,| và) )?\d{1,2} $")
_ELSEWHERE_WORDS = re.compile(rf"\b{alternation(LISTS['elsewhere'])}\b")
_ELSEWHERE = frozenset({"foreign", "sport", "market"})
_COUNTED = re.compile(r"0?(\d+) (\w+ \w+)")
_VAGUE = re.compile(r"\b(?:cụ thể|chi tiết|sau đây|khác|riêng)\b")
_PLURALS = frozenset({"các", "những", "nhiều", "một số"})
_LISTED, _SEVERAL = frozenset({"phong trào", "cuộc vận động"}), _PLURALS | {"số", "loạt", "hai", "ba", "bốn"}
_QUOTED = r"(?P<name>“[^”\n]{3,90}”|\"[^\"\n]{3,90}\")"
_FIRST_QUOTED = re.compile(rf" [^.;“”\"\n]{{0,60}}{_QUOTED}")
_NEXT_QUOTED = re.compile(rf"(?:,|;| và|, và) (?:phong trào |cuộc vận động |thi đua )?{_QUOTED}")
_OWN_NAME, _COUNT_REACH, _LOOSE, _ALIKE = 5, 24, 8, 0.8
_CACHED = 1 << 12
_MOST_UNLIKE = 4
_WORDED_FREELY = frozenset({"programmes.planning", "programmes.named"})
_PLAIN_PLANNING = frozenset(LISTS["plain_planning"])
_RULES = {
    "chiến dịch": "drive",
    "chương trình": "programme",
    "đề án": "scheme",
    "chiến lược": "strategy",
    "phong trào": "movement",
    "cuộc vận động": "campaign",
    "kế hoạch": "plan",
    "quy hoạch": "planning",
}


@Language.component("kg_programmes")
def programmes(doc: Doc) -> Doc:
    """Append the programmes of an article to its draft."""
    draft = draft_of(doc)
    draft.programmes.extend(merged(_at_home(draft, list(find_programmes(draft))), _same_programme))
    return doc


def _at_home(draft: Draft, facts: list[ProgrammeFact]) -> list[ProgrammeFact]:
    """The facts without those of foreign, sport and market news that neither years nor quotes tell from others."""
    sure = [fact for fact in facts if fact.period or (QUOTE.search(fold(fact.name)) and not _is_drive(fact))]
    if len(sure) == len(facts) or is_administrative(draft) or news_domain(draft) not in _ELSEWHERE:
        return facts
    return sure


def _is_drive(fact: ProgrammeFact) -> bool:
    return fact.evidence.rule == "programmes.drive"


def find_programmes(draft: Draft) -> Iterator[ProgrammeFact]:
    """Every mention of a programme, in the order of the text."""
    behind = 0
    for match, sentence in triggered(draft, _STARTS, _TRIGGER):
        if match.start() < behind:
            continue
        for fact in _read_quoted(draft, match, sentence) or filter(None, [_read(draft, match, sentence)]):
            behind = fact.evidence.end
            yield fact


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> ProgrammeFact | None:
    if match["study"]:
        told = "hồ chí minh" in match["study"] and not _ON_DUTY.search(words_before(draft, match, sentence))
        return _fact(draft, match.start(), match.end(), "campaign") if told else None
    if _titles_paper(draft, match, sentence) or _OFFICE.search(words_before(draft, match, sentence)):
        return None
    end = programme_end(draft, match, sentence)
    count = _COUNT.search(draft.folded, max(sentence.start, match.start() - _COUNT_REACH), match.start())
    if count is None and word_before(draft.folded, match.start(), sentence.start) in _PLURALS:
        return None
    if end <= match.end() or any(words.search(draft.folded, match.end(), end) for words in (_VAGUE, _ELSEWHERE_WORDS)):
        return None
    if not _tells_which(draft, match, end):
        return None
    head = Head(match, sentence, end, counted=count is not None)
    return (
        _fact(draft, count.start() if count else match.start(), end, _RULES.get(match["head"], "named"))
        if is_named(draft, head)
        else None
    )


def _read_quoted(draft: Draft, match: re.Match[str], sentence: Span) -> list[ProgrammeFact]:
    """The movements that a plural lists in quotes: ``các phong trào như “Sạch nhà”, “Đẹp ngõ”``; two or more."""
    if match["head"] not in _LISTED or word_before(draft.folded, match.start(), sentence.start) not in _SEVERAL:
        return []
    found: list[ProgrammeFact] = []
    quoted = _FIRST_QUOTED.match(draft.text, match.end(), sentence.end)
    while quoted:
        fact = _fact(draft, quoted.start("name"), quoted.end("name"), "listed")
        found.append(replace(fact, name=f"{match['head'].capitalize()} {fact.name}"))
        quoted = _NEXT_QUOTED.match(draft.text, quoted.end(), sentence.end)
    return found if len(found) > 1 else []


def _tells_which(draft: Draft, match: re.Match[str], end: int) -> bool:
    """Whether the words behind a head that is a name by itself tell which: of what place, of what year."""
    if match["head"] == _SCHEME_OF_PLACE:
        return _OF_PLACE.search(draft.text, match.end(), end) is not None
    return match["head"] != _YEAR_OF_TOURISM or _OF_YEAR.match(draft.folded, match.end(), end) is not None


def _titles_paper(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether the head begins the quoted title of a document: ``Nghị quyết về “Chiến lược …”``."""
    if draft.text[match.start() - 1 : match.start()] not in ("“", '"', "‘", "'"):
        return False
    before = draft.folded[max(sentence.start, match.start() - _PAPER_REACH) : match.start()]
    return _PAPER.search(before) is not None


def _fact(draft: Draft, start: int, end: int, rule: str) -> ProgrammeFact:
    owner = draft.body_within(start, end)
    owned = owner and draft.folded.endswith("của ", start, owner.start)
    return ProgrammeFact(
        draft.evidence(start, end, f"programmes.{rule}"),
        full_name(draft, start, end),
        owner.name if owner and owned else None,
        period_in(draft.folded, start, end),
    )


def _same_programme(a: ProgrammeFact, b: ProgrammeFact) -> bool:
    """``7 Chương trình …`` and ``07 Chương trình …`` are the same seven."""
    first, second = _counted(a.name), _counted(b.name)
    if first and second:
        return first == second and (a.owner == b.owner or None in (a.owner, b.owner))
    if a.evidence.rule == b.evidence.rule and a.evidence.rule in _WORDED_FREELY and _same_planning(a, b):
        return True
    return within(a.name, b.name) or _core(a.name) == _core(b.name) or (_is_loose(a) and _is_loose(b) and _close(a, b))


def _same_planning(a: ProgrammeFact, b: ProgrammeFact) -> bool:
    """Whether all that tells one plan of land from others stands in the other: ``quy hoạch tổng thể đảo Hòn Nhạn``."""
    short, long = sorted((_distinct_words(f.name) - _PLAIN_PLANNING for f in (a, b)), key=len)
    return bool(short) and short <= long


def _is_loose(fact: ProgrammeFact) -> bool:
    """Whether a scheme is only described, in words that vary: ``đề án cho thuê vỉa hè``, ``đề án giá thuê vỉa hè``."""
    return fact.evidence.rule == "programmes.scheme" and fact.period is None and _is_described(fact.name)


@lru_cache(_CACHED)
def _is_described(name: str) -> bool:
    return name[0].islower() and len(name.split()) <= _LOOSE


def _close(a: ProgrammeFact, b: ProgrammeFact) -> bool:
    """Whether two loose names share nearly all their words; most pairs of names differ in too many to be compared."""
    return len(_distinct_words(a.name) ^ _distinct_words(b.name)) <= _MOST_UNLIKE and alike(a.name, b.name) > _ALIKE


@lru_cache(_CACHED)
def _distinct_words(name: str) -> frozenset[str]:
    return frozenset(words_of(name).split())


@lru_cache(_CACHED)
def _counted(name: str) -> tuple[str, ...] | None:
    """The count, without a zero before it, and the two words behind it that a name begins with."""
    counted = _COUNTED.match(fold(name))
    return counted.groups() if counted else None


@lru_cache(_CACHED)
def _core(name: str) -> str:
    """The name without its owner, where what is left is a name by itself: not ``Chương trình hành động``."""
    name = fold(name)
    own = name.split(" của ")[0]
    return own if len(own.split()) >= _OWN_NAME else name
