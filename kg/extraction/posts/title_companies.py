"""Companies and institutions that a title names by a bare name or by their noun alone.

``Giám đốc`` | ``Vinaconex``; ``Giám đốc`` | ``công ty``, which means the one named last.
"""

from dataclasses import replace

from kg.extraction.bodies.links import last_before
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.syllables import is_syllable
from kg.extraction.words.tokens import BREAK, MARK
from kg.gazetteers.roles import DIRECTORS
from kg.model import BodyKind
from kg.resources import table

_MANAGERS = (*DIRECTORS, *table("role_words.toml")["managers"])
_LONGEST_NAME = 4
_FEWEST_LETTERS = 3
_THIS = frozenset({"này", "trên", "đó"})
_POINTING = _THIS | {"do", "là", "và", "giai", "thời", "khóa", "nhiệm", "năm", "từ"}
_NOUNS = frozenset(table("organisation_terms.toml")["recalled"])


def company_body(reading: Reading, index: int, role: str) -> BodyPhrase | None:
    """A manager's company by a bare name that is no Vietnamese word: ``Giám đốc`` | ``Vinaconex``."""
    tokens = reading.tokens
    end = index
    while (
        end < len(tokens) and end - index < _LONGEST_NAME and tokens.shapes[end] in "XU" and _of_company(reading, end)
    ):
        end += 1
    if end == index or not role.startswith(_MANAGERS) or is_syllable(tokens.forms[index]):
        return None
    if tokens.shapes[index - 1] == "U" or tokens.ends[end - 1] - tokens.starts[index] < _FEWEST_LETTERS:
        return None
    return BodyPhrase(index, end, tokens.words(index, end), BodyKind.COMPANY)


def _of_company(reading: Reading, at: int) -> bool:
    known = any(reading.get(at, kind) for kind in ("nation", "role", "body", "honorific"))
    return (
        not known and at not in reading.person_at and at not in reading.unit_at and reading.tokens.forms[at].isascii()
    )


def recalled_body(reading: Reading, start: int, end: int) -> BodyPhrase | None:
    """The company, hospital or council named before that its noun alone means: ``Giám đốc`` | ``công ty``."""
    found = reading.get(end, "body")
    if found is None or not _alone(reading, found[0]):
        return _shortened(reading, start, end)
    if found[1].name not in _NOUNS and reading.tokens.form(found[0]) not in _THIS:
        return None
    noun = found[1].name
    body = last_before(reading, start, end, lambda kind: kind.name == noun or kind.name.startswith(f"{noun} "))
    return body and replace(body, start=end, end=found[0])


def recalled_board(reading: Reading, start: int, end: int) -> BodyPhrase | None:
    """The steering board named before that its noun in the role alone means: ``Trưởng`` | ``Ban Chỉ đạo,``."""
    written = reading.get(end - 1, "body")
    if written is None or written[1].tail != "steering" or written[0] < end or not _alone(reading, written[0]):
        return None
    body = last_before(reading, start, end, lambda kind: kind.name == written[1].name)
    return body and replace(body, start=end, end=written[0])


def _shortened(reading: Reading, start: int, end: int) -> BodyPhrase | None:
    """A council named before in full, by its first words: ``Thành viên`` | ``Hội đồng tư vấn,``."""
    found = reading.get(end, "body")
    behind = reading.end_of(found[0], "term") if found is not None else end
    if found is None or found[1].name not in _NOUNS or behind == found[0] or not _alone(reading, behind):
        return None
    first = f"{found[1].name} {reading.tokens.words(found[0], behind)}".casefold()
    body = last_before(reading, start, end, lambda kind: kind.name == found[1].name)
    fits = body is not None and body.name.casefold().startswith(first)
    return replace(body, start=end, end=behind) if body is not None and fits else None


def _alone(reading: Reading, end: int) -> bool:
    """Whether no name goes on behind a noun: a mark, a verb of speech, a pointing word or a person follows."""
    tokens = reading.tokens
    if end >= len(tokens) or tokens.shapes[end] in (MARK, BREAK) or tokens.forms[end] in _POINTING:
        return True
    return end in reading.person_at or any(reading.get(end, kind) for kind in ("speech", "honorific"))
