"""Who holds which post: titles tied to persons.

Titles that follow one another (``Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy``) make one group. A group belongs to the
person right behind it (``… Bí thư Quận ủy Đống Đa | Đinh Quang Vinh``), else to the person before it with a comma, a
dash, a bracket or ``là`` between, else to the person of the sentence whom a verb of office ties to it (``bầu ông A giữ
chức``). ``kg.extraction.posts.status`` tells whether the post is held, was held, is taken up or left.
"""

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from kg.extraction.posts.assigning import LIFE, Links, assign, left
from kg.extraction.posts.careers import career_verb, in_life, life_subject
from kg.extraction.posts.dating import period_status, set_year
from kg.extraction.posts.dismissals import dismissed
from kg.extraction.posts.exclusive import exclusive
from kg.extraction.posts.lists import PLURAL, in_plural
from kg.extraction.posts.memberships import add_memberships
from kg.extraction.posts.merging import Post, left_behind, merged
from kg.extraction.posts.remembered import remembered
from kg.extraction.posts.replacing import replacer
from kg.extraction.posts.sharing import to_companions, to_following, to_listed, to_partner
from kg.extraction.posts.spans import span_before
from kg.extraction.posts.status import Verb, sentence_start, verb_between
from kg.extraction.posts.subjects import (
    appoints,
    bracketed_kin,
    chooses,
    for_another,
    in_a_life,
    in_a_time,
    of_kin,
    of_the_related,
    open_before,
    possessed,
    pronoun_subject,
    receiver,
    relative_of,
    unreplaced,
    who_clause,
)
from kg.extraction.posts.ties import another, apposed, captioned, concerns, directly, introduces
from kg.extraction.posts.times import then_before
from kg.extraction.posts.title_charges import CHARGE
from kg.extraction.posts.title_groups import Group, groups_of
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.model import Status

_start = attrgetter("start")
_ENTRUSTING = "giao"
_MANY = frozenset({"nhiều", "mấy", "đời"})


def find_posts(reading: Reading, titles: list[Title]) -> list[Post]:
    """The posts that the text ties to persons, from the article's titles."""
    set_year(reading)
    links = Links(reading, titles)
    people = reading.people
    position = 0
    for group in groups_of(reading, titles):
        position = bisect_left(people, group.start, position, key=_start)
        before = open_before(reading, people, position, group.start)
        after = people[position] if position < len(people) else None
        _link(links, group, before, after, position)
    add_memberships(reading, links.add)
    posts = remembered(reading, dismissed(reading, merged(links.posts)))
    return left_behind(posts, reading.article.published)


def _link(links: Links, group: Group, before: PersonPhrase | None, after: PersonPhrase | None, following: int) -> None:
    """Tie a group to the person behind it, before it, or meant; the first of these readings that fits counts."""
    if _before_another(links, group):
        return
    if after is not None and directly(links.reading, group, after):
        if before is not None and captioned(links.reading, group, before, after):
            assign(links, group, before, None, "title_after")
        elif before is None or not _split(links, group, before, following):
            to_following(links, group, following)
    elif (after is not None and _with_order(links, group, after)) or (
        before is not None and _with_before(links, group, before)
    ):
        return
    elif after is not None and introduces(links.reading, group, after):
        to_following(links, group, following)
    elif before is not None:
        _with_subject(links, group, before)


def _before_another(links: Links, group: Group) -> bool:
    """``báo cáo Thủ tướng`` | ``Bộ trưởng Bộ Y tế A``: two persons side by side, the first of whom is unnamed."""
    end = group.end
    if links.reading.get(end, "role") is None:
        return False
    at = bisect_left(links.titles, end, key=_start)
    following = links.titles[at] if at < len(links.titles) else None
    return following is not None and following.start == end and exclusive(group.titles[-1], following)


def _with_order(links: Links, group: Group, after: PersonPhrase) -> bool:
    """``miễn nhiệm chức vụ Phó Chủ tịch UBND | đối với ông A``."""
    reading = links.reading
    if reading.sentence[group.start] != reading.sentence[after.start] or not concerns(reading, group, after):
        return False
    verb = verb_between(reading, sentence_start(reading, group.start), group.start, ordered=True)
    if verb is None or verb.status not in (Status.INCOMING, Status.OUTGOING):
        return False
    assign(links, group, after, verb, "order")
    if in_plural(reading, group.end, after):
        to_listed(links, group, after, verb)
    return True


def _with_before(links: Links, group: Group, before: PersonPhrase) -> bool:
    """``ông A | - Chủ tịch …``, ``ông A | được bầu giữ chức Chủ tịch …``."""
    reading = links.reading
    if reading.sentence[before.start] != reading.sentence[group.start]:
        return False
    verb = _told(reading, before.end, group.start)
    if verb is not None and _untied(reading, before, verb, group):
        return False
    if verb is None:
        if apposed(reading, before.end, group.start) and not another(reading, group, before):
            before = bracketed_kin(reading, before, group.end) or before
            _entrust(reading, group, before)
            assign(links, group, before, None, "title_after")
            to_partner(links, group, before)
            return True
        return False
    if verb.status is Status.CURRENT and (in_a_time(reading, before) or then_before(reading, before)):
        verb = replace(verb, status=Status.FORMER)
    if of_kin(reading, verb.start) or _succeeds(links, group, before, verb):
        return True
    kin = possessed(reading, before)
    if kin is not None and (of_the_related(reading, before, verb, kin) or who_clause(reading, before, verb)):
        kin = None
    if kin is None:
        person: PersonPhrase | None = receiver(reading, before, verb, reading.people)
    else:
        person = relative_of(reading, reading.people, kin)
        verb = (person and verb_between(reading, person.end, group.start)) or verb
    if person is not None:
        assign(links, group, person, verb, "office_verb")
        to_companions(links, group, person, verb)
    return True


