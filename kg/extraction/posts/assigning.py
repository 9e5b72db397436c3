"""A group of titles given to a person, each with its state.

The verb that ties them gives the state; ``nguyên`` and ``tân`` in the title itself outweigh it, and it lasts on to the
titles behind, but for a seat in an association. A move away makes the posts named with the name left ones.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from kg.extraction.posts.dating import looked_back, past, term_over
from kg.extraction.posts.foreign import complete, is_foreign
from kg.extraction.posts.lending import lend_body
from kg.extraction.posts.merging import Post
from kg.extraction.posts.status import Verb, moved, moves_on, sentence_start
from kg.extraction.posts.title_groups import Group
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.model import BodyKind, Status

_LASTING = frozenset({BodyKind.ASSOCIATION, BodyKind.OTHER, BodyKind.MASS_ORGANISATION, BodyKind.HOSPITAL})
_ADVISING = ("Cố vấn", "Thành viên")
_NOW = frozenset({"hiện", "nay"})
_TAKING = frozenset({"làm", "giữ", "đảm"})
_NEXT = 2
_LONG_AGO = 3
LIFE = "life_in_dates"
"""The rule of posts in a life in dates: what is said elsewhere of the same post outweighs it."""


@dataclass(slots=True)
class Links:
    """The posts found so far in an article."""

    reading: Reading
    titles: list[Title] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    holders: set[str] = field(default_factory=set)

    def add(
        self, person: PersonPhrase, title: Title, status: Status, *, rule: str, weak: bool = False, changed: bool = True
    ) -> None:
        """Add a person in each role of a title.

        ``weak`` states give way to stated changes; ``changed``: a verb here says that the post is taken up or left.
        """
        spoken = min(person.start, title.start), max(person.end, title.end)
        change = spoken if changed and status in (Status.INCOMING, Status.OUTGOING) else None
        self.holders.add(person.name)
        self.posts.extend(Post(person, title, role, status, rule, weak, change) for role in title.roles)


def assign(links: Links, group: Group, person: PersonPhrase, verb: Verb | None, rule: str) -> None:
    """Give a person the titles of a group, in the state that the verb and the titles tell; ``rule`` found them."""
    reading = links.reading
    lend_body(reading, links.titles, group, person, changing=verb is not None)
    status, dated = _state(reading, group, person, verb)
    dated = dated or rule == LIFE
    after = person.end <= group.start
    leaving = verb is None and (moved(reading, person, group.start) or (after and moves_on(reading, group.end)))
    if status is Status.FORMER:
        _serves_no_more(group)
    turn = _turn(reading, group)
    status = Status.FORMER if turn and verb is None and reading.tokens.forms[turn] == "nay" else status
    over = False
    for title in group.titles:
        if title.status is not None and not title.once:
            status = title.status
        elif turn and title.start > turn:
            status, verb, turn = Status.CURRENT, None, 0
        elif status is Status.FORMER and verb is None and _lasting(title):
            status = Status.CURRENT
        complete(reading, title, person)
        if title.body is None or _foreign_by_default(title, person):
            continue
        told = sentence_start(reading, title.start) if status is Status.OUTGOING else title.start
        over = over or term_over(reading, told, title.end)
        final = _final(title, title.status or status, leaving=leaving, over=over)
        changed = title.status is None and (verb is not None or leaving)
        links.add(person, title, final, rule=rule, weak=final is Status.CURRENT or dated, changed=changed)
    _replaced(links, group)


def _lasting(title: Title) -> bool:
    return title.roles[0].startswith(_ADVISING) or title.kind in _LASTING


def _foreign_by_default(title: Title, person: PersonPhrase) -> bool:
    """Whether a body that the title does not name would make a foreigner a member of a Vietnamese one."""
    if title.kind is BodyKind.FOREIGN:
        return False
    unnamed = title.phrase is not None and title.phrase.end <= title.start + 1 and title.phrase.start <= title.start
    return unnamed and is_foreign(person)


def _turn(reading: Reading, group: Group) -> int:
    """Where a group turns from posts held before to one held now (``, nay là``), or 0."""
    inner = range(group.titles[0].end, group.titles[-1].start)
    return next((at for at in inner if reading.tokens.forms[at] in _NOW and _between(group, at)), 0)


def _between(group: Group, at: int) -> bool:
    return all(at < title.start or at >= title.end for title in group.titles)


def _serves_no_more(group: Group) -> None:
    """``từng là Thư ký cho`` | ``Bí thư Thành ủy A``: the person served held the posts then."""
    for title in group.served:
        title.status = title.status or Status.FORMER


def _final(title: Title, status: Status, *, leaving: bool, over: bool) -> Status:
    if leaving and status is Status.CURRENT and not title.roles[0].startswith("Ủy viên"):
        return Status.OUTGOING
    return Status.FORMER if over else status


def _state(reading: Reading, group: Group, person: PersonPhrase, verb: Verb | None) -> tuple[Status, bool]:
    """The state that the verb gives, and whether it is only the date that makes the post a former one."""
    if verb is None:
        over = past(reading, min(person.lead, group.start), years=_LONG_AGO)
        return Status.FORMER if over else Status.CURRENT, over
    word = reading.tokens.forms[verb.start]
    if verb.status is Status.INCOMING and looked_back(reading, group.end):
        return Status.CURRENT, False
    if verb.status is Status.INCOMING or (verb.status is Status.CURRENT and word in _TAKING):
        if past(reading, group.start):
            return Status.FORMER, True
        if verb.status is Status.CURRENT and _titled(reading, person.end, verb.start) and not _leading(reading, person):
            return Status.INCOMING, False
    return verb.status, False


def _leading(reading: Reading, person: PersonPhrase) -> bool:
    """Whether a body is said to be led by the person: ``đoàn công tác do | ông A, …, làm Trưởng đoàn``."""
    form = reading.tokens.form
    return form(person.lead - 1) == "do" and form(person.lead - 2) != "("


def _titled(reading: Reading, start: int, end: int) -> bool:
    """Whether posts of the person stand between the name and the verb: then the verb gives a new one."""
    return any(reading.get(at, "role") for at in range(start, end))


def _replaced(links: Links, group: Group) -> None:
    """``giữ chức Trưởng ban Tuyên giáo thay ông B``: B leaves that post."""
    reading = links.reading
    at = group.end
    if reading.tokens.form(at) != "thay":
        return
    title = group.titles[-1]
    first = bisect_right(reading.people, at, key=attrgetter("start"))
    for person in reading.people[first : first + 1]:
        if person.lead <= at + _NEXT and title.body is not None:
            links.add(person, title, Status.OUTGOING, rule="replaced")
