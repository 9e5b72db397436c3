"""Titles whose holder the text does not name: an absent one, candidates, several persons.

``đại diện của`` | ``Chủ tịch UBND xã``; ``ứng viên`` | ``Tổng thống Mỹ``; ``ý kiến của 4 đồng chí`` | ``Phó Chủ tịch
UBND tỉnh, Chủ tịch UBND tỉnh A``.
"""

from kg.extraction.posts.lists import PLURAL
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import NUMBER
from kg.resources import table

_WORDS = table("role_words.toml")
_CANDIDATES = frozenset(tuple(words.split()) for words in _WORDS["candidates"])
_RACES = frozenset(tuple(words.split()) for words in _WORDS["races"])
_CANDIDATE_ENDS = frozenset(words[-1] for words in _CANDIDATES)
_RACE_BEGINNINGS = frozenset(words[0] for words in _RACES)
_RACE_REACH = 4
_MANY = PLURAL | {"nhiều", "mọi"}
_COMRADES = (["đồng", "chí"], ["vị"])
_MEMBERS = ("Ủy viên", "Thành viên")
_FOR = frozenset({"của", "cho"})
_ACTING_FOR = (["ủy", "quyền"], ["thừa", "quyền"], ["đại", "diện"], ["thay", "mặt"])


def of_absent(reading: Reading, start: int, end: int) -> bool:
    """Whether titles are of someone unnamed whom another stands for: ``đại diện của`` | ``Chủ tịch UBND xã``."""
    return on_behalf(reading, start) and end not in reading.person_at


def on_behalf(reading: Reading, start: int) -> bool:
    """Whether a title is another's, for whom someone acts: ``thừa ủy quyền (của)`` | ``Chủ tịch nước``."""
    forms = reading.tokens.forms
    at = start - 1 if start and forms[start - 1] in _FOR else start
    return at > 1 and forms[at - 2 : at] in _ACTING_FOR


def of_candidate(reading: Reading, start: int) -> bool:
    """Whether a title is only run for: ``ứng viên`` | ``Tổng thống``, ``cuộc đua vào ghế`` | ``Thủ tướng``."""
    forms = reading.tokens.forms
    if start and forms[start - 1] in _CANDIDATE_ENDS:
        return any(tuple(forms[max(0, start - len(words)) : start]) == words for words in _CANDIDATES)
    ahead = forms[max(0, start - _RACE_REACH) : start]
    if _RACE_BEGINNINGS.isdisjoint(ahead):
        return False
    return any(tuple(ahead[at : at + len(words)]) in _RACES for words in _RACES for at in range(len(ahead)))


def of_several(reading: Reading, title: Title, following: Title) -> bool:
    """Whether a title is of several persons, the next one of one: ``nhiều đại biểu,`` | ``Bộ trưởng A nói``."""
    forms, start = reading.tokens.forms, title.start
    if title.roles[0].startswith(_MEMBERS) or following.end not in reading.person_at:
        return False
    size = next((len(words) for words in _COMRADES if forms[max(0, start - len(words)) : start] == words), 0)
    at = start - size - 1
    if at < 0 or forms[title.end : following.start] != [","]:
        return False
    return reading.tokens.shapes[at] == NUMBER or (size == 0 and forms[at] in _MANY)
