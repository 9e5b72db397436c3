"""Membership without a title: ``tham gia Ban Chấp hành, Ban Thường vụ Quận ủy`` makes someone Ủy viên of both.

The committee may come only with the post that follows: ``tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Quận
ủy``. ``Thôi tham gia`` leaves them.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from kg.extraction.posts.dating import past
from kg.extraction.posts.retelling import told_after
from kg.extraction.posts.titles import Title, read_title
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import BodyPhrase, PersonPhrase, Reading
from kg.extraction.words.tokens import NUMBER
from kg.model import PARTY_COMMITTEES, BodyKind, Status

_JOINING = (("tham", "gia"), ("vào",))
_LAST = frozenset(words[-1] for words in _JOINING)
_MANY = frozenset({"cán", "đồng", "người", "đảng", "ủy", "uỷ", "nhân", "vị"})
"""First words of the nouns for persons who are counted: ``9`` | ``cán bộ``, ``đồng chí``, ``ủy viên``."""
_MARKS = frozenset({",", "và"})
_LEAVING = frozenset({"thôi", "không", "khỏi"})
_NO_LONGER = ["không", "tiếp", "tục"]
_PARTY_BODY = "bộ"
_STANDING = "Ban Thường vụ"
_FAR = 40
_ORDER = 8
_AHEAD = 16


def add_memberships(reading: Reading, add: Callable[..., None]) -> None:
    """Call ``add(person, title, status, rule=…)`` for each membership."""
    forms = reading.tokens.forms
    for index in reading.starts("body"):
        if forms[index - 1] not in _LAST or not (joining := _joined(reading, index)):
            continue
        person = _subject(reading, index)
        if person is not None:
            status = _status(reading, index, joining)
            for body in _committees(reading, index):
                title = Title(body.start, body.end, ("Ủy viên",), body.name, body.kind, body)
                add(person, title, status, rule="membership", weak=status is Status.FORMER)


def _joined(reading: Reading, index: int) -> int:
    """Number of the words before a body that make someone its member, or 0."""
    forms = reading.tokens.forms
    return next((len(words) for words in _JOINING if tuple(forms[index - len(words) : index]) == words), 0)


def _status(reading: Reading, index: int, joining: int) -> Status:
    before = index - joining
    if reading.tokens.form(before - 1) in _LEAVING or reading.tokens.forms[before - 3 : before] == _NO_LONGER:
        return Status.OUTGOING
    return Status.FORMER if past(reading, index) or told_after(reading, index) else Status.INCOMING


def _subject(reading: Reading, index: int) -> PersonPhrase | None:
    """The last person of the sentence before, or of the one before that."""
    at = bisect_left(reading.people, index, key=lambda person: person.start) - 1
    if at < 0:
        return None
    person = reading.people[at]
    if _counted(reading, person.end, index):
        return None
    apart, far = reading.sentence[index] - reading.sentence[person.start], index - person.end
    moved = not apart and entries_between(reading, "moving", person.lead - _ORDER, index)
    return person if apart <= 1 and far < (2 * _FAR if moved else _FAR) else None


def _counted(reading: Reading, start: int, end: int) -> bool:
    """Whether a number of people who are not named are chosen: ``ông A cho biết, 9 cán bộ đã được bầu vào``."""
    shapes, forms = reading.tokens.shapes, reading.tokens.forms
    return any(shapes[at] == NUMBER and forms[at + 1] in _MANY for at in range(start, end - 1))


def _committees(reading: Reading, index: int) -> list[BodyPhrase]:
    found: list[BodyPhrase] = []
    while (body := reading.body(index, small=True)) is not None and body.kind in PARTY_COMMITTEES:
        found.append(body)
        if reading.tokens.form(body.end) not in _MARKS:
            break
        index = body.end + 1
    if len(found) == 1 and _unnamed(reading, found[0]):
        return _of_following(reading, found[0].start) or found
    return found or _of_following(reading, index)


def _unnamed(reading: Reading, body: BodyPhrase) -> bool:
    """Whether ``Ban Chấp hành Đảng bộ`` leaves out whose it is, which the next post may tell."""
    place = body.place
    return reading.tokens.form(body.end - 1) == _PARTY_BODY and place is not None and place.start == place.end


def _of_following(reading: Reading, index: int) -> list[BodyPhrase]:
    """``Ban Chấp hành, Ban Thường vụ`` | ``và giữ chức Bí thư Quận ủy Long Biên``: organs of the later committee."""
    organs: list[tuple[int, int, str]] = []
    at = index
    while (entry := reading.get(at, "body")) is not None and entry[1].kind in PARTY_COMMITTEES:
        organs.append((at, entry[0], entry[1].name))
        at = entry[0] + (reading.tokens.form(entry[0]) in _MARKS)
    committee = _committee_ahead(reading, at) if organs else None
    if committee is None:
        return []
    return [
        replace(
            committee, start=start, end=end, name=f"{name} {committee.name}", kind=BodyKind.PARTY_STANDING_COMMITTEE
        )
        if name == _STANDING
        else replace(committee, start=start, end=end)
        for start, end, name in organs
    ]


def _committee_ahead(reading: Reading, index: int) -> BodyPhrase | None:
    """The Party committee of the next title of the sentence."""
    for at in range(index, min(index + _AHEAD, len(reading.tokens))):
        if reading.sentence[at] != reading.sentence[index - 1]:
            return None
        title = read_title(reading, at) if reading.get(at, "role") else None
        if title is not None:
            return title.phrase if title.kind is BodyKind.PARTY_COMMITTEE and not title.weak else None
    return None
