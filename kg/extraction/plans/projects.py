"""Investment and construction projects and works: ``dự án mở rộng đường vành đai 4, đoạn từ … đến …``.

``dự án`` needs a name behind it: a work or an act on a work, a capital, or quotes; in the plural, a list. Without that
word, an act and a work with a name of its own are enough (``khánh thành cầu Nhật Tân``), before or behind it
(``Cầu Nhật Tân đã thông xe``), and so is the name of a great project.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.phrases.domain import is_administrative
from kg.extraction.phrases.extent import name_end, word_before
from kg.extraction.phrases.same import merged
from kg.extraction.phrases.triggers import triggered
from kg.extraction.plans.project_lists import read_list
from kg.extraction.plans.project_names import same_project
from kg.extraction.plans.works import ACT, LISTS, WORK, in_company, work_fact
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact, Span

_BETWEEN = r"(?: (?:vào|phát triển|được|mới|xong|thêm|tiếp|hạ tầng(?! kỹ thuật)))"
_TRIGGER = re.compile(
    rf"(?:(?P<project>dự án|công trình)(?![\w-])"
    rf"|(?P<act>{alternation(LISTS['building'])}){_BETWEEN}{{0,2}} (?={WORK} (?!sơ\b))"
    rf"|(?:tuyến )?(?P<known>{alternation(LISTS['known'])})\b"
    rf"|(?P<work>{alternation(LISTS['infrastructure'])}) )"
)
_WORDS = ("dự án", "công trình", "tuyến", *LISTS["building"], *LISTS["known"], *LISTS["infrastructure"])
_HEADS = tuple(sorted({w for w in _WORDS if not any(w.startswith(f"{other} ") for other in _WORDS)}))
_NEXT = re.compile(rf"(?: (?:vào|tại|ở|qua|trên) [^,.;:]{{1,40}}?)?(?:[,;] | và |, và )(?:dự án )?(?={WORK} )")
_NEXT_PROJECT = re.compile(rf"(?:[,;] | và |, và )(?:dự án (?=(?:{ACT} )?{WORK} )|(?={ACT} {WORK} ))")
_ACT = re.compile(rf" {ACT}\b")
_HISTORY = re.compile(rf"\b{alternation(LISTS['history'])}\b")
_START = re.compile(rf" (?!xây dựng \()(?:{ACT} (?=[\w“\"])|{WORK}\b)")
_GENERIC = re.compile(rf"(?: {alternation(LISTS['generic'])}\b| ?[^\w\s“\"‘'(]|$)")
_LAW = re.compile(rf" {alternation(LISTS['laws'])}\b")
_QUOTE = re.compile(r" [“\"‘']")
_REMAKING = frozenset(LISTS["remaking"])
_PLURAL = frozenset(LISTS["plural"])
_LISTING = frozenset(LISTS["listing"])
_PLACED = frozenset(LISTS["placed"])
_ACTORS = frozenset(LISTS["actors"])
_ACTIVE = re.compile(
    r" (?:(?:đã|đang|sẽ|vừa|cũng|tiếp tục) )*"
    r"(?:xây dựng|đầu tư|triển khai|mở rộng|nâng cấp|hoàn thành|hoàn thiện|khởi động) \w"
)
_STATE_BODY = re.compile(rf" {alternation(LISTS['state_bodies'])}\b")
_SETTLED = frozenset(LISTS["settled"])
_OFFICE = re.compile(r"\b(?:quản lý|ban|chủ đầu tư|hàng loạt|một loạt) (?:các )?$")
_NOT_PROJECTS = re.compile(rf"\b{alternation(LISTS['not_investment'])}\b")
_BUILT_BEFORE = re.compile(rf"\b{alternation(LISTS['building_before'])}(?: \w+){{0,3}} $")
_BUILT_AFTER = re.compile(
    rf"(?: \([^)]{{1,40}}\))?(?:,? đoạn [^,.;]{{1,60}},?)?(?: (?:rộng|dài) [\d.,]+ ?\w+)?[ ,]* ?(?:- )?"
    rf"(?:{alternation(LISTS['modal'])} )*"
    rf"{alternation(LISTS['building_after'])}\b"
)
_APPOSED = re.compile(r"(?: -|,) (?:là )?(?:dự án|công trình)\b")
_CAPITAL = re.compile(rf"(?:{alternation(LISTS['natural'])} )?[“\"]?(?:[^\W\d_]|(?:số )?\d)")
_BEFORE_REACH, _SPORT_REACH = 60, 80
_MANY = 100


@Language.component("kg_projects")
def projects(doc: Doc) -> Doc:
    """Append the projects of an article to its draft."""
    draft = draft_of(doc)
    draft.projects.extend(merged(list(find_projects(draft)), same_project))
    return doc


def find_projects(draft: Draft) -> Iterator[ProjectFact]:
    """Every mention of a named project or work, in the order of the text."""
    behind = 0
    for match, sentence in triggered(draft, _HEADS, _TRIGGER):
        if match.start() >= behind:
            for fact in _read(draft, match, sentence):
                behind = fact.evidence.end
                yield fact


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    if match["project"]:
        yield from _projects(draft, match, sentence)
    elif match["act"]:
        yield from _works(draft, match, sentence)
    elif fact := _known(draft, match, sentence) if match["known"] else _built(draft, match, sentence):
        yield fact


def _projects(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    """The projects behind ``dự án``: the one it names, or those that a plural lists."""
    before = word_before(draft.folded, match.start(), sentence.start)
    if before in _LISTING or _is_count(before):
        quoted = _QUOTE.match(draft.folded, match.end())
        if quoted and (fact := work_fact(draft, match.end() + 1, sentence.end, "project")):
            yield fact
            return
        yield from read_list(draft, match.end(), sentence)
    elif _one_project(draft, match, sentence):
        fact = work_fact(draft, match.end() + 1, sentence.end, "project")
        if fact and (match["project"] == "dự án" or fact.place or any(c.isupper() for c in fact.name)):
            yield from _listed(draft, fact, sentence, _NEXT_PROJECT if _ACT.match(draft.folded, match.end()) else _NEXT)


def _is_count(word: str) -> bool:
    return word.isdecimal() and 1 < int(word) < _MANY


def _works(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    """The works behind an act on them; what is made anew out of an old work keeps the act in its name."""
    if in_company(draft, match.start(), sentence.start) or _is_past(draft, match, sentence):
        return
    start = match.start() if match["act"] in _REMAKING else match.end()
    if fact := work_fact(draft, start, sentence.end, "work"):
        yield from _listed(draft, fact, sentence, _NEXT)


def _is_past(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether a work was built in times long past: ``nhà vua cho xây dựng đền Cao``."""
    return _HISTORY.search(draft.folded, max(sentence.start, match.start() - _BEFORE_REACH), match.start()) is not None


