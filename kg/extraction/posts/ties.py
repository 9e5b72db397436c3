"""What stands between titles and a person, and whether it ties them: a comma, a dash, a bracket, a word of address."""

from kg.extraction.posts.lists import skip_aside, words_between
from kg.extraction.posts.title_groups import Group
from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import BREAK, CAPITALISED
from kg.gazetteers.status_words import presenting
from kg.resources import table

_APPOSED = frozenset({",", "-", "–", "(", ":", "là", "hiện", "đang", "nay", "[", "làm", "vốn", "cũng", "giữ", "chức"})
_OFFICE_NOUNS = frozenset({"trí", "vụ", "danh", "chức", "ghế", "vị"})
_MEMBER = ["đảng", "viên"]
_NEAR = 4
_SIDES = frozenset({"trái", "phải", "giữa", "ảnh", "bìa"})
"""Ends of a bracket of a caption, behind which a title without a comma begins the next sentence."""
_BEGINNING = frozenset({"ông", "bà"})
_FORMERLY = frozenset({"nguyên", "cựu"})
_LONGEST_KIN = 3
_MODALS = frozenset({"phải", "cần", "nên"})
_TOWARDS = frozenset({"theo", "với", "tới", "đến", "gửi", "cho", "lên"})
_ADDRESS = frozenset(table("status_words.toml")["address"])


def directly(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """Whether nothing but titles of address, a colon or ``hiện nay là`` stands between a group and a person behind it.

    So is the holder of an office: ``vị trí Chủ tịch`` | ``do ông A đảm nhiệm``.
    """
    if reading.sentence[group.end - 1] != reading.sentence[person.start]:
        return False
    if reading.tokens.forms[group.end - 1] == "cho" or _runs_on(reading, group, person):
        return False
    gap = words_between(reading, group.end, person.lead)
    office = gap == ("do",) and reading.tokens.form(group.start - 1) in _OFFICE_NOUNS
    return not gap or office or gap in presenting()


def _runs_on(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """Whether a heading runs on into the next sentence: ``Giao việc cho chủ tịch phường`` | ``Ông A, Chủ tịch …``."""
    tokens, end = reading.tokens, group.end
    if end + 1 != person.start or tokens.forms[end] not in _BEGINNING:
        return False
    return tokens.shapes[end] == CAPITALISED and not tokens.capital(end - 1)


def captioned(reading: Reading, group: Group, before: PersonPhrase, after: PersonPhrase) -> bool:
    """Whether a line is a caption and its author: ``Ông A, Chủ tịch UBND xã`` | ``Lê Văn B`` at its end."""
    tokens = reading.tokens
    if tokens.form(before.end) != "," or before.end + 1 != group.start or group.end != after.start:
        return False
    if before.lead == before.start or reading.sentence[before.lead - 1] == reading.sentence[before.start]:
        return False
    return after.end >= len(tokens) or tokens.shapes[after.end] == BREAK


def concerns(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """``miễn nhiệm chức vụ Phó Chủ tịch UBND | đối với | ông A``."""
    gap = words_between(reading, group.end, person.lead)
    return gap in (("đối", "với"), ("với",), ("cho",), ("của",))


def introduces(reading: Reading, group: Group, person: PersonPhrase) -> bool:
    """``Bí thư Tỉnh ủy, đồng chí …``: a comma and a title of address.

    In ``theo Chủ tịch xã, ông Nam`` and ``báo cáo với Thủ tướng, ông Nam`` they are two.
    """
    tokens, end = reading.tokens, group.end
    lead = tokens.form(group.start - 1)
    if lead in ("của", "quyền") or (lead in _TOWARDS and person.end - person.start == 1):
        return False
    return (
        reading.sentence[end - 1] == reading.sentence[person.start]
        and person.lead < person.start
        and tokens.forms[person.lead] in _ADDRESS
        and tokens.forms[end : person.lead] == [","]
    )


def another(reading: Reading, group: Group, before: PersonPhrase) -> bool:
    """``Theo ông A, Chủ tịch UBND xã | phải …``: the title is the subject, said of somebody else.

    So is that behind a relative of somebody called by the given name: ``em trai Nam, | Phó phòng``.
    """
    if before.end - before.start == 1 and _behind_kin(reading, before.start):
        return True
    return reading.tokens.form(before.lead - 1) == "theo" and reading.tokens.form(group.end) in _MODALS


def _behind_kin(reading: Reading, index: int) -> bool:
    """Whether a word for a relative that is no word of address ends right before a word: ``em trai`` | ``Nam``."""
    return entry_ends(reading, range(max(0, index - _LONGEST_KIN), index - 1), index, ("kin",))


def apposed(reading: Reading, end: int, start: int) -> bool:
    """Whether only marks, asides, words of address and of holding stand between a person and a title."""
    forms = reading.tokens.forms
    if forms[start - 1] == ")" and forms[start - 2] in _SIDES and forms[start] not in _FORMERLY:
        return False
    if end == start:
        return forms[start] in _FORMERLY or (reading.tokens.capital(start) and reading.get(start, "role") is not None)
    at = end
    while at < start:
        step = max(skip_aside(reading, at, start), _behind_body(reading, at))
        if step == at and forms[at : at + 2] == _MEMBER:
            step = at + 2
        if step == at:
            step = max(reading.end_of(at, "honorific"), at + (forms[at] in _APPOSED))
        if step == at or step > start:
            break
        at = step
    return at == start or (start - at <= _NEAR and all(form in _APPOSED for form in forms[at:start]))


def _behind_body(reading: Reading, at: int) -> int:
    """Behind the body that somebody comes from: ``Luật sư A`` | ``, Đoàn Luật sư TP Hà Nội`` | ``, Giám đốc …``."""
    body = reading.body(at + 1) if reading.tokens.form(at) == "," and reading.get(at + 1, "body") else None
    return body.end if body is not None and reading.tokens.form(body.end) == "," else at
