"""Judgements in short."""

from kg.judgements import HEADER
from kg.model import Judgement, Verdict


def judgement(said: str, author: str = "An", reason: str = "trùng tên") -> Judgement:
    """``a = b`` is same, ``a ! b`` different, ``a ? b`` unsure; ``a`` is person/a-1, ``Q1`` an item."""
    left, sign, right = said.split()
    return Judgement(_VERDICTS[sign], _side(left), _side(right), author, reason)


def table(*lines: str) -> str:
    """A file whose first judgement is on line 2."""
    rows = (judgement(line) for line in lines)
    return "".join(f"{line}\n" for line in (HEADER, *("\t".join(_cells(each)) for each in rows)))


_VERDICTS = {"=": Verdict.SAME, "!": Verdict.DIFFERENT, "?": Verdict.UNSURE}


def _side(name: str) -> str:
    return name if name.startswith("Q") else f"person/{name}-1"


def _cells(each: Judgement) -> tuple[str, ...]:
    return each.verdict, each.left, each.right, each.author, each.reason
