"""Membership without a title: ``tham gia Ban Chấp hành, Ban Thường vụ Quận ủy`` makes someone Ủy viên of both."""

from collections.abc import Callable

from kg.extraction.posts.status import past
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import BodyPhrase, PersonPhrase, Reading
from kg.model import BodyKind, Status

_JOINING = (("tham", "gia"), ("vào",))
_KINDS = frozenset({BodyKind.PARTY_COMMITTEE, BodyKind.PARTY_STANDING_COMMITTEE})
_MARKS = frozenset({",", "và"})
_FAR = 20


def add_memberships(reading: Reading, add: Callable[..., None]) -> None:
    """Call ``add(person, title, status, rule=…)`` for each membership."""
    for index in range(1, len(reading.tokens)):
        if reading.get(index, "body") is None or not _joined(reading, index):
            continue
        person = _subject(reading, index)
        if person is not None:
            for body in _committees(reading, index):
                status = Status.FORMER if past(reading, index) else Status.INCOMING
                title = Title(body.start, body.end, ("Ủy viên",), body.name, body.kind, body)
                add(person, title, status, rule="membership")


def _joined(reading: Reading, index: int) -> bool:
    forms = reading.tokens.forms
    return any(tuple(forms[index - len(words) : index]) == words for words in _JOINING)


def _subject(reading: Reading, index: int) -> PersonPhrase | None:
    """The last person of the sentence before, or of the one before that."""
    near = [p for p in reading.people if p.end <= index and reading.sentence[index] - reading.sentence[p.start] <= 1]
    return near[-1] if near and index - near[-1].end < _FAR else None


def _committees(reading: Reading, index: int) -> list[BodyPhrase]:
    found: list[BodyPhrase] = []
    while (body := reading.body(index, small=True)) is not None and body.kind in _KINDS:
        found.append(body)
        if reading.tokens.form(body.end) not in _MARKS:
            break
        index = body.end + 1
    return found
