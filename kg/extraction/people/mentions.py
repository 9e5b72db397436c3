"""Persons of an article: where they are named, and the full name of each.

The scan goes over the words once. It steps over places, bodies and things named after people (``đường Lê Lợi, Trần
Phú``), keeps in mind whether a title has just been read, and asks the grammar of names at each capital. Then short
names (``ông Thọ``), names in capitals and other spellings are tied to the full name.
"""

from dataclasses import dataclass, field

from kg.extraction.people.names import name_end, run_end
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import CAPITALS
from kg.extraction.words.vocabulary import common_surnames
from kg.text import fold, modern_tones

_LIST = frozenset({",", "và", ";", "cùng", "&"})
_THING_LIST = _LIST | {"-", "–", "/"}
_AFTER_TITLE = frozenset({":", "là", "như", "gồm", "có"})
_PLURAL = frozenset({"các", "hai", "ba", "những", "bốn", "năm", "nhiều"})


@dataclass(slots=True)
class _Scan:
    """Where the last title ended, where it began, and what kind of thing the last run of capitals was."""

    reading: Reading
    anchor: int = -1
    lead: int = -1
    listed: int = -1
    stage: bool = False
    plural: bool = False
    blocked: int = -1
    found: list[PersonPhrase] = field(default_factory=list)
    loose: list[tuple[int, int, int]] = field(default_factory=list)


def find_people(reading: Reading) -> None:
    """Put every mention of a person on ``reading.people`` and ``reading.person_at``."""
    scan = _Scan(reading)
    index, count = 0, len(reading.tokens)
    while index < count:
        index = _step(scan, index)
    phrases = _tie(reading, scan)
    reading.people = phrases
    reading.person_at = {phrase.start: phrase for phrase in phrases}


def _step(scan: _Scan, index: int) -> int:
    """Read what stands at a word; the word to go on with."""
    reading = scan.reading
    if reading.lex[index] is not None:
        end = _stepped_over(scan, index)
        if end > index:
            return end
    if reading.tokens.shapes[index] in "XU":
        return _capital(scan, index)
    if scan.anchor == index and reading.tokens.forms[index] in _AFTER_TITLE:
        scan.anchor = index + 1
    return index + 1


def _stepped_over(scan: _Scan, index: int) -> int:
    """Behind a place, a title, a body, a thing, or a country at a word; the same word when there is none."""
    reading = scan.reading
    place = reading.unit_at.get(index)
    if place is not None:
        return _pass(scan, index, place.end)
    if scan.anchor == index and reading.get(index, "unitword") and not reading.get(index, "body"):
        return _pass(scan, index, reading.end_of(index, "unitword"))
    end = _known(scan, index)
    if end > index:
        return end
    kind = reading.end_of(index, "body")
    if scan.anchor == index and (kind > index + 1 or (kind > index and reading.tokens.shapes[index] == CAPITALS)):
        return _pass(scan, index, kind)
    nation = reading.end_of(index, "nation")
    if nation > index and reading.tokens.capital(index) and _nation_here(scan, index, nation):
        return _pass(scan, index, nation)
    return index


def _nation_here(scan: _Scan, index: int, end: int) -> bool:
    """Whether a country is meant: its name is long or foreign, or stands behind a role (``Tổng thống Mỹ``)."""
    tokens = scan.reading.tokens
    foreign = tokens.forms[index].isascii() and end - index == 1 and len(tokens.forms[index]) > 4  # noqa: PLR2004
    behind_role = scan.anchor == index and any(
        scan.reading.end_of(at, "role") == index for at in range(max(0, index - 4), index)
    )
    return end - index > 1 or foreign or behind_role


def _pass(scan: _Scan, index: int, end: int) -> int:
    """Step over a place or body; a title before it stays in force behind it."""
    if scan.anchor == index:
        scan.anchor = end
    return end


def _known(scan: _Scan, index: int) -> int:
    """Step over what the lexicon knows at a word: a title, a thing named after people, a body."""
    reading = scan.reading
    tokens = reading.tokens
    role = reading.end_of(index, "role")
    title = max(reading.end_of(index, "honorific"), reading.end_of(index, "group"), role)
    body = reading.body(index)
    named = reading.end_of(index, "named")
    if body is not None and body.end >= max(title, named):
        return _pass(scan, index, body.end)
    if title > index and title >= named and not (tokens.capital(index) and _surname_here(scan, index, title)):
        if scan.anchor != index:
            scan.lead = index
            scan.plural = tokens.form(index) in _PLURAL or tokens.form(index - 1) in _PLURAL
        scan.anchor = title
        return title
    if named > index and (
        named > index + 1 or not (tokens.capital(index) and tokens.forms[index] in common_surnames())
    ):
        scan.blocked = named
        return named
    return index


