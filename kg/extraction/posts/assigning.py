"""A group of titles given to a person, each with its state.

The verb that ties them gives the state; ``nguyên`` and ``tân`` in the title itself outweigh it, and it lasts on to the
titles behind, but for a seat in an association. A move away makes the posts named with the name left ones.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from operator import attrgetter

from kg.extraction.posts.dating import discussed, looked_back, past, signed_long_ago, term_over
from kg.extraction.posts.defendants import defendants
from kg.extraction.posts.discipline import of_party, stripped
from kg.extraction.posts.foreign import complete, is_foreign, main_nation, names_nation
from kg.extraction.posts.lending import lend_body
from kg.extraction.posts.like_titles import of_several_bodies
from kg.extraction.posts.merging import Post
from kg.extraction.posts.namesakes import bearer, in_full, relatives
from kg.extraction.posts.provinces import settle_province
from kg.extraction.posts.replacing import replaced
from kg.extraction.posts.retelling import followed, of_the_day, ranged, retold, succeeded
from kg.extraction.posts.retired_lists import of_retired, retired_groups
from kg.extraction.posts.spans import span_status
from kg.extraction.posts.status import Verb, all_move_on, moved, moves_on, sentence_end, sentence_start
from kg.extraction.posts.terms import numbered_term_over
from kg.extraction.posts.times import is_time
from kg.extraction.posts.title_groups import Group
from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading, UnitPhrase
from kg.model import BodyKind, Status

_LASTING = frozenset({BodyKind.ASSOCIATION, BodyKind.OTHER, BodyKind.MASS_ORGANISATION, BodyKind.HOSPITAL})
_ADVISING = ("Cố vấn", "Thành viên")
_OF_STATE = frozenset({"Chính phủ", "Ngân hàng Nhà nước Việt Nam"})
_NOW = frozenset({"hiện", "nay"})
_TAKING = frozenset({"làm", "giữ", "đảm"})
_TAKING_OFFICE = frozenset({"nhậm", "đắc", "trúng", "thệ"})
"""Words of an election won, an oath, the taking of an office."""
_LONG_AGO = 3
_STATE = 1
"""Words before a role that tell its state: ``cựu`` | ``Thủ tướng``."""
LIFE = "life_in_dates"
"""The rule of posts in a life in dates: what is said elsewhere of the same post outweighs it."""


@dataclass(slots=True)
class Links:
    """The posts found so far in an article."""

    reading: Reading
    titles: list[Title] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    holders: set[str] = field(default_factory=set)
    provinces: dict[str, UnitPhrase] = field(default_factory=dict)
    retired: frozenset[tuple[str, ...]] = field(init=False)
    defendants: frozenset[str] = field(init=False)
    relatives: frozenset[str] = field(init=False)
    nation: str | None = field(init=False)
    called: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        self.retired = retired_groups(self.reading)
        self.defendants = defendants(self.reading)
        self.relatives = relatives(self.reading)
        self.nation = main_nation(self.reading)

    def add(
        self, person: PersonPhrase, title: Title, status: Status, *, rule: str, weak: bool = False, changed: bool = True
    ) -> None:
        """Add a person in each role of a title.

        ``weak`` states give way to stated changes; ``changed``: a verb here says that the post is taken up or left.
        Who was introduced with a post before is not given it now, unless the day is told: ``Sáng nay, …``.
        """
        if status is Status.INCOMING and self._introduced(person, title) and not of_the_day(self.reading, title.start):
            status, weak = Status.CURRENT, True
        spoken = min(person.start, title.start), max(person.end, title.end)
        change = spoken if changed and status in (Status.INCOMING, Status.OUTGOING) else None
        self.holders.add(person.name)
        for role in title.roles if in_full(person) else ():
            self.called[role].add(person.name)
        self.posts.extend(Post(person, title, role, status, rule, weak, change) for role in title.roles)

    def _introduced(self, person: PersonPhrase, title: Title) -> bool:
        """Whether the article called the person by the title before, and has not said that the post is taken up."""
        if title.status is not None or person.name not in self.holders:
            return False
        known = {p.status for p in self.posts if p.person.name == person.name and _same(p.title, title)}
        return known == {Status.CURRENT}


def _same(title: Title, other: Title) -> bool:
    return title.body == other.body and title.roles == other.roles


@dataclass(slots=True)
class _Statement:
    """What the words around a group say of its posts; ``status``, ``verb`` and ``over`` go on from title to title.

    ``lost``: nothing lasts of what the person, retired or on trial, held before.
    """

    status: Status
    verb: Verb | None
    dated: bool
    leaving: bool
    struck: bool
    lost: bool
    turn: int
    over: bool = False


def assign(links: Links, group: Group, person: PersonPhrase, verb: Verb | None, rule: str) -> None:
    """Give a person the titles of a group, in the state that the verb and the titles tell; ``rule`` found them."""
    lend_body(links.reading, links.titles, group, person, changing=verb is not None)
    said = _statement(links, group, person, verb)
    dated = said.dated or rule == LIFE
    if said.status is Status.FORMER:
        _serves_no_more(group)
    _turned(links.reading, said)
    for title in group.titles:
        _read_on(said, title)
        if of_several_bodies(links.reading, title):
            continue
        complete(links.reading, title, person, links.nation)
        settle_province(links.provinces, title, person.name)
        holder = bearer(links.reading, person, title, links.called[title.roles[0]], links.relatives)
        if title.body is None or holder is None or _foreign_by_default(title, person):
            continue
        final = _final(links.reading, said, title)
        if said.verb is not None and final in (Status.INCOMING, Status.CURRENT) and followed(links.reading, title):
            final, said.status, dated = Status.FORMER, Status.CURRENT, True
        changed = title.status is None and (said.verb is not None or said.leaving)
        links.add(
            holder,
            title,
            final,
            rule=rule,
            weak=final is Status.CURRENT or (dated and title.status is None),
            changed=changed,
        )
    _replaced(links, group)


def _statement(links: Links, group: Group, person: PersonPhrase, verb: Verb | None) -> _Statement:
    reading, bare = links.reading, verb is None
    status, dated = _state(reading, group, person, verb)
    if status is Status.INCOMING and person.name in links.defendants:
        status = Status.FORMER
    after = person.end <= group.start
    leaving = bare and (
        moved(reading, person, group.start)
        or moves_on(reading, group.end if after else person.end, passive=not after)
        or (after and _all_leave(links, group))
    )
    retired = bare and of_retired(reading, group.start, links.retired)
    return _Statement(
        Status.FORMER if retired else status,
        verb,
        dated=dated,
        leaving=leaving,
        struck=bare and stripped(reading, person),
        lost=retired or person.name in links.defendants,
        turn=_turn(reading, group),
    )


def _all_leave(links: Links, group: Group) -> bool:
    """Whether the list that a group stands in goes on to its end, where all are moved on together."""
    reading = links.reading
    if reading.tokens.form(group.end) != ";":
        return False
    end = sentence_end(reading, group.start)
    moving = entries_between(reading, "moving", group.end, end)
    at = bisect_left(links.titles, moving[0], key=attrgetter("start")) - 1 if moving else -1
    return at >= 0 and all_move_on(reading, group.start, group.end, links.titles[at].end)


def _turned(reading: Reading, said: _Statement) -> None:
    """``Giám đốc Sở Y tế`` | ``nay là Bí thư Huyện ủy``: what stands before the turn was held before."""
    if said.turn and said.verb is None and reading.tokens.forms[said.turn] == "nay":
        said.status = Status.FORMER


def _read_on(said: _Statement, title: Title) -> None:
    """What is said from a title on."""
    if title.status is not None and not title.once:
        said.status = title.status
    elif said.turn and title.start > said.turn:
        said.status, said.verb, said.turn = Status.CURRENT, None, 0
    elif said.status is Status.FORMER and said.verb is None and not said.lost and _lasting(title):
        said.status = Status.CURRENT


def _final(reading: Reading, said: _Statement, title: Title) -> Status:
    """The state of one title's posts."""
    told = sentence_start(reading, title.start) if said.status is Status.OUTGOING else title.start
    said.over = said.over or term_over(reading, told, title.end)
    status = _in_office(reading, title) or title.status or said.status
    span = span_status(reading, title.start, title.end) if title.status is None else None
    if span is Status.CURRENT and status in (Status.FORMER, Status.INCOMING):
        return span
    if said.leaving and status is Status.CURRENT and not title.roles[0].startswith("Ủy viên"):
        return Status.OUTGOING
    if said.over or span is Status.FORMER or numbered_term_over(reading, title):
        return Status.FORMER
    return Status.OUTGOING if said.struck and status is Status.CURRENT and of_party(title) else status


