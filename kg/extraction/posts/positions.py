"""Who holds which post: titles tied to persons.

Titles that follow one another (``Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy``) make one group. A group belongs to the
person right behind it (``… Bí thư Quận ủy Đống Đa | Đinh Quang Vinh``), else to the person before it with a comma, a
dash, a bracket or ``là`` between, else to the person of the sentence whom a verb of office ties to it (``bầu ông A giữ
chức``). ``kg.extraction.posts.status`` tells whether the post is held, was held, is taken up or left.
"""

from kg.extraction.posts.assigning import Links, assign
from kg.extraction.posts.memberships import add_memberships
from kg.extraction.posts.merging import Post, merged
from kg.extraction.posts.sharing import to_following
from kg.extraction.posts.status import period_status, sentence_start, verb_between
from kg.extraction.posts.subjects import open_before, pronoun_subject, receiver
from kg.extraction.posts.title_groups import Group, groups_of
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.model import Status

_APPOSED = frozenset({",", "-", "–", "(", ":", "là", "hiện", "đang", "nay", "[", "làm", "vốn", "cũng", "giữ", "chức"})
_ADDRESS = frozenset({"ông", "bà", "đồng", "đ", "anh", "chị"})


def find_posts(reading: Reading, titles: list[Title]) -> list[Post]:
    """The posts that the text ties to persons, from the article's titles."""
    links = Links(reading)
    people = reading.people
    position = 0
    for group in groups_of(reading, titles):
        while position < len(people) and people[position].start < group.start:
            position += 1
        before = open_before(reading, people, position, group.start)
        following = position
        after = people[following] if following < len(people) else None
        _link(links, group, before, after, following)
    add_memberships(reading, links.add)
    return merged(links.posts)


def _link(links: Links, group: Group, before: PersonPhrase | None, after: PersonPhrase | None, following: int) -> None:
    """Tie a group to the person behind it, before it, or meant; the first of these readings that fits counts."""
    if after is not None and _directly(links.reading, group.end, after):
        if before is None or not _split(links, group, before, following):
            to_following(links, group, following)
    elif (after is not None and _with_order(links, group, after)) or (
        before is not None and _with_before(links, group, before)
    ):
        return
    elif after is not None and _introduces(links.reading, group.end, after):
        to_following(links, group, following)
    elif before is not None:
        _with_subject(links, group, before)


def _with_order(links: Links, group: Group, after: PersonPhrase) -> bool:
    """``miễn nhiệm chức vụ Phó Chủ tịch UBND | đối với ông A``."""
    reading = links.reading
    if not _concerns(reading, group, after):
        return False
    verb = verb_between(reading, sentence_start(reading, group.start), group.start, ordered=True)
    if verb is None or verb.status not in (Status.INCOMING, Status.OUTGOING):
        return False
    assign(links, group, after, verb, "order")
    return True


def _with_before(links: Links, group: Group, before: PersonPhrase) -> bool:
    """``ông A | - Chủ tịch …``, ``ông A | được bầu giữ chức Chủ tịch …``."""
    reading = links.reading
    if reading.sentence[before.start] != reading.sentence[group.start]:
        return False
    verb = verb_between(reading, before.end, group.start)
    person = receiver(reading, before, verb, reading.people) if verb else before
    if verb is None and not _apposed(reading, person.end, group.start):
        return False
    assign(links, group, person, verb, "title_after" if verb is None else "office_verb")
    return True


def _with_subject(links: Links, group: Group, before: PersonPhrase) -> None:
    """``+ 2006 - 2008: Bí thư …``, ``Ông được bầu làm …``: said of the person named before."""
    reading = links.reading
    dated = period_status(reading, group.start)
    subject = before if dated else pronoun_subject(reading, group, before)
    verb = dated or verb_between(reading, sentence_start(reading, group.start), group.start)
    if subject is not None and verb is not None:
        assign(links, group, subject, verb, "life_in_dates" if dated else "subject_before")


def _split(links: Links, group: Group, before: PersonPhrase, following: int) -> bool:
    """``ông A, Phó Chủ tịch hội và Giám đốc Sở Tư pháp B``: the titles behind ``và`` go with the later person."""
    reading = links.reading
    if len(group.titles) == 1 or (
        not _apposed(reading, before.end, group.start)
        or reading.sentence[before.start] != reading.sentence[group.start]
    ):
        return False
    for at, (title, later) in enumerate(zip(group.titles, group.titles[1:], strict=False)):
        if reading.tokens.forms[title.end : later.start] in (["và"], ["cùng"]):
            assign(links, Group(group.titles[: at + 1]), before, None, "title_after")
            to_following(links, Group(group.titles[at + 1 :]), following)
            return True
    return False


def _directly(reading: Reading, end: int, person: PersonPhrase) -> bool:
    """Whether nothing but titles of address, a colon or ``là`` stands between a group and a person behind it."""
    if reading.sentence[end - 1] != reading.sentence[person.start]:
        return False
    gap = reading.tokens.forms[end : person.lead]
    return person.lead <= end or not gap or gap in ([":"], ["là"], ["-"], ["–"], ["gồm"])


def _concerns(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """``miễn nhiệm chức vụ Phó Chủ tịch UBND | đối với | ông A``."""
    gap = reading.tokens.forms[group.end : person.lead]
    return gap in (["đối", "với"], ["cho"], ["của"]) and reading.sentence[group.start] == reading.sentence[person.start]


def _introduces(reading: Reading, end: int, person: PersonPhrase) -> bool:
    """``Bí thư Tỉnh ủy, đồng chí …``: a comma and a title of address."""
    return (
        reading.sentence[end - 1] == reading.sentence[person.start]
        and reading.tokens.forms[person.lead] in _ADDRESS
        and reading.tokens.forms[end : person.lead] == [","]
    )


def _apposed(reading: Reading, end: int, start: int) -> bool:
    forms = reading.tokens.forms
    at = _skip_brackets(reading, end, start)
    while (
        at < start
        and (later := max(reading.end_of(at, "honorific"), at + (forms[at] in _APPOSED))) > at
        and later <= start
    ):
        at = later
    if at == start and start > end:
        return True
    return at <= start and start - at <= 4 and all(form in _APPOSED for form in forms[at:start]) and start > end  # noqa: PLR2004


def _skip_brackets(reading: Reading, at: int, limit: int) -> int:
    """Behind a bracket that holds a year of birth or the like."""
    forms = reading.tokens.forms
    if at < limit and forms[at] == "(":
        close = at
        while close < limit and forms[close] != ")":
            close += 1
        return close + 1 if close < limit else at
    return at
