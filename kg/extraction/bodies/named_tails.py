"""Tails that are a proper name: ``Trường Tiểu học`` | ``Nam Hải Vân``, ``Bệnh viện`` | ``huyện Phú Ninh``."""

from kg.extraction.bodies.links import opening_body
from kg.extraction.bodies.parts import joined, nested_body, with_place
from kg.extraction.bodies.places import place_after
from kg.extraction.words.name_runs import name_end
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.syllables import is_syllable
from kg.extraction.words.tokens import NUMBER
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.tables import table
from kg.model import BodyKind
from kg.text import squeeze

_HOLDING = frozenset({"company", "proper", "hospital"})
_HIGHER = ("Trường Đại học", "Trường Cao đẳng", "Đại học", "Học viện")
_COMPANIES = ("Công ty ", "Tổng Công ty ", "Tập đoàn ", "Ngân hàng ")
_PRESS = table("organisation_terms.toml")
_TO_PAPERS = frozenset(_PRESS["to_papers"])
_PAPERS_TELL = frozenset(_PRESS["papers_tell"])
_PLACED = frozenset({"named", "hospital", "company"})


def named(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Trường Tiểu học`` | ``Nam Hải Vân``, ``Bệnh viện`` | ``huyện Phú Ninh``, ``Quân khu`` | ``5``."""
    if kind.tail == "paper" and not reading.tokens.capital(start):
        return None
    if kind.tail == "numbered" and index < len(reading.tokens) and reading.tokens.shapes[index] == NUMBER:
        return _numbered(reading, start, index, kind)
    after, place = place_after(reading, index)
    if place is not None and place.word is not None:
        return _of_place(start, after, kind, place)
    end = index if _level_of_other(reading, start, index, kind) else _named_end(reading, index, kind)
    if end == index:
        nested = nested_body(reading, index) if kind.tail in _HOLDING and not _is_level(start, index, kind) else None
        return joined(start, nested.end, kind.name, kind, nested) if nested is not None else None
    return _by_name(reading, start, index, end, kind) if _proper_enough(reading, index, end, kind) else None


def _level_of_other(reading: Reading, start: int, index: int, kind: BodyType) -> bool:
    other = reading.get(index, "body")
    return other is not None and other[1].tail in ("ministry", "department") and _is_level(start, index, kind)


def _is_level(start: int, index: int, kind: BodyType) -> bool:
    """Whether a type is one word for a level of schools, which alone names no school: ``tốt nghiệp THPT``."""
    return kind.kind is BodyKind.SCHOOL and index == start + 1


def _named_end(reading: Reading, index: int, kind: BodyType) -> int:
    """Where a name ends; ``Bệnh viện Nhi đồng`` | ``1`` is numbered."""
    if kind.tail == "hospital" and index < len(reading.tokens) and reading.tokens.shapes[index] == NUMBER:
        return index + 1
    return name_end(reading, index, commas=kind.name == "Viện")


def _numbered(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    end = name_end(reading, index + 1) if reading.tokens.capital(index + 1) else index + 1
    return BodyPhrase(start, end, f"{kind.name} {squeeze(reading.tokens.words(index, end))}", kind.kind)


def _of_place(start: int, end: int, kind: BodyType, place: UnitPhrase) -> BodyPhrase | None:
    elided = place.start == place.end
    if elided and kind.tail not in ("named", "hospital"):
        return None
    return with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=elided)


def _by_name(reading: Reading, start: int, index: int, end: int, kind: BodyType) -> BodyPhrase:
    """A name, and behind it a further company (``Công ty Cổ phần X`` | ``Tập đoàn Y``) or a place with its kind."""
    short = reading.get(index, "body")
    if short is not None and short[0] == end and short[1].tail == "none" and _named_in_full(kind, short[1]):
        return BodyPhrase(start, end, short[1].name, short[1].kind)
    domain = reading.get(index, "domain")
    written = squeeze(reading.tokens.words(index, end))
    words = domain[1] if domain and domain[0] == end and not domain[1].startswith(written) else written
    name = f"{kind.name} {words}"
    nested = nested_body(reading, end) if kind.tail == "company" else None
    if nested is not None and nested.kind is kind.kind:
        return joined(start, nested.end, name, kind, nested)
    school = _university(reading, start, index, end) if kind.name == "Viện" else None
    if school is not None:
        return joined(start, end, name, kind, school)
    after, place = place_after(reading, end) if kind.tail in _PLACED or _widely(kind) else (end, None)
    if place is not None and place.word is not None:
        inferred = place.start == place.end
        return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=inferred)
    return BodyPhrase(start, end, name, kind.kind)


def _university(reading: Reading, start: int, index: int, end: int) -> BodyPhrase | None:
    """The university that the article's opening names, for an institute that is named by its fields only."""
    if not any(reading.end_of(at, "term") == end for at in range(max(index, end - 5), end)):
        return None
    return opening_body(reading, start, end, lambda other: other.kind is BodyKind.SCHOOL and other.name in _HIGHER)


def _named_in_full(kind: BodyType, short: BodyType) -> bool:
    """Whether a bare name behind its type is known in full or needs no type: ``Công ty | VPF``, ``Đài | CNN``."""
    return short.name.startswith(_COMPANIES) or kind.kind is short.kind is BodyKind.MEDIA


def _widely(kind: BodyType) -> bool:
    """Whether a place behind a name belongs to it: of associations and schools of higher learning."""
    return kind.tail == "proper" and (kind.kind is BodyKind.ASSOCIATION or kind.name.startswith(_HIGHER))


def _proper_enough(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a tail holds a name: a capital or a number, and a field behind ``Trường``, which names also have."""
    tokens = reading.tokens
    nation = reading.end_of(index, "nation")
    if nation == end or (nation > index and kind.kind is BodyKind.MEDIA):
        return False
    if kind.name == "Trường" and reading.end_of(index, "term") == index:
        return False
    return any(tokens.shapes[at] in "XUd" for at in range(index, end))


def embassy(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đại sứ quán`` | ``Việt Nam`` | ``tại Đức``."""
    end, words = index, [kind.name]
    for _ in range(2):
        at = end + 1 if reading.tokens.form(end) == "tại" else end
        nation = reading.get(at, "nation") or (reading.get(at, "unit") if reading.tokens.form(at) == "việt" else None)
        if nation is None:
            break
        words.append(squeeze(reading.tokens.words(end, nation[0])))
        end = nation[0]
    return BodyPhrase(start, end, " ".join(words), kind.kind) if end > index else None


def press(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``với`` | ``Tiền Phong``, ``Tiền Phong`` | ``đưa tin``: written as a name, among words of the press."""
    tokens = reading.tokens
    if not _written_as(squeeze(tokens.words(start, index)), kind.level):
        return None
    told = tokens.words(index, min(index + 2, len(tokens))).lower()
    if tokens.form(start - 1) in _TO_PAPERS or told in _PAPERS_TELL or tokens.words(index, index + 1) in _PAPERS_TELL:
        return BodyPhrase(start, index, kind.name, kind.kind)
    return None


def _written_as(written: str, name: str) -> bool:
    """Whether each word that a name writes with a capital has one; a coined name needs one only."""
    words = list(zip(written.split(), name.split(), strict=False))
    if not is_syllable(words[0][0]):
        return written[0].isupper()
    return all(there[0].isupper() or not here[0].isupper() for there, here in words)


def nothing(_reading: Reading, _start: int, _index: int, _kind: BodyType) -> BodyPhrase | None:
    """No body."""
    return None
