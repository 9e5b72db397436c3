"""One title for several persons: ``các Phó Bí thư Tỉnh ủy: A; B và C``, ``A và B được bầu làm Phó Chủ tịch``."""

from kg.extraction.posts.assigning import Links, assign
from kg.extraction.posts.lending import counted
from kg.extraction.posts.lists import PLURAL, chained, companions, place_of
from kg.extraction.posts.status import Verb, choice_before, dismissal_before, follows_order
from kg.extraction.posts.title_groups import Group
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import NUMBER
from kg.model import Status

_LISTING = frozenset({"gồm", "bao", "còn", "là", ":"})
_MERE = frozenset({"là", "hiện", "đang", "nay", "nguyên", "vốn", "từng"})


def to_following(links: Links, group: Group, following: int) -> None:
    """Give a group to the person behind it, and a plural title to all persons listed there."""
    reading = links.reading
    people = reading.people
    person = people[following]
    listed = reading.tokens.form(group.end) in _LISTING
    verb = _listed_as(reading, group) if listed else dismissal_before(reading, group.start)
    assign(links, group, person, verb, "title_before")
    if not _shared(reading, group, person):
        return
    end = person.end
    for other in people[following + 1 :]:
        if reading.sentence[other.start] != reading.sentence[group.start] or _headed(reading, other):
            break
        if not chained(reading, end, other.lead):
            break
        assign(links, group, other, verb, "title_shared")
        end = other.end


def _listed_as(reading: Reading, group: Group) -> Verb | None:
    """The verb of appointing before a list of deputies: right before it, or in the sentence before."""
    verb = choice_before(reading, group.start)
    if verb is None and counted(reading, group.start) and follows_order(reading, group.start):
        return Verb(group.start, group.start, Status.INCOMING)
    return verb


def to_companions(links: Links, group: Group, person: PersonPhrase, verb: Verb) -> None:
    """Give a group also to the persons listed before the one whom a verb ties to it."""
    reading = links.reading
    if reading.tokens.forms[verb.start] in _MERE:
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
    return any(reading.get(at, "role") and not reading.get(at, "honorific") for at in range(person.lead, person.start))


def _shared(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """Whether a title goes for all the persons listed behind it: ``các Phó Bí thư Tỉnh ủy: A; B và C``."""
    tokens, start = reading.tokens, group.start
    comrades = tokens.form(start - 1) == "chí" and tokens.form(start - 2) == "đồng"
    at = start - 3 if comrades else start - 1
    plural = tokens.form(at) in PLURAL or (at >= 0 and tokens.shapes[at] == NUMBER)
    listed = tokens.form(group.end) in _LISTING or plural
    return len(group.titles) == 1 and listed and (plural or tokens.form(person.lead) in PLURAL)
