"""Congresses, conferences, sessions, elections and ceremonies: ``Quận ủy Long Biên tổ chức Hội nghị sơ kết …``.

Mentions of one event are brought together: the fullest name, the first host and the first day that any of them
tells. Where a report names its conference or ceremony only as such, that is an event too.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.events.congress import Sitting
from kg.extraction.events.hosts import council_near, elected_by, host_around, implied_host
from kg.extraction.events.implied import imply_body
from kg.extraction.events.names import FUNERAL, event_types, read_name, trigger
from kg.extraction.events.status import event_tellings
from kg.extraction.phrases.dates import first_date
from kg.extraction.phrases.extent import title_end
from kg.extraction.phrases.naming import full_name
from kg.extraction.phrases.same import alike, within, words_of
from kg.extraction.phrases.sentences import sentences_of
from kg.extraction.phrases.stages import Telling, furthest
from kg.extraction.phrases.triggers import triggered
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind, EventFact, Evidence, Span

_ACTS = re.compile(rf"\b{alternation(word_lists('event_words.toml')['acts'])}\b(?! (?:trước )?(?:đại hội|hội nghị)\b)")
_REFERENCE = re.compile(rf"{alternation(word_lists('event_words.toml')['references'])} (?:các |của )?$")
_CEREMONIAL = re.compile(r" lễ\b(?:(?<=\bbuổi lễ)|(?<=\btại lễ))")
_NAMELESS = re.compile(r"(?:tại|khai mạc|cảnh|dự|kết thúc|trong|bế mạc|chỉ đạo|diễn ra) $")
_OF_COUNCIL = re.compile(r"kỳ họp|phiên chất vấn")
_OTHER_COMMITTEE = re.compile(r" (?:của )?(?:ủy ban|hội đồng) (?!nhân dân|kiểm tra)\w")
_SHAREHOLDERS = re.compile(r"\bcổ đông\b")
_ELECTED = re.compile(r", (?:ban chấp hành|bch|ủy ban mặt trận|ubmttq|ban thường vụ)\b")
_HEAD = re.compile(r"hội nghị\b")
_DIED = re.compile(r"\b(?:từ trần|tạ thế)\b")
_RITE = re.compile(rf"Lễ (?P<kind>{alternation(word_lists('event_words.toml')['rites'])})\b")
_LEAD, _OWNER_REACH = 20, 90
_ALIKE = 0.6
_SHORTEST, _BEGINNING = 5, 3
_TWICE = 2
_WINDOW, _CACHED = 100, 1 << 12
"""Of so many events back a repetition is looked for; no article of ordinary length tells more."""
_VOTERS = "Tiếp xúc cử tri"
_HOSTS = frozenset(BodyKind) - {BodyKind.NATIONAL_ASSEMBLY, BodyKind.PARTY, BodyKind.GOVERNMENT}


@Language.component("kg_events")
def events(doc: Doc) -> Doc:
    """Append the events of an article to its draft."""
    draft = draft_of(doc)
    draft.events.extend(find_events(draft))
    return doc


def find_events(draft: Draft) -> Iterator[EventFact]:
    """The events of an article, each once."""
    found = _together(draft, list(_mentions(draft)))
    yield from found
    kinds = {fact.type for fact in found}
    if "Lễ" not in kinds:
        yield from _together(draft, list(_unnamed_ceremony(draft, found)))
    if not (kinds & {"Hội nghị", "Kỳ họp"} or any(fact.type == "Đại hội" and fact.date for fact in found)):
        yield from _together(draft, list(_unnamed_conference(draft)))


def _mentions(draft: Draft) -> Iterator[EventFact]:
    congress: str | None = None
    for match, sentence in triggered(draft, tuple(event_types()), trigger()):
        if sitting := read_name(draft, match, sentence):
            fact = _event(draft, match, sitting, sentence)
            if FUNERAL.match(draft.folded, match.end(), sentence.end):
                yield from _funeral(draft, fact, sentence)
                continue
            if fact.type == "Đại hội" and fact.ordinal:
                congress = congress or fact.host
            elif congress and fact.ordinal == 1 and fact.host is None and _ELECTED.match(draft.folded, sitting.end):
                fact = replace(fact, host=elected_by(draft, congress, fact.evidence))
            yield fact


def _event(draft: Draft, match: re.Match[str], sitting: Sitting, sentence: Span) -> EventFact:
    kind = event_types()[match.group()]
    rest = full_name(draft, match.end(), sitting.end)
    name = f"{kind.head} {rest}".replace(" ,", ",").strip()
    referred = _REFERENCE.search(draft.folded, max(sentence.start, match.start() - _LEAD), match.start())
    evidence = draft.evidence(match.start(), sitting.end, f"events.{kind.reading}")
    host = None if kind.reading == "election" else _host(draft, sitting, sentence, evidence)
    return EventFact(
        evidence, kind.type, name, host, sitting.ordinal, None if referred else _day(draft, match, sitting, sentence)
    )


def _funeral(draft: Draft, fact: EventFact, sentence: Span) -> Iterator[EventFact]:
    """A ceremony of an obituary, of the person who died; its day stands behind it."""
    died = _DIED.search(draft.folded)
    known = [mention for mention in draft.person_mentions if died and mention.end <= died.start()]
    if known:
        day = first_date(draft.folded, fact.evidence.end, sentence.end, draft.article.published)
        yield replace(fact, name=f"{fact.name} {known[-1].name}", host=None, date=day.day if day else None)


def _host(draft: Draft, sitting: Sitting, sentence: Span, evidence: Evidence) -> str | None:
    """The body in the event's name, or implied by it, or acting in its sentence."""
    if sitting.host:
        return sitting.host.name
    if implied := implied_host(draft.folded[sitting.start : sitting.end]):
        return imply_body(draft, *implied, evidence)
    if _OF_COUNCIL.match(draft.folded, sitting.start):
        return _council(draft, sitting, sentence)
    around = host_around(draft, sitting.start, sitting.end, sentence)
    if around is None and _SHAREHOLDERS.search(draft.folded, sitting.start, sitting.end):
        owner = draft.body_within(sitting.end, min(sentence.end, sitting.end + _OWNER_REACH))
        return owner.name if owner else None
    return around


