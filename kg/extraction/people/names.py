"""The grammar of personal names: a run of capitals that begins with a surname, or that a title of address introduces.

``Nguyễn Đình Bách`` stands by itself; two syllables (``Đinh La``) and rare surnames need an anchor: a title before
(``ông``, ``Chủ tịch UBND tỉnh``), or a verb of speech, an age or a post behind. Names that no surname begins
(``Quốc Đại``) need a title before, or begin with a foreign given name (``Eva Weber``).
"""

from kg.extraction.people.runs import foreign, size
from kg.extraction.people.word_lists import foreign_list, names_list
from kg.extraction.words.reading import Reading
from kg.extraction.words.syllables import VOWELS, is_syllable
from kg.extraction.words.tokens import CAPITALS
from kg.extraction.words.vocabulary import auxiliaries, common_surnames, namesakes, strong_surnames

_LONGEST = 4
_FULL = 3
_MIDDLE = frozenset({"văn", "thị"})
_CLAN_LAST = frozenset({"y", "h"})
"""Words before a given name behind which the clan stands: ``Y Duy Bảo Niê Kđăm``."""


def name_end(reading: Reading, start: int, run: int, *, anchored: bool) -> int:
    """Where the full name that begins at a word and a run of capitals ends; ``start`` when there is none."""
    tokens = reading.tokens
    if tokens.shapes[start] not in "XU":
        return start
    if tokens.forms[start] not in common_surnames():
        return run if _bare_name(reading, start, run, anchored=anchored) else start
    end = _cut(reading, start, run)
    length = size(reading, start, end)
    alone = anchored and end > start + 1
    if (
        not (1 if alone else 2) <= length <= _LONGEST + 1
        or not _plain(reading, start, end)
        or _hidden(reading, start, end)
    ):
        return start
    if anchored or introduced(reading, start, end):
        return end
    if tokens.shapes[start] == CAPITALS or _named_after(" ".join(tokens.forms[start:end])):
        return start
    strong = tokens.forms[start] in strong_surnames() or tokens.forms[start + 1] in _MIDDLE
    rare = length >= _FULL and (_rare_name(reading, start, end) or _korean_name(reading, start, end))
    return end if rare or (length >= _FULL and strong) else start


def _rare_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a rare surname and two syllables that no entry of the lexicon begins stand without a title."""
    forms = reading.tokens.forms
    return (
        end - start == _FULL
        and forms[start] in names_list("three")
        and all(is_syllable(form) for form in forms[start:end])
        and not any(reading.get(at, kind) for at in range(start, end) for kind in ("unit", "unitword", "body"))
        and not any(reading.end_of(at, "term") > at + 1 for at in range(start, end))
    )


def _named_after(name: str) -> bool:
    return name in namesakes() or name in names_list("clans")


def _bare_name(reading: Reading, start: int, end: int, *, anchored: bool) -> bool:
    """Whether a run that no surname begins is a name: behind a title, or foreign from its given name on."""
    if not 2 <= size(reading, start, end) <= _LONGEST or not _plain(reading, start, end):  # noqa: PLR2004
        return False
    words = reading.tokens.forms[start:end]
    if _hidden(reading, start, end) or words[0] == "the" or " ".join(words) in foreign_list("clubs"):
        return False
    return anchored or _foreign_name(reading, start, end)


def _foreign_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a known given name begins the run, and no word of a firm, club or work stands in it."""
    forms = reading.tokens.forms
    if forms[start] not in foreign_list("given"):
        return _korean_name(reading, start, end)
    if any(forms[at] in foreign_list("no_surnames") or reading.get(at, "nation") for at in range(start + 1, end)):
        return False
    latin = all(form.isascii() for form in forms[start:end]) and foreign(reading, start)
    return latin or foreign(reading, end - 1) or forms[end - 1] in strong_surnames()


def _korean_name(reading: Reading, start: int, end: int) -> bool:
    """Whether a Korean surname and the two syllables of a given name stand here: ``Song Min Seo``."""
    forms = reading.tokens.forms
    if end - start != _FULL or forms[start] not in foreign_list("korean"):
        return False
    return all(form in foreign_list("korean_syllables") for form in forms[start + 1 : end])


def _cut(reading: Reading, start: int, end: int) -> int:
    """A run longer than a name is two names, or a name and a place: cut before the second surname or the place."""
    for at in range(start + 3, end):
        place = reading.get(at, "unit")
        if place is not None and place[0] == end and place[1][0].level == "province":
            return at
    if end - start <= _LONGEST:
        return end
    length = size(reading, start, end)
    if length <= _LONGEST or (length == _LONGEST + 1 and reading.tokens.forms[start] in _CLAN_LAST):
        return end
    forms = reading.tokens.forms
    last = end - 1 if length == _LONGEST + 1 else end
    for at in range(start + 2, min(last, start + _LONGEST + 1)):
        if forms[at] in strong_surnames() and forms[at - 1] not in _MIDDLE:
            return at
    return end if end - start == _LONGEST + 1 else start + _LONGEST


def _hidden(reading: Reading, start: int, end: int) -> bool:
    """Whether a name is cut short on purpose (``Nguyễn Thị N.``) or by accident (``Phạm Văn``)."""
    tokens = reading.tokens
    last = tokens.forms[end - 1]
    if (last in _MIDDLE and (end - start == 2 or last == "thị")) or (len(last) <= 2 and not set(last) & VOWELS):  # noqa: PLR2004
        return True
    if len(last) == 1 and last.isascii() and end - start > 1 and tokens.form(end) == ".":
        return True
    return tokens.capital(end) and tokens.ends[end] - tokens.starts[end] == 1 and tokens.forms[end].isascii()


def _plain(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are letters, and the first two are no word of an organisation's name."""
    found = reading.lex.get(start)
    surname = reading.tokens.forms[start] in common_surnames()
    if found is not None:
        if any(kind in found and found[kind][0] > 1 for kind in ("term", "domain", "body", "nation", "region")):
            return False
        if "body" in found and reading.tokens.shapes[start] == CAPITALS:
            return False
    if surname:
        return True
    last = max(reading.end_of(end - 1, "term"), reading.end_of(end - 1, "domain"))
    return (
        last <= end
        and not reading.get(start, "nation")
        and not any(reading.end_of(at, "body") > at + 1 for at in range(start, end))
    )


def introduced(reading: Reading, start: int, end: int) -> bool:
    """Whether what follows makes the words before it a person: a verb of speech, a post, an age in brackets."""
    tokens = reading.tokens
    strong = tokens.forms[start] in strong_surnames()
    if reading.get(end, "speech"):
        return not tokens.capital(end) and (
            strong or tokens.words(end, reading.end_of(end, "speech")) not in auxiliaries()
        )
    form = tokens.form(end)
    if form in (",", "-", "–", "("):
        at = end + 1
        return bool(reading.get(at, "role")) or tokens.form(at) in ("sn", "sinh", "nguyên", "cựu") or _age(reading, at)
    return False


def _age(reading: Reading, at: int) -> bool:
    return at < len(reading.tokens) and reading.tokens.shapes[at] == "d" and reading.tokens.form(at + 1) == "tuổi"
