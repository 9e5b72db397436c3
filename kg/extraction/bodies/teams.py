"""Teams and the bodies that they belong to: ``Đội 3`` | ``- Phòng Cảnh sát hình sự …``, ``Đội CSGT`` | ``, Công an …``.

A team of the police is of the police, others of a department or an agency; one with a number alone of any of these.
"""

from kg.extraction.bodies.links import superior
from kg.extraction.bodies.parts import field_words, joined, nested_body
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.resources import table
from kg.text import squeeze

_NUMBER_DIGITS = 2
_DASHES = frozenset("-–")
_DUTIES = frozenset(table("organisation_terms.toml")["team_duties"])
_LONGEST_DUTY = 3
_POLICE = frozenset({BodyKind.POLICE})
_STATE = frozenset({BodyKind.DEPARTMENT, BodyKind.GOVERNMENT, BodyKind.MILITARY, BodyKind.PEOPLES_COMMITTEE})


def team_of_owner(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đội 3``, ``Đội Quản lý thị trường`` | ``số 9``, with the body that it belongs to; ``None`` without one."""
    end, words = _own_name(reading, index)
    nested = nested_body(reading, end)
    owner = nested or superior(reading, end, kind)
    if owner is None or owner.kind not in _owners(kind):
        return None
    return joined(start, nested.end if nested else end, f"{kind.name} {words}".strip(), kind, owner)


def _owners(kind: BodyType) -> frozenset[BodyKind]:
    if kind.tail == "team":
        return _POLICE | _STATE
    return _POLICE if kind.kind is BodyKind.POLICE else _STATE


def _own_name(reading: Reading, index: int) -> tuple[int, str]:
    """The number or field of a team, and further duties behind dashes: ``CSGT`` | ``- Trật tự``."""
    tokens = reading.tokens
    end = _number_end(reading, index)
    if end == index and tokens.form(end) not in _DASHES:
        return field_words(reading, index)
    duty = _duties_end(reading, end)
    return duty, squeeze(tokens.words(index, duty))


def _number_end(reading: Reading, index: int) -> int:
    """Where the number of a team ends: ``3``, ``số 3``; else the same word."""
    at = index + 1 if reading.tokens.form(index) == "số" else index
    form = reading.tokens.form(at)
    return at + 1 if form.isdigit() and len(form) <= _NUMBER_DIGITS else index


def _duties_end(reading: Reading, index: int) -> int:
    """Where the further duties of a team end, each behind a dash: ``- Trật tự - Cơ động``; else the same word."""
    while reading.tokens.form(index) in _DASHES:
        last = min(index + 1 + _LONGEST_DUTY, len(reading.tokens))
        ends = (end for end in range(last, index + 1, -1) if reading.tokens.words(index + 1, end).lower() in _DUTIES)
        end = next(ends, index)
        if end == index:
            return index
        index = end
    return index
