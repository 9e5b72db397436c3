"""One name for one body: short mentions take the name that the article gives in full.

``Trung tâm Quảng cáo`` is ``Trung tâm Quảng cáo Đài Tiếng nói Việt Nam`` where the article says so; ``Công ty Hải
Đăng`` is ``Công ty Cổ phần Cơ khí Hải Đăng``; ``Bệnh viện Đa khoa Hòa Bình`` is ``Bệnh viện Đa khoa tỉnh Hòa
Bình``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from kg.extraction.words.reading import BodyPhrase
from kg.extraction.words.syllables import VOWELS, is_syllable
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
        BodyKind.MILITARY,
    }
)
_CACHED = 1 << 13
_COINED = "$"
"""A company's last word alone, which means none where several companies end in it."""
_BOARD = ["hội", "đồng"]
_CORPORATION = "tổng"
_GROUP = ["tập", "đoàn"]
_NATION = ["việt", "nam"]
_FRONT = ["mặt", "trận", "tổ", "quốc", "việt", "nam"]
_FRONT_COMMITTEE = ["ủy", "ban", *_FRONT]
_SHORTEST_FIELD = 3
_LONGEST_PLACE = 4
_AMPERSAND = re.compile(r"(?<=\w\w) & (?=\w\w)")
_PARTS = frozenset({BodyKind.COMPANY, BodyKind.SCHOOL, BodyKind.HOSPITAL})
_LEVELS = frozenset({"khoa", "tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã"})
_UNSPOKEN = frozenset({"và", "&", "-", "–", ","})
_FEWEST_LETTERS = 3
_LEGAL_FORMS = ("Cổ phần", "Trách nhiệm hữu hạn")
_FORMS = frozenset(
    {"công", "ty", "cổ", "phần", "trách", "nhiệm", "hữu", "hạn", "trường", "một", "thành", "viên", "tổng"}
)

_Key: TypeAlias = tuple[BodyKind, str, str]
"""The kind of a body, how words tell of a fuller name (the same, its beginning, its end), and the words."""


def settled(found: Iterable[BodyPhrase]) -> Mapping[str, str]:
    """From each name to the name in full, for names whose fuller form the article has: the longest one."""
    kinds: dict[str, BodyKind] = {}
    for body in found:
        named: BodyPhrase | None = body
        while named is not None:
            kinds.setdefault(named.name, named.kind)
            named = named.inner
    fuller: dict[_Key, str] = {}
    shared: set[_Key] = set()
    result: dict[str, str] = {}
    for name in sorted(kinds, key=_longest_first):
        looked_for, answered = _keys(name, kinds[name])
        known = (fuller.get(key, "") for key in looked_for if key not in shared)
        longer = [other for other in known if len(other) > len(name) and not _of_other_form(name, other)]
        if longer:
            best = min(longer, key=_longest_first)
            result[name] = result.get(best, best)
        for key in answered:
            if fuller.setdefault(key, name) is not name and key[1] == _COINED and name not in result:
                shared.add(key)
    return result


@lru_cache(_CACHED)
def _keys(name: str, kind: BodyKind) -> tuple[tuple[_Key, ...], tuple[_Key, ...]]:
    """The keys under which a name's fuller form may be known, and those of the names that it is the fuller form of."""
    words = fold(name).split()
    return tuple(_looked_for(words, kind)), tuple(_answered(words, kind))


def _of_other_form(name: str, other: str) -> bool:
    """Whether the legal forms of two companies differ: ``Cổ phần``, ``Trách nhiệm hữu hạn``."""
    forms = [{form for form in _LEGAL_FORMS if form in each} for each in (name, other)]
    return all(forms) and forms[0].isdisjoint(forms[1])


def _initials(words: list[str]) -> str:
    """The first letters of a name's words, and the letters of those that are letters themselves: ``KHKT``."""
    return "".join(word if _is_letters(word) else word[0] for word in words if word not in _UNSPOKEN)


