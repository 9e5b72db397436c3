"""The place at the end of a body's name, written, meant, or shared with the rest of a list."""

from dataclasses import replace

from kg.extraction.bodies.links import behind_code
from kg.extraction.places.beside import LEVELS
from kg.extraction.places.grammar import bare
from kg.extraction.places.home import elided
from kg.extraction.places.spelling import spelled
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.unit_words import UnitWord
from kg.model import Unit, UnitKind

_SEPARATORS = frozenset({",", "-", "–", "và", "&", ";"})
_MANY = frozenset({"các", "những", "nhiều", "mọi", "từng", "mỗi"})
_HEADED = frozenset({"province", "urban", "rural", "town"})
_COMMITTEES = {
    UnitKind.MUNICIPALITY: "Thành ủy",
    UnitKind.CITY: "Thành ủy",
    UnitKind.PROVINCE: "Tỉnh ủy",
    UnitKind.URBAN_DISTRICT: "Quận ủy",
    UnitKind.RURAL_DISTRICT: "Huyện ủy",
    UnitKind.TOWN: "Thị ủy",
}


def place_after(reading: Reading, index: int, word: UnitWord | None = None) -> tuple[int, UnitPhrase | None]:
    """The place at a word and where it ends; a kind's word alone (``quận``) means one from the context.

    With ``word``, a bare name must be of that kind, and a kind's word may repeat it (``Quận ủy quận Thủ Đức``).
    """
    behind = behind_code(reading, index)
    if behind > index and (behind in reading.unit_at or reading.get(behind, "unitword")):
        end, place = place_after(reading, behind, word)
        return (end, place) if place is not None else (index, None)
    if reading.tokens.form(index) == "của" and reading.get(index + 1, "unitword"):
        end, place = place_after(reading, index + 1, word)
        return (end, place) if place is not None else (index, None)
    phrase = reading.unit_at.get(index)
    if phrase is not None and (word is None or _fits(phrase, word)):
        return phrase.end, phrase
    if phrase is not None and phrase.word is not None:
        return index, None
    known = reading.get(index, "unit")
    if known is not None and reading.tokens.capital(index):
        return _bare_name(reading, index, known, word)
    return _meant(reading, index, word)


def _meant(reading: Reading, index: int, word: UnitWord | None) -> tuple[int, UnitPhrase | None]:
    """The place that a kind's word alone means; it has no words of its own, so it begins and ends behind the word."""
    found = reading.get(index, "unitword")
    if found is None or _names_kinds(reading, index, found[0]) or (word is not None and found[1].word != word.word):
        return index, None
    place = elided(reading, found[1], index)
    if place is None:
        return index, None
    return found[0], replace(place, start=found[0], end=found[0], word=found[1])


def _bare_name(
    reading: Reading, index: int, known: tuple[int, tuple[Unit, ...]], word: UnitWord | None
) -> tuple[int, UnitPhrase | None]:
    end, units = known
    if word is not None:
        units = tuple(u for u in units if u.kind in word.kinds)
    if not units:
        return index, None
    inside = [u for u in units if u in reading.home]
    chosen = inside[0] if inside else units[0]
    name = reading.spelled.get(chosen.key) or spelled(reading, index, end, (chosen,))
    return end, UnitPhrase(index, end, word, name, units, chosen)


def _names_kinds(reading: Reading, index: int, end: int) -> bool:
    """Whether a kind's word names the kind as such: ``quận, huyện``, ``xã hội``, ``huyện ủy``."""
    tokens = reading.tokens
    body = index if ends_in_surname(reading, index) else reading.end_of(index, "body")
    if max(body, reading.end_of(index, "term"), reading.end_of(index, "role")) > end:
        return True
    if tokens.form(end) in (",", "-", "–", "và", "/") and reading.get(end + 1, "unitword"):
        return reading.unit_at.get(end + 1) is None
    return tokens.form(end) in ("hội", "đảo", "lỵ", "khác", "đó", "thuộc", "miền")


def ends_in_surname(reading: Reading, index: int) -> bool:
    """Whether the second word of ``tỉnh đoàn`` is a person's surname: ``HĐND tỉnh | Đoàn Văn An``."""
    tokens = reading.tokens
    if index + 2 >= len(tokens) or tokens.forms[index + 1] != "đoàn" or tokens.shapes[index] != "x":
        return False
    return tokens.capital(index + 1) and tokens.capital(index + 2) and reading.get(index + 2, "unit") is None


def _fits(phrase: UnitPhrase, word: UnitWord) -> bool:
    if phrase.unit is not None:
        if phrase.unit.kind in word.kinds or (phrase.word is None and phrase.unit.kind.level == LEVELS.get(word.tier)):
            return True
        return phrase.word is not None and phrase.word.word == word.word
    return phrase.word is None or phrase.word.word == word.word


def place_shared(reading: Reading, index: int, word: UnitWord | None) -> UnitPhrase | None:
    """The place at the end of a list of bodies: ``Huyện ủy - HĐND - UBND`` | ``huyện Nam Đàn``.

    A committee may also share that of the next post's body: ``Bí thư Huyện ủy, Chủ tịch UBND huyện Nam Đàn``.
    """
    if reading.tokens.form(index) not in _SEPARATORS:
        return None
    at = index + 1
    if word is not None and word.tier in _HEADED and not reading.get(at, "body"):
        at = _body_behind_role(reading, at)
    following = reading.body(at)
    if (
        following is None
        or following.place is None
        or not following.name.endswith((following.place.label, following.place.name))
    ):
        return None
    if following.inferred and following.place.word is None:
        return None
    if word is not None and not _fits(following.place, word):
        return None
    return following.place


def _body_behind_role(reading: Reading, index: int) -> int:
    """Where the body of a role begins: behind it, or with its last word: ``Trưởng`` | ``Đoàn ĐBQH``."""
    end = reading.end_of(index, "role")
    return end - 1 if end > index + 1 and reading.get(end - 1, "body") and not reading.get(end, "body") else end


def of_many(reading: Reading, start: int) -> bool:
    """Whether committees without a place are those of many places: ``các tỉnh ủy, thành ủy``."""
    form = reading.tokens.form
    while form(start - 1) in _SEPARATORS and _committee_ends(reading, start - 1):
        start -= 3
    return form(start - 1) in _MANY


def _committee_ends(reading: Reading, index: int) -> bool:
    """Whether the type of a committee of the Party, two words, ends at a word."""
    found = reading.get(index - 2, "body")
    return found is not None and found[0] == index and found[1].tail == "committee"


def committee_of(place: UnitPhrase) -> str | None:
    """The Party committee of a place: ``Quận ủy Đống Đa``, ``Đảng ủy phường Láng``; ``None`` for a country."""
    if place.word is not None:
        if place.word.tier == "commune":
            return f"{place.word.committee} {place.label}"
        return f"{place.word.committee} {bare(place)}"
    if place.unit is None:
        return None
    if place.unit.level == "commune":
        return f"Đảng ủy {place.unit.label}"
    committee = _COMMITTEES.get(place.unit.kind)
    return f"{committee} {bare(place)}" if committee else None