def _in_office(reading: Reading, title: Title) -> Status | None:
    """``tân Tổng thống Hàn Quốc`` | ``ra lệnh …``: news from abroad calls so who is in office already."""
    if title.status is not Status.INCOMING or not (title.kind is BodyKind.FOREIGN or names_nation(title.body)):
        return None
    start, end = sentence_start(reading, title.start), sentence_end(reading, title.start)
    return Status.CURRENT if _TAKING_OFFICE.isdisjoint(reading.tokens.forms[start:end]) else None


def _lasting(title: Title) -> bool:
    return title.roles[0].startswith(_ADVISING) or title.kind in _LASTING


def _foreign_by_default(title: Title, person: PersonPhrase) -> bool:
    """Whether a body that the title does not name would make a foreigner a member of a Vietnamese one."""
    if title.kind is BodyKind.FOREIGN:
        return False
    phrase = title.phrase
    if phrase is None or phrase.start > title.start + _STATE or not is_foreign(person):
        return False
    if title.body in _OF_STATE:
        return person.name.isascii()
    return phrase.start == title.start and phrase.end <= title.start + 1


def _turn(reading: Reading, group: Group) -> int:
    """Where a group turns from posts held before to one held now (``, nay là``), or 0."""
    start, end = group.titles[0].end, group.titles[-1].start
    inner = reading.tokens.forms[start:end]
    if _NOW.isdisjoint(inner):
        return 0
    return next((at for at, form in enumerate(inner, start) if form in _NOW and _between(group, at)), 0)


