"""Fields of a company's directors, a part of the role: ``Giám đốc Kinh doanh và Tiếp thị`` | ``của``."""

from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import CAPITALISED, CAPITALS
from kg.gazetteers.roles import DIRECTORS

_JOINTS = frozenset({"và", "&"})
_OF = frozenset({"của", "tại", "-", "–"})
_COMPLETE = frozenset({"none", "nation?"})
"""Tails of the bodies whose type alone is a full name: ``Chính phủ``, ``Quốc hội``."""
_KINDS = ("term", "domain")
_LONGEST = 9


def with_field(reading: Reading, end: int, role: str) -> tuple[int, str]:
    """Behind the field of a director whose role ends at a word, and the role with it; the same when there is none.

    A field is written in capitals, and ``của`` or a dash and the company stand behind it.
    """
    if not role.startswith(DIRECTORS):
        return end, role
    behind, tokens = _field_end(reading, end, begun=role not in DIRECTORS), reading.tokens
    if behind == end or tokens.form(behind) not in _OF or not _company(reading, behind + 1):
        return end, role
    return behind + 1, f"{role} {tokens.words(end, behind)}"


def _field_end(reading: Reading, end: int, *, begun: bool) -> int:
    """Behind the words of a field; ``begun``: the role holds the first (``Giám đốc nhân sự`` | ``và Đào tạo``)."""
    at = end
    while at < min(end + _LONGEST, len(reading.tokens)):
        joint = (begun or at > end) and reading.tokens.forms[at] in _JOINTS
        step = _word_end(reading, at + joint, inner=at > end and not joint)
        if step == at + joint:
            break
        at = step
    return at


def _word_end(reading: Reading, at: int, *, inner: bool) -> int:
    """Behind a capitalised word or term of a field; ``inner``: or the name of a body that another word governs.

    ``Quan hệ`` | ``Chính phủ`` is a field, ``Nhân sự`` | ``Công ty Sao Mai`` is none.
    """
    if not _capital(reading, at) or reading.get(at, "role"):
        return at
    body = reading.get(at, "body")
    if body is not None:
        return body[0] if inner and body[1].tail in _COMPLETE else at
    return max(at + 1, *(reading.end_of(at, kind) for kind in _KINDS))


def _company(reading: Reading, at: int) -> bool:
    """Whether a company or another body is named at a word, perhaps by a bare name."""
    return reading.get(at, "body") is not None or _capital(reading, at)


def _capital(reading: Reading, at: int) -> bool:
    """Whether a word is capitalised, and neither a person's name nor a place's."""
    tokens = reading.tokens
    named = at < len(tokens) and tokens.shapes[at] in (CAPITALISED, CAPITALS)
    return named and at not in reading.person_at and at not in reading.unit_at
