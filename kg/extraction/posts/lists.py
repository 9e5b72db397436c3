"""Lists of persons with their posts: ``ông A, Giám đốc Sở Y tế; bà B (Phó Giám đốc) và ông C``."""

from bisect import bisect_left
from collections.abc import Sequence

from kg.extraction.posts.titles import read_title
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import BREAK, NUMBER

PLURAL = frozenset({"các", "hai", "ba", "bốn", "năm", "những"})
"""Words that begin a plural: ``các đồng chí``."""
_JOINS = frozenset({"và", "cùng", "&"})
_MARKS = frozenset({",", ";", "-", "–", "(", ")", ":"}) | _JOINS
_HOME = frozenset({"quê", "trú", "ngụ", "thường", "hktt", "ở", "sống"})
_LIFE = _HOME | {"sinh", "sn"}
_LONGEST_ASIDE = 24
_CALLING = PLURAL | {"ông", "bà", "anh", "chị", "vị", "đồng", "chí", ",", "và", ":", "sau", "đây"}
_LONGEST_GAP = 60
_MOST = 40
_HEAD = 4


def chained(reading: Reading, end: int, lead: int) -> bool:
    """Whether only posts of the earlier person, asides and commas stand between two persons of a list."""
    if lead - end > _LONGEST_GAP:
        return False
    at, named = end, False
    while at < lead:
        passed, named = _passed(reading, at, lead, named=named)
        if passed == at:
            return False
        at = passed
    return True


def words_between(reading: Reading, end: int, lead: int) -> tuple[str, ...]:
    """The words between a title and a person, without a plural of address: ``gồm`` | ``các ông, bà:``."""
    gap = tuple(reading.tokens.forms[end:lead])
    gap = gap[:-1] if len(gap) > 1 and gap[-1] == ":" else gap
    if PLURAL.isdisjoint(gap):
        return gap
    plural = next(at for at, form in enumerate(gap) if form in PLURAL)
    return gap[:plural] if all(form in _CALLING for form in gap[plural:]) else gap


def in_plural(reading: Reading, end: int, person: PersonPhrase) -> bool:
    """Whether a plural stands between a title and the first of several persons: ``đối với | các ông: A``."""
    return not PLURAL.isdisjoint(reading.tokens.forms[end : person.start])


def _passed(reading: Reading, at: int, limit: int, *, named: bool) -> tuple[int, bool]:
    """Behind what may stand in a list at a word, and whether the rest of a post's body may follow."""
    tokens = reading.tokens
    if tokens.shapes[at] == BREAK:
        return (at + 1 if tokens.forms[at - 1] in _MARKS else at), False
    end = skip_aside(reading, at, limit)
    if end > at:
        return end, False
    if tokens.forms[at] in _MARKS:
        return at + 1, False
    title = read_title(reading, at)
    if title is not None:
        return max(title.end, at + 1), True
    rest = named and (tokens.capital(at) or tokens.shapes[at] == NUMBER or reading.end_of(at, "term") > at)
    return (max(at + 1, reading.end_of(at, "term")) if rest else at), named


def skip_aside(reading: Reading, at: int, limit: int) -> int:
    """Behind a bracket, an age, or a birth and home that stand at a word: ``(bên trái)``, ``, 51 tuổi``."""
    tokens = reading.tokens
    if tokens.form(at) == "(":
        close = at
        while close < limit and tokens.forms[close] != ")":
            close += 1
        return close + 1 if close < limit else at
    begin = at + 1 if tokens.form(at) in (",", "-", "–") else at
    if begin + 1 < limit and tokens.shapes[begin] == NUMBER and tokens.forms[begin + 1] == "tuổi":
        return begin + 2
    if begin < limit and tokens.forms[begin] in _LIFE:
        return _clause_end(reading, begin, limit) or at
    return at


def _clause_end(reading: Reading, at: int, limit: int) -> int:
    """The comma or dash behind a clause of a life, or 0 when it goes on too long; a home may have several places."""
    forms, depth = reading.tokens.forms, 0
    for mark in range(at, min(limit, at + _LONGEST_ASIDE)):
        depth += (forms[mark] == "(") - (forms[mark] == ")")
        if depth < 0:
            return mark
        if depth == 0 and forms[mark] in (",", ";") and not (forms[at] in _HOME and _place_follows(reading, mark)):
            return mark
        if depth == 0 and forms[mark] in ("-", "–") and reading.tokens.shapes[mark - 1] != NUMBER:
            return mark
    return 0


def _place_follows(reading: Reading, mark: int) -> bool:
    """Whether a comma goes on with a further place of a home: ``trú tại phố Hàng Than | , Ba Đình``."""
    at = mark + 1
    if at in reading.unit_at or reading.get(at, "unitword") is not None:
        return True
    return reading.tokens.capital(at) and reading.get(at, "role") is None and at not in reading.person_at


def place_of(people: Sequence[PersonPhrase], person: PersonPhrase) -> int:
    """The number of a person among all, which are in the order of the text."""
    return bisect_left(people, person.start, key=lambda each: each.start)


def companions(reading: Reading, people: Sequence[PersonPhrase], person: PersonPhrase) -> list[PersonPhrase]:
    """The persons listed before one, of whom the same is said: ``các ông A, Giám đốc …; B`` | ``và C | giữ chức``.

    The last of a list is joined to it by ``và``, or a plural begins the list.
    """
    at = place_of(people, person)
    found: list[PersonPhrase] = []
    current = person
    while at > 0 and len(found) < _MOST and not _plural(reading, current):
        previous = people[at - 1]
        if previous.name == person.name or not chained(reading, previous.end, current.lead):
            break
        found.append(previous)
        current, at = previous, at - 1
    if not found:
        return []
    return found[::-1] if _plural(reading, current) else found[::-1] if _joined(reading, person) else []


def _plural(reading: Reading, person: PersonPhrase) -> bool:
    """Whether a plural begins right before a person: ``các đồng chí: A``."""
    at = place_of(reading.people, person)
    since = max(person.lead - _HEAD, reading.people[at - 1].end if at else 0, 0)
    return any(form in PLURAL for form in reading.tokens.forms[since : person.start])


def _joined(reading: Reading, person: PersonPhrase) -> bool:
    """Whether ``và`` stands right before a person, over a line end or a dash."""
    at = person.lead - 1
    while at > 0 and (reading.tokens.shapes[at] == BREAK or reading.tokens.forms[at] in ("-", "–", "+")):
        at -= 1
    return reading.tokens.form(at) in _JOINS
