"""Names of one project, written in several ways."""

import re

from kg.extraction.phrases.same import alike, within, words_of
from kg.extraction.plans.works import LISTS
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact
from kg.text import fold

_USUAL = re.compile(rf"{alternation(LISTS['same_work'])} ")
_MANY_WORDS = 7
_ALIKE = 0.8


def same_project(a: ProjectFact, b: ProjectFact) -> bool:
    """Whether two facts name one project: one name lies in the other, or they share nearly all their words."""
    first, second = _usual(a.name), _usual(b.name)
    return within(first, second) or alike(first, second) > _ALIKE or _parted(a.evidence.quote, b.evidence.quote)


def _parted(a: str, b: str) -> bool:
    """Whether all of many words of one name stand in the other, which has more between."""
    short, long = sorted((words_of(a).split(), words_of(b).split()), key=len)
    return len(short) >= _MANY_WORDS and set(short) <= set(long) and short[:3] == long[:3]


def _usual(name: str) -> str:
    """The name with an airport called an airport, whatever the text calls it."""
    return _USUAL.sub("sân bay ", fold(name))
