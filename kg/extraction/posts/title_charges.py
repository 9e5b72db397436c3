"""Fields of work that a deputy is in charge of, between the title and its body.

``Phó Giám đốc phụ trách`` | ``chuyên môn`` | ``Bệnh viện Đa khoa tỉnh``; ``phụ trách`` right before the body is a part
of the title.
"""

from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import BREAK, MARK

IN_CHARGE = " Phụ trách"
"""The end of a role that may have a field behind it."""
CHARGE = "Phụ trách"
"""The role of who is in charge of a body for the time being."""
_LONGEST = 9
_RUNNING = frozenset(
    {"điều", "hành", "hoạt", "động", "công", "việc", "quản", "lý", "chung", "mọi", "các", "của", "và", ","}
)
_RUN = ("điều", "hành")
_DASHES = frozenset({"-", "–", "&"})


def behind_running(reading: Reading, index: int) -> int:
    """Where the body begins that somebody runs, or the same word: ``phụ trách`` | ``, điều hành`` | ``Sở Y tế``."""
    forms, at = reading.tokens.forms, index
    while at < min(index + _LONGEST, len(forms)) and forms[at] in _RUNNING:
        at += 1
    runs = any(tuple(forms[word : word + 2]) == _RUN for word in range(index, at))
    return at if runs and reading.get(at, "body") is not None else index


def behind_field(reading: Reading, index: int) -> int:
    """Where the body behind a field begins, or the same word when no field or no body follows."""
    tokens = reading.tokens
    if reading.get(index, "body") is not None:
        return index
    for at in range(index, min(index + _LONGEST, len(tokens))):
        mark = tokens.shapes[at] in (MARK, BREAK) and tokens.forms[at] not in _DASHES
        if mark or at in reading.person_at or reading.get(at, "role") is not None:
            return index
        if tokens.capital(at) and reading.body(at) is not None:
            return at
    return index
