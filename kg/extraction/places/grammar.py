"""The grammar of places: a kind's word and a name, or a name alone.

``quận Đống Đa``, ``TP. Hà Nội``, ``phường Điện Dương``, ``quận 9``; alone only names on record (``Bình Định``). A
place is matched possessively: in ``Hà Nội Trần Sỹ Bách`` the person begins after ``Nội``, though Hà is a surname.
Inside a run of capitals that began earlier (``Nguyễn Hà Giang``) no place begins.
"""

from kg.extraction.places.communes import commune_at
from kg.extraction.places.former_provinces import former_province
from kg.extraction.places.spelling import spelled
from kg.extraction.words.name_runs import person_begins
from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.extraction.words.syllables import is_syllable
from kg.extraction.words.tokens import BREAK, CAPITALISED, CAPITALS, MARK, SMALL
from kg.extraction.words.vocabulary import closing_words, common_surnames, people_surnames, strong_surnames
from kg.gazetteers.spellings import APOSTROPHES
from kg.gazetteers.unit_words import UnitWord
from kg.gazetteers.units import units_named
from kg.model import Unit, UnitKind
from kg.resources import table
from kg.text import fold, modern_tones

_LONGEST_NAME = 4
_FOREIGN_NAME = 2
_SHORT = 3
_BARE_PERSON = "hồ chí minh"
_BARE_PERSON_WORDS = _BARE_PERSON.split()
_NAME_SHAPES = frozenset({CAPITALISED, CAPITALS, MARK})
_KINDS = ("body", "role", "domain", "unitword", "term")
"""Kinds of entries behind which a name stands."""
_CENTRE = "tt"
"""Letters for ``thị trấn`` before a name on record, and else for ``trung tâm``."""
_INITIALS = frozenset({"h", "q", "p", "x", "tx", "tt"})
_NUMBERED = frozenset({"quận", "phường"})
_WORDS = frozenset({CAPITALISED, CAPITALS, SMALL})
_LEADING = frozenset(table("place_words.toml")["leading"])
_STREETS = frozenset(table("place_words.toml")["streets"])
_JOINING = frozenset("-–'’")


def find_units(reading: Reading) -> None:
    """Put every unit phrase of the article on ``reading.units`` and ``reading.unit_at``."""
    behind = 0
    for index in sorted({*reading.starts("unitword"), *reading.starts("unit")}):
        phrase = _phrase(reading, index) if index >= behind else None
        if phrase is not None:
            reading.units.append(phrase)
            reading.unit_at[phrase.start] = phrase
            behind = phrase.end


def _phrase(reading: Reading, index: int) -> UnitPhrase | None:
    found = reading.get(index, "unitword")
    if found is not None:
        end, word = found
        alias = reading.get(index, "unit")
        aliased = alias is not None and alias[0] > end
        if not aliased and not _name_behind(reading, end):
            return None
        if reading.end_of(index, "body") > end or _ends_word(reading, index, end) or _letters(reading, end):
            return None
        if alias is None or not aliased:
            return _named(reading, index, end, word)
        fitting = _fitting(alias[1], word)
        if fitting:
            return UnitPhrase(index, alias[0], word, spelled(reading, end, *alias), fitting)
    return _bare(reading, index)


def _name_behind(reading: Reading, index: int) -> bool:
    """Whether a name or number stands behind a kind's word."""
    return reading.tokens.capital(index) or reading.tokens.form(index).isdecimal()


def _letters(reading: Reading, index: int) -> bool:
    """Whether a single letter stands behind the full stop of another: ``(ảnh: P.V)``."""
    forms = reading.tokens.forms
    return forms[index - 1] == "." and len(forms[index]) == 1 and not forms[index].isdecimal()


def _ends_word(reading: Reading, index: int, end: int) -> bool:
    """Whether a kind's word is the end of another word: ``Hợp tác xã``."""
    return entry_ends(reading, range(max(0, index - 2), index), end, ("body", "term"))


