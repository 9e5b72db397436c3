"""Who a post is said of when the name does not stand beside it.

``Ông được bầu làm …`` is said of the person named before; so is ``ông được Bộ trưởng A bổ nhiệm làm …``.
"""

from bisect import bisect_left
from itertools import pairwise

from kg.extraction.posts.status import Verb, sentence_start
from kg.extraction.posts.title_groups import Group
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.model import Status
from kg.resources import table

_PRONOUNS = frozenset({"ông", "bà", "anh", "chị", "đồng", "cô"})
_KIN_PRONOUNS = _PRONOUNS | {"em", "chú", "cậu", "dì", "con", "cháu"}
_TIMES = frozenset({"năm", "tháng", "từ", "ngày", "trước", "sau", "hiện", "đến"})
_FAR = 40
_CAPACITY = 6
_BRACKETS, _BRACKETS_REACH = frozenset("()"), 80
_WHILE = frozenset({"khi", "lúc", "thời", "gian", "điểm", "kỳ"})
_SINCE = frozenset({"từ", "sau", "kể", "đến", "tới", "hiện"})
_LONGEST_LIFE = 200
_TODAY = frozenset({"hiện", "nay", "đang", "tại", "vốn"})
_HOLDS = frozenset({"là", "hiện", "đang", "vốn", "nguyên", "từng"})
_APPOINTING, _PASSIVE = ("bổ", "nhiệm"), frozenset({"được", "định", "bị"})
_KIN_REACH = 24
_LONGEST_KIN = 3
_ROLES = table("role_words.toml")
_CHOOSING, _CANDIDATES = ([tuple(words.split()) for words in _ROLES[key]] for key in ("choosing", "candidates"))
_BEGINNINGS = frozenset(words[0] for words in (*_CHOOSING, *_CANDIDATES))
_INSTEAD = (("thay",), ("thay", "cho"), ("thay", "thế"), ("thay", "thế", "cho"), ("kế", "nhiệm"))
_CONCERNING, _WHO = ("đối", "với"), (",", "người")
_APART = frozenset({",", ";", "(", ")", "-", "–", ":"})
_CLAUSE_MARKS = frozenset({";", "(", ")", ":", "."})


def open_before(reading: Reading, people: list[PersonPhrase], position: int, start: int) -> PersonPhrase | None:
    """The last person before a word, but for those inside brackets that are closed by then: one walk back."""
    forms = reading.tokens.forms
    word, lowest = start, 0
    for at in range(position - 1, -1, -1):
        person = people[at]
        if start - person.end >= _BRACKETS_REACH:
            return person
        if not _BRACKETS.isdisjoint(forms[person.end : word]):
            for mark in reversed(forms[person.end : word]):
                lowest = min(0, lowest) + (mark == "(") - (mark == ")")
        word = min(word, person.end)
        if lowest >= 0:
            return person
    return None


def receiver(reading: Reading, before: PersonPhrase, verb: Verb, people: list[PersonPhrase]) -> PersonPhrase:
    """In ``ông được Bộ trưởng A bổ nhiệm làm …`` the post is the pronoun's, the person named before A."""
    if verb.status is not Status.INCOMING or verb.start > before.end + 1:
        return before
    forms = reading.tokens.forms
    start = sentence_start(reading, before.start)
    passive = any(forms[at] == "được" and forms[at - 1] in _PRONOUNS for at in range(start + 1, before.lead))
    if not passive:
        return before
    earlier = reversed(people[: bisect_left(people, start, key=lambda each: each.start)])
    return next((p for p in earlier if p.name != before.name), before)


