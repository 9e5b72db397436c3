"""Investment and construction projects and works: ``dự án mở rộng đường vành đai 4, đoạn từ … đến …``.

``dự án`` needs a name behind it: a work or an act on a work, a capital, or quotes; in the plural, a list. Without that
word, an act and a work with a name of its own are enough (``khánh thành cầu Nhật Tân``), before or behind it
(``Cầu Nhật Tân đã thông xe``), and so is the name of a great project.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.phrases.domain import is_administrative
from kg.extraction.phrases.extent import name_end, word_before
from kg.extraction.phrases.same import gathered
from kg.extraction.phrases.stage_words import stages_of
from kg.extraction.phrases.stages import furthest, tellings
from kg.extraction.plans.built_works import NEXT, OLD, built_works, listed_works
from kg.extraction.plans.project_lists import read_list
from kg.extraction.plans.project_names import same_project
from kg.extraction.plans.word_triggers import at_words, heads_of
from kg.extraction.plans.work_words import ACT, LISTS, PROPER, UNDERTAKING, WORK
from kg.extraction.plans.works import in_company, is_within, work_fact
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact, Span

_BETWEEN = r"(?: (?:vào|phát triển|được|mới|xong|thêm|tiếp|hạ tầng(?! kỹ thuật)))"
_FINANCED = rf"(?: (?:bot|bt|ppp|oda)(?= (?:{UNDERTAKING}|{WORK})\b))"
_TRIGGER = re.compile(
    rf"(?:(?P<project>dự án(?: thành phần \d+)?{_FINANCED}?|công trình)(?![\w-])"
    rf"|(?P<act>{alternation(LISTS['building'])}){_BETWEEN}{{0,2}} (?={WORK} (?!sơ\b))"
    rf"|(?:tuyến )?(?P<known>{alternation(LISTS['known'])})\b"
    rf"|(?P<work>{alternation(LISTS['infrastructure'])})(?: |(?=:)))"
)
_WORDS = ("dự án", "công trình", "tuyến", *LISTS["building"], *LISTS["known"], *LISTS["infrastructure"])
_HEADS = heads_of(_WORDS)
_NEXT_PROJECT = re.compile(rf"(?:[,;] | và |, và )(?:dự án (?=(?:{ACT} )?{WORK} )|(?={ACT} {WORK} ))")
_ACT = re.compile(rf" {ACT}\b")
_HISTORY = re.compile(rf"\b{alternation(LISTS['history'])}\b")
_START = re.compile(
    rf" (?!(?:{ACT} )+(?:\(|{alternation(LISTS['unfollowed'])}\b))"
    rf"(?:(?P<act>{UNDERTAKING})(?:,? và|,)? (?=[\w“\"])|{WORK}\b)"
)
_PREDICATE = re.compile(rf" {alternation(LISTS['predicates'])}\b")
_SCHEME_TITLE = re.compile(rf"\b{alternation(LISTS['schemes'])} [“\"‘']$")
_NOMINAL_WORDS, _TITLE_REACH = 4, 24
_GENERIC = re.compile(rf"(?: {alternation(LISTS['generic'])}\b| ?[^\w\s“\"‘'(]|$)")
_LAW = re.compile(rf" {alternation(LISTS['laws'])}\b")
_QUOTE = re.compile(r" (?:thanh niên |phần việc |măng non )?[“\"‘']")
_OPENED = re.compile(r"\b(?:khởi công|khánh thành|bàn giao|gắn biển|thi công|động thổ)\b")
_NUMBER = re.compile(r"\bsố \d+ $")
_NUMBER_REACH = 10
_REMAKING = frozenset(LISTS["remaking"])
_PLURAL = frozenset(LISTS["plural"])
_LISTING = frozenset(LISTS["listing"])
_STATE_BODY = re.compile(rf" {alternation(LISTS['state_bodies'])}\b")
_OFFICE = re.compile(r"\b(?:quản lý|ban|bql|hàng loạt|một loạt|công ty[^,.;]{0,40}(?:phát triển|tư vấn|và)) (?:các )?$")
_NOT_PROJECTS = re.compile(rf"\b{alternation(LISTS['not_investment'])}\b")
_BEFORE_REACH, _SPORT_REACH = 60, 80
_MANY = 100


@Language.component("kg_projects")
def projects(doc: Doc) -> Doc:
    """Append the projects of an article to its draft."""
    draft = draft_of(doc)
    mentions = list(find_projects(draft))
    told = tellings(draft, stages_of("projects"), [fact.evidence.span for fact in mentions])
    for fact, places in gathered(mentions, same_project):
        draft.projects.append(replace(fact, status=furthest(told[place] for place in places)))
    return doc


def find_projects(draft: Draft) -> Iterator[ProjectFact]:
    """Every mention of a named project or work, in the order of the text."""
    behind = 0
    for match, sentence in at_words(draft, _HEADS, _TRIGGER):
        if match.start() >= behind:
            for fact in _read(draft, match, sentence):
                behind = fact.evidence.end
                yield fact


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    if match["project"]:
        yield from _projects(draft, match, sentence)
    elif match["act"]:
        yield from _works(draft, match, sentence)
    elif match["known"]:
        if fact := _known(draft, match, sentence):
            yield fact
    else:
        yield from built_works(draft, match, sentence)


def _projects(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    """The projects behind ``dự án``: the one it names, or those that a plural lists."""
    if _tells_several(draft, match, sentence):
        quoted = _QUOTE.match(draft.folded, match.end())
        if quoted and (fact := work_fact(draft, quoted.end() - 1, sentence.end, "project")):
            yield fact
            return
        yield from read_list(draft, match.end(), sentence)
    elif _one_project(draft, match, sentence):
        start = quoted.end() - 1 if (quoted := _QUOTE.match(draft.folded, match.end())) else match.end() + 1
        fact = work_fact(draft, start, sentence.end, "project")
        if fact and (match["project"] != "công trình" or fact.place or any(c.isupper() for c in fact.name)):
            yield from listed_works(
                draft, fact, sentence, _NEXT_PROJECT if _ACT.match(draft.folded, match.end()) else NEXT
            )


def _tells_several(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether a plural or a count stands before the word; ``gói thầu số 4`` is no count."""
    before = word_before(draft.folded, match.start(), sentence.start)
    if not (before in _LISTING or _is_count(before)):
        return False
    return not _NUMBER.search(draft.folded[max(sentence.start, match.start() - _NUMBER_REACH) : match.start()])


