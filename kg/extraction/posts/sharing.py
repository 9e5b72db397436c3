"""One title for several persons: ``các Phó Bí thư Tỉnh ủy: A; B và C``, ``A và B được bầu làm Phó Chủ tịch``."""

from bisect import bisect_left
from operator import attrgetter

from kg.extraction.posts.assigning import Links, assign
from kg.extraction.posts.like_titles import counted
from kg.extraction.posts.lists import PLURAL, chained, companions, in_plural, place_of
from kg.extraction.posts.occurrences import entries_between
from kg.extraction.posts.status import (
    Verb,
    choice_before,
    dismissal_before,
    follows_order,
    sentence_start,
    verb_between,
)
from kg.extraction.posts.times import time_before
from kg.extraction.posts.title_groups import Group
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import NUMBER
from kg.model import Status

_LISTING = frozenset({"gồm", "bao", "còn", "là", ":"})
_TAKING = frozenset({"chức", "vụ", "làm"})
_NEAR = 6
_ALIKE = frozenset({"đều", "cùng"})
_MERE = frozenset({"là", "hiện", "đang", "nay", "nguyên", "vốn", "từng"})


def to_following(links: Links, group: Group, following: int) -> None:
    """Give a group to the person behind it, and a plural title to all persons listed there."""
    reading = links.reading
    person = reading.people[following]
    listed = reading.tokens.form(group.end) in _LISTING
    verb = _listed_as(reading, group) if listed else dismissal_before(reading, group.start)
    verb = verb or time_before(reading, group.start)
    assign(links, group, person, verb, "title_before")
    if _shared(reading, group, person):
        to_listed(links, group, person, verb)


def to_listed(links: Links, group: Group, person: PersonPhrase, verb: Verb | None) -> None:
    """Give a group also to the persons listed behind the first."""
    reading, end = links.reading, person.end
    for other in reading.people[place_of(reading.people, person) + 1 :]:
        if reading.sentence[other.start] != reading.sentence[group.start] or _headed(reading, other):
            break
        if _titled(links, other):
            break
        if not chained(reading, end, other.lead):
            break
        assign(links, group, other, verb, "title_shared")
        end = other.end


def _listed_as(reading: Reading, group: Group) -> Verb | None:
    """The verb of appointing before a list of deputies: right before it, or in the sentence before."""
    if _of_several(reading, group.start):
        return verb_between(reading, sentence_start(reading, group.start), group.start)
    verb = choice_before(reading, group.start)
    if verb is None and counted(reading, group.start) and follows_order(reading, group.start):
        return Verb(group.start, group.start, Status.INCOMING)
    return verb


def to_companions(links: Links, group: Group, person: PersonPhrase, verb: Verb) -> None:
    """Give a group also to the persons listed before the one whom a verb ties to it."""
    reading = links.reading
    if reading.tokens.forms[verb.start] in _MERE and reading.tokens.form(verb.start - 1) not in _ALIKE:
        return
    for other in companions(reading, reading.people, person):
        assign(links, group, other, verb, "title_shared")


def to_partner(links: Links, group: Group, person: PersonPhrase) -> None:
    """``Đại tá A và Đại tá B, Phó Giám đốc Công an tỉnh``: both, where A has no post of his own."""
    reading, people = links.reading, links.reading.people
    at = place_of(people, person)
    if at == 0 or reading.tokens.forms[people[at - 1].end : person.lead] != ["và"]:
        return
    other = people[at - 1]
    alone = at == 1 or reading.tokens.form(people[at - 2].end) not in (",", "và")
    if alone and other.lead < other.start and other.name not in links.holders:
        assign(links, group, other, None, "title_shared")


def _headed(reading: Reading, person: PersonPhrase) -> bool:
    """Whether a plural or a title of his own stands before a person: then he begins another list."""
    tokens = reading.tokens
    if tokens.form(person.lead) in PLURAL or tokens.form(person.lead - 1) in PLURAL:
        return True
    roles = entries_between(reading, "role", person.lead, person.start)
    return any(reading.get(at, "honorific") is None for at in roles)


def _titled(links: Links, person: PersonPhrase) -> bool:
    """Whether a title of his own ends right before a person: ``Tổng Bí thư A,`` | ``Chủ tịch nước B``."""
    at = bisect_left(links.titles, person.start, key=attrgetter("start")) - 1
    return at >= 0 and links.titles[at].end in (person.lead, person.start)


def _shared(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """Whether a title goes for all the persons listed behind it: ``các Phó Bí thư Tỉnh ủy: A; B và C``."""
    tokens, start = reading.tokens, group.start
    comrades = tokens.form(start - 1) == "chí" and tokens.form(start - 2) == "đồng"
    at = start - 3 if comrades else start - 1
    plural = tokens.form(at) in PLURAL or (at >= 0 and tokens.shapes[at] == NUMBER)
    listed = tokens.form(group.end) in _LISTING or plural
    several = plural or in_plural(reading, group.end, person) or _of_several(reading, start)
    return len(group.titles) == 1 and listed and several


def _of_several(reading: Reading, start: int) -> bool:
    """Whether a number of persons is given a post: ``chỉ định 3 đồng chí giữ chức`` | ``Phó Bí thư``."""
    tokens = reading.tokens
    if tokens.form(start - 1) not in _TAKING:
        return False
    return any(
        tokens.shapes[at] == NUMBER or tokens.forms[at] in PLURAL for at in range(max(0, start - _NEAR), start - 1)
    )
