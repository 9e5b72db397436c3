"""Words that tell something private of a person: ``sinh ngày 1/2/1962``, ``quê Nghệ An``, ``dân tộc Kinh``."""

from collections.abc import Iterable

from kg.extraction.posts.dating import YEARS
from kg.extraction.words.reading import Reading
from kg.resources import table

_WORDS = table("private_words.toml")
_ETHNIC = ("dân", "tộc")


def _phrases(entries: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words.split()) for words in entries)


_DETAILS, _GROUPS = _phrases(_WORDS["details"]), _phrases(_WORDS["groups"])
_NAMED, _DATED = frozenset(_WORDS["named"]), frozenset(_WORDS["dated"])
_FIRST = _NAMED | _DATED | {_ETHNIC[0]} | {words[0] for words in _DETAILS}
_LONGEST = max(map(len, _DETAILS | _GROUPS))


def private_between(reading: Reading, start: int, end: int) -> int | None:
    """The last word between two, ``end`` exclusive, where a private detail begins, or ``None``."""
    forms = reading.tokens.forms
    if _FIRST.isdisjoint(forms[start:end]):
        return None
    return next((at for at in range(end - 1, start - 1, -1) if forms[at] in _FIRST and _begins(reading, at)), None)


def _begins(reading: Reading, at: int) -> bool:
    tokens = reading.tokens
    form, following = tokens.forms[at], at + 1
    if form in _NAMED and tokens.capital(following) and not tokens.capital(at):
        return True
    if form in _DATED and tokens.form(following) in YEARS:
        return True
    return _end(reading, at, _DETAILS) > at or _of_group(reading, at)


def _of_group(reading: Reading, at: int) -> bool:
    """Whether a word begins somebody's ethnic group: ``dân tộc Thái``; not ``Ban Dân tộc Thái Nguyên``."""
    tokens, name = reading.tokens, at + len(_ETHNIC)
    if tuple(tokens.forms[at:name]) != _ETHNIC or not tokens.capital(name):
        return False
    end = _end(reading, name, _GROUPS)
    return end > name and not tokens.capital(end)


def _end(reading: Reading, at: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """Where the longest of some phrases ends that begins at a word, or the same word."""
    words = tuple(reading.tokens.forms[at : at + _LONGEST])
    return at + next((size for size in range(len(words), 0, -1) if words[:size] in phrases), 0)
