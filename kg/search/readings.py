"""What a typed name may stand for: its abbreviations written out (``UBND Q. Đống Đa``)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice, product
from types import MappingProxyType

from kg.gazetteers.body_types import abbreviations, body_types, domains
from kg.gazetteers.unit_words import unit_aliases, unit_words
from kg.resources import table
from kg.search.words import Word, words
from kg.text import is_syllable

READINGS = 8
"""How many readings of one name are tried at most; fewer of a very long one."""

_LONGEST = 64  # words of a name that are read
_WORDS = 160  # words of all its readings together, but for its own and one more
_CACHED = 1 << 10

Words = tuple[Word, ...]
_CITY = "thành phố"
_CITY_FORMS = ("tp", "thanh")


def prepare() -> None:
    """Read the tables of abbreviations now, so that the first name need not wait for them."""
    _forms()
    _acronyms()


@lru_cache(_CACHED)
def readings(typed: Words) -> tuple[Words, ...]:
    """The name as it was typed, then with its abbreviations written out in each way that is known."""
    typed = tuple(word for each in typed[:_LONGEST] for word in _apart(each))
    few = min(READINGS, max(2, _WORDS // max(1, len(typed))))
    expanded = (tuple(word for part in way for word in part) for way in product(*_parts(typed)))
    return tuple(islice(dict.fromkeys((typed, *islice(expanded, few))), few))


def _parts(typed: Words) -> Iterator[tuple[Words, ...]]:
    """What each stretch may stand for: the longest abbreviation that begins at a word, or the word itself."""
    at = 0
    while at < len(typed):
        length, ways = _longest(typed, at)
        itself = typed[at : at + length]
        keeps = not ways or (length == 1 and is_syllable(itself[0].folded))
        yield (*ways, itself) if keeps else ways
        at += length


def _longest(typed: Words, at: int) -> tuple[int, tuple[Words, ...]]:
    forms = _forms().get(typed[at].folded, {})
    for length in range(min(max(map(len, forms), default=0), len(typed) - at), 0, -1):
        form = tuple(word.folded for word in typed[at : at + length])
        if form in forms and not (len(form) == len(form[0]) == 1 and at + 1 == len(typed)):
            return length, forms[form]
    return 1, ()


def _apart(word: Word) -> Words:
    """``UBNDTP`` as two words, where an acronym is run together with an abbreviation."""
    for acronym in _acronyms():
        rest = word.folded.removeprefix(acronym)
        if rest != word.folded and (rest,) in _forms().get(rest, {}):
            return (Word(acronym, acronym), Word(rest, rest))
    return (word,)


@cache
def _acronyms() -> tuple[str, ...]:
    return tuple(words(acronym)[0].folded for acronym in table("acronyms.toml")["acronyms"])


@cache
def _forms() -> Mapping[str, Mapping[tuple[str, ...], tuple[Words, ...]]]:
    """Ways of writing by their first word, each with what it stands for."""
    found: defaultdict[str, defaultdict[tuple[str, ...], dict[Words, None]]] = defaultdict(lambda: defaultdict(dict))
    for form, name in _written():
        short, full = words(form), words(name)
        folded = tuple(word.folded for word in short)
        if folded and folded != tuple(word.folded for word in full):
            found[folded[0]][folded][full] = None
    return MappingProxyType(
        {first: {form: tuple(ways) for form, ways in forms.items()} for first, forms in found.items()}
    )


def _written() -> Iterator[tuple[str, str]]:
    """Every way of writing a unit's word, a unit, a type of body or a field of work, with the words it stands for."""
    for form, unit_word in unit_words():
        yield form, unit_word.word
    for form, name in unit_aliases():
        if words(form)[0].folded.startswith(_CITY_FORMS):
            yield form, f"{_CITY} {name}"
        yield form, name
    for form, body_type in body_types():
        yield form, body_type.name
    yield from domains()
    yield from abbreviations().items()
