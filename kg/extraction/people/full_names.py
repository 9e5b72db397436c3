"""The full names of an article, found again by another spelling, by their last words, or by a part of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from unicodedata import normalize

from kg.extraction.words.vocabulary import common_surnames
from kg.text import fold

_Y_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_ADDRESS = "ông "
_FULL = 3
_NEAR = 12


class FullNames:
    """Names as they are first spelled, with where they stand; questions are answered in logarithmic time."""

    def __init__(
        self,
        found: Iterable[tuple[int, str]],
        captions: frozenset[int] = frozenset(),
        nicknames: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Take in the names found in the text with the words at which they begin, in order.

        Some stand in captions; ``nicknames`` are the full names of those that the text itself calls otherwise.
        """
        self._first: dict[str, str] = {}
        self._endings: dict[str, set[str]] = {}
        self._parts: dict[tuple[int, str], list[tuple[int, str]]] = {}
        places = list(found)
        for _, name in places:
            self._first.setdefault(_key(name), name)
        self._first |= {_key(short): name for short, name in nicknames.items()}
        self._without_address()
        self._join_misspelled(places, captions)
        for key, name in self._first.items():
            words = key.split()
            for size in range(2, len(words)):
                self._endings.setdefault(" ".join(words[-size:]), set()).add(name)
        for start, name in places:
            whole = self.longest(name, titled=False)
            words = _key(whole).split()
            for place in (-1, 0):
                self._parts.setdefault((place, words[place]), []).append((start, whole))

    def _without_address(self) -> None:
        """``Ông Minh An`` is the one name that ends in ``Minh An``, not one with the surname ``Ông``."""
        for key in [key for key in self._first if key.startswith(_ADDRESS)]:
            short = key.removeprefix(_ADDRESS)
            whole = {name for other, name in self._first.items() if other != key and f" {other}".endswith(f" {short}")}
            if " " in short and len(whole) == 1:
                self._first[key] = whole.pop()

    def _join_misspelled(self, places: list[tuple[int, str]], captions: frozenset[int]) -> None:
        """Names of three words or more that differ in tones alone, or in order, far apart, are one: the usual one.

        Of two as usual the one of the running text counts.
        """
        starts: dict[str, list[int]] = defaultdict(list)
        for start, name in places:
            starts[_key(name)].append(start)
        alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for key in starts:
            words = _toneless(key)
            if len(words) >= _FULL:
                alike[words].append(key)
        for keys in alike.values():
            if len(keys) == 1:
                continue
            best = max(keys, key=lambda key: (len(starts[key]), not captions.issuperset(starts[key])))
            for key in keys:
                if key != best and not _near(starts[key], starts[best]):
                    self._first[key] = self._first[best]

    def spelled(self, name: str) -> str | None:
        """The name as it is first spelled: ``Sĩ`` may be ``Sỹ``."""
        return self._first.get(_key(name))

    def longest(self, name: str, *, titled: bool) -> str:
        """The one longer name that ends in this one behind a title (``ông Thiện Nhân``), or the name itself."""
        key = _key(name)
        short = titled or key.split(" ", 1)[0] not in common_surnames()
        longer = self._endings.get(key, set()) if short else set()
        return next(iter(longer)) if len(longer) == 1 else self._first[key]

    def of_part(self, part: str, before: int) -> str | None:
        """The last name before a word with this given name or surname; the given name counts first."""
        for place in (-1, 0):
            known = self._parts.get((place, _key(part)), [])
            at = bisect_left(known, before, key=lambda each: each[0])
            if at:
                return known[at - 1][1]
        return None


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """What two spellings of one name share: ``Sỹ`` is ``Sĩ``."""
    return fold(name).translate(_Y_TO_I)


@lru_cache(maxsize=4096)
def _toneless(key: str) -> tuple[str, ...]:
    """The words of a name without their tones: the first, then the others sorted."""
    first, *others = key.translate(_MARKS).split()
    return first, *sorted(others)


def _near(some: list[int], others: list[int]) -> bool:
    """Whether two sorted lists of places have two that stand near each other, as in a list of different persons."""
    for start in some:
        at = bisect_left(others, start - _NEAR)
        if at < len(others) and others[at] <= start + _NEAR:
            return True
    return False


def _without_tone(letter: str) -> str:
    return normalize("NFC", normalize("NFD", letter).translate(_TONES))


_MARKS = {ord(letter): _without_tone(letter) for letter in map(chr, range(0xC0, 0x1F00)) if letter.isalpha()}
