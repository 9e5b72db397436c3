"""Which posts a punishment ends: ``cách tất cả chức vụ trong Đảng đối với`` | ``ông A, Bí thư Huyện ủy``."""

from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.model import PARTY_BODIES

_STRIPPING, _OFFICE, _PARTY = "cách", ["chức", "vụ"], "đảng"
_TOWARDS = frozenset({"với", "của"})
_LONGEST = 14
_DISMISSING = frozenset({"bãi", "cách"})
_PROPOSED = frozenset({"nghị", "cầu", "xét", "không", "chưa"})


def stripped(reading: Reading, person: PersonPhrase) -> bool:
    """Whether the words right before a person strip him of his Party posts."""
    forms = reading.tokens.forms
    at = person.lead - 1
    if at < 0 or forms[at] not in _TOWARDS or _STRIPPING not in reading.words:
        return False
    words = forms[max(0, at - _LONGEST) : at]
    if _STRIPPING not in words or _PARTY not in words:
        return False
    since = len(words) - words[::-1].index(_STRIPPING)
    rest = words[since:]
    return _PARTY in rest and any(rest[i : i + 2] == _OFFICE for i in range(len(rest)))


def of_party(title: Title) -> bool:
    """Whether a post is one in the Party."""
    return title.kind in PARTY_BODIES


def of_other_post(reading: Reading, word: int, end: int) -> bool:
    """Whether a dismissal is only asked for, or from posts named before ``end``: ``cách chức`` | ``Bí thư``."""
    forms = reading.tokens.forms
    if forms[word] not in _DISMISSING:
        return False
    named = entries_between(reading, "role", word, end) or _PARTY in forms[word:end]
    return bool(named) or reading.tokens.form(word - 1) in _PROPOSED
