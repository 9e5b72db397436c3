"""An index of things by their names, in memory, made once and never changed."""

import heapq
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from math import log

from kg.search.entries import Entry
from kg.search.readings import Words, prepare, readings
from kg.search.similarity import NONE, RUN_TOGETHER, UNMARKED, Likeness, likeness
from kg.search.slips import Slips
from kg.search.words import Word, without_telex, words

SHORT = 0.98
"""What a name that leaves out a part of the official one is worth."""

_BUDGET = 4000  # things looked at for one word: those that are spoken of most
_TELLING = 5  # words of a query by which things are sought: the rarest
_ALIKE = 100  # namesakes that are compared with a query
_COMPARED = 24  # other things that are compared with it word by word
_CLEAR = UNMARKED * SHORT - 0.01  # nothing better is found by looking for slips

_LONGEST = 255

Accept = Callable[[Entry], bool]


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found, and how like its name is to what was typed."""

    entry: Entry
    likeness: Likeness


def anything(_: Entry) -> bool:
    """Accept each entry."""
    return True


class Index:
    """Finds entries by name; what is spoken of more comes first among equals, then what has the smaller id."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: (-entry.mentions, entry.id)))
        self._numbers = {entry.id: number for number, entry in enumerate(self.entries)}
        self._postings: dict[str, array[int]] = {}
        self._by_run: dict[str, tuple[int, ...]] = {}
        self._lengths = array("B", (min(_LONGEST, len(words(entry.names[0]))) for entry in self.entries))
        self._index()
        self._vocabulary = sorted(self._postings)
        self._slips = Slips(self._vocabulary)
        prepare()
        rarest = log(1 + len(self.entries))
        self._unknown = 1 + rarest
        self._weights = {word: 1 + rarest - log(1 + len(found)) for word, found in self._postings.items()}

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, id_: str) -> Entry | None:
        """The entry with this id."""
        number = self._numbers.get(id_)
        return None if number is None else self.entries[number]

    def find(self, typed: str, limit: int, accept: Accept = anything) -> list[Hit]:
        """The entries whose names are most like what was typed, the likest first."""
        ways = readings(words(typed))
        found: dict[int, Likeness] = {}
        for numbers_of in (self._of_word, self._of_word_or_slip):
            seek = cache(numbers_of)
            for way in ways:
                self._compare(way, self._sharing(way, seek, accept), found)
            if max((like.value for like in found.values()), default=0.0) >= _CLEAR:
                break
        best = heapq.nsmallest(limit, found, key=lambda number: (-found[number].value, number))
        return [Hit(self.entries[number], found[number]) for number in best]

    def complete(self, prefix: str, limit: int, skip: int = 0, accept: Accept = anything) -> list[Entry]:
        """The entries that a name's beginning may mean: those that bear it as a name, then what is spoken of most."""
        ways = readings(words(prefix))
        exact = sorted({number for way in ways for number in self._by_run.get(_run(way), ())})
        rest = heapq.merge(*(self._beginning(way) for way in ways)) if words(prefix) else iter(range(len(self.entries)))
        numbers = dict.fromkeys(islice(_accepted((*exact,), self.entries, accept), skip + limit))
        for number in _accepted(rest, self.entries, accept):
            if len(numbers) >= skip + limit:
                break
            numbers[number] = None
        return [self.entries[number] for number in islice(numbers, skip, skip + limit)]

    def _index(self) -> None:
        postings: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        by_run: defaultdict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.entries):
            named = [words(name) for name in (*entry.names, *entry.short)]
            for folded in {word.folded for name in named for word in name}:
                postings[folded].append(number)
            for run in {_run(name) for name in named}:
                by_run[run].append(number)
        self._postings, self._by_run = dict(postings), {run: tuple(numbers) for run, numbers in by_run.items()}

    def weight(self, folded: str) -> float:
        """How much a word without diacritics tells: more, the fewer things have it in their names."""
        return self._weights.get(folded, self._unknown)

    def _sharing(self, way: Words, seek: Callable[[str], Iterable[int]], accept: Accept) -> Iterator[int]:
        """Numbers of the accepted entries that share most words with a reading."""
        yield from islice(_accepted(self._by_run.get(_run(way), ()), self.entries, accept), _ALIKE)
        telling = sorted({word.folded for word in way}, key=lambda folded: (-self.weight(folded), folded))
        shared: Counter[int] = Counter()
        for numbers in islice(filter(None, map(seek, telling)), _TELLING):
            shared.update(numbers)
        enough = max(shared.values(), default=0) - 1
        many = [number for number, count in shared.items() if count >= enough and accept(self.entries[number])]
        yield from heapq.nsmallest(
            _COMPARED, many, key=lambda number: (-shared[number] / (len(way) + self._lengths[number]), number)
        )

    def _of_word(self, folded: str) -> Iterable[int]:
        return self._postings.get(folded, ())[:_BUDGET]

    def _of_word_or_slip(self, folded: str) -> Iterable[int]:
        near = {without_telex(folded), *self._slips.near(folded)}
        each = _BUDGET // len(near)
        return set(self._of_word(folded)).union(*(self._postings.get(word, ())[:each] for word in near))

    def _compare(self, way: Words, numbers: Iterable[int], found: dict[int, Likeness]) -> None:
        for number in dict.fromkeys(numbers):
            like = self._likeness(way, self.entries[number])
            if like.value > found.get(number, NONE).value:
                found[number] = like

    def _likeness(self, way: Words, entry: Entry) -> Likeness:
        """How like the reading is to the name that it is most like."""
        run = _run(way)
        best = NONE
        for names, worth in ((entry.names, 1.0), (entry.short, SHORT)):
            for name in names:
                other = words(name)
                like = likeness(way, other, self.weight)
                if like.value < RUN_TOGETHER and run == _run(other):
                    like = Likeness(RUN_TOGETHER, complete=True)
                if like.value * worth > best.value:
                    best = Likeness(like.value * worth, like.complete)
        return best

    def _beginning(self, way: Words) -> Iterator[int]:
        """Numbers of entries that have all words but the last, and one that begins with the last, in order."""
        if not way:
            return iter(())
        *whole, last = (word.folded for word in way)
        first = bisect_left(self._vocabulary, last)
        beginning = takewhile(lambda word: word.startswith(last), islice(self._vocabulary, first, None))
        needed = [frozenset(self._postings.get(word, ())) for word in whole]
        return (
            number
            for number in heapq.merge(*(self._postings[word] for word in beginning))
            if all(number in numbers for numbers in needed)
        )


def _run(name: Sequence[Word]) -> str:
    """The words run together, without diacritics, and with ``i`` for ``y``, which only a word's end tells apart."""
    return "".join(word.folded for word in name).replace("y", "i")


def _accepted(numbers: Iterable[int], entries: Sequence[Entry], accept: Accept) -> Iterator[int]:
    return (number for number in numbers if accept(entries[number]))
