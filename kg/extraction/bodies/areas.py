"""Bodies of an area: of places joined by dashes (``khu vực Nam Đàn - Hưng Nguyên``), or numbered in a province.

``Chi cục Thuế khu vực`` | ``Nam Đàn - Hưng Nguyên``, ``Bảo hiểm xã hội`` | ``liên huyện Nam Đàn - Hưng Nguyên``,
``Tòa án nhân dân khu vực 9`` | ``- Cần Thơ``, ``Thuế cơ sở 3`` | ``tỉnh Lào Cai``.
"""

from kg.extraction.places.grammar import bare
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.text import squeeze

_DASHES = frozenset("-–")
_AREA_TYPES = ("khu vực", "Khu vực", "cơ sở")
_JOINING = "liên"
"""``liên huyện``: of several districts."""
_OF = frozenset({"thuộc", "của"})
_JUSTICE = frozenset({BodyKind.COURT, BodyKind.PROCURACY, BodyKind.MILITARY})


def of_area(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """A body of places joined by dashes; ``None`` where no area is named at a word."""
    at = index if kind.name.endswith(_AREA_TYPES) else _area_word_end(reading, index)
    place = reading.unit_at.get(at) if at is not None else None
    if place is None:
        return None
    end = _joined_end(reading, place.end)
    if end == place.end and reading.tokens.form(index) != _JOINING:
        return None
    return BodyPhrase(start, end, f"{kind.name} {squeeze(reading.tokens.words(index, end))}", kind.kind)


def _area_word_end(reading: Reading, index: int) -> int | None:
    """Where the places of an area begin behind its word: ``khu vực`` | ``Nam Đàn``, ``liên`` | ``huyện Nam Đàn``."""
    form = reading.tokens.form
    if form(index) == _JOINING:
        return index + 1
    return index + 2 if form(index) == "khu" and form(index + 1) == "vực" else None


def _joined_end(reading: Reading, end: int) -> int:
    """Where the places end that dashes join to the one that ends at a word."""
    while reading.tokens.form(end) in _DASHES:
        place = reading.unit_at.get(end + 1)
        if place is None or place.word is not None:
            break
        end = place.end
    return end


def numbered_area(reading: Reading, body: BodyPhrase, kind: BodyType) -> BodyPhrase:
    """A numbered body with the place that it is numbered in; the same body for one that is of no area."""
    if not kind.name.endswith(_AREA_TYPES):
        return body
    at = body.end + (reading.tokens.form(body.end) in _DASHES | _OF)
    place = reading.unit_at.get(at)
    if place is None or (at == body.end and place.word is None):
        return body
    name = f"{body.name} - {bare(place)}" if kind.kind in _JUSTICE else f"{body.name} {place.label}"
    return BodyPhrase(body.start, place.end, name, body.kind, place.unit, place)
