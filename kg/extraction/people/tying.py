"""One full name for each person: other spellings, parts of names and capitals are tied to the name in full."""

from dataclasses import replace
from functools import lru_cache

from kg.extraction.people.full_names import FullNames
from kg.extraction.people.runs import foreign
from kg.extraction.people.scan import Loose, Scan
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.syllables import VOWELS, is_syllable
from kg.extraction.words.tokens import CAPITALISED, SMALL
from kg.text import fold, modern_tones

_CACHED = 1 << 12
_SHORTEST = 3
_NICKNAME = 2
_SIDES = frozenset({"trái", "phải", "giữa", "đứng", "ngồi", "hàng", "ảnh", "thứ"})
_ACUTE = frozenset("áéíóúý")


def tied(scan: Scan) -> list[PersonPhrase]:
    """Every mention of a person, in order, with the full name."""
    reading = scan.reading
    found = _without_things(scan)
    captions = frozenset(p.start for p in found if _captioned(reading, p.end))
    names = FullNames(((p.start, p.name) for p in found), captions, _nicknames(reading, found))
    phrases = [_in_full(reading, names, p) for p in found]
    for loose in scan.loose:
        name = _loose_name(reading, names, loose)
        if name:
            phrases.append(PersonPhrase(loose.start, loose.end, name, loose.lead))
    return sorted(phrases, key=lambda p: p.start)


def _in_full(reading: Reading, names: FullNames, phrase: PersonPhrase) -> PersonPhrase:
    """A mention with its full name, the last word of which may be in small letters by a slip: ``Lê Văn`` | ``bình``."""
    tokens, end = reading.tokens, phrase.end
    if end < len(tokens) and tokens.shapes[end] == SMALL and is_syllable(tokens.forms[end]):
        whole = names.spelled(f"{phrase.name} {tokens.words(end, end + 1)}")
        if whole is not None and reading.end_of(end, "speech") == end:
            return PersonPhrase(phrase.start, end + 1, whole, phrase.lead)
    return replace(phrase, name=names.longest(phrase.name, titled=phrase.lead < phrase.start))


def _nicknames(reading: Reading, found: list[PersonPhrase]) -> dict[str, str]:
    """Full names by the shorter ones in brackets behind them that end alike: ``Lê Văn Sơn (Ba Sơn)``."""
    tokens = reading.tokens
    known: dict[str, str] = {}
    for phrase in found:
        first, close = phrase.end + 1, phrase.end + 1 + _NICKNAME
        if tokens.form(phrase.end) == "(" and tokens.form(close) == ")" and phrase.end - phrase.start > _NICKNAME:
            alike = tokens.forms[close - 1] == tokens.forms[phrase.end - 1]
            if alike and tokens.capital(first) and tokens.capital(close - 1):
                known[written(tokens.words(first, close))] = phrase.name
    return known


def _captioned(reading: Reading, end: int) -> bool:
    """Whether a place in a picture stands behind a name: ``(bên trái)``, ``(giữa)``."""
    form = reading.tokens.form
    return form(end) == "(" and (form(end + 1) in _SIDES or (form(end + 1) == "bên" and form(end + 2) in _SIDES))


@lru_cache(_CACHED)
def written(words: str) -> str:
    """A name as it is written: single spaces, modern tones, no block capitals."""
    parts = words.split()
    return modern_tones(" ".join(p.capitalize() if p.isupper() and len(p) > 2 else _capitals(p) for p in parts))  # noqa: PLR2004


def _capitals(part: str) -> str:
    """A word of one or two capitals: ``TÚ`` is ``Tú``, the initials ``JD`` and ``J.`` stay."""
    return part.capitalize() if len(part) > 1 and part.isupper() and set(fold(part)) & VOWELS else part


def _without_things(scan: Scan) -> list[PersonPhrase]:
    """The names found, without those of the article's streets, unless a title stands before one somewhere."""
    if not scan.things:
        return scan.found
    persons = {fold(p.name) for p in scan.found if p.start in scan.titled}
    streets = scan.things - persons
    return [p for p in scan.found if fold(p.name) not in streets]


def _loose_name(reading: Reading, names: FullNames, loose: Loose) -> str | None:
    """The full name that a part of a name, a name in capitals or a foreign word behind a title stands for."""
    words = written(reading.tokens.words(loose.start, loose.end))
    single = loose.end - loose.start == 1
    name = names.spelled(words) or (names.of_part(words, loose.start) if single else None)
    if name is None and single and loose.addressed and _mononym(reading, loose.start):
        name = names.of_part(words, len(reading.tokens)) or words
    return name


def _mononym(reading: Reading, index: int) -> bool:
    """Whether a foreign word is long enough for a name, and no two Vietnamese words run together (``Lanđã``)."""
    tokens = reading.tokens
    word = tokens.forms[index]
    return (
        tokens.shapes[index] == CAPITALISED
        and len(word) > _SHORTEST
        and not _ACUTE & set(word[:-1])
        and foreign(reading, index)
    )
