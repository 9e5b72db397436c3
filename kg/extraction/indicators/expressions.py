"""Words that tell what a stretch of text is about, unless they are part of an expression that means something else.

Their first syllables are looked for first: where a stretch has none, and that is nearly always, there is nothing more
to do.
"""

import re
from collections.abc import Iterator, Sequence

from kg.gazetteers.vocabulary import alternation

_SYLLABLE = re.compile(r"\w+")


class Expressions:
    """``words``, but not as part of ``others``: ``bán``, not ``bán đảo``; nor after the words ``behind``."""

    def __init__(self, words: Sequence[str], others: Sequence[str], behind: str = "") -> None:
        barred = rf"(?<!{re.escape(behind)})" if behind else ""
        self._pattern = re.compile(rf"{barred}\b(?:(?P<other>{alternation(others)})|{alternation(words)})\b")
        self._first = re.compile(alternation(_SYLLABLE.findall(word)[0] for word in words))

    def found(self, folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The words and the ``other`` expressions between two offsets, in order; none where there are no words."""
        first = self._first.search(folded, start, end)
        return self._pattern.finditer(folded, start, end) if first else iter(())

    def says(self, folded: str, start: int, end: int) -> bool:
        """Whether one of the words stands between two offsets."""
        return any(match["other"] is None for match in self.found(folded, start, end))