def _surname_here(scan: _Scan, index: int, end: int) -> bool:
    """``Ông``, ``Phó`` or ``Cao`` as a surname: one capital word with another capital behind, after a title."""
    reading = scan.reading
    return (
        end == index + 1
        and scan.anchor == index
        and reading.tokens.forms[index] in common_surnames()
        and reading.tokens.capital(end)
    )


def _capital(scan: _Scan, index: int) -> int:
    reading = scan.reading
    tokens = reading.tokens
    if scan.blocked in (index, index - 1) and (scan.blocked == index or tokens.shapes[index - 1] == "."):
        return _block(scan, index)
    titled, listed = scan.anchor == index, scan.listed == index
    anchored = titled or listed
    end = name_end(
        reading,
        index,
        anchored=titled or (listed and (scan.stage or tokens.forms[index] in common_surnames())),
    )
    if end == index:
        end = run_end(reading, index)
        if anchored and end - index == 1:
            scan.loose.append((index, end, scan.lead if scan.anchor == index else index))
        elif tokens.shapes[index] == "U" and end - index >= 2:  # noqa: PLR2004
            scan.loose.append((index, end, index))
        return end
    lead = scan.lead if scan.anchor == index else index
    scan.found.append(PersonPhrase(index, end, _write(tokens.words(index, end)), lead))
    scan.stage = scan.plural if scan.anchor == index else scan.stage and scan.listed == index
    scan.listed = _list_goes_on(reading, end)
    return end


def _block(scan: _Scan, index: int) -> int:
    """Step over a name that belongs to a thing, and keep the block up over a list."""
    end = run_end(scan.reading, index)
    following = _list_goes_on(scan.reading, end, _THING_LIST)
    scan.blocked = following
    return max(end, following) if following > 0 else end


def _list_goes_on(reading: Reading, end: int, marks: frozenset[str] = _LIST) -> int:
    if reading.tokens.form(end) == "(" and reading.tokens.form(end + 3) == ")":
        end += 4
    return end + 1 if reading.tokens.form(end) in marks and reading.tokens.capital(end + 1) else -1


def _write(words: str) -> str:
    """A name as it is written: single spaces, modern tones, no block capitals."""
    parts = words.split()
    return modern_tones(" ".join(p.capitalize() if p.isupper() and len(p) > 1 else p for p in parts))


def _key(name: str) -> str:
    """What two spellings of one name share: ``Sỹ`` is ``Sĩ``."""
    return fold(name).translate(_Y_TO_I)


_Y_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


def _tie(reading: Reading, scan: _Scan) -> list[PersonPhrase]:
    """One full name for each person: other spellings, parts of names and capitals are tied to the name in full."""
    full: dict[str, str] = {}
    for phrase in scan.found:
        full.setdefault(_key(phrase.name), phrase.name)
    phrases = [PersonPhrase(p.start, p.end, _longest(full, p.name, p.lead < p.start), p.lead) for p in scan.found]
    for start, end, lead in scan.loose:
        words = _write(reading.tokens.words(start, end))
        name = full.get(_key(words)) or (_by_part(phrases, start, words) if end - start == 1 else None)
        if name:
            phrases.append(PersonPhrase(start, end, name, lead))
    return sorted(phrases, key=lambda p: p.start)


def _longest(full: dict[str, str], name: str, titled: bool) -> str:  # noqa: FBT001
    """The longer name that ends in this shorter one (``Thiện Nhân``), or the name itself."""
    key = _key(name)
    if key.count(" ") == 1 and titled:
        longer = [other for k, other in full.items() if k.endswith(f" {key}")]
        if len(longer) == 1:
            return longer[0]
    return full[key]


def _by_part(phrases: list[PersonPhrase], at: int, part: str) -> str | None:
    """The last person before with this given name or surname; the given name counts first."""
    key = _key(part)
    earlier = [p.name for p in phrases if p.start < at]
    for place in (-1, 0):
        for name in reversed(earlier):
            if _key(name).split()[place] == key:
                return name
    return None
