"""The words of an article as the grammars see them.

Only the article proper has words here; between its stretches, and at each line end, stands a line break, so that no
grammar reads across. A word is a syllable, a number, or one mark: ``TP.HCM`` is ``TP`` ``.`` ``HCM``. A capital
behind small letters begins a new word, which parts words run together (``lênHĐND``); ``T.Ư``, ``TƯ``, ``TW`` are
one word, of one form. Linear in the text.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Article, Span
from kg.text import fold

_LETTERS = [chr(code) for code in range(0x1F00)]
_UPPER = "".join(c for c in _LETTERS if c.isupper())
_LOWER = "".join(c for c in _LETTERS if c.islower())
TOKEN = re.compile(rf"T\.[ƯW]\b|[{_LOWER}]++(?=[{_UPPER}])|\d++(?:[.,]\d++)*+|\w++|\n|[^\w\s]")

CAPITALISED, CAPITALS, SMALL, NUMBER, MARK, BREAK = "X", "U", "x", "d", ".", "\n"
_CENTRAL = frozenset({"T.Ư", "T.W", "TƯ", "TW"})
_MEMO_SIZE = 1 << 16


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
        return index < len(self.shapes) and self.shapes[index] in "XU"

    def form(self, index: int) -> str:
        """The folded form, ``""`` outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""


_memo: dict[str, tuple[str, str]] = {}


def tokenize(article: Article) -> Tokens:
    """The words of an article's proper stretches."""
    tokens = Tokens(article.text, [], [], [], [])
    for span in article.proper:
        _append(tokens, article.text, span)
    return tokens


def folded_words(phrase: str) -> tuple[str, ...]:
    """The forms of a phrase's words: how lexicons spell their entries."""
    return tuple(_look(match.group())[0] for match in TOKEN.finditer(phrase))


def _append(tokens: Tokens, text: str, span: Span) -> None:
    starts, ends, forms, shapes = tokens.starts, tokens.ends, tokens.forms, tokens.shapes
    known = _memo
    for match in TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        form, shape = known.get(word) or _look(word)
        starts.append(match.start())
        ends.append(match.end())
        forms.append(form)
        shapes.append(shape)
    starts.append(span.end)
    ends.append(span.end)
    forms.append("\n")
    shapes.append(BREAK)


def _look(word: str) -> tuple[str, str]:
    if len(_memo) >= _MEMO_SIZE:
        _memo.clear()
    form = "tw" if word in _CENTRAL else fold(word)
    found = _memo[word] = (sys.intern(form), _shape(word))
    return found


def _shape(word: str) -> str:
    first = word[0]
    if first == "\n":
        return BREAK
    if first.isupper():
        return CAPITALS if len(word) > 1 and word.isupper() else CAPITALISED
    if first.isalpha():
        return SMALL
    return NUMBER if first.isdigit() else MARK


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """All of a text in order, words and white space alike, each with whether one space follows it."""
    position = 0
    pending: str | None = None
    for match in TOKEN.finditer(text):
        gap = text[position : match.start()]
        if pending is not None:
            yield pending, gap.startswith(" ")
        rest = gap[1:] if pending is not None and gap.startswith(" ") else gap
        if rest:
            yield rest, False
        pending, position = match.group(), match.end()
    gap = text[position:]
    if pending is not None:
        yield pending, gap.startswith(" ")
        gap = gap.removeprefix(" ")
    if gap:
        yield gap, False
