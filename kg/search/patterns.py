"""What is looked for in an index of texts when somebody types something: patterns, the best first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum

from kg.search.runs import Runs

OTHER_MARKS = 0.05
"""So much less is a text worth that has other diacritics than those that were typed."""

_GRAM = 3  # characters of the shortest substring that the index of substrings has


class Mode(StrEnum):
    """How far a search goes: each mode finds what those before it find, and more."""

    WORDS = "words"
    PREFIX = "prefix"
    SUBSTRING = "substring"


class Source(Enum):
    """Where a pattern is looked for: in whole texts, among words, among substrings, or in each text in turn."""

    NAMES = "names"
    WORDS = "words"
    GRAMS = "grams"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class Pattern:
    """``sought`` in the way of its source, in texts that have ``spelled`` in them; ``score`` is what a hit is worth."""

    source: Source
    sought: str
    score: float
    spelled: str = ""


def patterns(text: str, mode: Mode, longest: int) -> Iterator[Pattern]:
    """The patterns of a text, in an index whose longest text has ``longest`` words."""
    runs = Runs.of(text)
    if not 0 < runs.count <= longest:
        return
    if runs.spelled == runs.plain:
        yield from _folded(runs, mode)
        return
    for same, other in zip(_same_marks(runs, mode), _folded(runs, mode), strict=True):
        yield same
        yield Pattern(other.source, other.sought, round(other.score - OTHER_MARKS, 2))


def _folded(runs: Runs, mode: Mode) -> Iterator[Pattern]:
    yield Pattern(Source.NAMES, runs.plain, 1.0)
    yield from _among_words("folded", runs, runs.folded, runs.plain, mode)
    if mode is Mode.SUBSTRING:
        yield Pattern(*_substring(runs.plain), 0.5)


def _same_marks(runs: Runs, mode: Mode) -> Iterator[Pattern]:
    yield Pattern(Source.NAMES, runs.plain, 1.0, runs.spelled)
    yield from _among_words("marked", runs, runs.marked, runs.spelled, mode)
    if mode is Mode.SUBSTRING:
        yield Pattern(*_substring(runs.plain), 0.5, runs.spelled)


def _among_words(column: str, runs: Runs, run: str, typed: str, mode: Mode) -> Iterator[Pattern]:
    """Words in a row before words in any order; the last word as it was typed may begin another one."""
    words, begun = run.split(), typed.rsplit(maxsplit=1)[-1]
    several = len(words) > 1
    yield Pattern(Source.WORDS, f'{column} : "{run}"', 0.9)
    if several:
        yield Pattern(Source.WORDS, f"{column} : ({_all(words)})", 0.8)
    if mode is Mode.WORDS:
        return
    lasts = dict.fromkeys((words[-1], begun))
    rows = (f'"{" ".join((*words[:-1], last))}" *' for last in lasts)
    yield Pattern(Source.WORDS, f"{column} : ({' OR '.join(rows)})", 0.7)
    if several and not _begins_another(runs.folded.split()):
        beginnings = " OR ".join(f'"{last}" *' for last in lasts)
        yield Pattern(Source.WORDS, f"{column} : ({_all(words[:-1])} AND ({beginnings}))", 0.6)


def _begins_another(words: list[str]) -> bool:
    """Whether the last word begins one before it, which would then count as two."""
    return any(word.startswith(words[-1]) for word in words[:-1])


def _all(words: list[str]) -> str:
    return " AND ".join(f'"{word}"' for word in dict.fromkeys(words))


def _substring(plain: str) -> tuple[Source, str]:
    return (Source.GRAMS, f'"{plain}"') if len(plain) >= _GRAM else (Source.SCAN, plain)
