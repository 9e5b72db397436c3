"""Names written in full: ``Đảng bộ quận lần thứ VI`` is ``Đảng bộ quận Long Biên lần thứ VI`` in an article about it.

A unit's word without its own name (``quận``, ``Thành ủy``) takes the name of the unit of that level that the
article is about; abbreviations of state bodies are spelled out; ranges of years lose their spaces.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Unit, UnitKind
from kg.text import fold, squeeze

_KINDS = {
    "quận": (UnitKind.URBAN_DISTRICT,),
    "huyện": (UnitKind.RURAL_DISTRICT,),
    "thị xã": (UnitKind.TOWN,),
    "thành phố": (UnitKind.CITY, UnitKind.MUNICIPALITY),
    "tp": (UnitKind.CITY, UnitKind.MUNICIPALITY),
    "tỉnh": (UnitKind.PROVINCE,),
    "phường": (UnitKind.WARD,),
    "xã": (UnitKind.COMMUNE,),
    "quận ủy": (UnitKind.URBAN_DISTRICT,),
    "huyện ủy": (UnitKind.RURAL_DISTRICT,),
    "thị ủy": (UnitKind.TOWN,),
    "thành ủy": (UnitKind.CITY, UnitKind.MUNICIPALITY),
    "tỉnh ủy": (UnitKind.PROVINCE,),
}
_UNIT_WORD = re.compile(alternation(_KINDS))
_ELIDED = re.compile(rf"(?<![\w-]){alternation(_KINDS)}(?![\w-])(?=\.?(?:$|[\s,.;:)”\"]))", re.IGNORECASE)
_VAGUE = re.compile(rf"\b{alternation(word_lists('phrase_words.toml')['vague'])} $", re.IGNORECASE)
_CONTINUES = re.compile(rf"\.? ?[{UPPER}\d]| (?:hội|đảng|trực thuộc|hóa|thông minh|đáng sống)\b")
_COMMON = re.compile(r"\.? ?(?:[IVXLC]+\b|lần|khóa|nhiệm|giai)")
_SHORT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
    "ĐBQH": "đại biểu Quốc hội",
    "TDTT": "Thể dục thể thao",
}
_CAPITALS = re.compile("[A-ZĐ]{2}")
_ABBREVIATION = re.compile(rf"(?<![-/\w]){alternation(_SHORT)}\b")
_YEARS = re.compile(r"((?:19|20)\d\d) ?- ?(?:năm )?((?:19|20)\d\d)")
_CITY = re.compile(rf"\bTP\.? ?(?=[{UPPER}])")
_HCM = re.compile(r"\b(?:TP\.? ?HCM|TPHCM)\b")


def full_name(draft: Draft, start: int, end: int) -> str:
    """The words between two offsets as a name, completed from what the article is about."""
    return complete(squeeze(draft.text[start:end]), draft.home, draft.reading.spelled)


def complete(words: str, home: tuple[Unit, ...], spelled: Mapping[str, str] = MappingProxyType({})) -> str:
    """A name with elided units, abbreviations and ranges of years written in full.

    ``spelled`` are the names of units, by key, that the article spells otherwise than the record.
    """
    if _CAPITALS.search(words):
        words = _HCM.sub("Thành phố Hồ Chí Minh", words)
        words = _CITY.sub("thành phố ", words)
        words = _ABBREVIATION.sub(lambda m: _SHORT[m.group()], words)
    if home and _UNIT_WORD.search(fold(words)):
        words = _ELIDED.sub(lambda m: _with_place(m, home, spelled), words)
    return _YEARS.sub(r"\1-\2", words)


def _with_place(match: re.Match[str], home: tuple[Unit, ...], spelled: Mapping[str, str]) -> str:
    word, rest = match.group(), match.string[match.end() :]
    if _VAGUE.search(match.string, 0, match.start()) or (_CONTINUES.match(rest) and not _COMMON.match(rest)):
        return word
    kinds = _KINDS[fold(word)]
    unit = next((u for u in home if u.kind in kinds), None)
    if unit is None:
        return word
    name = spelled.get(unit.key, unit.name)
    return f"{word} {name}" if fold(word).endswith("ủy") else f"{unit.label.removesuffix(unit.name)}{name}"
