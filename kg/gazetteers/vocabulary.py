"""Word lists of the extractors, and the regular expressions made of them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from kg.resources import table


@cache
def word_lists(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of ``data/gazetteers/<name>`` (TOML), such as ``{"stops": ("đã", "được", …)}``."""
    return {key: tuple(words) for key, words in table(name).items()}


def alternation(words: Iterable[str]) -> str:
    """A group of a regular expression that matches any of the words, longest first: ``(?:đã được|đã)``."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))})"
