"""Titles that belong together, and what they lend one another.

``Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy`` is one group. A bare title takes the body of the next one: ``Chủ tịch kiêm
Tổng Giám đốc Công ty …``.
"""

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.extraction.bodies.places import committee_of
from kg.extraction.posts.assistants import with_assistants
from kg.extraction.posts.bracketed import share_behind_brackets
from kg.extraction.posts.exclusive import exclusive, of_two_states, unlike
from kg.extraction.posts.provinces import share_places
from kg.extraction.posts.title_bodies import CHAIRS
from kg.extraction.posts.titles import Title
from kg.extraction.posts.unnamed import of_absent, of_candidate, of_several, on_behalf
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.model import BodyKind
from kg.resources import table

_JOINS = frozenset(
    {
        ",",
        ";",
        "-",
        "–",
        "và",
        "kiêm",
        "giữ",
        "đồng",
        "thời",
        "là",
        "cùng",
        "/",
        "&",
        "nhiệm",
        "hiện",
        "nay",
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
_TAKING = frozenset({"làm", "chức"})
_OLD, _NOW = frozenset({"nguyên", "cựu"}), frozenset({"nay", "hiện"})
_ALSO = frozenset({"và", "kiêm", "đồng", "vừa", "cũng", "rồi", "sau"})
_GAP = 5
_COMMITTEE = "Đảng ủy"
_CELL, _FRONT = "Chi bộ", "Ban Công tác Mặt trận "
_IN_CHARGE = ["phụ", "trách"]
_DEPUTY = "Đại biểu"
_BOARD_HEAD = "Trưởng ban"
_OWN_BOARDS = ("Ban Chỉ đạo", "Ban Tổ chức", "Ban Quản lý", "Ban Vận động", "Ban Liên lạc")
_OWNERS = frozenset({BodyKind.PEOPLES_COUNCIL, BodyKind.MASS_ORGANISATION})
_OFFICE_CHIEF = "Thủ trưởng"
"""Who heads an office of a body beside his post there: ``Phó Giám đốc, Thủ trưởng Cơ quan Điều tra Công an tỉnh``."""
_MANAGERS = frozenset(table("role_words.toml")["managing"])
_OFFICE, _OFFICE_HEAD = "Văn phòng", "Chánh Văn phòng"
_LOCAL = frozenset({BodyKind.PEOPLES_COMMITTEE, BodyKind.PEOPLES_COUNCIL, BodyKind.FRONT, BodyKind.MASS_ORGANISATION})
_STANDING = frozenset({"Ban Thường vụ", "Ban Thường vụ Đảng ủy", "Ban Thường vụ Đảng bộ"})
_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"


@dataclass(slots=True)
class Group:
    """Titles that belong together; ``served`` are those of the person whom an assistant serves."""

    titles: list[Title]
    served: list[Title] = field(default_factory=list)

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
    share_behind_brackets(reading, titles)
    for title in with_assistants(reading, titles):
        last = groups[-1] if groups else None
        joined = last is not None and _joins(reading, last.end, title.start) and not on_behalf(reading, last.start)
        apart = last is not None and joined and _apart(reading, last, title)
        if last is not None and joined and not apart:
            last.titles.append(title)
        else:
            groups.append(Group([title]))
    for group in groups:
        if len(group.titles) > 1:
            share_bodies(group)
    for group, following in pairwise(groups):
        _serve(reading, group, following)
    return [group for group in groups if not _of_unnamed(reading, group)]


def _apart(reading: Reading, group: Group, title: Title) -> bool:
    """Whether a title that stands beside a group is another person's."""
    last = group.titles[-1]
    if exclusive(last, title) or of_two_states(last, title, reading.tokens.forms[last.end : title.start]):
        return True
    return _next_deputy(reading, group, title) or of_several(reading, last, title)


def _of_unnamed(reading: Reading, group: Group) -> bool:
    """Whether a group of titles is of nobody who is named."""
    return of_absent(reading, group.start, group.end) or of_candidate(reading, group.start)


def _next_deputy(reading: Reading, group: Group, title: Title) -> bool:
    """``ĐB A, Phó Giám đốc Sở Tư pháp,`` | ``ĐB B``: the titles stand behind a person, and the next one has his own."""
    if title.roles[0] != _DEPUTY or title.end not in reading.person_at or reading.tokens.form(group.start - 1) != ",":
        return False
    at = bisect_left(reading.people, group.start, key=lambda each: each.start) - 1
    return at >= 0 and reading.people[at].end == group.start - 1 and reading.people[at].lead < reading.people[at].start


def _serve(reading: Reading, group: Group, following: Group) -> None:
    """``Thư ký cho`` | ``Bí thư Thành ủy A``: an assistant is at the body of the person served."""
    if group.end == following.start and reading.tokens.forms[group.end - 1] == "cho":
        assistant, served = group.titles[-1], following.titles[-1]
        assistant.body, assistant.kind, assistant.phrase = served.body, served.kind, served.phrase
        group.served = following.titles


def _joins(reading: Reading, end: int, start: int) -> bool:
    """Whether two titles belong together; an assistant's (``Thư ký cho`` | ``Bí thư Thành ủy``) stands apart."""
    forms = reading.tokens.forms
    if start - end > _GAP or reading.sentence[end - 1] != reading.sentence[start] or forms[end - 1] == "cho":
        return False
    gap = forms[end:start]
    if gap[:1] == ["("] and (forms[start] in _OLD or _NOW.intersection(gap)):
        gap = gap[1:]
    if _TAKING.intersection(gap) and not _ALSO.intersection(gap):
        return False
    apart = start > end or not reading.tokens.capital(end - 1) or forms[start : start + 2] == _IN_CHARGE
    return apart and all(form in _JOINS for form in gap)


def share_bodies(group: Group) -> None:
    """``Phó Chủ tịch - Tổng Thư ký UBTƯ MTTQ``: a bare title takes the body of the next one."""
    _of_foreign_party(group)
    share_places(group.titles)
    for title, following in zip(reversed(group.titles[:-1]), reversed(group.titles[1:]), strict=True):
        _of_same_owner(title, following)
        if (
            (title.body is None or title.weak)
            and not unlike(title, following)
            and following.body is not None
            and following.phrase is not None
            and not following.weak
        ):
            if _is_of_committee(title) and following.phrase.place:
                _of_committee(title, following)
                continue
            if title.organ == _CELL and following.body.startswith(_FRONT):
                title.body, title.phrase = f"{_CELL} {following.body.removeprefix(_FRONT)}", following.phrase
                continue
            owner = following.phrase.inner or following.phrase
            if following.kind is BodyKind.PARTY_COMMITTEE and _of_administration(title):
                _of_led(title, following.phrase)
                continue
            if following.roles[0].endswith(_OFFICE_CHIEF) and following.phrase.inner is not None:
                title.body, title.kind, title.phrase = owner.name, owner.kind, owner
                continue
            organ = title.organ or _office_of(title, following)
            title.body = f"{organ} {owner.name}" if organ else following.body
            title.kind = title.kind if title.organ else following.kind
            title.phrase = following.phrase


def _of_administration(title: Title) -> bool:
    """Whether a bare title is that of a chair or a manager, which no Party committee has."""
    return title.organ is None and (title.roles[0] in CHAIRS or title.roles[0] in _MANAGERS)


def _of_led(title: Title, phrase: BodyPhrase) -> None:
    """``Giám đốc, Bí thư Đảng ủy Bệnh viện Sao Mai``: there; ``Chủ tịch, Bí thư Huyện ủy``: of the district."""
    if phrase.inner is not None:
        title.body, title.kind, title.phrase = phrase.inner.name, phrase.inner.kind, phrase.inner
    elif phrase.place is not None and title.roles[0] in CHAIRS:
        title.body, title.kind = f"Ủy ban nhân dân {phrase.place.label}", BodyKind.PEOPLES_COMMITTEE
        title.phrase = phrase


def _of_same_owner(title: Title, following: Title) -> None:
    """``Trưởng ban Kiểm phiếu, Trưởng ban Pháp chế HĐND tỉnh``: two boards named side by side are of one council."""
    if not (title.body and title.phrase and title.roles[0].endswith(_BOARD_HEAD) and following.phrase):
        return
    owner = following.phrase.inner
    if owner is None or owner.kind not in _OWNERS or not following.roles[0].endswith(_BOARD_HEAD):
        return
    if title.phrase.inner or title.phrase.place or title.body.startswith(_OWN_BOARDS):
        return
    title.body = f"{title.body} {owner.name}"
    title.phrase = replace(title.phrase, name=title.body, unit=owner.unit, place=owner.place, inner=owner)


def _office_of(title: Title, following: Title) -> str | None:
    """``Chánh Văn phòng`` | ``kiêm Người phát ngôn UBND tỉnh`` is at the office of the committee."""
    office = title.roles[0].endswith(_OFFICE_HEAD) and following.kind in _LOCAL
    return _OFFICE if office else None


def _of_foreign_party(group: Group) -> None:
    """``Tổng Bí thư, Chủ tịch Trung Quốc``: a Party post beside a foreign one is of that country's Party."""
    nation = next((t.body for t in group.titles if t.kind is BodyKind.FOREIGN and t.body), None)
    for title in group.titles:
        if nation is not None and title.body == _CENTRAL_COMMITTEE and title.kind is BodyKind.PARTY_COMMITTEE:
            title.body, title.kind = f"{_CENTRAL_COMMITTEE} Cộng sản {nation}", BodyKind.FOREIGN


def _is_of_committee(title: Title) -> bool:
    """Whether a bare title is one of a Party committee: a secretary's, or a seat in its standing committee."""
    if title.organ in _STANDING:
        return True
    seat = title.organ == _COMMITTEE and title.roles[0] == "Ủy viên"
    return seat or (title.organ in (None, _COMMITTEE) and title.roles[0].endswith(("Bí thư", "Bí thư Thường trực")))


def _of_committee(title: Title, following: Title) -> None:
    """``Phó Bí thư Thường trực, Chủ tịch HĐND tỉnh``: a bare secretary is of the committee of the same place.

    ``Đảng ủy`` of a body that is no commune's is the body's own: ``Bí thư Đảng ủy, Giám đốc Công an tỉnh``.
    """
    phrase = following.phrase
    if phrase is None or phrase.place is None:
        return
    unit = phrase.place.unit
    commune = phrase.kind in _LOCAL and (unit is None or unit.level == "commune")
    own = title.organ is not None and title.organ.endswith(_COMMITTEE) and not commune
    name = f"{_COMMITTEE} {(phrase.inner or phrase).name}" if own else committee_of(phrase.place)
    if name is not None:
        standing = title.organ in _STANDING
        title.body, title.phrase = f"Ban Thường vụ {name}" if standing else name, phrase
        title.kind = title.kind if standing else BodyKind.PARTY_COMMITTEE
