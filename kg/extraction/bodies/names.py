"""One name for one body: short mentions take the name that the article gives in full.

``Trung tâm Quảng cáo`` is ``Trung tâm Quảng cáo Đài Tiếng nói Việt Nam`` where the article says so; ``Công ty Hải
Đăng`` is ``Công ty Cổ phần Cơ khí Hải Đăng``; ``Bệnh viện Đa khoa Hòa Bình`` is ``Bệnh viện Đa khoa tỉnh Hòa
Bình``.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from kg.extraction.words.reading import BodyPhrase
from kg.extraction.words.syllables import is_syllable
from kg.gazetteers.body_types import abbreviations
from kg.model import BodyKind
from kg.text import fold

_BEGINNING = frozenset(
    {
        BodyKind.GOVERNMENT,
        BodyKind.DEPARTMENT,
        BodyKind.OTHER,
        BodyKind.POLICE,
        BodyKind.SCHOOL,
        BodyKind.HOSPITAL,
        BodyKind.ASSOCIATION,
        BodyKind.COMPANY,
        BodyKind.MEDIA,
        BodyKind.COURT,
    }
)
_CACHED = 1 << 13
_AMPERSAND = re.compile(r"(?<=\w\w) & (?=\w\w)")
_PARTS = frozenset({BodyKind.COMPANY, BodyKind.SCHOOL, BodyKind.HOSPITAL})
_LEVELS = frozenset({"tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã"})
_FORMS = frozenset(
    {"công", "ty", "cổ", "phần", "trách", "nhiệm", "hữu", "hạn", "trường", "một", "thành", "viên", "tổng"}
)


def settled(found: Iterable[BodyPhrase]) -> Mapping[str, str]:
    """From each name to the name in full, for names whose fuller form the article has."""
    kinds: dict[str, BodyKind] = {}
    for body in found:
        kinds.setdefault(body.name, body.kind)
    names = sorted(kinds, key=lambda name: (-len(name), name))
    result: dict[str, str] = {}
    for name in names:
        fuller = next(
            (
                other
                for other in names
                if len(other) > len(name) and kinds[other] is kinds[name] and _same(name, other, kinds[name])
            ),
            None,
        )
        if fuller is not None:
            result[name] = result.get(fuller, fuller)
    return result


def _same(name: str, fuller: str, kind: BodyKind) -> bool:
    short, long = fold(name).split(), fold(fuller).split()
    if [w for w in short if w not in _LEVELS] == [w for w in long if w not in _LEVELS]:
        return kind in _BEGINNING
    if len(short) > 2 and long[: len(short)] == short:  # noqa: PLR2004
        return kind in _BEGINNING
    words = [w for w in short if w not in _FORMS]
    if kind is BodyKind.COMPANY and len(short) == 1 and short[0] == long[-1] and not is_syllable(short[0]):
        return True
    alike = long[0] == short[0] or long[0] in _FORMS
    return alike and kind in _PARTS and _contained(words, long) and (len(words) > 1 or short[0] == long[0])


def _contained(words: list[str], long: list[str]) -> bool:
    """Whether the words stand together at the end of the longer name."""
    return len(words) > 0 and long[-len(words) :] == words


def in_full(name: str, names: Mapping[str, str]) -> str:
    """A name with itself, or the body that it ends in, and the letters in it given in full."""
    if name in names:
        return _spelled_out(names[name])
    owner = next((s for s in names if name.endswith(f" {s}") and not name.endswith(names[s])), None)
    return _spelled_out(f"{name.removesuffix(owner)}{names[owner]}" if owner is not None else name)


@lru_cache(_CACHED)
def _spelled_out(name: str) -> str:
    """A name with the letters in it as words: ``Ban Quản lý VQG`` is ``Ban Quản lý Vườn quốc gia``."""
    return " ".join(abbreviations().get(word, word) for word in _AMPERSAND.sub(" và ", name).split(" "))