def pronoun_subject(
    reading: Reading, group: Group, before: PersonPhrase | None, verb: Verb | None = None
) -> PersonPhrase | None:
    """The last person named before, when the sentence begins with a pronoun (``Ông được bầu làm …``) near the verb."""
    start = sentence_start(reading, group.start)
    told = min(group.start, verb.start) if verb is not None else group.start
    if before is None or told - start > _FAR or reading.sentence[before.start] == reading.sentence[group.start]:
        return None
    tokens = reading.tokens
    if tokens.form(start) in _TIMES or (group.start - start <= _CAPACITY and _pronoun_behind(reading, group.end)):
        return before
    for at in range(start, min(start + 14, group.start)):
        if tokens.forms[at] in _PRONOUNS and not tokens.capital(at + 1):
            return before
    return None


def unreplaced(reading: Reading, person: PersonPhrase) -> PersonPhrase:
    """Whom a pronoun means behind a person who is only replaced: ``ông A làm Bí thư thay`` | ``ông B. Ông …`` is A."""
    forms, lead = reading.tokens.forms, person.lead
    at = bisect_left(reading.people, person.start, key=lambda each: each.start) - 1
    if at < 0 or not any(tuple(forms[max(0, lead - len(words)) : lead]) == words for words in _INSTEAD):
        return person
    earlier = reading.people[at]
    return earlier if reading.sentence[earlier.start] == reading.sentence[person.start] else person


def _pronoun_behind(reading: Reading, end: int) -> bool:
    """Whether a comma and a pronoun follow: ``Trên cương vị Bí thư Huyện ủy`` | ``, ông đã …``."""
    form = reading.tokens.form
    behind = end + 2 + (form(end + 1) == "đồng")
    return form(end) == "," and form(end + 1) in _PRONOUNS and not reading.tokens.capital(behind)


def in_a_life(reading: Reading, subject: PersonPhrase, start: int) -> bool:
    """Whether a life is told between a name and a word: ``Ông A sinh năm 1979 … Ông được bầu làm``."""
    forms = reading.tokens.forms
    if start - subject.end > _LONGEST_LIFE:
        return False
    life = forms[subject.end : start]
    return any(born == "sinh" and form in ("năm", "ngày") for born, form in pairwise(life))


def in_a_time(reading: Reading, person: PersonPhrase) -> bool:
    """Whether a person's post tells a time that is over: ``trong thời gian`` | ``ông A giữ chức``; not ``từ khi``."""
    form = reading.tokens.form
    return form(person.lead - 1) in _WHILE and form(person.lead - 2) not in _SINCE


def of_kin(reading: Reading, index: int) -> bool:
    """Whether a relative is the subject of a verb: ``bà A giới thiệu | chồng | là Giám đốc``."""
    near = entries_between(reading, "kin", index - _LONGEST_KIN, index)
    ends = (at for at in near if reading.end_of(at, "kin") == index)
    return any(reading.tokens.forms[at] not in _KIN_PRONOUNS or at + 1 < index for at in ends)


def possessed(reading: Reading, person: PersonPhrase) -> int | None:
    """Where the word for a relative begins that makes a person only a relation: ``em trai (của) bà`` | ``A``.

    Posts may stand before the name: ``thư ký cho Bí thư Tỉnh ủy`` | ``A``.
    """
    for at in reversed(entries_between(reading, "kin", max(1, person.start - _KIN_REACH + 1), person.start)):
        between = reading.tokens.forms[at : person.start]
        if reading.sentence[at] != reading.sentence[person.start] or not _CLAUSE_MARKS.isdisjoint(between):
            return None
        end = reading.end_of(at, "kin")
        if end < person.start and _addresses(reading, end):
            return at
    return None


def appoints(reading: Reading, verb: Verb) -> bool:
    """Whether a subject only chooses who takes up a post: ``Ông dự kiến`` | ``bổ nhiệm``; not ``bổ nhiệm làm``."""
    forms = reading.tokens.forms
    if verb.status is not Status.INCOMING or verb.end - verb.start != len(_APPOINTING):
        return False
    return tuple(forms[verb.start : verb.end]) == _APPOINTING and forms[verb.start - 1] not in _PASSIVE


