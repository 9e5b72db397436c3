"""Who a post is said of when the name does not stand beside it.

``Ông được bầu làm …`` is said of the person named before; so is ``ông được Bộ trưởng A bổ nhiệm làm …``.
"""

from kg.extraction.posts.status import Verb, sentence_start
from kg.extraction.posts.title_groups import Group
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.model import Status

_PRONOUNS = frozenset({"ông", "bà", "anh", "chị", "đồng", "cô"})
_TIMES = frozenset({"năm", "tháng", "từ", "ngày", "trước", "sau", "hiện", "đến"})
_FAR = 40


def open_before(reading: Reading, people: list[PersonPhrase], position: int, start: int) -> PersonPhrase | None:
    """The last person before a word, but for those inside brackets that are closed by then."""
    forms = reading.tokens.forms
    at = position - 1
    while at >= 0:
        person = people[at]
        depth = 0
        for form in forms[person.end : start] if start - person.end < _FAR * 2 else ():
            depth += (form == "(") - (form == ")")
            if depth < 0:
                break
        if depth >= 0:
            return person
        at -= 1
    return None


def receiver(reading: Reading, before: PersonPhrase, verb: Verb, people: list[PersonPhrase]) -> PersonPhrase:
    """In ``ông được Bộ trưởng A bổ nhiệm làm …`` the post is the pronoun's, the person named before A."""
    if verb.status is not Status.INCOMING or verb.start > before.end + 1:
        return before
    forms = reading.tokens.forms
    start = sentence_start(reading, before.start)
    passive = any(forms[at] == "được" and forms[at - 1] in _PRONOUNS for at in range(start + 1, before.lead))
    earlier = [p for p in people if p.start < start and p.name != before.name]
    return earlier[-1] if passive and earlier else before


def pronoun_subject(reading: Reading, group: Group, before: PersonPhrase | None) -> PersonPhrase | None:
    """The last person named before, when the sentence begins with a pronoun (``Ông được bầu làm …``)."""
    start = sentence_start(reading, group.start)
    if before is None or group.start - start > _FAR or reading.sentence[before.start] == reading.sentence[group.start]:
        return None
    tokens = reading.tokens
    if tokens.form(start) in _TIMES:
        return before
    for at in range(start, min(start + 14, group.start)):
        if tokens.forms[at] in _PRONOUNS and not tokens.capital(at + 1):
            return before
    return None
