"""A group of titles given to a person, each with its state.

The verb that ties them gives the state; ``nguyên`` and ``tân`` in the title itself outweigh it, and it lasts on to the
titles behind, but for a seat in an association. A move away makes the posts named with the name left ones.
"""

from dataclasses import dataclass, field

from kg.extraction.posts.merging import Post
from kg.extraction.posts.status import Verb, moved, past, term_over
from kg.extraction.posts.title_groups import Group
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.vocabulary import common_surnames
from kg.model import BodyKind, Status
from kg.text import fold

_LASTING = frozenset({BodyKind.ASSOCIATION, BodyKind.OTHER, BodyKind.MASS_ORGANISATION, BodyKind.HOSPITAL})
_ADVISING = ("Cố vấn", "Thành viên")
_TAKING = frozenset({"làm", "giữ", "đảm"})


@dataclass(slots=True)
class Links:
    """The posts found so far in an article."""

    reading: Reading
    posts: list[Post] = field(default_factory=list)

    def add(
        self, person: PersonPhrase, title: Title, status: Status, *, rule: str, weak: bool = False, changed: bool = True
    ) -> None:
        """Add a person in each role of a title.

        ``weak`` states give way to stated changes; ``changed``: a verb here says that the post is taken up or left.
        """
        spoken = min(person.start, title.start), max(person.end, title.end)
        change = spoken if changed and status in (Status.INCOMING, Status.OUTGOING) else None
        self.posts.extend(Post(person, title, role, status, rule, weak, change) for role in title.roles)


def assign(links: Links, group: Group, person: PersonPhrase, verb: Verb | None, rule: str) -> None:
    """Give a person the titles of a group, in the state that the verb and the titles tell; ``rule`` found them."""
    reading = links.reading
    status, dated = _state(reading, group, person, verb)
    leaving = verb is None and moved(reading, person, group.start)
    for title in group.titles:
        if title.status is not None:
            status = title.status
        elif status is Status.FORMER and verb is None and _lasting(title):
            status = Status.CURRENT
        if title.body is None or _foreign_by_default(title, person):
            continue
        final = _final(reading, title, status, leaving=leaving)
        changed = title.status is None and (verb is not None or leaving)
        links.add(person, title, final, rule=rule, weak=final is Status.CURRENT or dated, changed=changed)
    _replaced(links, group)


def _lasting(title: Title) -> bool:
    return title.roles[0].startswith(_ADVISING) or title.kind in _LASTING


def _foreign_by_default(title: Title, person: PersonPhrase) -> bool:
    """Whether a body that the title does not name would make a foreigner a member of a Vietnamese one."""
    unnamed = title.phrase is not None and title.phrase.end <= title.start + 1 and title.phrase.start <= title.start
    return unnamed and fold(person.name.split()[0]) not in common_surnames()


def _final(reading: Reading, title: Title, status: Status, *, leaving: bool) -> Status:
    if leaving and status is Status.CURRENT and not title.roles[0].startswith("Ủy viên"):
        return Status.OUTGOING
    if status in (Status.CURRENT, Status.INCOMING) and term_over(reading, title.start, title.end):
        return Status.FORMER
    return status


def _state(reading: Reading, group: Group, person: PersonPhrase, verb: Verb | None) -> tuple[Status, bool]:
    """The state that the verb gives, and whether it is only the date that makes the post a former one."""
    if verb is None:
        return Status.CURRENT, False
    word = reading.tokens.forms[verb.start]
    if verb.status is Status.INCOMING or (verb.status is Status.CURRENT and word in _TAKING):
        if past(reading, group.start):
            return Status.FORMER, True
        if verb.status is Status.CURRENT and _titled(reading, person.end, verb.start):
            return Status.INCOMING, False
    return verb.status, False


def _titled(reading: Reading, start: int, end: int) -> bool:
    """Whether posts of the person stand between the name and the verb: then the verb gives a new one."""
    return any(reading.get(at, "role") for at in range(start, end))


def _replaced(links: Links, group: Group) -> None:
    """``giữ chức Trưởng ban Tuyên giáo thay ông B``: B leaves that post."""
    reading = links.reading
    at = group.end
    if reading.tokens.form(at) != "thay":
        return
    for person in reading.people:
        if person.lead in (at + 1, at + 2):
            for title in group.titles[-1:]:
                if title.body is not None:
                    links.add(person, title, Status.OUTGOING, rule="replaced")
