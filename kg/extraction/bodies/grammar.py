"""The grammar of bodies: a type (``Ủy ban nhân dân``, ``Sở``, ``Công ty Cổ phần``) and a tail by the type.

``read_body`` reads the body that begins at a word, with all that belongs to its name: ``Ban Tổ chức`` | ``Thành ủy`` |
``Hà Nội``. What the text leaves out comes from the context: the rest of a list (``Huyện ủy, HĐND, UBND huyện Nam Đàn``)
or the home; such names are marked inferred.
"""

from collections.abc import Callable

from kg.extraction.bodies import named_tails, parts, party_tails, state_tails, task_tails
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind

Tail = Callable[[Reading, int, int, BodyType], BodyPhrase | None]

_SMALL_ALLOWED = frozenset(
    {"unit", "unit!", "committee", "hospital", "company", "branch", "under", "none", "organ", "proper", "named"}
)


def read_body(reading: Reading, index: int, small: bool) -> BodyPhrase | None:  # noqa: FBT001  # called as a grammar
    """The body whose name begins at a word, or ``None``; ``small`` lets any type begin with a small letter."""
    found = reading.get(index, "body")
    if found is None:
        return None
    end, kind = found
    if not small and not reading.tokens.capital(index) and not _may_be_small(reading, index, end, kind):
        return None
    if kind.tail == "none" and _within(reading, index, kind):
        return None
    return TAILS[kind.tail](reading, index, end, kind)


def _within(reading: Reading, index: int, kind: BodyType) -> bool:
    """Whether a bare name is part of a longer name or of a credit: ``Giải HDBank``, ``(Theo AFP)``."""
    tokens = reading.tokens
    if kind.kind in (BodyKind.MEDIA, BodyKind.FOREIGN) and tokens.form(index - 1) in (":", "theo", "(", "/", "ảnh"):
        return True
    return kind.kind is BodyKind.COMPANY and index > 0 and tokens.shapes[index - 1] == "X"


def parse_headless(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """The body of a type whose word stands in a role: ``Trưởng phòng`` | ``Nội vụ quận`` is at Phòng Nội vụ."""
    return TAILS[kind.tail](reading, start, index, kind)


def _may_be_small(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a type may begin with a small letter here: long types always, short ones only before a capital."""
    if kind.tail not in _SMALL_ALLOWED:
        return end < len(reading.tokens) and bool(reading.get(end, "domain")) and reading.tokens.capital(end)
    if kind.tail in ("company", "proper", "named", "hospital"):
        return reading.tokens.capital(end) and end - index > 0 and kind.name not in _SHORT
    return True


_SHORT = frozenset({"Hội", "Quỹ", "Đài", "Viện", "Trường", "Đại học", "Câu lạc bộ", "Nhà máy", "Trung tâm"})

TAILS: dict[str, Tail] = {
    "none": parts.complete,
    "committee": party_tails.committee,
    "branch": party_tails.branch,
    "under": party_tails.under,
    "unit": state_tails.of_unit,
    "unit!": state_tails.of_unit,
    "unit?": state_tails.of_unit,
    "nation?": state_tails.of_nation,
    "nation": state_tails.of_nation,
    "seat": state_tails.with_seat,
    "organ": party_tails.organ,
    "organ!": party_tails.organ,
    "organ?": party_tails.organ,
    "organising": party_tails.organ,
    "standing": party_tails.organ,
    "council": party_tails.council,
    "inspection": party_tails.organ,
    "ministry": state_tails.ministry,
    "department": state_tails.department,
    "office": state_tails.office,
    "division": state_tails.office,
    "central": state_tails.office,
    "faculty": state_tails.office,
    "steering": task_tails.steering,
    "hospital": named_tails.named,
    "named": named_tails.named,
    "centre": task_tails.steering,
    "company": named_tails.named,
    "proper": named_tails.named,
    "paper": named_tails.named,
    "numbered": named_tails.named,
    "embassy": named_tails.embassy,
    "never": named_tails.nothing,
}
