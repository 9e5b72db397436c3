"""Bodies that somebody runs, which lend their name to his bare title.

``ông A, Phó Trưởng phòng,`` | ``tạm điều hành Phòng Nội vụ huyện``.
"""

from kg.extraction.words.reading import BodyPhrase, Reading

_RUNNING = (("điều", "hành"), ("phụ", "trách"), ("quản", "lý"))
_MARKS = frozenset({",", "-", "–"})
_NEAR = 4
_LONGEST_OBJECT = 6


def body_run(reading: Reading, end: int) -> BodyPhrase | None:
    """The body that the sentence says to be run right behind a title that ends at a word, or ``None``."""
    forms = reading.tokens.forms
    if reading.tokens.form(end) not in _MARKS:
        return None
    behind = next((at + 2 for at in range(end + 1, end + _NEAR) if tuple(forms[at : at + 2]) in _RUNNING), None)
    if behind is None:
        return None
    for at in range(behind, min(behind + _LONGEST_OBJECT, len(forms))):
        if reading.sentence[at] != reading.sentence[end] or forms[at] in (",", ";"):
            return None
        if reading.tokens.capital(at) and (body := reading.body(at)) is not None:
            return body
    return None
