"""Words that look like the type of a body and are part of something else: ``Hải Phòng``, ``cơ sở``."""

from kg.extraction.bodies.credits import CREDITS
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import CAPITALS, NUMBER
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.documents import document_codes
from kg.model import BodyKind
from kg.resources import table

_WORDS = table("organisation_terms.toml")
_OTHER_WORDS = frozenset(_WORDS["other_words"])
_NO_THINGS = frozenset(_WORDS["no_things"])
_NAMED_THINGS = frozenset(_WORDS["named_things"])
_LETTERS = frozenset(_WORDS["letters"])
_NATIONAL = frozenset({"quốc", "qg"})
_CODE = 3
_NUMBER_MARKS = frozenset("/-–")


def is_thing(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a type's word is a matter or an examination: ``Vụ | Hoa hậu``, ``thi THPT | Quốc gia``, a share."""
    tokens = reading.tokens
    if kind.name == "Vụ":
        return max(reading.end_of(end, "domain"), reading.end_of(end, "term")) == end and not tokens.form(end).isdigit()
    if kind.kind is BodyKind.SCHOOL and tokens.form(end) in _NATIONAL:
        return True
    return kind.kind in (BodyKind.COMPANY, BodyKind.MEDIA) and kind.tail == "none" and _quoted_share(reading, index)


def inside_name(reading: Reading, index: int) -> bool:
    """Whether a type of one word is part of something else.

    In small letters it may be a second syllable (``Tiến | bộ Giáo dục``, ``cơ | sở``) or a word that letters look like
    (``ca``); with a capital a place's (``Hải | Phòng``) or the name of a thing (``sông | Trường``).
    """
    tokens, before = reading.tokens, index - 1
    if (tokens.shapes[index] == "x" and tokens.forms[index] in _LETTERS) or index in reading.unit_at:
        return True
    if tokens.form(before) == ":" and tokens.form(before - 1) in CREDITS:
        return tokens.shapes[index] == CAPITALS
    around = reading.unit_at.get(before)
    if before < 0 or around is not None:
        return around is not None and around.end > index
    if tokens.shapes[index] == "x":
        return reading.end_of(before, "term") > index or f"{tokens.forms[before]} {tokens.forms[index]}" in _OTHER_WORDS
    if tokens.forms[before] in _NAMED_THINGS:
        return tokens.shapes[before] == "x" and tokens.capital(index) and tokens.form(before - 1) not in _NO_THINGS
    return tokens.capital(before) and reading.end_of(before, "unit") > index


def other_name(reading: Reading, index: int, end: int) -> bool:
    """Whether a type's word is part of a country, a place or a number: ``Tây | Ban Nha``, ``Hội An``, ``409/UBND``."""
    tokens = reading.tokens
    if end == index + 1 and max(reading.end_of(index, "nation"), reading.end_of(index, "unit")) > end:
        return True
    before = tokens.form(index - 1)
    if before in _NUMBER_MARKS and _behind_document_code(reading, index):
        return True
    if before not in ("tây", "/", "-") or tokens.starts[index] - tokens.ends[index - 1] > 1:
        return False
    if before == "tây":
        return reading.end_of(index - 1, "nation") > index
    return _in_number(reading, index - 1)


def _behind_document_code(reading: Reading, index: int) -> bool:
    """Whether a number, the code of a type of document and a mark stand before a word: ``10/2016 QĐ-`` | ``UBND``."""
    tokens, code = reading.tokens, index - 2
    if code < 1 or tokens.forms[code] not in document_codes() or tokens.shapes[index] != CAPITALS:
        return False
    before = code - 2 if tokens.form(code - 1) in _NUMBER_MARKS else code - 1
    return before >= 0 and tokens.shapes[before] == NUMBER


def _in_number(reading: Reading, index: int) -> bool:
    """Whether a mark stands inside the number of a document: ``409 | /``, ``19/NQ | -``."""
    tokens = reading.tokens
    while tokens.form(index) in ("/", "-") and tokens.starts[index] == tokens.ends[index - 1]:
        if tokens.form(index) == "/" and tokens.shapes[index - 1] == NUMBER:
            return True
        index -= 2
    return False


def _quoted_share(reading: Reading, index: int) -> bool:
    """Whether letters stand among codes of shares: ``VNM, SAB, BVH, | FPT``."""
    tokens = reading.tokens
    if not _is_code(reading, index):
        return False
    return any(
        tokens.form(mark) == "," and _is_code(reading, code) and not reading.get(code, "body")
        for mark, code in ((index - 1, index - 2), (index + 1, index + 2))
    )


def _letters(reading: Reading, index: int) -> int:
    return reading.tokens.ends[index] - reading.tokens.starts[index]


def _is_code(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    return 0 <= index < len(tokens) and tokens.shapes[index] == CAPITALS and _letters(reading, index) == _CODE