def _council(draft: Draft, sitting: Sitting, sentence: Span) -> str | None:
    """The council that sits, unless another committee is named there that is not known."""
    if _OTHER_COMMITTEE.match(draft.folded, sitting.end):
        return None
    around = host_around(draft, sitting.start, sitting.end, sentence)
    near = council_near(draft, sitting.start, sentence)
    return near or around


def _day(draft: Draft, match: re.Match[str], sitting: Sitting, sentence: Span) -> date | None:
    published = draft.article.published
    for start, end in ((sentence.start, match.start()), (sitting.end, sentence.end)):
        if found := first_date(draft.folded, start, end, published):
            return found.day
    return None


def _together(draft: Draft, mentions: Sequence[EventFact]) -> list[EventFact]:
    kept: list[EventFact] = []
    told: list[list[Telling | None]] = []
    for fact, telling in zip(mentions, event_tellings(draft, mentions), strict=True):
        index = next((i for i in range(max(0, len(kept) - _WINDOW), len(kept)) if _same_event(kept[i], fact)), None)
        if index is None:
            kept.append(fact)
            told.append([telling])
        else:
            kept[index] = _joined(kept[index], fact)
            told[index].append(telling)
    return [replace(fact, status=furthest(each)) for fact, each in zip(kept, told, strict=True)]


def _same_event(a: EventFact, b: EventFact) -> bool:
    if a.type != b.type or (None not in (a.ordinal, b.ordinal) and a.ordinal != b.ordinal):
        return False
    hosts = a.host == b.host or None in (a.host, b.host)
    if a.ordinal and b.ordinal:
        return hosts or (_same_place(a.host, b.host) and alike(a.name, b.name) > _ALIKE)
    if not _is_same_name(a, b, hosts=hosts) or _questions(a) != _questions(b):
        return False
    return not (_other_day(a, b) or _other_voters(a, b) or _other_rite(a, b))


def _is_same_name(a: EventFact, b: EventFact, *, hosts: bool) -> bool:
    """Whether one name is the other or part of it, or means the same; ``hosts``: their hosts may be one."""
    if not (hosts or a.type.startswith("Lễ")):
        return False
    if within(a.name, b.name) or _abridged(a.name, b.name):
        return True
    if a.type in ("Đại hội", "Kỳ họp"):
        return a.host is not None and a.host == b.host
    return hosts and alike(a.name, b.name) > _ALIKE


