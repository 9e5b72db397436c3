"""The body of a bare title, lent by what stands around the person.

``Ban Kinh tế (do bà A`` | ``làm Trưởng ban)``; ``Đại diện Hội Nông dân tỉnh, bà A,`` | ``Phó Chủ tịch``; ``bà A, Chủ
tịch Hội Phụ nữ tỉnh`` | ``tái cử Chủ tịch``; ``Đội trưởng A`` | ``của Thái Sơn Nam``.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.bodies.links import last_before
from kg.extraction.posts.interim import body_run
from kg.extraction.posts.like_titles import colleague, like_title, same_office, same_role
from kg.extraction.posts.own_offices import own_office
from kg.extraction.posts.title_bodies import SECRETARIES
from kg.extraction.posts.title_groups import Group, share_bodies
from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import BodyPhrase, PersonPhrase, Reading
from kg.model import PARTY_COMMITTEES, BodyKind
from kg.resources import table
from kg.text import fold

_COMMITTEE = "Đảng ủy"
_ORGANS = frozenset({_COMMITTEE, "Ban Thường vụ Đảng ủy"})
_TEAM, _TEAM_HEAD = "đoàn", "Trưởng đoàn"
_TEAMS = tuple(tuple(fold(task).split()) for task in table("organisation_terms.toml")["teams"])
_OF = frozenset({"của", "thuộc"})
_LONGEST_BODY = 26
_BACK = 60
_OPENING = frozenset({"(", "[", ",", "-", "–"})
_DEPUTY = "Phó "
_COMMANDING = frozenset(table("role_words.toml")["commanding"])


def lend_body(reading: Reading, titles: Sequence[Title], group: Group, person: PersonPhrase, *, changing: bool) -> None:
    """Give the bare last title of a group its body, if one is lent; ``changing``: a verb says that the post is new."""
    for each in group.titles:
        _of_last_committee(reading, each)
    title = group.titles[-1]
    bare = title.body is None
    if not changing:
        _of_colleague(reading, titles, title)
    _lend_last(reading, titles, group, person, changing=changing)
    if bare and title.body is not None and title.roles[0] in _COMMANDING:
        share_bodies(group)


def _lend_last(
    reading: Reading, titles: Sequence[Title], group: Group, person: PersonPhrase, *, changing: bool
) -> None:
    title = group.titles[-1]
    if title.weak and changing and title.roles[0] in SECRETARIES:
        _beside_named(reading, titles, title)
    if title.body is not None:
        return
    before = title.end <= person.start
    apposed = not changing and _closed(reading, title.end)
    body = _behind(reading, person, title) if before else _presented(reading, titles, person, apposed=apposed)
    if body is None and apposed and not before:
        body = body_run(reading, title.end) or own_office(reading, titles, title)
    if body is not None and title.roles[0].endswith(_TEAM_HEAD):
        body = _team_of(reading, body)
    if body is not None and title.organ is not None:
        title.body, title.phrase = f"{title.organ} {body.name}", body
        return
    body = _of_own_kind(reading, title) if body is None and changing else body
    if title.organ is not None or (body is not None and not _fits(title, body)):
        return
    if body is not None:
        title.body, title.kind, title.phrase = body.name, body.kind, body
        return
    deputy = apposed and not before and title.roles[0].startswith(_DEPUTY)
    other = like_title(reading, titles, title, alike=changing or deputy)
    if other is None and changing and title.roles[0] in _COMMANDING:
        other = same_role(titles, title)
    if other is not None:
        title.body, title.kind, title.phrase = other.body, other.kind, other.phrase


def _beside_named(reading: Reading, titles: Sequence[Title], title: Title) -> None:
    """``bầu ông A giữ chức Phó Bí thư Đảng ủy xã; bà B làm`` | ``Phó Bí thư Thường trực``: of that committee."""
    other = same_office(reading, titles, title)
    if other is not None and other.kind is BodyKind.PARTY_COMMITTEE:
        title.body, title.kind, title.phrase = other.body, other.kind, other.phrase


def _of_colleague(reading: Reading, titles: Sequence[Title], title: Title) -> None:
    """``ông A, Giám đốc và ông B, Phó Giám đốc Công ty C``: of that company, not of one named before."""
    open_ = title.organ is None and (title.body is None or title.weak or is_recalled(title))
    other = colleague(reading, titles, title) if open_ else None
    if other is not None:
        title.body, title.kind, title.phrase, title.weak = other.body, other.kind, other.phrase, False


def is_recalled(title: Title) -> bool:
    """Whether the body of a title stands before it, not in it: ``Công ty A … ông B,`` | ``Giám đốc``."""
    return title.phrase is not None and title.phrase.end <= title.start


def _of_last_committee(reading: Reading, title: Title) -> None:
    """``Bí thư Đảng ủy``: of the Đảng ủy named last."""
    if title.body is not None or title.organ not in _ORGANS:
        return
    body = last_before(reading, title.start, title.end, lambda kind: kind.tail in ("under", "branch"))
    if body is not None and body.name.startswith(_COMMITTEE):
        standing = title.organ != _COMMITTEE
        title.body = f"Ban Thường vụ {body.name}" if standing else body.name
        title.kind, title.phrase = title.kind if standing else body.kind, body


def _of_own_kind(reading: Reading, title: Title) -> BodyPhrase | None:
    """The last body of the sentence whose kind the role names: ``Đoàn đại biểu … bầu ông A làm`` | ``Trưởng đoàn``."""
    role = title.roles[0].removeprefix("Phó ").split()
    if role[0] != "Trưởng":
        return None
    noun = role[-1].capitalize()
    body = last_before(reading, title.start, title.end, lambda kind: kind.name.startswith(noun))
    here = reading.sentence[title.start]
    near = any(
        reading.sentence[at] == here and reading.value_at(at, "body").name.startswith(noun)
        for at in entries_between(reading, "body", title.start - _BACK, title.start)
    )
    return body if near else None


def _team_of(reading: Reading, body: BodyPhrase) -> BodyPhrase:
    """The delegation that a body sends: ``Đoàn công tác (của)`` | ``Bộ Y tế``; else the body itself."""
    tokens = reading.tokens
    end = body.start - (tokens.form(body.start - 1) in _OF)
    for task in _TEAMS:
        start = end - len(task)
        if tuple(tokens.forms[start:end]) == task and tokens.form(start - 1) == _TEAM:
            name = f"{_TEAM.capitalize()} {' '.join(task)} {body.name}"
            return replace(body, start=start - 1, name=name, kind=BodyKind.OTHER, inner=body)
    return body


def _fits(title: Title, body: BodyPhrase) -> bool:
    """Whether a role that names its kind of body (``Trưởng đoàn``) may be at the body."""
    role = title.roles[0].removeprefix("Phó ").split()
    if role[0] == "Trưởng" and body.kind in PARTY_COMMITTEES:
        return False
    if role[0] == "Trưởng":
        return body.name.casefold().startswith(role[-1].casefold())
    return len(role) == 1 or role[1] != "trưởng" or body.name.startswith(role[0])


def _closed(reading: Reading, index: int) -> bool:
    """Whether a title is over at a word: at a mark or a verb of speech."""
    return reading.tokens.form(index) in (",", ")", "-", "–", ";", ".") or reading.get(index, "speech") is not None


def _presented(reading: Reading, titles: Sequence[Title], person: PersonPhrase, *, apposed: bool) -> BodyPhrase | None:
    """The body right before a person and his titles: ``Ban Kinh tế (do`` | ``bà A``.

    ``apposed``: ``Hội Nông dân,`` | ``bà A``.
    """
    form, at = reading.tokens.form, _before_titles(reading, titles, person.lead)
    if form(at - 1) == "do":
        return _ending_at(reading, at - 2 if form(at - 2) in _OPENING else at - 1)
    body = _ending_at(reading, at - 1) if apposed and form(at - 1) == "," and at < person.start else None
    return body if body is not None and body.kind is not BodyKind.MEDIA else None


def _before_titles(reading: Reading, titles: Sequence[Title], at: int) -> int:
    """Before the titles that end at a word and the word of address before them: ``do`` | ``đồng chí Bí thư``."""
    first = bisect_left(titles, at, key=lambda each: each.start) - 1
    while first >= 0 and titles[first].end in (at, at - (reading.tokens.form(at - 1) == ",")):
        at = titles[first].start
        first -= 1
    return next((lead for lead in (at - 2, at - 1) if lead >= 0 and reading.end_of(lead, "honorific") == at), at)


def _ending_at(reading: Reading, end: int) -> BodyPhrase | None:
    """The longest body that ends right before a word of the same sentence."""
    for start in entries_between(reading, "body", end - _LONGEST_BODY, end):
        if reading.sentence[start] == reading.sentence[end]:
            body = reading.body(start)
            if body is not None and max(body.end, body.reach) == end:
                return body
    return None


def _behind(reading: Reading, person: PersonPhrase, title: Title) -> BodyPhrase | None:
    """The body behind ``của`` where the person stands right behind the title."""
    return (
        reading.body(person.end + 1) if person.lead <= title.end and reading.tokens.form(person.end) == "của" else None
    )
