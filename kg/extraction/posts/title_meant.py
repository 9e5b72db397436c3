"""The body that a bare title means: the committee, school, assembly, ministry or department named before.

``Bí thư`` is of the committee named last, ``ĐB A`` of the assembly that sits, ``Giám đốc A`` of the department, company
or hospital named last.
"""

from kg.extraction.bodies.links import last_before, main_before, opening_body
from kg.extraction.posts.title_bodies import SECRETARIES, named_body
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.vocabulary import common_surnames
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.roles import DIRECTORS, RoleHead
from kg.model import BodyKind

_JUDGES = {"Thẩm phán": BodyKind.COURT, "Kiểm sát viên": BodyKind.PROCURACY}
_HEADS = frozenset({"Giám đốc", "Tổng Giám đốc"})
_MANAGED = frozenset({"department", "company", "hospital", "centre", "placed", "none"})
_MANAGED_KINDS = frozenset({BodyKind.COMPANY, BodyKind.HOSPITAL, BodyKind.DEPARTMENT})
_DEPUTY = "Đại biểu"
_ASSEMBLY, _DEPUTIES = "Quốc hội", "đbqh"
_BACK = 600


def meant_body(reading: Reading, start: int, end: int, role: str, head: RoleHead) -> BodyPhrase | None:
    """The body that a bare title between two words means, or ``None``."""
    if role in SECRETARIES:
        return last_before(reading, start, end, lambda kind: kind.tail == "committee")
    if head.noun == "Trường":
        return main_before(reading, start, end, lambda kind: kind.kind is BodyKind.SCHOOL and kind.tail == "proper")
    if role in _JUDGES:
        return last_before(reading, start, end, lambda kind: _judges(kind, role)) or _next_court(reading, end, role)
    if end in reading.person_at and reading.tokens.forms[end] in common_surnames():
        return _of_named(reading, start, end, role, head)
    if role == _DEPUTY:
        return last_before(reading, start, end, _is_assembly)
    apposed = role in _HEADS and reading.tokens.form(start - 1) in (",", "-", "–")
    return opening_body(reading, start, end, _is_managed) if apposed else None


def _judges(kind: BodyType, role: str) -> bool:
    return kind.kind is _JUDGES[role] and kind.tail == "unit!"


def _next_court(reading: Reading, end: int, role: str) -> BodyPhrase | None:
    """The court that the sentence names behind a judge: ``Thẩm phán A – Chánh tòa Hình sự`` | ``Tòa án tỉnh``."""
    for at in entries_between(reading, "body", end, len(reading.tokens)):
        if reading.sentence[at] != reading.sentence[end - 1]:
            return None
        if _judges(reading.value_at(at, "body"), role) and (body := reading.body(at)) is not None:
            return BodyPhrase(end, end, body.name, body.kind, body.unit, body.place, inferred=True)
    return None


def _of_named(reading: Reading, start: int, end: int, role: str, head: RoleHead) -> BodyPhrase | None:
    """The body of a bare title right before a Vietnamese name: ``ĐB A``, ``Bộ trưởng B``, ``Giám đốc C``."""
    if role == _DEPUTY:
        return _assembly(reading, start, end)
    if head.noun == "Bộ":
        return _of_last_title(reading, start, end, role)
    return last_before(reading, start, end, _is_managed) if role in DIRECTORS else None


def _is_assembly(kind: BodyType) -> bool:
    return kind.name == _ASSEMBLY


def _is_managed(kind: BodyType) -> bool:
    return kind.kind in _MANAGED_KINDS and kind.tail in _MANAGED


def _assembly(reading: Reading, start: int, end: int) -> BodyPhrase | None:
    """The assembly whose deputy speaks: the National Assembly where it or its deputies are named, else the council."""
    if reading.tokens.form(reading.person_at[end].end) == "(" and _of_group(reading, reading.person_at[end].end + 1):
        return last_before(reading, start, end, _is_council)
    national = last_before(reading, start, end, _is_assembly)
    if national is None and _DEPUTIES in reading.words:
        return BodyPhrase(end, end, _ASSEMBLY, BodyKind.NATIONAL_ASSEMBLY, inferred=True)
    return national or last_before(reading, start, end, _is_council)


def _is_council(kind: BodyType) -> bool:
    return kind.kind is BodyKind.PEOPLES_COUNCIL


def _of_group(reading: Reading, index: int) -> bool:
    """Whether a group of deputies is named at a word, as only councils have them: ``(Tổ đại biểu huyện …)``."""
    return reading.tokens.form(index) == "tổ"


def _of_last_title(reading: Reading, start: int, end: int, role: str) -> BodyPhrase | None:
    """The body of the last title of the same role that names it: ``chất vấn Bộ trưởng Công Thương … Bộ trưởng`` | A."""
    for at in reversed(entries_between(reading, "role", start - _BACK + 1, start)):
        head = reading.value_at(at, "role")
        if head.role == role:
            body = named_body(reading, at, reading.end_of(at, "role"), head)
            if body is not None:
                return BodyPhrase(end, end, body.name, body.kind, body.unit, body.place, inferred=True)
    return None