def chooses(reading: Reading, before: PersonPhrase, verb: Verb) -> bool:
    """Whether a person only chooses who takes up a post: ``ông A chọn Tỉnh trưởng B`` | ``làm Thủ tướng``.

    So does who speaks of candidates: ``bà A lo một ứng cử viên khác`` | ``làm Tổng thống``.
    """
    forms = reading.tokens.forms
    if _BEGINNINGS.isdisjoint(forms[before.end : verb.start]):
        return False
    for at in range(before.end, verb.start):
        if any(tuple(forms[at : at + len(words)]) == words for words in _CANDIDATES):
            return True
        size = next((len(words) for words in _CHOOSING if tuple(forms[at : at + len(words)]) == words), 0)
        active = _PASSIVE.isdisjoint(forms[before.end : verb.start + 1]) and "do" not in forms[before.end : at]
        if size and active and any(map(reading.tokens.capital, range(at + size, verb.start))):
            return True
    return False


def for_another(reading: Reading, before: PersonPhrase, verb: Verb) -> bool:
    """Whether a verb is said of somebody else: ``đề cử của ông A | đối với Chánh án B | lên làm``.

    So is that of a relative who is given a post: ``ông A bổ nhiệm | con trai … làm``.
    """
    forms = reading.tokens.forms
    if verb.status is not Status.INCOMING or not _PASSIVE.isdisjoint(forms[before.end : verb.start + 1]):
        return False
    if any(pair == _CONCERNING for pair in pairwise(forms[before.end : verb.start])):
        return True
    kin = entries_between(reading, "kin", before.end, verb.start)
    object_ = next((at for at in kin if reading.end_of(at, "kin") > at + 1), before.end)
    return object_ > before.end and _APART.isdisjoint(forms[before.end : object_])


def who_clause(reading: Reading, before: PersonPhrase, verb: Verb) -> bool:
    """Whether a clause of the person beside it holds the verb: ``vợ của ông A – Giám đốc …, người từng`` | ``giữ``."""
    return any(pair == _WHO for pair in pairwise(reading.tokens.forms[before.end : verb.start]))


def of_the_related(reading: Reading, person: PersonPhrase, verb: Verb, kin: int) -> bool:
    """Whether a verb right behind a person who is only a relation is hers: ``ông A là em bà`` | ``B hiện là``."""
    forms = reading.tokens.forms
    return forms[kin - 1] == "là" and _TODAY.issuperset(forms[person.end : verb.start]) and forms[verb.start] in _HOLDS


def _addresses(reading: Reading, index: int) -> bool:
    named = reading.get(index, "honorific") or reading.get(index, "role")
    return reading.tokens.forms[index] in ("của", "cho") or named is not None


def bracketed_kin(reading: Reading, person: PersonPhrase, end: int) -> PersonPhrase | None:
    """Who a bracket is said of that names a relation and a post: ``ông B`` | ``(em trai ông An, Giám đốc …)``.

    The relative is somebody known, called by the given name; a full name is told with its own post.
    """
    forms = reading.tokens.forms
    if person.end - person.start > 1 or forms[person.end] != "," or reading.tokens.form(end) != ")":
        return None
    kin = possessed(reading, person)
    return relative_of(reading, reading.people, kin) if kin is not None and forms[kin - 1] == "(" else None


def relative_of(reading: Reading, people: list[PersonPhrase], kin: int) -> PersonPhrase | None:
    """Who a word for a relative is said of: ``ông B`` | ``, em trai bà A``, ``ông B từng là`` | ``thư ký bà A``."""
    at = bisect_left(people, kin, key=lambda each: each.start) - 1
    if at < 0 or reading.sentence[people[at].start] != reading.sentence[kin]:
        return None
    beside = kin <= people[at].end + 1 or reading.tokens.forms[kin - 1] in ("là", "làm")
    return people[at] if beside else None
