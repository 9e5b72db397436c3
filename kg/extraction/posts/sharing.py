"""One title for several persons: ``các Phó Bí thư Tỉnh ủy: A; B và C``, ``A và B được bầu làm Phó Chủ tịch``."""

from bisect import bisect_left
from operator import attrgetter

from kg.extraction.posts.assigning import Links, assign
from kg.extraction.posts.like_titles import counted
from kg.extraction.posts.lists import PLURAL, chained, companions, in_plural, place_of, words_between
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
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import BREAK, NUMBER
from kg.gazetteers.status_words import then
from kg.model import Status

_LISTING = frozenset({"gồm", "bao", "còn", "là", ":"})
_TAKING = frozenset({"chức", "vụ", "làm"})
_NEAR = 6
_HELD, _AHEAD = "hiện", 3
_ENTRY = frozenset({";", ":"})
_ALIKE = frozenset({"đều", "cùng"})
_MERE = frozenset({"là", "hiện", "đang", "nay", "nguyên", "vốn", "từng"})


def to_following(links: Links, group: Group, following: int) -> None:
    """Give a group to the person behind it, and a plural title to all persons listed there."""
    reading = links.reading
    person = reading.people[following]
    listed = reading.tokens.form(group.end) in _LISTING
    verb = _listed_as(reading, group) if listed else dismissal_before(reading, group.start)
    verb = verb or time_before(reading, group.start) or _then(reading, group, person)
    assign(links, group, person, verb, "title_before")
    if _shared(reading, group, person):
        to_listed(links, group, person, verb)


def _then(reading: Reading, group: Group, person: PersonPhrase) -> Verb | None:
    """``Chủ tịch UBND tỉnh`` | ``khi đó là`` | ``ông A``: the post was held then."""
    held = words_between(reading, group.end, person.lead) in then()
    return Verb(group.end, person.lead, Status.FORMER) if held else None


def to_listed(links: Links, group: Group, person: PersonPhrase, verb: Verb | None) -> None:
    """Give a group also to the persons listed behind the first.

    A list that ``và`` has closed ends at a semicolon: ``2 đội phó là A và B`` | ``; ông C``.
    """
    reading, end, over = links.reading, person.end, False
    for other in reading.people[place_of(reading.people, person) + 1 :]:
        if reading.sentence[other.start] != reading.sentence[group.start] or _headed(reading, other):
            break
        if _titled(links, other):
            break
        gap = reading.tokens.forms[end : other.lead]
        if (over and ";" in gap) or not chained(reading, end, other.lead):
            break
        over = over or "và" in gap
        assign(links, group, other, verb, "title_shared")
        end = other.end


def _listed_as(reading: Reading, group: Group) -> Verb | None:
    """The verb of appointing before a list of deputies: right before it, or in the sentence before."""
    if _of_several(reading, group.start):
        return verb_between(reading, sentence_start(reading, group.start), group.start)
    verb = choice_before(reading, group.start)
    held = _HELD in reading.tokens.forms[max(0, group.start - _AHEAD) : group.start]
    if verb is None and not held and counted(reading, group.start) and follows_order(reading, group.start):
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
    """``Đại tá A và Đại tá B, Phó Giám đốc Công an tỉnh``: both, where A has no post of his own.

    So have those of a list without titles of address: ``; A và B - Phó Chủ tịch HĐND tỉnh``.
    """
    reading, people = links.reading, links.reading.people
    at = place_of(people, person)
    if at == 0 or reading.tokens.forms[people[at - 1].end : person.lead] != ["và"]:
        return
    other = people[at - 1]
    alone = at == 1 or reading.tokens.form(people[at - 2].end) not in (",", "và")
    named = other.lead < other.start or _opens_entry(reading, other)
    if alone and named and other.name not in links.holders:
        assign(links, group, other, None, "title_shared")


def _opens_entry(reading: Reading, person: PersonPhrase) -> bool:
    """Whether a person stands at the beginning of an entry of a list, behind a semicolon, a colon or a line's end."""
    at = person.lead - 1
    return at >= 0 and (reading.tokens.forms[at] in _ENTRY or reading.tokens.shapes[at] == BREAK)


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