def _named(reading: Reading, start: int, index: int, word: UnitWord) -> UnitPhrase | None:
    """The place whose kind's word ends before ``index``: a name on record, a number, or a new name in capitals."""
    tokens = reading.tokens
    if index >= len(tokens):
        return None
    commune, number = word.tier == "commune", tokens.forms[index].isdecimal()
    known = commune_at(reading, index, word) if commune else reading.get(index, "unit")
    if known is not None and (tokens.capital(index) or number):
        end, units = known
        longer = commune and not number and _longer(reading, start, index, end)
        fitting = () if longer else _fitting(units, word)
        if fitting or (not commune and not tokens.capital(end)):
            return UnitPhrase(start, end, word, spelled(reading, index, end, fitting or units), fitting)
    if number and word.word in _NUMBERED:
        name = str(int(tokens.forms[index]))
        return UnitPhrase(start, index + 1, word, name, _numbered(name, word))
    if tokens.forms[start] == _CENTRE or not _is_name(reading, start, index, word):
        return None
    end = _name_end(reading, index)
    if word.tier != "commune" and end - index > _FOREIGN_NAME and tokens.forms[index].isascii():
        end = index + 1
    return UnitPhrase(start, end, word, modern_tones(tokens.words(index, end)))


def _is_name(reading: Reading, start: int, index: int, word: UnitWord) -> bool:
    """Whether capitals behind a kind's word name a place, and not a person (``UBND thành phố | Trần Sỹ Bách``)."""
    tokens = reading.tokens
    if not tokens.capital(index) or reading.end_of(index, "body") > index + 1 or reading.get(index, "unitword"):
        return False
    if tokens.forms[index] in closing_words() or _opens(reading, index):
        return False
    closes = _closes_entry(reading, start)
    if closes and word.tier == "province" and former_province(reading, index) == index:
        return False
    person = _person_begins(reading, index) and (closes or tokens.capital(index + 2))
    person = person or (closes and _rare_person_begins(reading, index))
    stopped = tokens.forms[index - 1] == "." and not (_foreign(reading, index) or _initial(reading, start, index))
    if stopped or (word.tier != "commune" and person):
        return False
    return not (closes and (person_begins(reading, index) or _rare_person_begins(reading, index)))


def _longer(reading: Reading, start: int, index: int, end: int) -> bool:
    """Whether a commune's name on record is only the beginning of another, or of a person's: ``HĐND phường | Hồ``."""
    tokens = reading.tokens
    if not _goes_on(reading, end):
        return False
    if not tokens.capital(end + 1):
        return True
    person = _closes_entry(reading, start) and person_begins(reading, index)
    return person and not _person_begins(reading, end) and reading.get(end, "unit") is None


def _rare_person_begins(reading: Reading, index: int) -> bool:
    """Whether a surname of one of the smaller peoples begins a name: ``HĐND tỉnh | Y Bhin``."""
    tokens = reading.tokens
    if tokens.forms[index] not in people_surnames():
        return False
    return tokens.capital(index + 1) or (tokens.form(index + 1) in _JOINING and tokens.capital(index + 2))


def _initial(reading: Reading, start: int, index: int) -> bool:
    """Whether an abbreviation and its full stop stand close to a name: ``H.Đắk Mai``, ``TX.Sơn Lâm``."""
    tokens = reading.tokens
    return tokens.forms[start] in _INITIALS and tokens.starts[index] == tokens.ends[start] + 1


def _foreign(reading: Reading, index: int) -> bool:
    """Whether a coined or foreign word with a capital stands at a word: ``TP. | Kitakyushu``."""
    form = reading.tokens.forms[index]
    return len(form) > _SHORT and reading.tokens.shapes[index] == CAPITALISED and not is_syllable(form)


def _opens(reading: Reading, index: int) -> bool:
    """Whether the first word of a sentence stands at a word, a full stop missing: ``xã Trà Linh | Đến nay``."""
    return reading.get(index, "opener") is not None and not reading.tokens.capital(index + 1)


def _numbered(name: str, word: UnitWord) -> tuple[Unit, ...]:
    return tuple(u for u in units_named(f"{word.word} {name}") if u.kind in word.kinds)


def _name_end(reading: Reading, index: int) -> int:
    """Where a name that is not on record ends: its capitals, up to a person's name behind it."""
    tokens = reading.tokens
    end = index + 1
    while end < len(tokens) and end - index < _LONGEST_NAME and (tokens.capital(end) or _elided(reading, end)):
        if not tokens.capital(end):
            end += 2
            continue
        if _entry(reading, end) or _person_begins(reading, end) or _opens(reading, end):
            break
        end += 1
    return end


