"""Groups of deputies by where they were elected: ``Tổ đại biểu`` | ``số 2``, | ``huyện Nam Đàn``.

They are of the council that is written behind them or was named last, else of the home province's.
"""

from dataclasses import replace

from kg.extraction.bodies.links import bodies_before
from kg.extraction.bodies.organ_tails import organ
from kg.extraction.bodies.parts import joined, nested_body
from kg.extraction.places.home import home_province
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind

_CONSTITUENCY = ("đơn", "vị", "bầu", "cử")
_NUMBER = "số"
_COUNCIL, _ASSEMBLY = "Hội đồng nhân dân", "Quốc hội"


def delegates(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """A group of deputies with its council; ``None`` where nothing tells which group it is."""
    end, words = _elected_in(reading, index)
    nested = nested_body(reading, end)
    if nested is not None and nested.name == _ASSEMBLY and not words:
        return _of_assembly(reading, start, kind, nested)
    if not words:
        return organ(reading, start, index, kind)
    if nested is not None and nested.kind is BodyKind.PEOPLES_COUNCIL:
        return joined(start, nested.end, f"{kind.name} {words}", kind, nested)
    council = _council_meant(reading, start)
    return joined(start, end, f"{kind.name} {words}", kind, council) if council is not None else None


def _of_assembly(reading: Reading, start: int, kind: BodyType, assembly: BodyPhrase) -> BodyPhrase:
    end, words = _elected_in(reading, assembly.end)
    place = reading.unit_at.get(end)
    group = joined(start, place.end if place is not None else end, kind.name, kind, assembly)
    province = place or home_province(reading, start)
    label = f" {province.label}" if province is not None else ""
    return replace(group, name=f"{group.name} {words}{label}") if words else group


def _elected_in(reading: Reading, index: int) -> tuple[int, str]:
    """The number or the district of a group, with ``đơn vị bầu cử``: where it ends, and the words."""
    tokens = reading.tokens
    behind = index + len(_CONSTITUENCY)
    at = behind if tuple(tokens.forms[index:behind]) == _CONSTITUENCY else index
    if tokens.form(at) == _NUMBER and tokens.form(at + 1).isdigit():
        return at + 2, tokens.words(index, at + 2)
    place = reading.unit_at.get(at)
    return (place.end, place.label) if place is not None and place.word is not None else (index, "")


def _council_meant(reading: Reading, start: int) -> BodyPhrase | None:
    council = next(bodies_before(reading, start, lambda other: other.name == _COUNCIL), None)
    place = home_province(reading, start) if council is None else None
    if place is None:
        return council
    kind = BodyKind.PEOPLES_COUNCIL
    return BodyPhrase(start, start, f"{_COUNCIL} {place.label}", kind, place.unit, place, inferred=True)
