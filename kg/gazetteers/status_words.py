"""Words of status: whether a post is held, was held, is taken up, or is left.

``status_words.toml`` writes families of phrases once: ``{once} {held}`` is every combination of its two lists,
``từng giữ chức`` as well as ``đã từng làm``.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product

from kg.errors import KnowledgeError
from kg.resources import table

STATUS_KINDS = ("holding", "former", "incoming", "outgoing", "moving", "before", "gone", "joins", "lookback", "never")
_TABLE = "status_words.toml"
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def status_words() -> Mapping[str, tuple[str, ...]]:
    """The phrases of each kind of ``STATUS_KINDS``, each once, in the order of the table."""
    words = table(_TABLE)
    return {kind: expand(words[kind], words["parts"]) for kind in STATUS_KINDS}


@cache
def presenting() -> frozenset[tuple[str, ...]]:
    """What may stand between a title and the name of its holder, in words: ``hiện nay là``."""
    words = table(_TABLE)
    return frozenset(tuple(phrase.split()) for phrase in expand(words["presents"], words["parts"]))


@cache
def then() -> frozenset[tuple[str, ...]]:
    """What stands between a title and the name of who held it at a time spoken of, in words: ``khi đó là``."""
    return frozenset((*phrase.split(), "là") for phrase in table(_TABLE)["parts"]["then"])


def expand(patterns: Iterable[str], parts: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Every phrase that the patterns stand for; ``KnowledgeError`` when a pattern names a part that is not there."""
    return tuple(dict.fromkeys(phrase for pattern in patterns for phrase in _phrases(pattern, parts)))


def _phrases(pattern: str, parts: Mapping[str, Iterable[str]]) -> Iterable[str]:
    names: list[str] = _SLOT.findall(pattern)
    if missing := sorted(set(names) - set(parts)):
        raise KnowledgeError(f"{_TABLE}: “{pattern}” names the part {missing[0]}, which is missing; add it to [parts]")
    frame = _SLOT.sub("{}", pattern)
    return (frame.format(*chosen) for chosen in product(*(parts[name] for name in names)))
