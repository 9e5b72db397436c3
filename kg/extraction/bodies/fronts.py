"""The Front by its committee: the posts and organs of the Front are those of its committee.

``Chủ tịch`` | ``MTTQ xã Tân Lập`` presides over Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Lập, ``Chủ tịch`` | ``Mặt trận
Tổ quốc Việt Nam`` over Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; ``vai trò của MTTQ`` is the Front's.
"""

from dataclasses import replace

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.resources import table

_FRONT = "Mặt trận Tổ quốc Việt Nam"
_WORDS = table("organisation_terms.toml")
_SEATS = frozenset(_WORDS["front_seats"])
_SEAT_WORDS = frozenset(_WORDS["front_seat_words"])
_ORGANS = frozenset(_WORDS["front_organs"])
_LONGEST_SEAT = 7
_LONGEST_ORGAN = 4


def by_committee(reading: Reading, body: BodyPhrase) -> BodyPhrase:
    """The Front's committee in place of the Front, behind the name of a seat or of an organ; else the same body."""
    if not body.name.startswith(_FRONT) or not behind_seat(reading, body.start):
        return body
    return replace(body, name=f"Ủy ban {body.name}" if body.place is not None else f"Ủy ban Trung ương {body.name}")


def behind_seat(reading: Reading, start: int) -> bool:
    """Whether a seat in the Front's committee, or one of its organs, ends right before a word."""
    return any(_seat(reading, at, start) for at in range(start - 1, max(-1, start - _LONGEST_SEAT), -1)) or any(
        _organ(reading, at, start) for at in range(start - 1, max(-1, start - _LONGEST_ORGAN), -1)
    )


def _seat(reading: Reading, at: int, start: int) -> bool:
    role = reading.get(at, "role")
    if role is None or role[1].role not in _SEATS:
        return False
    return role[0] == start or reading.tokens.words(role[0], start).lower() in _SEAT_WORDS


def _organ(reading: Reading, at: int, start: int) -> bool:
    organ = reading.get(at, "body")
    return organ is not None and organ[0] == start and organ[1].name in _ORGANS
