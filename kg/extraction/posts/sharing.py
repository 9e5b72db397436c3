"""One title for several persons: ``các Phó Bí thư Tỉnh ủy: A; B và C``."""

from kg.extraction.posts.assigning import Links, assign
from kg.extraction.posts.title_groups import Group
from kg.extraction.posts.titles import read_title
from kg.extraction.words.reading import PersonPhrase, Reading

_SHARING = frozenset({"các", "hai", "ba", "bốn", "năm"})
_CHAIN = frozenset({",", ";", "và", "cùng"})


def to_following(links: Links, group: Group, following: int) -> None:
    """Give a group to the person behind it, and a plural title to all persons listed there."""
    reading = links.reading
    people = reading.people
    person = people[following]
    assign(links, group, person, None, "title_before")
    if not _shared(reading, group, person):
        return
    end = person.end
    for other in people[following + 1 :]:
        if reading.sentence[other.start] != reading.sentence[group.start] or not _chained(reading, end, other):
            break
        assign(links, group, other, None, "title_shared")
        end = other.end


def _shared(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """Whether a title goes for all the persons listed behind it: ``các Phó Bí thư Tỉnh ủy: A; B và C``."""
    form, start = reading.tokens.form, group.start
    comrades = form(start - 1) == "chí" and form(start - 2) == "đồng"
    plural = form(start - 3 if comrades else start - 1) in _SHARING
    listed = form(group.end) in ("gồm", "là", ":") or plural
    return len(group.titles) == 1 and listed and (plural or reading.tokens.form(person.lead) in _SHARING)


def _chained(reading: Reading, end: int, other: PersonPhrase) -> bool:
    """Whether only commas and posts of the earlier person stand before the next person of a list."""
    at = end
    forms = reading.tokens.forms
    while at < other.lead:
        if forms[at] in _CHAIN or forms[at] in ("-", "–", "(", ")"):
            at += 1
            continue
        title = read_title(reading, at)
        if title is None:
            return False
        at = max(title.end, at + 1)
    return True
