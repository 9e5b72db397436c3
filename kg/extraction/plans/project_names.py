"""Names of one project, written in several ways."""

import re

from kg.extraction.phrases.extent import UPPER
from kg.extraction.phrases.same import alike, words_of
from kg.extraction.plans.work_words import LISTS
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact
from kg.text import fold

_USUAL = re.compile(rf"{alternation(LISTS['same_work'])} ")
_LEAD = re.compile(rf"^(?:{alternation((*LISTS['acts'], *LISTS['leads']))} )+(?=\w)")
_ASIDE = re.compile(r" ?\([^)]*\)")
_OWN_NAME = re.compile(rf" (?P<own>[{UPPER}]\w*(?:(?: [-–] |[-–]| )(?:[{UPPER}]\w*|\d+\w*))+)$")
_OTHER_KIND = frozenset(LISTS["other_kinds"])
_MANY_WORDS = 7
_ALIKE = 0.8


def same_project(a: ProjectFact, b: ProjectFact) -> bool:
    """Whether two facts name one project: one name lies in the other, or they share nearly all their words."""
    first, second = _usual(a.name), _usual(b.name)
    if _lies_in(words_of(first), words_of(second)) or _lies_in(_core(first), _core(second)):
        return True
    return (
        alike(first, second) > _ALIKE or _parted(a.evidence.quote, b.evidence.quote) or _same_own_name(a.name, b.name)
    )


def _same_own_name(a: str, b: str) -> bool:
    """Whether two names end with one proper name, and the noun of one is only fuller: ``hồ``, ``hồ chứa nước``."""
    first, second = (_OWN_NAME.search(_ASIDE.sub("", name)) for name in (a, b))
    if first is None or second is None or fold(first["own"]) != fold(second["own"]):
        return False
    short, long = sorted((_core(name[: own.start()]).split() for name, own in ((a, first), (b, second))), key=len)
    return short[:1] == long[:1] and set(short) <= set(long) and _OTHER_KIND.isdisjoint(set(long) - set(short))


def _core(name: str) -> str:
    """The words of a name without what is done to the work and without brackets."""
    return words_of(_LEAD.sub("", _ASIDE.sub("", name)))


def _lies_in(a: str, b: str) -> bool:
    """Whether one name lies in the other, not as the owner of what it names: ``luồng vào cảng của Cảng Hòn Nhạn``."""
    short, long = sorted((a, b), key=len)
    return bool(short.strip()) and short in long and f" của{short}" not in long


def _parted(a: str, b: str) -> bool:
    """Whether all of many words of one name stand in the other, which has more between."""
    short, long = sorted((words_of(a).split(), words_of(b).split()), key=len)
    return len(short) >= _MANY_WORDS and set(short) <= set(long) and short[:3] == long[:3]


def _usual(name: str) -> str:
    """The name with an airport called an airport, whatever the text calls it."""
    return _USUAL.sub("sân bay ", fold(name))