def _is_letters(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and VOWELS.isdisjoint(word)


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name


def _looked_for(short: list[str], kind: BodyKind) -> Iterator[_Key]:
    """The keys under which a name's fuller form may be known."""
    if kind in _BEGINNING:
        yield kind, "=", _without_levels(short)
        national = kind is BodyKind.ASSOCIATION and short[-2:] == _NATION
        if len(short) > 2 and not national:  # noqa: PLR2004
            yield kind, "^", " ".join(short)
        if any(_is_letters(word) for word in short[1:]):
            yield kind, f"{short[0]} letters", _initials(short)
    if kind is BodyKind.FRONT and short[: len(_FRONT)] == _FRONT and len(short) > len(_FRONT):
        yield kind, "=", " ".join(short[len(_FRONT) :])
    if short[0] == "sở" and len(short) > _SHORTEST_FIELD:
        yield kind, " ".join(short[:_SHORTEST_FIELD]), " ".join(short[_SHORTEST_FIELD:])
    if kind is BodyKind.COMPANY and len(short) == 1 and not is_syllable(short[0]):
        yield kind, _COINED, short[0]
    words = [word for word in short if word not in _FORMS]
    if short[:-1] == _GROUP and not is_syllable(short[-1]):
        words = short[-1:]
    if kind in _PARTS and words:
        yield kind, f"{short[0]} $", " ".join(words)
        if len(words) > 1 and short[0] != _CORPORATION:
            yield kind, "company $", " ".join(words)


def _answered(long: list[str], kind: BodyKind) -> Iterator[_Key]:
    """The keys of shorter names that a name is the fuller form of: the same words, its beginnings and its ends.

    A department may be called by the first word of its field: ``Sở Văn hóa | Hà Nội``; the Front of a place is
    its committee.
    """
    if kind is BodyKind.FRONT and long[: len(_FRONT_COMMITTEE)] == _FRONT_COMMITTEE:
        yield kind, "=", " ".join(long[len(_FRONT_COMMITTEE) :])
    if kind not in _BEGINNING:
        return
    yield kind, "=", _without_levels(long)
    if len(long) > _FEWEST_LETTERS:
        yield kind, f"{long[0]} letters", _initials(long)
    if long[0] == "sở":
        for start in range(max(_SHORTEST_FIELD, len(long) - _LONGEST_PLACE), len(long)):
            yield kind, " ".join(long[:_SHORTEST_FIELD]), " ".join(long[start:])
    for size in range(3, len(long)):
        yield kind, "^", " ".join(long[:size])
    if kind in _PARTS:
        yield from _ends(long, kind)


def _ends(long: list[str], kind: BodyKind) -> Iterator[_Key]:
    """The keys of the ends of a company's, school's or hospital's name; a board has no last word of its own."""
    if len(long) > 1 and long[:2] != _BOARD:
        yield kind, _COINED, long[-1]
    for start in range(len(long)):
        end = " ".join(long[start:])
        yield kind, f"{long[0]} $", end
        if long[0] in _FORMS:
            yield kind, "company $", end


def _without_levels(words: list[str]) -> str:
    return " ".join(word for word in words if word not in _LEVELS)


def in_full(name: str, names: Mapping[str, str]) -> str:
    """A name with itself, or the body that it ends in, and the letters in it given in full."""
    if name in names:
        return _spelled_out(names[name])
    owner = next(_owners(name, names), None) if names else None
    return _spelled_out(f"{name.removesuffix(owner)}{names[owner]}" if owner is not None else name)


def _owners(name: str, names: Mapping[str, str]) -> Iterator[str]:
    """The bodies that a name ends in and that have a fuller form, the longest first."""
    at = name.find(" ")
    while at >= 0:
        end = name[at + 1 :]
        if end in names and not name.endswith(names[end]):
            yield end
        at = name.find(" ", at + 1)


@lru_cache(_CACHED)
def _spelled_out(name: str) -> str:
    """A name with the letters in it as words: ``Ban Quản lý VQG`` is ``Ban Quản lý Vườn quốc gia``."""
    return " ".join(abbreviations().get(word, word) for word in _AMPERSAND.sub(" và ", name).split(" "))
