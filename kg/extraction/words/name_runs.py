"""How far a proper name inside a body's name reaches.

A name is capitals (``Nam Hải Vân``), words of the lexicon in small letters (``Phát triển quỹ đất``), numbers behind
them, and joints between such (``Bông và Sợi Dệt may``, ``Kimono - Sakura``). It ends before another body, a
role, a place with its kind's word, and a person: ``Trường Tiểu học Cổ Loa | Nguyễn Văn A``.
"""

import re

from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import Reading
from kg.extraction.words.syllables import is_syllable
from kg.extraction.words.tokens import CAPITALISED, MARK, NUMBER
from kg.extraction.words.vocabulary import (
    acting_words,
    closing_words,
    governed_words,
    small_words,
    strong_surnames,
)
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.resources import table
from kg.text import fold

_DASHES = frozenset("-–")
_LETTER_JOINTS = frozenset("&'’/")
_FIELD_JOINTS = frozenset({"và", "-", "&"})
_SMALL_JOINTS = frozenset({"và", "cho", "về"})
_LONGEST = 22
_FIGURE = re.compile(r"\d+(?:[.,]\d{3})+")
_NAMESAKES = frozenset(fold(name) for name in table("names.toml")["street_names"])
_LEVELS = frozenset(table("organisation_terms.toml")["levels"])


def name_end(reading: Reading, start: int, *, commas: bool = False) -> int:
    """The word where the name that begins at ``start`` ends; ``start`` itself when no name begins there.

    With ``commas``, fields may be listed: ``Văn hóa, Thể thao và Du lịch``.
    """
    index = start
    if start < len(reading.tokens) and _closes(reading, start):
        return start
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
        place = reading.unit_at.get(index)
        if place is not None:
            return place.end
        term = max(reading.end_of(index, "term"), reading.end_of(index, "domain"))
        return max(_word_end(reading, start, index), term)
    if shape == NUMBER:
        return index + (index > start and _numbers(reading, index))
    return _small_step(reading, start, index)


def _numbers(reading: Reading, index: int) -> bool:
    """Whether a number behind a word belongs to the name, and is no figure: ``Công ty Sao Mai | 20.199 m3``."""
    tokens = reading.tokens
    return tokens.shapes[index - 1] in "XUx" and not _FIGURE.fullmatch(tokens.forms[index])


def _small_step(reading: Reading, start: int, index: int) -> int:
    """A word in small letters goes on a name as a term (``quỹ đất``) or as a joint before a field (``và``)."""
    term = max(reading.end_of(index, "term"), reading.end_of(index, "domain"))
    if term > index and (_descriptive(reading, index, term) if index == start else not _acts(reading, start, index)):
        return term
    joint = reading.tokens.forms[index] in _SMALL_JOINTS and index > start and _field(reading, index + 1)
    joint = joint and not (reading.tokens.forms[index] == "cho" and _benefits(reading, index))
    joint = joint and reading.tokens.words(index + 1, min(index + 3, len(reading.tokens))).lower() not in _LEVELS
    return index + joint


def _benefits(reading: Reading, index: int) -> bool:
    """Whether ``cho`` behind a capital is the sentence's: ``vay của Ngân hàng Đức | cho dự án``."""
    closed = entry_ends(reading, range(max(0, index - 4), index), index, ("term",))
    return not closed and reading.tokens.capital(index - 1) and not reading.tokens.capital(index + 1)


def _descriptive(reading: Reading, start: int, index: int) -> bool:
    """Whether a name that began with a field in small letters goes on (``Viện nghiên cứu | Quy hoạch``)."""
    if reading.tokens.capital(index):
        return not _stops(reading, index - 1, index)
    if reading.tokens.form(index) in _FIELD_JOINTS and reading.end_of(index + 1, "term") > index + 1:
        return _descriptive(reading, start, reading.end_of(index + 1, "term"))
    return reading.end_of(index, "term") > index and not _acts(reading, start, index)


def _word_end(reading: Reading, start: int, index: int) -> int:
    """Where the word that a capital begins ends: a first ``Kế`` takes its small second syllable along."""
    tokens = reading.tokens
    following = index + 1
    opens = index == start or tokens.forms[index - 1] in ("và", "-", "–", ",", "&")
    if not opens or following >= len(tokens) or tokens.shapes[following] != "x" or tokens.shapes[index] != "X":
        return following
    if not is_syllable(tokens.forms[index]):
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
    if _governs(reading, index) or reading.tokens.shapes[index - 1] == CAPITALISED:
        return True
    return not any(
        reading.end_of(at, "term") == index or reading.tokens.forms[index - 1] in ("và", "-")
        for at in range(max(start, index - 4), index)
    )


