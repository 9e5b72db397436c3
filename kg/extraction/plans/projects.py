"""Investment and construction projects and works: ``dự án mở rộng đường vành đai 4, đoạn từ … đến …``.

``dự án`` needs a name behind it: a work or an act on a work, a capital, or quotes. Without that word, an act and a
work with a name of its own are enough (``khánh thành cầu Nhật Tân``).
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.phrases.extent import UPPER, name_end, word_before
from kg.extraction.phrases.naming import full_name
from kg.extraction.phrases.same import alike, merged, within
from kg.extraction.phrases.triggers import triggered
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import ProjectFact, Span

_LISTS = word_lists("project_words.toml")
_WORK = alternation(_LISTS["works"])
_ACT = alternation(_LISTS["acts"])
_BUILD = alternation(_LISTS["building"])
_TRIGGER = re.compile(
    rf"(?:(?P<project>dự án|công trình)(?![\w-])"
    rf"|(?P<act>{_BUILD})(?: (?:vào|phát triển|được|hạ tầng(?! kỹ thuật))){{0,2}} (?={_WORK} ))"
)
_HEADS = ("dự án", "công trình", *_LISTS["building"])
_NEXT = re.compile(rf"(?:[,;] | và |, và )(?:dự án )?(?={_WORK} )")
_START = re.compile(rf" (?:{_ACT}|{_WORK})\b")
_GENERIC = re.compile(rf"(?: {alternation(_LISTS['generic'])}\b| ?[^\w\s“\"‘'(]|$)")
_LAW = re.compile(rf" {alternation(_LISTS['laws'])}\b")
_ACTS = re.compile(rf"{_ACT}\b")
_SEVERAL = re.compile(rf"(?:{_ACT} )?(?:các|hai|ba|bốn|năm|nhiều|những|một số|\d+)\b")
_QUOTE = re.compile(r" [“\"‘']")
_PLURAL = frozenset(_LISTS["plural"])
_PROPER = re.compile(rf"(?<=[ (“\"])[{UPPER}][^\W{UPPER}]|(?:[Vv]ành đai|số|[Qq]uốc lộ) ?\d")
_STOPS = frozenset(_LISTS["stops"])
_FREE = frozenset(_LISTS["free"])
_OFFICE = re.compile(r"\b(?:quản lý|ban) $")
_LEAST_WORDS = 4
_OWNER_REACH = 60
_MOST_WORDS = 30
_ALIKE = 0.8


@Language.component("kg_projects")
def projects(doc: Doc) -> Doc:
    """Append the projects of an article to its draft."""
    draft = draft_of(doc)
    draft.projects.extend(merged(list(find_projects(draft)), _same_project))
    return doc


def find_projects(draft: Draft) -> Iterator[ProjectFact]:
    """Every mention of a named project or work, in the order of the text."""
    behind = 0
    for match, sentence in triggered(draft, _HEADS, _TRIGGER):
        if match.start() >= behind:
            for fact in _read_list(draft, match, sentence):
                behind = fact.evidence.end
                yield fact


def _read_list(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    """The project at a head, and the works that a list goes on with: ``…, cảng biển Hòn Nhạn và khu du lịch …``."""
    found = _read(draft, match, sentence)
    while found:
        yield found
        more = _NEXT.match(draft.folded, found.evidence.end, sentence.end)
        found = _fact(draft, more.end(), sentence, "listed") if more else None


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> ProjectFact | None:
    if match["project"] is None:
        return _fact(draft, match.end(), sentence, "work")
    if not _project(draft, match, sentence):
        return None
    return _fact(draft, match.end("project") + 1, sentence, "project")


def _fact(draft: Draft, start: int, sentence: Span, rule: str) -> ProjectFact | None:
    end = _owned(draft, name_end(draft.text, start, sentence.end, _STOPS, _FREE), sentence)
    words = len(draft.folded[start:end].split())
    proper = _PROPER.search(draft.text, start - 1, end) is not None
    told = proper or (rule == "project" and words > _LEAST_WORDS and _ACTS.match(draft.folded, start) is not None)
    if not told or words > _MOST_WORDS or _SEVERAL.match(draft.folded, start, end):
        return None
    name = full_name(draft, start, end).strip("“”\"'‘’ ")
    return ProjectFact(draft.evidence(start, end, f"projects.{rule}"), name, _place(draft, start, end))


def _owned(draft: Draft, end: int, sentence: Span) -> int:
    """The end of a name with its owner: ``đường trên cao của Bộ Giao thông vận tải``."""
    owner = draft.body_within(end, min(sentence.end, end + _OWNER_REACH))
    return owner.end if owner and draft.folded[end : owner.start] == " của " else end


def _project(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether one project in particular is named behind the word."""
    folded, after = draft.folded, match.end("project")
    if word_before(folded, match.start(), sentence.start) in _PLURAL or _OFFICE.search(
        folded, sentence.start, match.start()
    ):
        return False
    if _GENERIC.match(folded, after) or _LAW.match(folded, after):
        return False
    if _START.match(folded, after):
        return True
    return match["project"] == "dự án" and (
        _QUOTE.match(folded, after) is not None or draft.text[after + 1 : after + 2].isupper()
    )


def _place(draft: Draft, start: int, end: int) -> str | None:
    return next((u.unit.label for u in draft.units if start <= u.start and u.end <= end), None)


def _same_project(a: ProjectFact, b: ProjectFact) -> bool:
    return within(a.name, b.name) or alike(a.name, b.name) > _ALIKE