def _succeeds(links: Links, group: Group, before: PersonPhrase, verb: Verb) -> bool:
    """Give a group to who takes it up instead of the person before: ``B được bầu thay | ông A | làm Bí thư``."""
    successor = replacer(links.reading, before, verb.start)
    if successor is not None:
        assign(links, group, successor, replace(verb, status=Status.INCOMING), "office_verb")
        left(links, group, before)
    return successor is not None


def _entrust(reading: Reading, group: Group, before: PersonPhrase) -> None:
    """``giao (cho) bà A - Phó Giám đốc Sở Y tế`` | ``phụ trách Sở Y tế``: the charge is new."""
    form = reading.tokens.form
    lead = before.lead - (form(before.lead - 1) == "cho")
    if form(lead - 1) != _ENTRUSTING:
        return
    for title in group.titles[1:]:
        if title.roles == (CHARGE,):
            title.status, title.once = title.status or Status.INCOMING, True


def _of_others(reading: Reading, verb: Verb, group: Group) -> bool:
    """``tiếp nhận ý kiến các`` | ``đại biểu HĐND``: a plural behind the verb's own object is of other people."""
    before = reading.tokens.forms[group.start - 1]
    return verb.end < group.start - 1 and (before in PLURAL or before in _MANY) and len(group.titles) == 1


def _untied(reading: Reading, before: PersonPhrase, verb: Verb, group: Group) -> bool:
    """Whether the words between a person and a title, which hold a verb of office, do not tie them."""
    if _of_others(reading, verb, group) or _behind_clause(reading, before, verb, group):
        return True
    if for_another(reading, before, verb):
        return True
    return verb.status in (Status.INCOMING, Status.CURRENT) and chooses(reading, before, verb)


def _behind_clause(reading: Reading, before: PersonPhrase, verb: Verb, group: Group) -> bool:
    """Whether a verb ends a clause of time, behind which a title begins: ``từ khi đắc cử,`` | ``Tổng thống Mỹ``."""
    forms = reading.tokens.forms
    return forms[group.start - 1] == "," and "khi" in forms[before.end : verb.start]


def _with_subject(links: Links, group: Group, before: PersonPhrase) -> None:
    """``+ 2006 - 2008: Bí thư …``, ``Ông được bầu làm …``: said of the person named before.

    So are the former posts of a life that begins below a name: ``Sinh ngày …; nguyên`` | ``Bí thư Huyện ủy``.
    """
    reading = links.reading
    if group.titles[0].status is Status.FORMER and in_life(reading, group.start):
        assign(links, group, life_subject(reading, before, group.start, links.holders), None, "life")
        return
    dated = period_status(reading, group.start) or span_before(reading, group.start)
    verb = dated or _told(reading, sentence_start(reading, group.start), group.start)
    subject = before if dated else pronoun_subject(reading, group, before, verb)
    subject = subject and unreplaced(reading, subject)
    if subject is not None and verb is not None and not appoints(reading, verb):
        subject = life_subject(reading, subject, group.start, links.holders)
        if verb.status is Status.INCOMING and in_a_life(reading, subject, group.start):
            verb = replace(verb, status=Status.FORMER)
        assign(links, group, subject, verb, LIFE if dated else "subject_before")


def _told(reading: Reading, start: int, end: int) -> Verb | None:
    """The verb between two words, or that of a list of earlier posts; there is none in ``là của`` | ``Thủ tướng``."""
    if reading.tokens.forms[end - 1] == "của":
        return None
    verb = verb_between(reading, start, end)
    return career_verb(reading, start, end) or verb if verb is None or verb.status is Status.CURRENT else verb


def _split(links: Links, group: Group, before: PersonPhrase, following: int) -> bool:
    """``ông A, Phó Chủ tịch hội và Giám đốc Sở Tư pháp B``: the titles behind ``và`` go with the later person.

    So do those behind the last ``;`` of a list: ``ông A - Bí thư Tỉnh ủy; Chủ tịch HĐND tỉnh B``.
    """
    reading = links.reading
    if len(group.titles) == 1 or (
        not apposed(reading, before.end, group.start) or reading.sentence[before.start] != reading.sentence[group.start]
    ):
        return False
    gaps = [reading.tokens.forms[title.end : later.start] for title, later in pairwise(group.titles)]
    at = next((at for at, gap in enumerate(gaps, 1) if gap in (["và"], ["cùng"])), 0)
    at = at or max((at for at, gap in enumerate(gaps, 1) if gap == [";"]), default=0)
    if at:
        assign(links, Group(group.titles[:at]), before, None, "title_after")
        to_following(links, Group(group.titles[at:]), following)
    return at > 0
