"""Times that posts belong to: ``trong thời gian giữ cương vị`` | ``Giám đốc Sở …``."""

from kg.extraction.posts.status import Verb
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import BREAK, MARK
from kg.model import Status
from kg.resources import table

_TIME = "thời"
_OTHER_TIMES = frozenset({"đồng", "lâm", "tạm", "kịp", "đương", "tức", "nhất", "hiện", "cổ", "sinh"})
"""First words of ``đồng thời``, ``lâm thời`` …, which are no time of somebody's."""
_UNDER = ["dưới", "nhiệm", "kỳ"]
_OF_WHOM = frozenset({"của", "các", "những", "hai", "cố", "cựu", "nguyên"})
_THEN = frozenset(tuple(words.split()) for words in table("status_words.toml")["parts"]["then"])
_LONGEST_THEN = max(map(len, _THEN))
_AT_THE_TIME, _STILL = frozenset({"hồi", "thuở"}), "còn"
_WHEN = _AT_THE_TIME | {"khi", "lúc", "thời", "ngày"}
_SIDES = frozenset({"trước", "sau", "từ", "đến", "tới", "cho"})
_WHILE, _LONGEST_TIME = frozenset({("trong", "thời"), ("thời", "gian")}), 8


def time_before(reading: Reading, index: int) -> Verb | None:
    """The time that titles right behind it belong to: ``trong thời gian giữ các cương vị`` | ``Giám đốc …, bà A``."""
    for start in entries_between(reading, "former", index - _LONGEST_TIME, index):
        if reading.end_of(start, "former") == index and (is_time(reading, start) or _is_while(reading, start)):
            return Verb(start, index, Status.FORMER)
    return _era(reading, index)


def _is_while(reading: Reading, start: int) -> bool:
    """Whether a verb of office at a word tells a time that was: ``khi còn làm``; not in ``sau khi làm``."""
    form = reading.tokens.form
    still = form(start + 1) == _STILL or form(start) in _AT_THE_TIME
    return form(start) in _WHEN and still and form(start - 1) not in _SIDES | _OTHER_TIMES


def _era(reading: Reading, index: int) -> Verb | None:
    """``dưới thời (của) các`` | ``Tổng thống Mỹ A và B``: the time that is called after them is over."""
    forms, at = reading.tokens.forms, index
    while at > 0 and forms[at - 1] in _OF_WHOM:
        at -= 1
    called = at > 1 and forms[at - 1] == _TIME and forms[at - 2] not in _OTHER_TIMES
    if not called and forms[max(0, at - len(_UNDER)) : at] != _UNDER:
        return None
    return Verb(at - 1, index, Status.FORMER)


def then_before(reading: Reading, person: PersonPhrase) -> bool:
    """Whether the clause of a person is one of another time: ``, khi đó`` | ``ông A là Phó Giám đốc``."""
    forms, lead = reading.tokens.forms, person.lead
    for words in range(2, _LONGEST_THEN + 1):
        at = lead - words
        if at > 0 and tuple(forms[at:lead]) in _THEN:
            return reading.tokens.shapes[at - 1] in (MARK, BREAK)
    return False


def is_time(reading: Reading, start: int) -> bool:
    """Whether a verb of office at a word only tells a time: ``trong thời gian giữ``; the post may be held still."""
    return tuple(reading.tokens.forms[start : start + 2]) in _WHILE
