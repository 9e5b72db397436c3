"""The words of an article as the grammars see them.

Only the article proper has words here; between its stretches, and at each line end, stands a line break, so that no
grammar reads across. A word is a syllable, a number, or one mark: ``TP.HCM`` is ``TP`` ``.`` ``HCM``. A capital
behind small letters begins a new word, which parts words run together (``lênHĐND``); ``T.Ư``, ``TƯ``, ``TW`` are
one word, of one form. Linear in the text.

A text is cut at its spaces, and what stands between two of them into pieces, which tile it: a word, the last one with
the space behind it, or a gap. Most of an article was in the one before it, so how a stretch is cut, and what is known
of a piece, is looked up, and all of it runs in loops of the interpreter.
"""

import re
import sys
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, compress
from operator import add
from typing import NamedTuple

from kg.extraction.words.memo import Memo
from kg.model import Article, Span
from kg.text import LOWERCASE, UPPERCASE, fold

_PIECE = re.compile(
    rf"[{LOWERCASE}]++(?:(?=[{UPPERCASE}])|\w*+)|T\.[ƯW]\b|\d++(?:[.,]\d++)*+|\w++|\n|[^\w\s]|[^\S\n]++"
)

CAPITALISED, CAPITALS, SMALL, NUMBER, MARK, BREAK = "X", "U", "x", "d", ".", "\n"
_CENTRAL = frozenset({"T.Ư", "T.W", "TƯ", "TW"})
_LONGEST_KEPT = 40


@dataclass(slots=True)
class Tokens:
    r"""Parallel lists, one item a word: offsets into the text, folded form, and shape.

    Shapes: ``X`` capitalised, ``U`` all capitals (two letters or more), ``x`` small letters, ``d`` number,
    ``.`` mark, ``\n`` line break.
    """

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]
    shapes: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def words(self, first: int, end: int) -> str:
        """The text from word ``first`` up to word ``end``, exclusive."""
        return self.text[self.starts[first] : self.ends[end - 1]] if first < end else ""

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital letter."""
        try:
            return self.shapes[index] in "XU"
        except IndexError:
            return False

    def form(self, index: int) -> str:
        """The folded form, ``""`` outside the text."""
        try:
            return self.forms[index] if index >= 0 else ""
        except IndexError:
            return ""


class Look(NamedTuple):
    """The word of a piece: its folded form, shape, and number of characters; a gap has an empty form."""

    form: str
    shape: str
    size: int


def tokenize(article: Article) -> Tokens:
    """The words of an article's proper stretches."""
    tokens = Tokens(article.text, [], [], [], [])
    for span in article.proper:
        _append(tokens, article.text, span)
    return tokens


@lru_cache(maxsize=1)
def tiles(text: str) -> tuple[list[str], list[int]]:
    """The pieces that tile a text, and where each begins, with the text's end behind them; the last text's are kept."""
    return _cut(text, 0)


def folded_words(phrase: str) -> tuple[str, ...]:
    """The forms of a phrase's words: how lexicons spell their entries."""
    return tuple(form for piece in _pieces(phrase) if (form := _looks[piece].form))


def _append(tokens: Tokens, text: str, span: Span) -> None:
    pieces, starts = _tiles_of(text, span)
    looks = list(map(_looks.__getitem__, pieces))
    forms, shapes = [look.form for look in looks], [look.shape for look in looks]
    ends = map(add, starts, [look.size for look in looks])
    tokens.starts += compress(starts, forms)
    tokens.ends += compress(ends, forms)
    tokens.shapes += compress(shapes, forms)
    tokens.forms += filter(None, forms)
    tokens.starts.append(span.end)
    tokens.ends.append(span.end)
    tokens.forms.append("\n")
    tokens.shapes.append(BREAK)


def _tiles_of(text: str, span: Span) -> tuple[list[str], list[int]]:
    """``tiles`` of a stretch; where its edges cut a piece of the text, it is tiled by itself."""
    pieces, starts = tiles(text)
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    if last < len(starts) and (starts[first], starts[last]) == (span.start, span.end):
        return pieces[first:last], starts[first : last + 1]
    return _cut(text[span.start : span.end], span.start)


def _cut(text: str, start: int) -> tuple[list[str], list[int]]:
    pieces = _pieces(text)
    return pieces, list(accumulate(map(len, pieces), initial=start))


def _pieces(text: str) -> list[str]:
    *stretches, last = text.split(" ")
    return [*chain.from_iterable(map(_stretches.__getitem__, stretches)), *_PIECE.findall(last)]


def _cut_up(stretch: str) -> tuple[str, ...]:
    """The pieces of a stretch without a space, and the space behind it with the last one."""
    *pieces, last = _PIECE.findall(stretch) or [""]
    return (*pieces, last + " ")


def _look(piece: str) -> Look:
    word = piece.removesuffix(" ") if not piece.isspace() or piece[0] == "\n" else ""
    form = "tw" if word in _CENTRAL else fold(word)
    return Look(sys.intern(form), _shape(word), len(word))


def _shape(word: str) -> str:
    first = word[:1]
    if first == "\n":
        return BREAK
    if first.isupper():
        return CAPITALS if len(word) > 1 and word.isupper() else CAPITALISED
    if first.isalpha():
        return SMALL
    return NUMBER if first.isdigit() else MARK


_stretches = Memo(_cut_up, longest=_LONGEST_KEPT)
_looks = Memo(_look)
