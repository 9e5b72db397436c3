"""What the search for persons steps over: titles, places, bodies, countries, and things named after people."""

from kg.extraction.people.runs import foreign
from kg.extraction.people.scan import Scan
from kg.extraction.people.word_lists import foreign_list, names_list
from kg.extraction.words.lexicon import Found
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import CAPITALS, SMALL
from kg.extraction.words.vocabulary import common_surnames, strong_surnames
from kg.text import fold

KINDS = frozenset(
    {"unit", "unitword", "role", "honorific", "group", "named", "body", "nation", "domain", "term", "region"}
)
STRONG = KINDS - {"domain", "term"}
"""The kinds that count anywhere; the others only right behind a title."""
_TITLES = ("role", "honorific", "group")
_AFTER_TITLE = frozenset({":", "là", "như", "gồm", "có"})
_TITLE_MARKS = frozenset({".", "-", "–"})
_STATES = frozenset({"bang", "hạt"})
_AT = frozenset({"tại", "ở"})
_KEEPING = _AFTER_TITLE | _TITLE_MARKS | _STATES | _AT | {","}
"""Words behind which a title may stay in force."""
_COACH = frozenset({"hlv", "huấn"})
_PLURAL = frozenset({"các", "hai", "ba", "những", "bốn", "năm", "nhiều"})
_STREETS = names_list("streets")
_MONUMENTS = names_list("monuments")
_MONUMENT_BEGINNINGS = frozenset(words.split()[0] for words in _MONUMENTS)


def stepped_over(scan: Scan, index: int, found: Found) -> int:
    """Behind a place, a title, a body, a thing, or a country at a word; the same word when there is none."""
    behind_title = scan.anchor == index
    place = scan.reading.unit_at.get(index)
    end = index
    if "region" in found and _region_here(scan, index, index + found["region"][0]):
        end = index + found["region"][0]
    elif place is not None:
        end = place.end
    elif behind_title and "unitword" in found and "body" not in found:
        end = index + found["unitword"][0]
    if end > index:
        return scan.pass_over(index, end)
    end = _known(scan, index, found)
    if end > index:
        return end
    if behind_title and (end := _attribute(scan, index, found)) > index:
        return scan.pass_over(index, end)
    nation = scan.reading.end_of(index, "nation")
    if nation > index and scan.reading.tokens.capital(index) and _nation_here(scan, index, nation):
        return _pass_nation(scan, index, nation)
    return index


def _pass_nation(scan: Scan, index: int, end: int) -> int:
    """Step over a country; a title of address before it still belongs to the name behind."""
    addressed = scan.addressed
    scan.pass_over(index, end)
    if addressed == index:
        scan.addressed = end
    return end


def _region_here(scan: Scan, index: int, end: int) -> bool:
    """Whether a region or a foreign city is meant: ``Thái Bình Dương``; ``Jakarta`` behind a title."""
    return scan.reading.tokens.capital(index) and (end > index + 2 or scan.anchor == index)


def plain_word(scan: Scan, index: int) -> int:
    """Behind a word that the lexicon knows nothing of; some words keep a title in force."""
    reading = scan.reading
    tokens = reading.tokens
    form = tokens.forms[index]
    if form not in _KEEPING:
        return index + 1
    if form in _AFTER_TITLE or _joins_titles(reading, index) or (form in _AT and _host_behind(scan, index + 1)):
        scan.anchor = index + 1
    elif _apposition(reading, index):
        scan.anchor = scan.addressed = index + 1
    elif form in _STATES and tokens.capital(index + 1) and foreign(reading, index + 1):
        scan.anchor = index + 2
        return index + 2
    return index + 1


def _attribute(scan: Scan, index: int, found: Found) -> int:
    """Behind the type of a body, or a field of a post (``Bộ trưởng | Tư pháp``), that stands behind a title."""
    shapes = scan.reading.tokens.shapes
    kind = index + found["body"][0] if "body" in found else index
    if kind > index + 1 or (kind > index and shapes[index] == CAPITALS):
        return kind
    end = _field_end(scan.reading, index, found)
    return end if end > index + 1 and shapes[end - 1] == SMALL and _name_may_follow(scan.reading, end) else index


def _field_end(reading: Reading, index: int, found: Found) -> int:
    """Behind a field of a post and the level that may follow it: ``Trưởng ban | Dân tộc tỉnh``."""
    end = max(index + found[name][0] if name in found else index for name in ("domain", "term"))
    if end == index or end >= len(reading.tokens) or reading.tokens.capital(end) or end in reading.unit_at:
        return end
    return max(reading.end_of(end, kind) for kind in ("unitword", "domain", "term"))


