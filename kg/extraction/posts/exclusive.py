"""Titles that one person cannot hold, or cannot share a body of: those of two persons who stand side by side.

``ý kiến của Thủ tướng Chính phủ, | Bộ trưởng Bộ Y tế A``; ``yêu cầu Giám đốc Sở, | Chủ tịch UBND tỉnh A``.
"""

from kg.extraction.posts.foreign import names_nation
from kg.extraction.posts.titles import Title
from kg.gazetteers.roles import HAMLETS
from kg.model import BodyKind
from kg.resources import table

_ROLES = table("role_words.toml")
_HEADS, _UNDER_HEADS = frozenset(_ROLES["heads"]), tuple(_ROLES["under_heads"])
_DIRECTOR, _CHAIR, _DEPUTY = "Giám đốc", "Chủ tịch", "Đại biểu"
_ASSEMBLIES = frozenset({BodyKind.PEOPLES_COUNCIL, BodyKind.NATIONAL_ASSEMBLY})
_OF_STATE = frozenset({BodyKind.GOVERNMENT, BodyKind.NATIONAL_ASSEMBLY})
_HAMLET_HEADS = frozenset(f"Trưởng {noun}" for noun in HAMLETS)
_TEAM, _TEAM_HEADS = "Đoàn ", ("đoàn", "Chủ nhiệm", "Ủy viên", "Thành viên", "Thư ký", "Chủ tịch")


def exclusive(title: Title, following: Title) -> bool:
    """Whether two titles, one behind the other, are of two persons."""
    role, next_role = title.roles[0], following.roles[0]
    speaker = role == _CHAIR and title.kind is BodyKind.NATIONAL_ASSEMBLY
    if role in _HEADS or speaker:
        return next_role.startswith(_UNDER_HEADS) or following.kind is BodyKind.PEOPLES_COMMITTEE
    chair = next_role == _CHAIR and following.kind is BodyKind.PEOPLES_COMMITTEE
    return chair and role == _DIRECTOR and title.kind is BodyKind.DEPARTMENT


def of_two_states(title: Title, following: Title, gap: list[str]) -> bool:
    """Whether one title is of a foreign state and the next of Vietnam: ``Tổng thống Mỹ và`` | ``Thủ tướng A``.

    The same role is never held in both: ``Chủ tịch Thượng viện Cuba,`` | ``Chủ tịch Quốc hội A``.
    """
    domestic = following.kind in _OF_STATE or following.roles[0] in _HEADS
    if title.kind is not BodyKind.FOREIGN or not domestic or names_nation(following.body):
        return False
    return gap == ["và"] or (gap == [","] and title.roles == following.roles)


def unlike(title: Title, following: Title) -> bool:
    """Whether a bare title cannot be at the body of the next one: ``ĐB`` | ``, Giám đốc Sở``."""
    if title.roles[0].removeprefix("Phó ") in _HAMLET_HEADS:
        return True
    if title.roles[0] == _DEPUTY:
        return following.kind not in _ASSEMBLIES
    team = following.body is not None and following.body.startswith(_TEAM)
    return team and not title.roles[0].endswith(_TEAM_HEADS)
