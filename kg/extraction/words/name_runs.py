"""How far a proper name inside a body's name reaches.

A name is capitals (``Nam Hải Vân``), words of the lexicon in small letters (``Phát triển quỹ đất``), numbers behind
them, and joints between such (``Bông và Sợi Dệt may``, ``Kimono - Sakura``). It ends before another body, a
role, a place with its kind's word, and a person: ``Trường Tiểu học Cổ Loa | Nguyễn Văn A``.
"""

from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import MARK, NUMBER
from kg.extraction.words.vocabulary import acting_words, small_words, strong_surnames
from kg.model import BodyKind

_DASHES = frozenset("-–")
_LETTER_JOINTS = frozenset("&'’/")
_SMALL_JOINTS = frozenset({"và", "cho", "về"})
_LONGEST = 22


def name_end(reading: Reading, start: int, *, commas: bool = False) -> int:
    """The word where the name that begins at ``start`` ends; ``start`` itself when no name begins there.

    With ``commas``, fields may be listed: ``Văn hóa, Thể thao và Du lịch``.
    """
    index = start
    while index < start + _LONGEST and index < len(reading.tokens):
        step = _step(reading, start, index, commas=commas)
        if step == index:
            break
        index = step
    return index


def _step(reading: Reading, start: int, index: int, *, commas: bool) -> int:
    """Where the next piece of the name ends, or the same word when the name is over."""
    tokens = reading.tokens
    shape = tokens.shapes[index]
    if shape == MARK:
        return _joint(reading, start, index, commas=commas)
    if index > start and _stops(reading, start, index):
        return index
    if shape in "XU":
        term = max(reading.end_of(index, "term"), reading.end_of(index, "domain"))
        return max(_word_end(reading, start, index), term)
    if shape == NUMBER:
        return index + (index > start and tokens.shapes[index - 1] in "XUx")
    return _small_step(reading, start, index)


def _small_step(reading: Reading, start: int, index: int) -> int:
    """A word in small letters goes on a name as a term (``quỹ đất``) or as a joint before a field (``và``)."""
    term = max(reading.end_of(index, "term"), reading.end_of(index, "domain"))
    if term > index and (_descriptive(reading, term) if index == start else not _acts(reading, start, index)):
        return term
    joint = reading.tokens.forms[index] in _SMALL_JOINTS and index > start and _field(reading, index + 1)
    return index + joint


def _descriptive(reading: Reading, index: int) -> bool:
    """Whether a name that began with a field in small letters goes on (``Viện nghiên cứu | Quy hoạch``)."""
    if reading.tokens.capital(index):
        return not _stops(reading, index - 1, index)
    return reading.end_of(index, "term") > index and not _acts(reading, index, index)


def _word_end(reading: Reading, start: int, index: int) -> int:
    """Where the word that a capital begins ends: a first ``Kế`` takes its small second syllable along."""
    tokens = reading.tokens
    following = index + 1
    opens = index == start or tokens.forms[index - 1] in ("và", "-", "–", ",", "&")
    if not opens or following >= len(tokens) or tokens.shapes[following] != "x" or tokens.shapes[index] != "X":
        return following
    stops = (
        "speech",
        "joins",
        "honorific",
        "incoming",
        "outgoing",
        "former",
        "holding",
        "unitword",
        "named",
        "role",
        "body",
    )
    if (
        reading.get(following, "term")
        or any(reading.get(following, kind) for kind in stops)
        or tokens.forms[following] in small_words()
    ):
        return following
    return following + 1


def _acts(reading: Reading, start: int, index: int) -> bool:
    """Whether a term in small letters is the verb of the sentence: ``Công ty Đại Hải | tổ chức``."""
    if (
        reading.tokens.forms[index] not in acting_words()
        and reading.tokens.words(index, index + 2).lower() not in acting_words()
    ):
        return False
    return not any(
        reading.end_of(at, "term") == index or reading.tokens.forms[index - 1] in ("và", "-")
        for at in range(max(start, index - 4), index)
    )


def _joint(reading: Reading, start: int, index: int, *, commas: bool) -> int:
    tokens = reading.tokens
    following = index + 1
    if index == start or following >= len(tokens) or tokens.shapes[following] not in "XUd":
        return index
    mark = tokens.forms[index]
    tight = tokens.starts[following] == tokens.ends[index] and tokens.starts[index] == tokens.ends[index - 1]
    letter = tokens.ends[index - 1] - tokens.starts[index - 1] == 1
    joins = (
        (mark in _LETTER_JOINTS and tight)
        or (mark == "&" and letter)
        or (mark in _DASHES and _dash_joins(reading, index, tight=tight))
        or (mark == "," and commas and _field(reading, following) and _listed(reading, following))
    )
    return following if joins else index


def _dash_joins(reading: Reading, index: int, *, tight: bool) -> bool:
    following = index + 1
    if reading.end_of(following, "body") > following + 1:
        return False
    return tight or _field(reading, following) or _pair(reading, index)


def _field(reading: Reading, index: int) -> bool:
    """Whether a field of work begins here."""
    if _stops(reading, index - 1, index):
        return False
    return reading.end_of(index, "term") > index or reading.end_of(index, "domain") > index


def _pair(reading: Reading, index: int) -> bool:
    """``Kimono - Sakura``: capitals on both sides, and neither a role nor a body nor a person behind."""
    tokens = reading.tokens
    return tokens.shapes[index - 1] in "XU" and not _stops(reading, index, index + 1) and not tokens.capital(index + 2)


def _listed(reading: Reading, index: int) -> bool:
    """Whether a list of fields goes on to ``và`` and a last field."""
    for at in range(index, min(index + 10, len(reading.tokens))):
        form = reading.tokens.forms[at]
        if form in ("và", "&"):
            return reading.tokens.capital(at + 1) and _field(reading, at + 1)
        if reading.tokens.shapes[at] == "\n" or form in (".", ";", ":"):
            return False
    return False


def _stops(reading: Reading, start: int, index: int) -> bool:
    tokens = reading.tokens
    if not 0 <= index < len(tokens):
        return True
    place = reading.unit_at.get(index)
    if place is not None and place.word is not None:
        return True
    if reading.get(index, "unitword") and not tokens.capital(index + 1) and reading.end_of(index, "term") == index:
        return True
    if tokens.capital(index):
        body = reading.get(index, "body")
        company = body is not None and body[1].tail == "none" and body[1].kind is BodyKind.COMPANY
        if reading.get(index, "role") or (body and not company and reading.end_of(index, "term") == index):
            return True
        return index > start and person_begins(reading, index)
    return False


def person_begins(reading: Reading, index: int) -> bool:
    """Whether a person's full name may begin here: a frequent surname, one to three more capitals, then no capital."""
    tokens = reading.tokens
    if tokens.forms[index] not in strong_surnames() or index in reading.unit_at:
        return False
    end = index + 1
    while end < len(tokens) and tokens.shapes[end] == "X" and end - index <= 4:  # noqa: PLR2004
        end += 1
    return 3 <= end - index <= 4  # noqa: PLR2004
