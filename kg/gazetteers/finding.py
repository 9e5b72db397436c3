"""Administrative units by what a person types: a name, a name with its kind, a code, a key.

Case and tone placement do not matter, nor do the ways of writing a kind (``Q. Đống Đa``, ``quận Đống Đa``); diacritics
are left out of account where nothing matches with them. Units named behind a comma are those that it lies in.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import chain
from types import MappingProxyType

from kg.gazetteers import communes, units
from kg.gazetteers.succession import any_unit
from kg.gazetteers.unit_words import unit_aliases, unit_words
from kg.model import Unit, UnitKind
from kg.text import ascii_fold, fold, squeeze

_CODE = re.compile(r"VN|\d{2,3}|\d{5}", re.IGNORECASE)
_HYPHEN = re.compile(r"\s*-\s*")
_LIKENESS = 0.7


def find(query: str) -> tuple[Unit, ...]:
    """Every life of the units that a query names, in the order of the tables; none when it names none."""
    name, *above = (squeeze(part) for part in query.split(","))
    found = _by_key(name) or _by_name(name) or _by_code(name)
    for each in above:
        around = {unit.key for unit in find(each)}
        found = [unit for unit in found if around & {one.key for one in units.ancestors(unit)}]
    return tuple(found)


def near(query: str, count: int = 5) -> tuple[str, ...]:
    """Names on record that are written much like a name, the most alike first."""
    name = squeeze(query.partition(",")[0])
    index = _names(ascii_fold)
    bare = [rest for _, rest in _readings(name, ascii_fold)]
    alike = dict.fromkeys(like for form in reversed(bare) for like in get_close_matches(form, index, count, _LIKENESS))
    return tuple(dict.fromkeys(any_unit(index[each][0]).name for each in alike))[:count]


def _by_key(text: str) -> list[Unit]:
    if "/" not in text:
        return []
    keys = chain((unit.key for unit in units.all_units()), communes.keys())
    return [any_unit(key) for key in keys if key == text or key.partition("@")[0] == text]


def _by_code(text: str) -> list[Unit]:
    if not _CODE.fullmatch(text):
        return []
    tier = {2: "province", 3: "district", 5: "commune"}[len(text)] if text.isdecimal() else "country"
    return _by_key(f"{tier}/{text.upper()}")


def _by_name(text: str) -> list[Unit]:
    for form, of_names in ((_folded, str.lower), (ascii_fold, ascii_fold)):
        index = _names(of_names)
        for kinds, name in _readings(text, form):
            found = [any_unit(key) for key in index.get(name, ())]
            fitting = [unit for unit in found if kinds is None or unit.kind in kinds]
            if fitting:
                return fitting
    return []


def _readings(query: str, form: Callable[[str], str]) -> Iterable[tuple[frozenset[UnitKind] | None, str]]:
    """What a query may name: a name as it stands, then kinds with the name behind their word."""
    text, aliases = form(query), _aliases(form)
    yield None, aliases.get(text, text)
    for word, kinds in _words(form):
        rest = text.removeprefix(word)
        if rest != text and (rest.startswith(" ") or word.endswith(".")):
            name = rest.strip().lstrip("0")
            yield kinds, aliases.get(name, name)


def _folded(text: str) -> str:
    """Small letters with modern tones and spaces around hyphens, as the tables write names but for their capitals."""
    return _HYPHEN.sub(" - ", fold(text))


@cache
def _names(form: Callable[[str], str]) -> Mapping[str, tuple[str, ...]]:
    """Keys by the folded bare name, upper tiers first."""
    found: dict[str, list[str]] = {}
    for unit in units.all_units():
        found.setdefault(form(unit.name), []).append(unit.key)
    for name, keys in communes.keys_by_name().items():
        found.setdefault(form(name), []).extend(keys)
    return MappingProxyType({name: tuple(keys) for name, keys in found.items()})


@cache
def _words(form: Callable[[str], str]) -> tuple[tuple[str, frozenset[UnitKind]], ...]:
    """Folded words for kinds, longer ones first, so that ``q.`` is tried before ``q``."""
    words = {form(written): word.kinds for written, word in unit_words()}
    return tuple(sorted(words.items(), key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def _aliases(form: Callable[[str], str]) -> Mapping[str, str]:
    return MappingProxyType({form(written): form(name) for written, name in unit_aliases()})
