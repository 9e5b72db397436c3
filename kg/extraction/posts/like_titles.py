"""Titles that lend a bare one their body, because they are alike.

``Chủ tịch UBND huyện …, ông A,`` | ``Phó Chủ tịch``; ``8`` | ``Phó Giám đốc gồm``; ``ông A, nguyên Giám đốc`` | ``và
ông B, Phó Giám đốc Sở``.
"""

from bisect import bisect_left
from collections.abc import Sequence

from kg.extraction.posts.lists import PLURAL
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import NUMBER
from kg.model import Status
from kg.resources import table

_BACK = 60
_AND = frozenset({"và", ",", ";", "cùng"})
_BESIDE = 2
_SINGLE = tuple(table("role_words.toml")["single"])
"""First words of roles that one person at a body holds: ``các Bộ trưởng`` are of several ministries."""
_DEPUTY, _STANDING = "Phó ", " Thường trực"
_LONGEST_CHAIN = 8
_DIRECTOR, _MANAGEMENT = "Giám đốc", frozenset(table("role_words.toml")["management"])


def like_title(reading: Reading, titles: Sequence[Title], title: Title, *, alike: bool) -> Title | None:
    """The title whose body a bare one shares; ``alike``: it may be that of the same office named before."""
    several = counted(reading, title.start)
    if several and title.roles[0].startswith(_SINGLE):
        return None
    other = same_office(reading, titles, title) if alike or several else None
    other = other or (same_role(titles, title) if several else None)
    return other or colleague(reading, titles, title)


def counted(reading: Reading, start: int) -> bool:
    """Whether a number or a plural stands before a title: ``8`` | ``Phó Giám đốc gồm``."""
    tokens = reading.tokens
    return start > 0 and (tokens.shapes[start - 1] == NUMBER or tokens.forms[start - 1] in PLURAL)


def of_several_bodies(reading: Reading, title: Title) -> bool:
    """Whether holders of a post that one person at a body has are named together: ``các Bộ trưởng`` | ``A và B``."""
    return (title.body is None or title.weak) and title.roles[0].startswith(_SINGLE) and counted(reading, title.start)


def same_office(reading: Reading, titles: Sequence[Title], title: Title) -> Title | None:
    """The last title of the sentence before that has a body and the same office: ``Chủ tịch``, for ``Phó Chủ tịch``.

    Counted deputies (``2 Phó Chủ tịch``) are those of the last chair.
    """
    office = title.roles[0].removeprefix(_DEPUTY).removesuffix(_STANDING).casefold()
    chair = counted(reading, title.start)
    at = bisect_left(titles, title.start, key=lambda each: each.start) - 1
    while at >= 0 and reading.sentence[titles[at].start] == reading.sentence[title.start]:
        earlier = titles[at]
        role = earlier.roles[0] if chair else earlier.roles[0].removeprefix("Phó ")
        if earlier.body is not None and earlier.status is not Status.FORMER and role.casefold().startswith(office):
            return earlier if title.start - earlier.end < _BACK else None
        at -= 1
    return None


def same_role(titles: Sequence[Title], title: Title) -> Title | None:
    """The last title of the same role before that has a body: ``Ba`` | ``Phó ban kiêm nhiệm gồm``."""
    at = bisect_left(titles, title.start, key=lambda each: each.start)
    near = (each for each in reversed(titles[:at]) if title.start - each.end < 2 * _BACK)
    return next((each for each in near if each.body is not None and each.roles == title.roles), None)


def colleague(reading: Reading, titles: Sequence[Title], title: Title) -> Title | None:
    """The title of the next person, of the same office: ``ông A, nguyên Giám đốc và ông B, Phó Giám đốc`` | ``Sở``.

    So is that of the last of several: ``A, Giám đốc; B, Phó Giám đốc; C, Kế toán trưởng`` | ``Công ty``.
    """
    for _ in range(_LONGEST_CHAIN):
        following = _next_person_s(reading, titles, title)
        if following is None or following.organ is not None or following.body is not None:
            return following if following is not None and following.body is not None and not following.weak else None
        title = following
    return None


def _next_person_s(reading: Reading, titles: Sequence[Title], title: Title) -> Title | None:
    """The title of the same office or management that stands right behind the next person."""
    end = title.end + (reading.tokens.form(title.end) == ")")
    if reading.tokens.form(end) not in _AND:
        return None
    at = bisect_left(titles, end, key=lambda each: each.start)
    first = bisect_left(reading.people, end, key=lambda each: each.start)
    if at == len(titles) or first == len(reading.people):
        return None
    following, person = titles[at], reading.people[first]
    beside = person.lead <= end + _BESIDE and person.end <= following.start <= person.end + _BESIDE
    return following if beside and _family(following) == _family(title) else None


def _family(title: Title) -> str:
    """What the posts of one office share: ``Giám đốc``, for its deputies, and for the chief accountant beside him."""
    role = title.roles[0].removeprefix(_DEPUTY).removesuffix(_STANDING)
    return _DIRECTOR if role in _MANAGEMENT else role.casefold()