def _other_day(a: EventFact, b: EventFact) -> bool:
    """Whether two meetings of shareholders, which many companies hold under one name, are of different days."""
    return bool(_SHAREHOLDERS.search(a.name)) and None not in (a.date, b.date) and a.date != b.date


def _other_voters(a: EventFact, b: EventFact) -> bool:
    """Whether two meetings with voters are of different places."""
    if not (a.name.startswith(_VOTERS) and b.name.startswith(_VOTERS)):
        return False
    first, second = ({word for word in fact.name.split()[1:] if word[0].isupper()} for fact in (a, b))
    return bool(first and second) and not first & second


def _other_rite(a: EventFact, b: EventFact) -> bool:
    """Whether two ceremonies are of different kinds that follow each other: an opening, a closing."""
    first, second = (_RITE.match(fact.name) for fact in (a, b))
    return first is not None and second is not None and first["kind"] != second["kind"]


def _abridged(a: str, b: str) -> bool:
    """Whether one name has only words of the other, from the same beginning on."""
    first, second = _words(a), _words(b)
    if first[:_BEGINNING] != second[:_BEGINNING]:
        return False
    short, long = sorted((first, second), key=len)
    return len(short) >= _SHORTEST and set(short) <= set(long)


@lru_cache(_CACHED)
def _words(name: str) -> tuple[str, ...]:
    return tuple(words_of(name).split())


def _questions(fact: EventFact) -> bool:
    """A sitting of questions is an event beside the session that it belongs to."""
    return fact.name.startswith("Phiên chất vấn")


def _same_place(a: str | None, b: str | None) -> bool:
    """Whether the names of two hosts end alike: ``Công đoàn tỉnh Lam Sơn``, ``Liên đoàn Lao động tỉnh Lam Sơn``."""
    return words_of(a).split()[-2:] == words_of(b).split()[-2:]


def _joined(a: EventFact, b: EventFact) -> EventFact:
    full = max(a, b, key=lambda fact: len(fact.name))
    return replace(full, host=a.host or b.host, ordinal=a.ordinal or b.ordinal, date=a.date or b.date)


def _unnamed_ceremony(draft: Draft, found: Sequence[EventFact]) -> Iterator[EventFact]:
    """``… đã trao quyết định điều động …`` in a report that goes on with ``tại buổi lễ``.

    What is done is no ceremony of its own where it is in the name of one of the events ``found``.
    """
    if not any(_CEREMONIAL.search(draft.folded, part.start, part.end) for part in draft.article.proper):
        return
    for sentence in sentences_of(draft):
        act = _ACTS.search(draft.folded, sentence.start, sentence.end)
        if act and any(fact.evidence.start <= act.start() < fact.evidence.end for fact in found):
            return
        if act:
            end = title_end(draft.text, act.start(), sentence.end, frozenset({"đã"}), frozenset({"cho"}))
            day = first_date(draft.folded, sentence.start, sentence.end, draft.article.published)
            evidence = draft.evidence(act.start(), end, "events.unnamed-ceremony")
            host = host_around(draft, act.start(), end, sentence)
            yield EventFact(
                evidence, "Lễ", f"Lễ {full_name(draft, act.start(), end)}", host, None, day.day if day else None
            )
            return


def _unnamed_conference(draft: Draft) -> Iterator[EventFact]:
    """``Tại Hội nghị các đại biểu đã thảo luận …``: held by the body that the report names most."""
    heads = (match for match, _ in triggered(draft, ("hội nghị",), _HEAD))
    found = [m for m in heads if _NAMELESS.search(draft.folded, max(0, m.start() - _LEAD), m.start())]
    if len(found) >= _TWICE:
        names = Counter(body.name for body in draft.body_mentions if body.kind in _HOSTS)
        host = names.most_common(1)[0][0] if names else None
        yield EventFact(
            draft.evidence(found[0].start(), found[0].end(), "events.unnamed-conference"), "Hội nghị", "Hội nghị", host
        )
