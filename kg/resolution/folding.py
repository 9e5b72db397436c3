"""When two spellings are one name: the single place that decides it.

Folded away are letter case, where the tone mark stands in its syllable (``hoà``/``hòa``, ``Hòang``/``Hoàng``), the
final ``i``/``y`` that orthographies disagree on (``Sĩ``/``Sỹ``, ``quí``/``quý``), dashes and other punctuation, and the
words that official names carry or leave out. What tells names apart stays: vowels, tones, ``đ``, numbers.
"""

import re
import unicodedata

from kg.model import EntityId
from kg.text import fold, nfc

_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_FINAL_Y = re.compile(r"(?:(?<=\b[bcdđghklmnpqrstvx])|(?<=\b[cgknpt]h|\btr|\bng|\bq[uùúủũụ]))[yỳýỷỹỵ]\b")
_TONES = {"\u0300": "~1", "\u0301": "~2", "\u0303": "~3", "\u0309": "~4", "\u0323": "~5"}
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s+")
_OPTIONAL = (("mặt trận tổ quốc việt nam", "mặt trận tổ quốc"),)


def spelling(name: str) -> str:
    """A name in lower-case words with one final ``i``: readable, and equal but for the place of the tone mark."""
    folded = fold(nfc(name)).replace("ð", "đ")
    return " ".join(_WORD.findall(_FINAL_Y.sub(lambda match: match.group().translate(_Y_TO_I), folded)))


def name_key(name: str) -> str:
    """The form in which spellings of one name are equal: each syllable without its tone, then the tone (``hoa~1``)."""
    return " ".join(_tone_last(word) for word in spelling(name).split())


def body_key(name: str) -> str:
    """``name_key`` of a body, without the words that its official name may leave out."""
    return name_key(_without_optional(name))


def number_key(number: str) -> str:
    """The form in which spellings of a document's number are equal: ``134 – KH/TU`` is ``134-kh/tu``."""
    return _SPACE.sub("", fold(nfc(number)))


def named(kind: str, name: str, *key: str) -> EntityId:
    """Identity of a thing known by its name and by what else tells it apart, the same for all its spellings."""
    return EntityId.of(kind, spelling(name), name_key(name), *key)


def named_body(name: str, *key: str) -> EntityId:
    """Identity of a body: ``named`` without the words that its official name may leave out."""
    return named("body", _without_optional(name), *key)


def _without_optional(name: str) -> str:
    shortened = spelling(name)
    for official, short in _OPTIONAL:
        shortened = shortened.replace(official, short)
    return shortened


def _tone_last(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    letters = "".join(char for char in decomposed if char not in _TONES)
    return unicodedata.normalize("NFC", letters) + "".join(_TONES[char] for char in decomposed if char in _TONES)