def _listed(draft: Draft, first: ProjectFact, sentence: Span, joined: re.Pattern[str]) -> Iterator[ProjectFact]:
    """The first work and those a list goes on with: ``…, cảng biển Hòn Nhạn và khu du lịch …``."""
    fact: ProjectFact | None = first
    while fact:
        yield fact
        more = joined.match(draft.folded, fact.evidence.end, sentence.end)
        fact = work_fact(draft, more.end(), sentence.end, "listed") if more else None


def _known(draft: Draft, match: re.Match[str], sentence: Span) -> ProjectFact | None:
    """A great project, named in full."""
    if in_company(draft, match.start(), sentence.start):
        return None
    return work_fact(draft, match.start(), match.end(), "known")


def _built(draft: Draft, match: re.Match[str], sentence: Span) -> ProjectFact | None:
    """A named work of which the sentence tells that it is planned, built or opened."""
    start = match.start()
    if not _begins_name(draft, match.end()) or in_company(draft, start, sentence.start):
        return None
    fact = work_fact(draft, start, sentence.end, "built")
    return fact if fact and _told_built(draft, match, sentence, fact.evidence.end) else None


def _told_built(draft: Draft, match: re.Match[str], sentence: Span, end: int) -> bool:
    """Whether what stands around a work, whose name ends at ``end``, tells of its building."""
    folded, start = draft.folded, match.start()
    if _APPOSED.match(folded, end, sentence.end):
        return True
    if word_before(folded, start, sentence.start) in _PLACED | _PLURAL:
        return False
    if match["work"] in _ACTORS and _ACTIVE.match(folded, end, sentence.end):
        return False
    if _BUILT_AFTER.match(folded, end, sentence.end):
        return True
    before = folded[max(sentence.start, start - _BEFORE_REACH) : start]
    return match["work"] not in _SETTLED and _BUILT_BEFORE.search(before) is not None


def _begins_name(draft: Draft, offset: int) -> bool:
    found = _CAPITAL.match(draft.text, offset)
    return found is not None and (found.group()[-1].isdigit() or found.group()[-1].isupper())


def _one_project(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether one project in particular is named behind the word."""
    folded, after = draft.folded, match.end("project")
    if word_before(folded, match.start(), sentence.start) in _PLURAL or _OFFICE.search(
        folded, sentence.start, match.start()
    ):
        return False
    if any(unnamed.match(folded, after) for unnamed in (_GENERIC, _LAW, _STATE_BODY)):
        return False
    if _START.match(folded, after):
        return True
    named = _QUOTE.match(folded, after) is not None or draft.text[after + 1 : after + 2].isupper()
    around = folded[max(sentence.start, after - _SPORT_REACH) : min(sentence.end, after + _SPORT_REACH)]
    if match["project"] != "dự án" or not named or _NOT_PROJECTS.search(around):
        return False
    return is_administrative(draft) or " " in draft.text[after + 1 : name_end(draft.text, after + 1, sentence.end)]
