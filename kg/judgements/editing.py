"""Changes of the text of a file of judgements, which keep its comments and the order of its lines."""

from collections.abc import Callable, Sequence

from kg.errors import UsageError
from kg.judgements.chains import Placed
from kg.judgements.consistency import contradiction
from kg.judgements.table import HEADER, Line, parse, row
from kg.model import Judgement, Verdict
from kg.text import nfc


def added(text: str, new: Sequence[Placed], where: str) -> str:
    """The text with judgements at its end; what is there already is not said twice, and ``unsure`` gives way.

    Raises ``UsageError`` when they contradict the text, whose places are told as lines of ``where``.
    """
    lines = parse(text, where)
    settled = {_pair(each) for _, each in new if each.verdict is not Verdict.UNSURE}
    outdated = {line.number for line in lines if _is_open(line, settled)}
    kept = [line for line in lines if line.number not in outdated]
    there = {line.judgement for line in kept}
    fresh = dict.fromkeys(each for _, each in new if each not in there)
    if problem := contradiction([*((f"line {line.number} of {where}", line.judgement) for line in kept), *new]):
        raise UsageError(problem)
    return _ended(_without(text, outdated)) + "".join(f"{row(each)}\n" for each in fresh)


def retracted(text: str, left: str, right: str, where: str) -> tuple[str, tuple[Judgement, ...]]:
    """The text without what it says of two things, and what that was."""
    gone = [line for line in parse(text, where) if _pair(line.judgement) == {left, right}]
    return _without(text, {line.number for line in gone}), tuple(line.judgement for line in gone)


def purged(text: str, unwanted: Callable[[Sequence[str]], bool]) -> str:
    """The text without the lines, comments included, whose cells are unwanted; it need not be a correct file."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not unwanted(line.removeprefix("#").strip().split("\t")))


def _pair(judgement: Judgement) -> frozenset[str]:
    return frozenset((judgement.left, judgement.right))


def _is_open(line: Line, settled: set[frozenset[str]]) -> bool:
    return line.judgement.verdict is Verdict.UNSURE and _pair(line.judgement) in settled


def _without(text: str, numbers: set[int]) -> str:
    lines = nfc(text).split("\n")
    return "\n".join(line for number, line in enumerate(lines, 1) if number not in numbers)


def _ended(text: str) -> str:
    """The text with a header and an end of its last line."""
    if not any(line.strip() and not line.startswith("#") for line in text.split("\n")):
        text = f"{_with_end(text)}{HEADER}\n"
    return _with_end(text)


def _with_end(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
