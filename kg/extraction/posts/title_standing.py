"""Seats in a standing committee in letters: ``UVBTV`` | ``Tỉnh ủy``, ``UVTV`` | ``, Trưởng ban Tổ chức Tỉnh ủy``."""

from dataclasses import replace

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.roles import RoleHead
from kg.model import BodyKind

STANDING = "Ban Thường vụ"
_MEANT = f"<{STANDING}>"


def is_standing_seat(head: RoleHead) -> bool:
    """Whether a role is a seat in the standing committee of whichever committee is named with it."""
    return head.body == _MEANT


def standing_body(reading: Reading, end: int) -> BodyPhrase | None:
    """The standing committee of the Party committee named behind such a seat, if one is."""
    committee = reading.body(end, small=True)
    if committee is None or committee.kind is not BodyKind.PARTY_COMMITTEE:
        return None
    name = f"{STANDING} {committee.name}"
    return replace(committee, name=name, kind=BodyKind.PARTY_STANDING_COMMITTEE, inner=committee)