def _between(group: Group, at: int) -> bool:
    return all(at < title.start or at >= title.end for title in group.titles)


def _serves_no_more(group: Group) -> None:
    """``từng là Thư ký cho`` | ``Bí thư Thành ủy A``: the person served held the posts then."""
    for title in group.served:
        title.status = title.status or Status.FORMER


def _state(reading: Reading, group: Group, person: PersonPhrase, verb: Verb | None) -> tuple[Status, bool]:
    """The state that the verb gives, and whether it is only the date that makes the post a former one."""
    if verb is None:
        over = past(reading, min(person.lead, group.start), years=_LONG_AGO)
        over = over or signed_long_ago(reading, max(person.end, group.end), years=_LONG_AGO)
        return Status.FORMER if over else Status.CURRENT, over
    word = reading.tokens.forms[verb.start]
    if verb.status is Status.INCOMING and (looked_back(reading, group.end) or discussed(reading, group.start)):
        return Status.CURRENT, False
    if verb.status in (Status.FORMER, Status.OUTGOING):
        over = is_time(reading, verb.start) if verb.status is Status.FORMER else past(reading, group.start)
        return (Status.FORMER if over else verb.status), over
    if verb.status is Status.INCOMING or (verb.status is Status.CURRENT and word in _TAKING):
        return _taken_up(reading, group, person, verb)
    over = verb.status is Status.CURRENT and (
        ranged(reading, group.start) or succeeded(reading, group.start, group.end)
    )
    return (Status.FORMER if over else verb.status), over


def _taken_up(reading: Reading, group: Group, person: PersonPhrase, verb: Verb) -> tuple[Status, bool]:
    """The state of a post that is said to be taken up, which may be long ago, and whether only a date tells it."""
    told = retold(reading, group.start, group.end)
    if told is not None:
        return told, True
    new = verb.status is Status.CURRENT and _is_new(reading, group, person, verb)
    return (Status.INCOMING if new else verb.status), False


def _is_new(reading: Reading, group: Group, person: PersonPhrase, verb: Verb) -> bool:
    """Whether ``giữ chức`` or ``làm`` gives a new post: behind other posts of the person, or instead of somebody.

    ``Hiện ông A, Ủy viên …, làm Trưởng ban`` tells what is held.
    """
    if reading.tokens.form(sentence_start(reading, group.start)) in _NOW:
        return False
    if replaced(reading, group.end) is not None:
        return True
    return _titled(reading, person.end, verb.start) and not _leading(reading, person)


def _leading(reading: Reading, person: PersonPhrase) -> bool:
    """Whether a body is said to be led by the person: ``đoàn công tác do | ông A, …, làm Trưởng đoàn``."""
    form = reading.tokens.form
    return form(person.lead - 1) == "do" and form(person.lead - 2) != "("


def _titled(reading: Reading, start: int, end: int) -> bool:
    """Whether posts of the person stand between the name and the verb: then the verb gives a new one."""
    return bool(entries_between(reading, "role", start, end))


def _replaced(links: Links, group: Group) -> None:
    """``giữ chức Trưởng ban Tuyên giáo thay ông B``: B leaves that post."""
    person = replaced(links.reading, group.end)
    if person is not None:
        left(links, group, person)


def left(links: Links, group: Group, person: PersonPhrase) -> None:
    """Say that a person leaves the last post of a group to somebody else."""
    title = group.titles[-1]
    if title.body is not None:
        links.add(person, title, Status.OUTGOING, rule="replaced")