def _elided(reading: Reading, index: int) -> bool:
    """Whether an apostrophe stands inside a word: ``xã Cư M | ’Drây``."""
    tokens = reading.tokens
    if tokens.forms[index] not in APOSTROPHES or tokens.shapes[index + 1] not in _WORDS:
        return False
    return (tokens.ends[index - 1], tokens.ends[index]) == (tokens.starts[index], tokens.starts[index + 1])


def _entry(reading: Reading, index: int) -> bool:
    longest = max(reading.end_of(index, "body"), reading.end_of(index, "role"))
    return longest > index + 1 or (longest > index and reading.tokens.shapes[index] == "U")


def _person_begins(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    return tokens.forms[index] in strong_surnames() and tokens.capital(index + 1)


def _bare(reading: Reading, index: int) -> UnitPhrase | None:
    found = reading.get(index, "unit")
    tokens = reading.tokens
    if found is None or not tokens.capital(index):
        return None
    end, units = found
    if tokens.forms[index : index + 3] == _BARE_PERSON_WORDS or not _NAME_SHAPES.issuperset(tokens.shapes[index:end]):
        return None
    if all(unit.level == "commune" for unit in units) or _inside_run(reading, index):
        return None
    if units[0].level != "country" and (_goes_on(reading, end) or (_local(units) and _uncertain(reading, index, end))):
        return None
    return UnitPhrase(index, end, None, spelled(reading, index, end, units), units)


def _goes_on(reading: Reading, end: int) -> bool:
    """Whether one more capital, or one that begins no person's name, follows: ``Thái Bình | Dương``."""
    tokens = reading.tokens
    if end >= len(tokens) or tokens.shapes[end] != CAPITALISED or _entry(reading, end) or _heads_item(reading, end):
        return False
    return tokens.forms[end] not in common_surnames() or not tokens.capital(end + 1)


def _heads_item(reading: Reading, index: int) -> bool:
    """Whether a place behind another capital heads an item of a digest, a full stop missing: ``… | Hòa Bình: Ngày``."""
    end = reading.end_of(index, "unit")
    tokens = reading.tokens
    return end > index + 1 and tokens.form(end) == ":" and tokens.capital(end + 1)


def _local(units: tuple[Unit, ...]) -> bool:
    return all(unit.level in ("district", "commune") for unit in units)


def _uncertain(reading: Reading, index: int, end: int) -> bool:
    """Whether a district's bare name may well be something else: one word, a street's, or part of a longer name."""
    tokens = reading.tokens
    if tokens.form(index - 1) in _STREETS:
        return True
    return end - index < 2 or (tokens.capital(end) and not _person_begins(reading, end))  # noqa: PLR2004


def _inside_run(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    before = index - 1
    if before < 0 or tokens.starts[index] - tokens.ends[before] > 1:
        return False
    if _heads_item(reading, index):
        return False
    if reading.end_of(before, "honorific") == index and not reading.get(before, "role"):
        return tokens.forms[index] in common_surnames()
    return tokens.shapes[before] == "X" and not (_closes_entry(reading, index) or _leads(reading, before))


def _leads(reading: Reading, index: int) -> bool:
    """Whether the first word of a sentence stands before a place, no part of its name: ``Tại`` | ``Bình Định``."""
    tokens = reading.tokens
    return tokens.forms[index] in _LEADING and (not index or tokens.shapes[index - 1] in (MARK, BREAK))


def _closes_entry(reading: Reading, index: int) -> bool:
    """Whether an entry of the lexicon (a body's type, a role, a field) ends right before a word."""
    return entry_ends(reading, range(max(0, index - 6), index), index, _KINDS)


def _fitting(units: tuple[Unit, ...], word: UnitWord) -> tuple[Unit, ...]:
    fitting = tuple(unit for unit in units if unit.kind in word.kinds)
    if fitting or word.tier == "commune":
        return fitting
    level = "province" if word.kinds <= {UnitKind.PROVINCE} else "district"
    return tuple(unit for unit in units if unit.level == level)


def bare(phrase: UnitPhrase) -> str:
    """A place's name after ``Thành ủy`` or ``Sở Y tế``: without its kind, but for Thành phố Hồ Chí Minh."""
    label = phrase.label
    return label if fold(label) == f"thành phố {_BARE_PERSON}" else phrase.name
