"""Headings in capitals, written as the article itself writes their words.

``BÍ THƯ NGUYỄN VĂN AN PHÁT BIỂU`` is ``Bí thư Nguyễn Văn An phát biểu`` when the text below says so somewhere.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.canonical.layers import Edit

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 4
_OPENS_SENTENCE = frozenset('\n.!?:;-–•*"“(')

_NONE: Counter[str] = Counter()


def recased(text: str) -> Iterator[Edit]:
    """Each word of a line in capitals in the case that it has elsewhere beside the same neighbour."""
    if not any(len(_WORD.findall(line)) >= _FEWEST_WORDS for line in text.split("\n") if line.isupper()):
        return
    headings: list[list[re.Match[str]]] = []
    running: list[list[re.Match[str]]] = []
    for line in re.finditer(r"[^\n]+", text):
        words = list(_WORD.finditer(text, line.start(), line.end()))
        if not line.group().isupper():
            running.append(words)
        elif len(words) >= _FEWEST_WORDS:
            headings.append(words)
    forms = _Forms.of(text, running, {word.group().lower() for words in headings for word in words})
    for words in headings:
        yield from forms.heading(words)


@dataclass(slots=True)
class _Forms:
    """How running text writes words: behind a neighbour, before one, and alone."""

    behind: dict[tuple[str, str], Counter[str]]
    before: dict[tuple[str, str], Counter[str]]
    alone: dict[str, set[str]]

    @classmethod
    def of(cls, text: str, lines: list[list[re.Match[str]]], wanted: set[str]) -> "_Forms":
        """The forms of the wanted words in these lines; first words of sentences do not tell."""
        forms = cls(defaultdict(Counter), defaultdict(Counter), defaultdict(set))
        for words in lines:
            lower = ["", *(word.group().lower() for word in words)]
            for at in [at for at, form in enumerate(lower) if form in wanted]:
                word, form = words[at - 1], lower[at]
                if not _opens(text, word.start()):
                    forms.behind[lower[at - 1], form][word.group()] += 1
                    forms.alone[form].add(word.group())
                    if at < len(words):
                        forms.before[form, lower[at + 1]][word.group()] += 1
        return forms

    def heading(self, words: list[re.Match[str]]) -> Iterator[Edit]:
        """The words of a heading as running text writes them; those that it does not know stay."""
        lower = ["", *(word.group().lower() for word in words), ""]
        for at, word in enumerate(words, start=1):
            known = self.behind.get((lower[at - 1], lower[at]), _NONE) + self.before.get(
                (lower[at], lower[at + 1]), _NONE
            )
            form = max(known, key=lambda f: (known[f], f), default="")
            if not form and self.alone.get(lower[at]) == {lower[at]}:
                form = lower[at]
            if len(form) == len(word.group()):
                yield *word.span(), form[:1].upper() + form[1:] if at == 1 else form


def _opens(text: str, start: int) -> bool:
    """Whether a sentence may begin at a word."""
    return start == 0 or text[start - 1] in _OPENS_SENTENCE or text[max(0, start - 2)] in _OPENS_SENTENCE
