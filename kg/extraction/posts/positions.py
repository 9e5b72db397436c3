"""Who holds which post: titles tied to persons.

Titles that follow one another (``Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy``) make one group. A group belongs to the
person right behind it (``… Bí thư Quận ủy Đống Đa | Đinh Quang Vinh``), else to the person before it with a comma, a
dash, a bracket or ``là`` between, else to the person of the sentence whom a verb of office ties to it (``bầu ông A giữ
chức``). ``kg.extraction.posts.status`` tells whether the post is held, was held, is taken up or left.
"""

from dataclasses import replace

from kg.extraction.posts.assigning import LIFE, Links, assign
from kg.extraction.posts.dating import period_status, set_year
from kg.extraction.posts.lists import skip_aside
from kg.extraction.posts.memberships import add_memberships
from kg.extraction.posts.merging import Post, left_behind, merged
from kg.extraction.posts.sharing import to_companions, to_following, to_partner
from kg.extraction.posts.status import sentence_start, verb_between
from kg.extraction.posts.subjects import (
    in_a_life,
    in_a_time,
    open_before,
    possessed,
    pronoun_subject,
    receiver,
    relative_of,
)
from kg.extraction.posts.title_groups import Group, groups_of
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.gazetteers.status_words import presenting
from kg.model import Status

_APPOSED = frozenset({",", "-", "–", "(", ":", "là", "hiện", "đang", "nay", "[", "làm", "vốn", "cũng", "giữ", "chức"})
_OFFICE_NOUNS = frozenset({"trí", "vụ", "danh", "chức", "ghế", "vị"})
_MODALS = frozenset({"phải", "cần", "nên"})
_ADDRESS = frozenset({"ông", "bà", "đồng", "đ", "anh", "chị"})


def find_posts(reading: Reading, titles: list[Title]) -> list[Post]:
    """The posts that the text ties to persons, from the article's titles."""
    set_year(reading)
    links = Links(reading, titles)
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
    return left_behind(merged(links.posts), reading.article.published)


def _link(links: Links, group: Group, before: PersonPhrase | None, after: PersonPhrase | None, following: int) -> None:
    """Tie a group to the person behind it, before it, or meant; the first of these readings that fits counts."""
    if after is not None and _directly(links.reading, group, after):
        if before is None or not _split(links, group, before, following):
            to_following(links, group, following)
    elif (after is not None and _with_order(links, group, after)) or (
        before is not None and _with_before(links, group, before)
    ):
        return
    elif after is not None and _introduces(links.reading, group, after):
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
    if verb is None:
        if _apposed(reading, before.end, group.start) and not _another(reading, group, before):
            assign(links, group, before, None, "title_after")
            to_partner(links, group, before)
            return True
        return False
    if verb.status is Status.CURRENT and in_a_time(reading, before):
        verb = replace(verb, status=Status.FORMER)
    kin = possessed(reading, before)
    if kin is None:
        person: PersonPhrase | None = receiver(reading, before, verb, reading.people)
    else:
        person = relative_of(reading, reading.people, kin)
        verb = (person and verb_between(reading, person.end, group.start)) or verb
    if person is not None:
        assign(links, group, person, verb, "office_verb")
        to_companions(links, group, person, verb)
    return True


def _with_subject(links: Links, group: Group, before: PersonPhrase) -> None:
    """``+ 2006 - 2008: Bí thư …``, ``Ông được bầu làm …``: said of the person named before."""
    reading = links.reading
    dated = period_status(reading, group.start)
    subject = before if dated else pronoun_subject(reading, group, before)
    verb = dated or verb_between(reading, sentence_start(reading, group.start), group.start)
    if subject is not None and verb is not None:
        if verb.status is Status.INCOMING and in_a_life(reading, subject, group.start):
            verb = replace(verb, status=Status.FORMER)
        assign(links, group, subject, verb, LIFE if dated else "subject_before")


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


def _directly(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """Whether nothing but titles of address, a colon or ``hiện nay là`` stands between a group and a person behind it.

    So is the holder of an office: ``vị trí Chủ tịch`` | ``do ông A đảm nhiệm``.
    """
    if reading.sentence[group.end - 1] != reading.sentence[person.start]:
        return False
    if reading.tokens.forms[group.end - 1] == "cho":
        return False
    gap = tuple(reading.tokens.forms[group.end : person.lead])
    office = gap == ("do",) and reading.tokens.form(group.start - 1) in _OFFICE_NOUNS
    return not gap or office or gap in presenting()


def _concerns(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """``miễn nhiệm chức vụ Phó Chủ tịch UBND | đối với | ông A``."""
    gap = reading.tokens.forms[group.end : person.lead]
    return (
        gap in (["đối", "với"], ["với"], ["cho"], ["của"])
        and reading.sentence[group.start] == reading.sentence[person.start]
    )


def _introduces(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """``Bí thư Tỉnh ủy, đồng chí …``: a comma and a title of address; in ``theo Chủ tịch xã, ông Nam`` they are two."""
    tokens, end = reading.tokens, group.end
    lead = tokens.form(group.start - 1)
    if lead in ("của", "quyền") or (lead == "theo" and person.end - person.start == 1):
        return False
    return (
        reading.sentence[end - 1] == reading.sentence[person.start]
        and tokens.forms[person.lead] in _ADDRESS
        and tokens.forms[end : person.lead] == [","]
    )


def _another(reading: Reading, group: Group, before: PersonPhrase) -> bool:
    """``Theo ông A, Chủ tịch UBND xã | phải …``: the title is the subject, said of somebody else."""
    return reading.tokens.form(before.lead - 1) == "theo" and reading.tokens.form(group.end) in _MODALS


def _apposed(reading: Reading, end: int, start: int) -> bool:
    forms = reading.tokens.forms
    at = end
    while (later := skip_aside(reading, at, start)) > at:
        at = later
    while (
        at < start
        and (later := max(reading.end_of(at, "honorific"), at + (forms[at] in _APPOSED))) > at
        and later <= start
    ):
        at = later
    if at == start and start > end:
        return True
    return at <= start and start - at <= 4 and all(form in _APPOSED for form in forms[at:start]) and start > end  # noqa: PLR2004
