"""The words that tell how far things of one sort have come (``stage_words.toml``), and what they mean."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.gazetteers.vocabulary import alternation
from kg.model import EventStatus
from kg.resources import table

STAGE_WORDS = table("stage_words.toml")
"""What the words mean, by sort of thing."""
NOW = "now"
ALONE, BARE, PAST, FUTURE, WANTED, IF = "alone", "bare", "past", "future", "wanted", "if"
PROPOSED, AIM, AIMED, MOOTED = "proposed", "aim", "aimed", "mooted"
_AS = {"former": PAST, PROPOSED: WANTED, AIM: WANTED, AIMED: WANTED}
_TIMES = frozenset({BARE, PAST, NOW, FUTURE, WANTED, "not_yet", "never", "given_up", *_AS})
_PARTLY = r"(?! (?:được )?(?:khoảng |hơn |gần |trên )?\d[\d.,]* ?%)"
_NOT_STAGES = frozenset({"times", "governing"})


@dataclass(frozen=True, slots=True)
class Stages:
    """The words that tell how far things of one sort have come, and what they mean.

    ``kinds`` has the time and the stage of each word, one of them empty; both are empty where it tells nothing.
    """

    sort: str
    words: re.Pattern[str]
    kinds: Mapping[str, tuple[str, str]]
    governing: frozenset[str]
    pointing: re.Pattern[str]
    points: Mapping[str, str]
    statuses: Mapping[str, Mapping[str, EventStatus]]

    def status(self, stage: str, time: str) -> EventStatus | None:
        """The status that a stage means with a time; either may be empty."""
        means = self.statuses[stage or ALONE]
        return means.get(time or BARE) or means.get(_AS.get(time, ""))

    def is_plan(self, stage: str) -> bool:
        """Whether a stage comes before all that is done: ``phê duyệt``."""
        return self.status(stage, BARE) is EventStatus.ANNOUNCED

    def stands(self, stage: str) -> bool:
        """Whether a stage has come whatever the time is that is told with it: ``tiến độ``, ``gói thầu``."""
        told = {status for time, status in self.statuses.get(stage, {}).items() if time != "given_up"}
        return told in ({EventStatus.UNDERWAY}, {EventStatus.HELD})


@cache
def stages_of(sort: str) -> Stages:
    """The words for ``events`` or ``projects``."""
    own = STAGE_WORDS[sort]
    stages = {stage: means for stage, means in own.items() if stage not in _NOT_STAGES}
    ruling = _by_word(STAGE_WORDS["governing"]) | _by_word(own.get("governing", {}))
    times = _by_word(STAGE_WORDS["times"]) | ruling | _by_word(own.get("times", {}))
    kinds = {word: (time, "") for word, time in times.items()}
    kinds |= {word: ("", stage) for stage, means in stages.items() for word in means["words"]}
    governing = {
        *(word for word in ruling if kinds[word][0]),
        *(word for means in stages.values() if means.get("governing") for word in means["words"]),
    }
    kinds |= dict.fromkeys(STAGE_WORDS["swallowed"], ("", ""))
    points = _by_word(STAGE_WORDS["pointing"])
    statuses = {
        stage: {time: EventStatus(value) for time, value in means.items() if time in _TIMES}
        for stage, means in stages.items()
    }
    finder = re.compile(rf"(?<![\w-]){by_first_letter(kinds)}(?![\w-]){_PARTLY}")
    pointing = re.compile(rf",? ?(?:(?:trong |vào )?(?:năm|tháng|quý) [\d/]+ )?(?P<point>{alternation(points)})(?!\w)")
    return Stages(sort, finder, kinds, frozenset(governing), pointing, points, statuses)


def by_first_letter(words: Iterable[str]) -> str:
    """An ``alternation`` that looks at the first letter once: of some 250 words that is several times faster."""
    first = {word[0]: alternation(other[1:] for other in words if other[0] == word[0]) for word in words}
    return f"(?:{'|'.join(letter + rest for letter, rest in first.items())})"


def _by_word(lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: time for time, words in lists.items() for word in words}
