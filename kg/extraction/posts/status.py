"""Whether a post is held, was held, is taken up or is left: read from the verbs around it.

``bổ nhiệm ông A giữ chức`` takes up, ``thôi giữ chức`` leaves, ``từng là`` was held, ``hiện là`` is held. The verb
nearest before the post decides; ``giữ chức`` and ``làm`` take their sense from the verb before them.
"""

from bisect import bisect_left
from dataclasses import dataclass

from kg.extraction.posts.discipline import of_other_post
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import CAPITALISED, NUMBER
from kg.model import Status
from kg.resources import table

_KINDS = (
    ("former", Status.FORMER),
    ("outgoing", Status.OUTGOING),
    ("incoming", Status.INCOMING),
    ("holding", Status.CURRENT),
)
_OFFICE = frozenset({"never", *(kind for kind, _ in _KINDS)})
_NEXT = 2
_CLOSE = 4
_NEAR = 8
_REPORTS = frozenset(table("status_words.toml")["reports"])
_LEADS = frozenset(table("status_words.toml")["leads"])
_MARKS = frozenset({";", "("})
_PASSIVE, _OWN = frozenset({"được", "nhận"}), frozenset({"nghỉ", "không"})
_RECEIVING = frozenset({"được", "nhận"})
"""``Ông A`` | ``được công bố quyết định bổ nhiệm làm``: what is made known is of the subject."""
_REPORTING = frozenset(report.split()[0] for report in _REPORTS)
_FAR = 160
_CHOICE = 3
_TO = frozenset({"cho", "với"})
_OLD = frozenset({"nguyên", "cựu", "tân"})
_INNER = ("term", "domain", "unit")
_BARS = frozenset('"“”;()')
_TIMES = frozenset({"sáng", "trưa", "chiều", "tối", "ngày", "cùng"})
_TOWARDS = frozenset({"về", "sang", "lên", "để"})
_TAKING = frozenset({"làm", "giữ", "đến"})
_NEXT_POST = frozenset({"giữ", "đảm", "nhận"})
_ONCE = "từng"
_ELECTION, _VOTING = "cử", frozenset({"bầu", "tranh", "ứng", "vận"})
_MATTER = "việc"
_WISHED = frozenset({"nên", "gọi", "đòi", "nghị", "cầu", "xuất", "muốn", "sẽ", "thể", "nhắc", "dọa", "phải"})
"""Last words of what is only wished for: ``kêu gọi``, ``yêu cầu``, ``đề xuất``, ``cân nhắc`` | ``sa thải``."""
_TOGETHER, _LIST = frozenset({"đều", "cùng", "cũng"}), 90
_DISMISSING = frozenset({"thôi", "miễn"})
_ADDING = "kiêm"
_BY, _LED, _OF_REASON = "do", 16, frozenset({",", "lý", "tự", "là"})
_OBJECTS = frozenset({"các", "những", "nhiều", "hàng", "một", "số", "toàn", "cán", "giáo", "lực", "vốn", "xe", "tiền"})
"""Words that begin what somebody else moves: ``điều động`` | ``lực lượng``, ``điều chuyển`` | ``vốn``."""
_ACTING = "quyền"
"""Ends ``được giao quyền`` as well as it begins ``Quyền Giám đốc``."""
_POSTS_OR_NAMES = frozenset({"role", "body", "honorific"})
_REMOVING = frozenset({"sa", "cách", "bãi", "miễn"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A word or phrase of office at a place of the text, with the state it gives."""

    start: int
    end: int
    status: Status


def verb_between(reading: Reading, start: int, end: int, *, ordered: bool = False) -> Verb | None:
    """The verb that ties what comes after ``end`` to what stands before ``start``: the last one between them.

    ``giữ chức`` or ``làm`` after a verb of taking up or leaving has that verb's sense, also when the verb stands
    before the person (``bầu`` | ``ông A`` | ``giữ chức``); ``về làm`` behind a post that is left takes up the next.
    Behind a verb of saying or ordering there is none, but for an order about the person (``ordered``).
    """
    verbs = _verbs(reading, max(start, end - _FAR), end)
    if not verbs or (not ordered and _reported(reading, start, verbs[-1].start)) or _of_election(reading, end):
        return None
    last = _of_both(reading, verbs)
    if end - last.end > (_NEXT if last.status is Status.CURRENT or _bare(reading, last) else _NEAR):
        return None
    changes = [verb for verb in verbs if verb.status is not Status.CURRENT]
    if changes:
        leaving = changes[-1].status is Status.OUTGOING and last.status is Status.CURRENT
        takes = leaving and _takes_next(reading, changes[-1], last)
        return Verb(last.start, last.end, Status.INCOMING if takes else changes[-1].status)
    behind = _behind_earlier(reading, start)
    word = reading.tokens.forms[last.start]
    taking = word in _TAKING and _ordered(reading, start, behind)
    taking = taking or (word == "giữ" and behind is None and follows_order(reading, start))
    if taking or behind is None:
        return Verb(last.start, last.end, Status.INCOMING) if taking else last
    return Verb(last.start, last.end, Status.FORMER)


def _of_election(reading: Reading, end: int) -> bool:
    """Whether a post is only what an election is about: ``tranh cử`` | ``Tổng thống``."""
    forms = reading.tokens.forms
    return end > 1 and forms[end - 1] == _ELECTION and forms[end - 2] in _VOTING


def _bare(reading: Reading, verb: Verb) -> bool:
    """Whether ``từng`` stands without a verb of office, as in ``từng gặp nhiều đời`` | ``Tổng thống``."""
    return reading.tokens.forms[verb.end - 1] == _ONCE


def _takes_next(reading: Reading, leaving: Verb, last: Verb) -> bool:
    """``thôi giữ chức Bí thư`` | ``về làm Phó Trưởng ban``, ``, giữ chức Phó Trưởng ban``."""
    if reading.tokens.form(last.start - 1) in _TOWARDS:
        return True
    next_post = reading.tokens.forms[last.start] in _NEXT_POST
    return next_post and bool(entries_between(reading, "role", leaving.end, last.start))


def _of_both(reading: Reading, verbs: list[Verb]) -> Verb:
    """The last verb; ``kiêm`` adds a post to that of the verb before: ``làm Phó Giám đốc`` | ``kiêm Trưởng phòng``."""
    last = verbs[-1]
    if reading.tokens.forms[last.start] != _ADDING or len(verbs) == 1:
        return last
    return Verb(verbs[-2].start, last.end, verbs[-2].status)


def _behind_earlier(reading: Reading, index: int) -> int | None:
    """Behind a time before at the beginning of the sentence: ``Trước khi nhận nhiệm vụ mới,`` | ``ông A là …``.

    A day or an hour (``Trước đó, sáng cùng ngày``) is one of events, not of offices.
    """
    start = sentence_start(reading, index)
    found = reading.get(start, "before")
    if found is None or reading.tokens.form(found[0] + 1) in _TIMES or _aside(reading, found[0], index):
        return None
    return next((at + 1 for at in range(found[0], index) if reading.tokens.forms[at] == ","), found[0])


def _aside(reading: Reading, start: int, index: int) -> bool:
    """Whether a word stands in a bracket opened behind ``start``, or in ``đoàn do ông A làm``: both have no time."""
    inner = reading.tokens.forms[start:index]
    if inner.count("(") > inner.count(")"):
        return True
    by = next((at for at in range(len(inner) - 1, 0, -1) if inner[at] == _BY), None)
    return by is not None and inner[by - 1] not in _OF_REASON and len(inner) - by <= _LED


def choice_before(reading: Reading, index: int) -> Verb | None:
    """The verb of appointing right before a title: ``bầu bổ sung`` | ``2 Phó Chủ tịch gồm``."""
    for start in entries_between(reading, "incoming", index - _CHOICE - 1, index):
        end = reading.end_of(start, "incoming")
        if index - end < _CHOICE:
            return Verb(start, end, Status.INCOMING)
    return None


def dismissal_before(reading: Reading, index: int) -> Verb | None:
    """The verb of dismissing right before a title: ``sa thải`` | ``Giám đốc … A``."""
    for start in entries_between(reading, "outgoing", index - _CHOICE, index):
        removing = reading.end_of(start, "outgoing") == index and reading.tokens.forms[start] in _REMOVING
        if removing and reading.tokens.form(start - 1) not in _WISHED:
            return Verb(start, index, Status.OUTGOING)
    return None


def _reported(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of saying or ordering stands in between: then the post is someone else's."""
    forms = reading.tokens.forms
    if forms[start : start + 2] == [",", _MATTER]:
        return True
    if _REPORTING.isdisjoint(forms[start:end]):
        return False
    return any(
        forms[at] in _REPORTING
        and forms[at - 1] not in _RECEIVING
        and not _REPORTS.isdisjoint((forms[at], f"{forms[at]} {reading.tokens.form(at + 1)}"))
        for at in range(start, end)
    )


def _verbs(reading: Reading, start: int, end: int) -> list[Verb]:
    verbs: list[Verb] = []
    behind, stop = start, end + (reading.tokens.form(end) == _ACTING)
    for index in range(start, end):
        here = reading.lex.get(index)
        if here is None or index < behind or _OFFICE.isdisjoint(here):
            continue
        if "never" in here or _of_title(reading, index) or _of_nickname(reading, index):
            behind = index + (here["never"][0] if "never" in here else 1)
            continue
        best: Verb | None = None
        for kind, status in _KINDS:
            found = here.get(kind)
            if found is not None and index + found[0] <= stop and (best is None or index + found[0] > best.end):
                best = Verb(index, min(index + found[0], end), status)
        if best is not None:
            verbs.append(best)
            behind = best.end
    return verbs


def _of_title(reading: Reading, index: int) -> bool:
    """Whether ``nguyên`` or ``cựu`` belongs to the title behind it, or is a part of another word or name.

    ``Phòng Tài`` | ``nguyên và Môi trường``, ``huyện`` | ``Tân Yên`` say nothing of what follows.
    """
    if reading.tokens.forms[index] not in _OLD:
        return False
    if reading.get(index + 1, "role") is not None or reading.tokens.capital(index):
        return True
    return any(reading.end_of(index - 1, kind) > index for kind in _INNER)


def _of_nickname(reading: Reading, index: int) -> bool:
    """Whether ``bầu`` names the owner of a club by his given name: ``ông Lê Văn Nam (bầu`` | ``Nam)``."""
    if reading.tokens.forms[index] != "bầu" or reading.tokens.shapes[index + 1] != CAPITALISED:
        return False
    person = reading.person_at.get(index + 1)
    if person is not None and person.end > index + 2:
        return False
    return _POSTS_OR_NAMES.isdisjoint(reading.lex.get(index + 1, ()))


def _ordered(reading: Reading, index: int, start: int | None = None) -> bool:
    """Whether a verb of appointing, leaving or moving someone stands before in the sentence, or since ``start``."""
    start = max(sentence_start(reading, index) if start is None else start, index - _FAR)
    earlier = _verbs(reading, start, index)
    if any(verb.status in (Status.INCOMING, Status.OUTGOING) for verb in earlier):
        return True
    return bool(entries_between(reading, "moving", start, index))


def follows_order(reading: Reading, index: int) -> bool:
    """Whether someone is appointed in the sentence before: ``chỉ định Ban Chấp hành …`` | ``Ông A giữ chức Bí thư``."""
    start = sentence_start(reading, index)
    if start == 0:
        return False
    before = max(sentence_start(reading, start - 1), start - _FAR)
    return any(verb.status is Status.INCOMING for verb in _verbs(reading, before, start))


def moved(reading: Reading, person: PersonPhrase, at: int) -> bool:
    """Whether the sentence moves a person away from the posts named with the name: ``điều động đồng chí …``."""
    first = min(person.lead, at)
    reach = _NEAR * 2 if reading.tokens.form(first - 1) in _TO else _CLOSE
    near = entries_between(reading, "moving", first - reach - _CLOSE, first)
    return any(
        reading.sentence[word] == reading.sentence[person.start]
        and first - (end := reading.end_of(word, "moving")) <= reach
        and _BARS.isdisjoint(reading.tokens.forms[end:first])
        and not of_other_post(reading, word, first)
        for word in near
    )


def moves_on(reading: Reading, end: int, *, passive: bool = False) -> bool:
    """Whether the sentence moves the holder on right behind a post: ``Chủ tịch huyện`` | ``được luân chuyển …``.

    Words may lead to the verb: ``được công bố quyết định`` | ``điều động``. ``passive``: behind a name, where a verb
    without ``được`` moves somebody else.
    """
    forms = reading.tokens.forms
    for at in entries_between(reading, "moving", end, end + 3 * _CLOSE):
        between = forms[end:at]
        if reading.sentence[at] != reading.sentence[end - 1] or not _MARKS.isdisjoint(between):
            return False
        if at >= end + _CLOSE and not _LEADS.issuperset(between[_CLOSE - 1 :]):
            return False
        if forms[at] not in _DISMISSING:
            behind = reading.end_of(at, "moving")
            received = not _PASSIVE.isdisjoint(forms[end:behind])
            own = received or forms[at] in _OWN or not (passive or _moves_others(reading, behind))
            return own and not of_other_post(reading, at, behind + 1)
    return False


def all_move_on(reading: Reading, title: int, end: int, last: int) -> bool:
    """Whether those of a list are moved on together behind its last post: ``A, Bí thư; B, Chủ tịch`` | ``đều bị …``.

    A post that begins at ``title`` is followed by a semicolon; the last one ends at ``last``.
    """
    forms = reading.tokens.forms
    if forms[end : end + 1] != [";"] or reading.sentence[last - 1] != reading.sentence[title]:
        return False
    return not _TOGETHER.isdisjoint(forms[last : last + _CLOSE]) and moves_on(reading, last)


def _moves_others(reading: Reading, at: int) -> bool:
    """Whether an object stands behind a verb of moving: ``điều động`` | ``200 cán bộ``, ``điều chuyển`` | ``ông B``."""
    if at >= len(reading.tokens):
        return False
    counted = reading.tokens.shapes[at] == NUMBER or reading.tokens.forms[at] in _OBJECTS
    return counted or at in reading.person_at or reading.get(at, "honorific") is not None


def sentence_start(reading: Reading, index: int) -> int:
    """The first word of the sentence that a word is in."""
    return bisect_left(reading.sentence, reading.sentence[index])


def sentence_end(reading: Reading, index: int) -> int:
    """The first word behind the sentence that a word is in."""
    return bisect_left(reading.sentence, reading.sentence[index] + 1, lo=index)