def _governs(reading: Reading, index: int) -> bool:
    """Whether a verb has its object or a further verb behind it: ``nghiên cứu | việc …``, ``kiểm tra | , xử lý``."""
    tokens = reading.tokens
    end = reading.end_of(index, "term")
    if tokens.form(end) in governed_words():
        return True
    return (
        tokens.form(end) == ","
        and not tokens.capital(end + 1)
        and tokens.words(end + 1, min(end + 3, len(tokens))).lower() in acting_words()
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
        or (mark == "&" and (letter or tokens.capital(following)))
        or (mark in _DASHES and _dash_joins(reading, index, tight=tight))
        or (mark == "," and commas and _field(reading, following) and _listed(reading, following))
    )
    return following if joins else index


def _dash_joins(reading: Reading, index: int, *, tight: bool) -> bool:
    following = index + 1
    if reading.end_of(following, "body") > following + 1 or reading.get(following, "honorific"):
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
    if tokens.forms[index + 1] in small_words():
        return False
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
    if not 0 <= index < len(tokens) or (index > start and begins_sentence(reading, index)):
        return True
    place = reading.unit_at.get(index)
    if place is not None and place.word is not None:
        return True
    if reading.get(index, "unitword") and reading.end_of(index, "term") == index and not _named(reading, index + 1):
        return True
    return tokens.capital(index) and _other_begins(reading, start, index)


def _named(reading: Reading, index: int) -> bool:
    """Whether a name may begin behind a kind's word: a capital that begins no sentence."""
    return reading.tokens.capital(index) and reading.tokens.forms[index] not in closing_words()


def _other_begins(reading: Reading, start: int, index: int) -> bool:
    """Whether a capital begins another sentence, a role, another body or, behind the first word, a person."""
    if index > start and _opens_sentence(reading, index):
        return True
    body = reading.get(index, "body")
    if reading.get(index, "role") or (body and _is_other(reading, index, *body)):
        return True
    return index > start and person_begins(reading, index) and not _namesake(reading, index)


def _namesake(reading: Reading, index: int) -> bool:
    """Whether the name of someone after whom much is named begins: ``Trường Đại học Y | Phạm Ngọc Thạch``."""
    return any(" ".join(reading.tokens.forms[index:end]) in _NAMESAKES for end in (index + 3, index + 2))


def _is_other(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether an entry among types of bodies is another body's, and not a company's bare name or a word of the name."""
    company = kind.kind is BodyKind.COMPANY or (kind.kind is BodyKind.MEDIA and kind.name.isascii())
    if kind.tail == "office" and max(reading.end_of(end, "term"), reading.end_of(end, "domain")) > end:
        return end >= reading.end_of(index, "term")
    return not (company and kind.tail == "none") and kind.tail != "never" and end > reading.end_of(index, "term")


def begins_sentence(reading: Reading, index: int) -> bool:
    """Whether a capital inside a run begins a sentence: a word that no name holds, or one behind a wide space."""
    tokens = reading.tokens
    if tokens.shapes[index] != CAPITALISED:
        return False
    return _closes(reading, index) or tokens.starts[index] - tokens.ends[index - 1] > 1


def _closes(reading: Reading, index: int) -> bool:
    """Whether a word is one that no name holds, and not the first of a place's name (``Tuy Phước``)."""
    return reading.tokens.forms[index] in closing_words() and reading.get(index, "unit") is None


def _opens_sentence(reading: Reading, index: int) -> bool:
    """Whether first words of a sentence begin one here, a full stop missing: a small word follows, and no term."""
    opener = reading.end_of(index, "opener")
    return opener > index and not reading.tokens.capital(index + 1) and reading.end_of(index, "term") <= opener


def person_begins(reading: Reading, index: int) -> bool:
    """Whether a person's full name may begin here: a frequent surname, one to three more capitals, then no capital."""
    tokens = reading.tokens
    if tokens.forms[index] not in strong_surnames() or tokens.shapes[index] == "x" or index in reading.unit_at:
        return False
    end = index + 1
    while end < len(tokens) and tokens.shapes[end] == "X" and end - index <= 4:  # noqa: PLR2004
        end += 1
    return 3 <= end - index <= 4  # noqa: PLR2004