def _is_count(word: str) -> bool:
    return word.isdecimal() and 1 < int(word) < _MANY


def _works(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    """The works behind an act on them; what is made anew out of an old work keeps the act in its name."""
    if in_company(draft, match.start(), sentence.start) or _is_past(draft, match, sentence):
        return
    if _titles_scheme(draft, match, sentence):
        return
    start = match.start() if match["act"] in _REMAKING else match.end()
    fact = work_fact(draft, start, sentence.end, "work")
    if fact and not OLD.match(draft.folded, fact.evidence.end, sentence.end):
        yield from listed_works(draft, fact, sentence, NEXT)


def _titles_scheme(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether the act begins the quoted title of a scheme: ``Đề án “Xây dựng đô thị thông minh …”``."""
    since = max(sentence.start, match.start() - _TITLE_REACH)
    return _SCHEME_TITLE.search(draft.folded, since, match.start()) is not None


def _is_past(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether a work was built in times long past: ``nhà vua cho xây dựng đền Cao``."""
    return _HISTORY.search(draft.folded, max(sentence.start, match.start() - _BEFORE_REACH), match.start()) is not None


def _known(draft: Draft, match: re.Match[str], sentence: Span) -> ProjectFact | None:
    """A great project, named in full."""
    if in_company(draft, match.start(), sentence.start):
        return None
    return work_fact(draft, match.start(), match.end(), "known")


def _one_project(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether one project in particular is named behind the word."""
    folded, after = draft.folded, match.end("project")
    before = folded[max(sentence.start, match.start() - _BEFORE_REACH) : match.start()]
    if word_before(folded, match.start(), sentence.start) in _PLURAL or _OFFICE.search(before):
        return False
    if any(unnamed.match(folded, after) for unnamed in (_GENERIC, _LAW, _STATE_BODY)) or folded[after] != " ":
        return False
    if _START.match(folded, after):
        return True
    quoted = _QUOTE.match(folded, after)
    if match["project"] == "công trình":
        return quoted is not None and (len(quoted.group()) > len(" “") or _OPENED.search(before) is not None)
    return _has_own_name(draft, after, sentence, quoted=quoted is not None)


def _has_own_name(draft: Draft, after: int, sentence: Span, *, quoted: bool) -> bool:
    """Whether a proper name or quotes stand behind ``dự án``, in news that is not of sport or show business."""
    around = draft.folded[max(sentence.start, after - _SPORT_REACH) : min(sentence.end, after + _SPORT_REACH)]
    if _NOT_PROJECTS.search(around):
        return False
    if not quoted and not draft.text[after + 1 : after + 2].isupper():
        return _is_nominal(draft, after, sentence)
    return is_administrative(draft) or " " in draft.text[after + 1 : name_end(draft.text, after + 1, sentence.end)]


def _is_nominal(draft: Draft, after: int, sentence: Span) -> bool:
    """Whether a proper name, not of a body or a person, stands behind a few nouns: ``dự án thép Bến Tây``."""
    if _PREDICATE.match(draft.folded, after) or not draft.text[after + 1 : after + 2].isalpha():
        return False
    proper = PROPER.search(draft.text, after + 1, name_end(draft.text, after + 1, sentence.end))
    if proper is None or len(draft.folded[after : proper.start()].split()) > _NOMINAL_WORDS:
        return False
    return not any(is_within(mentions, proper.start()) for mentions in (draft.body_mentions, draft.person_mentions))
