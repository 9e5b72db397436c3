"""How far a run of capitals reaches, and what joins words within a name: ``H’Linh``, ``Jae-in``, ``Rod J. Hart``."""

from operator import gt

from kg.extraction.people.word_lists import foreign_list, names_list
from kg.extraction.words.reading import Reading
from kg.extraction.words.syllables import is_syllable
from kg.extraction.words.tokens import CAPITALISED, CAPITALS, MARK, NUMBER, SMALL
from kg.extraction.words.vocabulary import common_surnames

_LONGEST_RUN = 24
_APOSTROPHES = frozenset("'’‘`´")
_HYPHENS = frozenset("-‐‑")
_VOWELS = frozenset("aeiou")
_LETTERS = 2
_PREFIXES = frozenset({"h", "k", "bh"})
PARTICLES = foreign_list("particles")
"""Small words inside foreign names: ``van``, ``de``."""
_INNER = PARTICLES | {"."}
_OPENERS = names_list("openers")
_DAY_PARTS = names_list("day_parts")
_RUN_ONS = names_list("run_ons")
_NO_NAMES = names_list("no_names")
_BEFORE_GIVEN = frozenset({"thị", "văn"})
"""Words behind which a given name follows, whatever else it means: ``Lò Thị`` | ``Và,``."""
_CLOSING = frozenset(",;()-–.")


def run_end(reading: Reading, start: int) -> int:
    """Where the run of capitals that begins at a word ends; bodies, roles, places and a new sentence's word end it."""
    tokens, lex = reading.tokens, reading.lex
    shapes, forms, starts, ends = tokens.shapes, tokens.forms, tokens.starts, tokens.ends
    shape = shapes[start]
    if shape == CAPITALS and _initials(reading, start):
        shape = CAPITALISED
    end = _joined_end(reading, start)
    last = min(len(shapes), start + _LONGEST_RUN)
    while end < last:
        at = end
        if shapes[at] != shape or starts[at] - ends[at - 1] != 1:
            at = _inner(reading, start, end) if forms[end] in _INNER else -1
        if at < 0 or at >= last or (at in lex and _other_begins(reading, at)) or _sentence_begins(reading, at):
            break
        end = _joined_end(reading, at) if shapes[at + 1] == MARK else at + 1
    return end


def size(reading: Reading, start: int, end: int) -> int:
    """Number of written words of a run: ``H’Linh`` is one."""
    starts, ends = reading.tokens.starts, reading.tokens.ends
    return 1 + int(sum(map(gt, starts[start + 1 : end], ends[start : end - 1])))


def _initials(reading: Reading, start: int) -> bool:
    """Whether two capitals are initials that begin a foreign name: ``JD Vance``."""
    tokens = reading.tokens
    form = tokens.forms[start]
    return (
        len(form) == _LETTERS
        and form.isascii()
        and not _VOWELS & set(form)
        and start not in reading.lex
        and start + 1 < len(tokens)
        and foreign(reading, start + 1)
    )


def _joined_end(reading: Reading, at: int) -> int:
    """Behind a word and what an apostrophe or, in a foreign name, a hyphen joins to it."""
    tokens = reading.tokens
    shapes, end = tokens.shapes, at + 1
    while end + 1 < len(shapes) and shapes[end] == MARK and shapes[end + 1] in "XUx":
        if tokens.starts[end] != tokens.ends[end - 1] or not _mark_joins(reading, end):
            break
        end += 2
    return end


def _mark_joins(reading: Reading, mark: int) -> bool:
    """Whether a mark behind a word joins the next to it: ``H'Linh``, ``K' Tâm``, ``Bh'riu``, ``Jae-in``."""
    tokens = reading.tokens
    tight = tokens.starts[mark + 1] == tokens.ends[mark]
    if tokens.forms[mark] in _APOSTROPHES:
        prefix = tokens.forms[mark - 1] in _PREFIXES
        return (tight or prefix) if tokens.capital(mark + 1) else (tight and prefix)
    return tight and tokens.forms[mark] in _HYPHENS and _hyphen_joins(reading, mark)


def _hyphen_joins(reading: Reading, mark: int) -> bool:
    """``Jae-in``, ``Jae-In``, ``Jean-Claude``."""
    tokens = reading.tokens
    first, second = tokens.forms[mark - 1], tokens.forms[mark + 1]
    if not (first.isascii() and second.isascii()):
        return False
    korean = first in foreign_list("korean_syllables") and second in foreign_list("korean_syllables")
    return tokens.shapes[mark + 1] == SMALL or korean or first in foreign_list("given")


def _inner(reading: Reading, start: int, end: int) -> int:
    """The next capital of a foreign name behind the initial's full stop or the particle at a word, or -1."""
    tokens = reading.tokens
    if end + 1 >= len(tokens) or not tokens.forms[start].isascii() or tokens.forms[start] in common_surnames():
        return -1
    at = end
    if tokens.forms[end] == "." and tokens.ends[end - 1] - tokens.starts[end - 1] == 1 and end - 1 > start:
        at += 1
    else:
        while at < end + _LETTERS and tokens.form(at) in PARTICLES and tokens.shapes[at] == SMALL:
            at += 1
    spaced = at < len(tokens) and tokens.starts[at] > tokens.ends[at - 1]
    return at if at > end and spaced and tokens.shapes[at] == CAPITALISED else -1


def _other_begins(reading: Reading, at: int) -> bool:
    """Whether a place, or a role or body of two words or in capitals begins; ``Trường`` alone may be a given name."""
    found = reading.lex.get(at)
    if found is None:
        return False
    if reading.unit_at.get(at) is not None:
        return True
    longest = max(reading.end_of(at, kind) for kind in ("role", "unitword"))
    longest = max(longest, _body_end(reading, at))
    return longest > at + 1 or (longest == at + 1 and reading.tokens.shapes[at] == CAPITALS)


def _body_end(reading: Reading, at: int) -> int:
    """Where the type of a body ends; words that only look like one (``Trường Sơn``) are none."""
    found = reading.get(at, "body")
    return found[0] if found is not None and found[1].tail != "never" else at


def _sentence_begins(reading: Reading, at: int) -> bool:
    """Whether a word begins a new sentence, a full stop missing: ``Hưng | Sau khi``, ``Lan | Chia sẻ``."""
    tokens = reading.tokens
    form = tokens.forms[at]
    if form in _OPENERS:
        if tokens.forms[at - 1] in _BEFORE_GIVEN and tokens.form(at + 1) in _CLOSING:
            return False
        return form in _NO_NAMES or tokens.form(at + 1) not in _CLOSING
    if at + 1 >= len(tokens):
        return False
    if tokens.shapes[at + 1] == NUMBER:
        return form in _DAY_PARTS
    if tokens.shapes[at + 1] != SMALL:
        return False
    return f"{form} {tokens.forms[at + 1]}" in _RUN_ONS or reading.end_of(at, "speech") > at + 1


def foreign(reading: Reading, index: int) -> bool:
    """Whether a word is foreign: no syllable of Vietnamese, and without the marks of its tones."""
    form = reading.tokens.forms[index]
    return len(form) > _LETTERS and not is_syllable(form) and (form.isascii() or not set(form) & _TONED)


_TONED = frozenset("àảãạằẳẵặầẩẫậèẻẽẹềểễệìỉĩịòỏõọồổỗộờởỡợùủũụừửữựỳỷỹỵđơưăấắếốớứ")
