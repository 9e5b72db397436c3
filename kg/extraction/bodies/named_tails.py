"""Tails that are a proper name: ``Trường Tiểu học`` | ``Nam Hải Vân``, ``Bệnh viện`` | ``huyện Phú Ninh``."""

from kg.extraction.bodies.parts import joined, nested_body, with_place
from kg.extraction.bodies.places import place_after
from kg.extraction.words.name_runs import name_end
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.tokens import NUMBER
from kg.gazetteers.body_types import BodyType
from kg.text import squeeze

_HOLDING = frozenset({"company", "proper", "hospital"})
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
    end = name_end(reading, index)
    if end == index:
        nested = nested_body(reading, index) if kind.tail in _HOLDING else None
        return joined(start, nested.end, kind.name, kind, nested) if nested is not None else None
    return _by_name(reading, start, index, end, kind) if _proper_enough(reading, index, end, kind) else None


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
    domain = reading.get(index, "domain")
    words = domain[1] if domain and domain[0] == end else squeeze(reading.tokens.words(index, end))
    name = f"{kind.name} {words}"
    nested = nested_body(reading, end) if kind.tail == "company" else None
    if nested is not None and nested.kind is kind.kind:
        return joined(start, nested.end, name, kind, nested)
    after, place = place_after(reading, end) if kind.tail in _PLACED else (end, None)
    if place is not None and place.word is not None and place.start != place.end:
        return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=False)
    return BodyPhrase(start, end, name, kind.kind)


def _proper_enough(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a tail holds a name: a capital or a number, and a field behind ``Trường``, which names also have."""
    tokens = reading.tokens
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


def nothing(_reading: Reading, _start: int, _index: int, _kind: BodyType) -> BodyPhrase | None:
    """No body."""
    return None