def _name_may_follow(reading: Reading, index: int) -> bool:
    """Whether a country, a surname or a foreign word with a capital stands at a word."""
    if not reading.tokens.capital(index):
        return False
    surname = reading.tokens.forms[index] in common_surnames()
    return surname or reading.get(index, "nation") is not None or _foreign_name(reading, index)


def _host_behind(scan: Scan, index: int) -> bool:
    """Whether the country or place where the holder of a post works stands at a word: ``Đại sứ Mỹ tại | Việt Nam``."""
    reading = scan.reading
    if not scan.role or not reading.tokens.capital(index):
        return False
    place = reading.unit_at.get(index)
    end = place.end if place is not None else reading.end_of(index, "nation")
    return end > index and _foreign_name(reading, end)


def _joins_titles(reading: Reading, index: int) -> bool:
    """Whether a mark joins two titles of address: ``PGS-TS``, ``TTND.PGS``."""
    return reading.tokens.forms[index] in _TITLE_MARKS and reading.get(index + 1, "honorific") is not None


def _apposition(reading: Reading, index: int) -> bool:
    """Whether a comma parts a title with its country from a foreign name: ``nhà văn Nga, Solgenitsyn``."""
    tokens = reading.tokens
    if tokens.forms[index] != "," or not tokens.capital(index + 1) or not index:
        return False
    return reading.get(index - 1, "nation") is not None and foreign(reading, index + 1)


def _nation_here(scan: Scan, index: int, end: int) -> bool:
    """Whether a country is meant: its name is long or foreign, or stands behind a role (``Tổng thống Mỹ``)."""
    form = scan.reading.tokens.forms[index]
    if end - index > 1 or (form.isascii() and len(form) > 4):  # noqa: PLR2004
        return True
    if scan.anchor != index:
        return False
    tokens = scan.reading.tokens
    behind = end + (tokens.form(end) == ",")
    return scan.role or _foreign_name(scan.reading, behind)


def _foreign_name(reading: Reading, index: int) -> bool:
    """Whether a foreign name may begin at a word."""
    if not reading.tokens.capital(index):
        return False
    return foreign(reading, index) or reading.tokens.forms[index] in foreign_list("given")


def _known(scan: Scan, index: int, found: Found) -> int:
    """Step over what the lexicon knows at a word: a title, a thing named after people, a body."""
    title = named = index
    for kind in _TITLES:
        if kind in found and index + found[kind][0] > title:
            title = index + found[kind][0]
    if "named" in found:
        named = index + found["named"][0]
    if "body" in found:
        body = scan.reading.body(index)
        if body is not None and body.end >= title and body.end >= named:
            return scan.pass_over(index, body.end)
    if title > index and title >= named and not _surname_here(scan, index, title):
        if scan.monument == index:
            scan.block(title)
        else:
            _begin_title(scan, index, title, role="role" in found and index + found["role"][0] == title)
        return title
    if named > index and (named > index + 1 or not _capital_surname(scan.reading, index)):
        _begin_thing(scan, index, named)
        return named
    return index


def _begin_title(scan: Scan, index: int, end: int, *, role: bool) -> None:
    forms = scan.reading.tokens.forms
    if scan.anchor != index:
        scan.lead = index
        scan.plural = forms[index] in _PLURAL or (index > 0 and forms[index - 1] in _PLURAL)
    scan.title, scan.anchor, scan.role = index, end, role
    scan.addressed = end if not role or forms[index] in _COACH else -1


def _begin_thing(scan: Scan, index: int, end: int) -> None:
    scan.block(end)
    first = scan.reading.tokens.forms[index]
    if first in _MONUMENT_BEGINNINGS and fold(scan.reading.tokens.words(index, end)) in _MONUMENTS:
        scan.monument = end
    if first in _STREETS:
        scan.street = index


def _capital_surname(reading: Reading, index: int) -> bool:
    """Whether ``Hồ`` or ``Đường`` is a surname; before a frequent surname ``Đường`` is the street."""
    tokens = reading.tokens
    if not tokens.capital(index) or tokens.forms[index] not in common_surnames():
        return False
    return tokens.forms[index] not in _STREETS or tokens.form(index + 1) not in strong_surnames()


def _surname_here(scan: Scan, index: int, end: int) -> bool:
    """``Ông``, ``Phó`` or ``Cao`` as a surname: one capital word with another capital behind, after a title."""
    reading = scan.reading
    return (
        scan.anchor == index
        and end == index + 1
        and reading.tokens.capital(index)
        and reading.tokens.forms[index] in common_surnames()
        and reading.tokens.capital(end)
        and not (reading.get(index, "honorific") and _name_behind(reading, end))
    )


def _name_behind(reading: Reading, index: int) -> bool:
    """Whether what stands behind ``Ông`` is a name of its own: one word, a foreign one, or one with a surname."""
    if not reading.tokens.capital(index + 1) or reading.tokens.forms[index] in common_surnames():
        return True
    return foreign(reading, index)
