"""The grammar of personal names: a run of capitals that begins with a surname, or that a title of address introduces.

``Nguyễn Đình Bách`` stands by itself; two syllables (``Đinh La``) and rare surnames need an anchor: a title before
(``ông``, ``Chủ tịch UBND tỉnh``), or a verb of speech, an age or a post behind. Names that no surname begins
(``Eva Weber``, ``Quốc Đại``) need a title before.
"""

from kg.extraction.words.reading import Reading
from kg.extraction.words.vocabulary import auxiliaries, common_surnames, namesakes, strong_surnames

_LONGEST = 4
_MIDDLE = frozenset({"văn", "thị"})
_VOWELS = frozenset("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ")
_LIST = frozenset({",", "và", ";", "cùng"})


def run_end(reading: Reading, start: int) -> int:
    """Where the run of capitals that begins at a word ends; bodies, roles and places end it."""
    tokens = reading.tokens
    shape = tokens.shapes[start]
    end = start + 1
    while end < len(tokens) and tokens.shapes[end] == shape and tokens.starts[end] - tokens.ends[end - 1] == 1:
        if _other_begins(reading, end):
            break
        end += 1
    return end


def _other_begins(reading: Reading, at: int) -> bool:
    """Whether a place, or a role or body of two words or in capitals begins; ``Trường`` alone may be a given name."""
    if reading.unit_at.get(at) is not None:
        return True
    longest = max(reading.end_of(at, "role"), reading.end_of(at, "body"), reading.end_of(at, "unitword"))
    return longest > at + 1 or (longest == at + 1 and reading.tokens.shapes[at] == "U")


def name_end(reading: Reading, start: int, *, anchored: bool) -> int:
    """Where the full name that begins at a word ends; ``start`` when there is none."""
    tokens = reading.tokens
    if tokens.shapes[start] not in "XU":
        return start
    end = run_end(reading, start)
    if tokens.forms[start] not in common_surnames():
        return end if anchored and 2 <= end - start <= _LONGEST and _plain(reading, start, end) else start  # noqa: PLR2004
    end = _cut(reading, start, end)
    length = end - start
    if length < 2 or length > _LONGEST + 1 or not _plain(reading, start, end) or _hidden(reading, start, end):  # noqa: PLR2004
        return start
    if anchored or _introduced(reading, end, strong=tokens.forms[start] in strong_surnames()):
        return end
    if tokens.shapes[start] == "U" or " ".join(tokens.forms[start:end]) in namesakes():
        return start
    strong = tokens.forms[start] in strong_surnames() or tokens.forms[start + 1] in _MIDDLE
    return end if strong and length >= 3 else start  # noqa: PLR2004


def _cut(reading: Reading, start: int, end: int) -> int:
    """A run longer than a name is two names, or a name and a place: cut before the second surname or the place."""
    for at in range(start + 3, end):
        place = reading.get(at, "unit")
        if place is not None and place[0] == end and place[1][0].level == "province":
            return at
    if end - start <= _LONGEST:
        return end
    forms = reading.tokens.forms
    for at in range(start + 2, min(end, start + _LONGEST + 1)):
        if forms[at] in strong_surnames():
            return at
    return end if end - start == _LONGEST + 1 else start + _LONGEST


def _hidden(reading: Reading, start: int, end: int) -> bool:
    """Whether a name is cut short on purpose (``Nguyễn Thị N.``) or by accident (``Phạm Văn``)."""
    last = reading.tokens.forms[end - 1]
    return (last in _MIDDLE and end - start == 2) or (len(last) <= 2 and not set(last) & _VOWELS)  # noqa: PLR2004


def _plain(reading: Reading, start: int, end: int) -> bool:
    """Whether the words are letters, and the first two are no word of an organisation's name."""
    if max(reading.end_of(start, kind) for kind in ("term", "domain", "body", "nation", "region")) > start + 1:
        return False
    if reading.end_of(start, "body") == start + 1 and reading.tokens.shapes[start] == "U":
        return False
    if reading.tokens.forms[start] in common_surnames():
        return True
    last = max(reading.end_of(end - 1, "term"), reading.end_of(end - 1, "domain"))
    return (
        last <= end
        and not reading.get(start, "nation")
        and not any(reading.end_of(at, "body") > at + 1 for at in range(start, end))
    )


def _introduced(reading: Reading, end: int, *, strong: bool) -> bool:
    """Whether what follows makes the words before it a person: a verb of speech, a post, an age in brackets."""
    tokens = reading.tokens
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
