"""Titles that belong together, and what they lend one another.

``Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy`` is one group. A bare title takes the body of the next one: ``Chủ tịch kiêm
Tổng Giám đốc Công ty …``.
"""

from dataclasses import dataclass

from kg.extraction.bodies.places import committee_of
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import Reading
from kg.model import BodyKind

_JOINS = frozenset(
    {
        ",",
        ";",
        "-",
        "–",
        "và",
        "kiêm",
        "đồng",
        "thời",
        "là",
        "cùng",
        "/",
        "&",
        "nhiệm",
        "hiện",
        "cũng",
        "rồi",
        "sau",
        "đó",
        "vừa",
        "chức",
        "vụ",
        "làm",
    }
)
_GAP = 5
_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"


@dataclass(slots=True)
class Group:
    """Titles that belong together."""

    titles: list[Title]

    @property
    def start(self) -> int:
        """Where the first title begins."""
        return self.titles[0].start

    @property
    def end(self) -> int:
        """Where the last title ends."""
        return self.titles[-1].end


def groups_of(reading: Reading, titles: list[Title]) -> list[Group]:
    """Titles joined by commas, dashes and the like, within one sentence."""
    groups: list[Group] = []
    for title in titles:
        last = groups[-1] if groups else None
        if last is not None and _joins(reading, last.end, title.start):
            last.titles.append(title)
        else:
            groups.append(Group([title]))
    for group in groups:
        _share_bodies(group)
    return groups


def _joins(reading: Reading, end: int, start: int) -> bool:
    """Whether two titles belong together; an assistant's (``Thư ký cho`` | ``Bí thư Thành ủy``) stands apart."""
    forms = reading.tokens.forms
    if start - end > _GAP or reading.sentence[end - 1] != reading.sentence[start] or forms[end - 1] == "cho":
        return False
    return (start > end or not reading.tokens.capital(end - 1)) and all(form in _JOINS for form in forms[end:start])


def _share_bodies(group: Group) -> None:
    """``Phó Chủ tịch - Tổng Thư ký UBTƯ MTTQ``: a bare title takes the body of the next one."""
    _of_foreign_party(group)
    for title, following in zip(reversed(group.titles[:-1]), reversed(group.titles[1:]), strict=True):
        if (
            (title.body is None or title.weak)
            and following.body is not None
            and following.phrase is not None
            and not following.weak
        ):
            if _is_of_committee(title) and following.phrase.place:
                _of_committee(title, following)
                continue
            owner = following.phrase.inner or following.phrase
            title.body = f"{title.organ} {owner.name}" if title.organ else following.body
            title.kind = title.kind if title.organ else following.kind
            title.phrase = following.phrase


def _of_foreign_party(group: Group) -> None:
    """``Tổng Bí thư, Chủ tịch Trung Quốc``: a Party post beside a foreign one is of that country's Party."""
    nation = next((t.body for t in group.titles if t.kind is BodyKind.FOREIGN and t.body), None)
    for title in group.titles:
        if nation is not None and title.body == _CENTRAL_COMMITTEE and title.kind is BodyKind.PARTY_COMMITTEE:
            title.body, title.kind = f"{_CENTRAL_COMMITTEE} Cộng sản {nation}", BodyKind.FOREIGN


def _is_of_committee(title: Title) -> bool:
    """Whether a bare title is one of a Party committee: a secretary's, or a seat in its standing committee."""
    if title.organ == "Ban Thường vụ":
        return True
    return title.organ in (None, "Đảng ủy") and title.roles[0].endswith(("Bí thư", "Bí thư Thường trực"))


def _of_committee(title: Title, following: Title) -> None:
    """``Phó Bí thư Thường trực, Chủ tịch HĐND tỉnh``: a bare secretary is of the committee of the same place."""
    place = following.phrase.place if following.phrase else None
    name = committee_of(place) if place else None
    if name is not None and title.organ == "Ban Thường vụ":
        title.body, title.phrase = f"{title.organ} {name}", following.phrase
    elif name is not None:
        title.body, title.kind, title.phrase = name, BodyKind.PARTY_COMMITTEE, following.phrase
