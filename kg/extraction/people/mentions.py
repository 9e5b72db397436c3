"""Persons of an article: where they are named, and the full name of each.

The scan goes over the words once. It steps over places, bodies and things named after people (``đường Lê Lợi, Trần
Phú``), keeps in mind whether a title has just been read, and asks the grammar of names at each capital. Then short
names (``ông Thọ``), names in capitals and other spellings are tied to the full name.
"""

from kg.extraction.people.names import introduced, name_end
from kg.extraction.people.runs import foreign, run_end
from kg.extraction.people.scan import Loose, Scan
from kg.extraction.people.stepping import KINDS, STRONG, plain_word, stepped_over
from kg.extraction.people.things import behind_house_number, place_word_before, stands_for_thing
from kg.extraction.people.tying import tied, written
from kg.extraction.people.word_lists import foreign_list, names_list
from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import CAPITALISED, CAPITALS, MARK
from kg.extraction.words.vocabulary import common_surnames, strong_surnames
from kg.text import fold

_LIST = frozenset({",", "và", ";", "cùng", "&"})
_THING_LIST = _LIST | {"-", "–", "/"}
_ENDS = frozenset(",;.)…!?")
_CAPITAL = frozenset({CAPITALISED, CAPITALS})
_FULL = 3


def find_people(reading: Reading) -> None:
    """Put every mention of a person on ``reading.people`` and ``reading.person_at``."""
    scan = Scan(reading)
    index = scan.begins.find(1)
    while index >= 0:
        index = _read(scan, index)
        if index != scan.anchor:
            index = scan.begins.find(1, index)
    reading.people = tied(scan)
    reading.person_at = {phrase.start: phrase for phrase in reading.people}


def _read(scan: Scan, index: int) -> int:
    """Read what begins at a word; the word to go on with."""
    found = scan.reading.lex.get(index)
    if found is not None and not (KINDS if scan.anchor == index else STRONG).isdisjoint(found):
        end = stepped_over(scan, index, found)
        if end > index:
            return end
    if scan.reading.tokens.shapes[index] in _CAPITAL:
        return _capital(scan, index)
    return plain_word(scan, index) if scan.anchor == index else index + 1


def _capital(scan: Scan, index: int) -> int:
    """Read the run of capitals at a word; the word to go on with."""
    if scan.blocked == index or (scan.blocked == index - 1 and _opening_mark(scan.reading, index - 1)):
        return _block(scan, index)
    anchored = _anchored(scan, index)
    if anchored and (_attribute(scan.reading, index) or _union(scan.reading, index)):
        return scan.pass_over(index, index + 1)
    run = run_end(scan.reading, index)
    if run == index + 1 and scan.anchor != index != scan.listed:
        return run
    named = run > index + 1 and not (anchored and _field_name(scan, index, run))
    end = name_end(scan.reading, index, run, anchored=anchored) if named else index
    thing = end > index and not anchored and _thing(scan, index, end)
    if thing and scan.in_streets(index):
        return _block(scan, index)
    if end > index and not thing and scan.reading.tokens.form(end) != "tộc":
        return _person(scan, index, end)
    end = max(end, run)
    _keep_loose(scan, index, end)
    return _inner_name(scan, index, end) if not anchored else end


def _opening_mark(reading: Reading, index: int) -> bool:
    """Whether a mark may stand between a thing and the name it bears: ``đường "Lê Lợi"``."""
    return reading.tokens.shapes[index] == MARK and reading.tokens.forms[index] not in _ENDS


def _attribute(reading: Reading, index: int) -> bool:
    """Whether a foreign word only tells more of the title: ``võ sư Karate | Trần Văn Nam``."""
    forms = reading.tokens.forms
    return (
        foreign(reading, index)
        and forms[index] not in common_surnames()
        and reading.tokens.capital(index + 2)
        and forms[index + 1] in strong_surnames()
        and forms[index] not in foreign_list("given")
        and reading.tokens.shapes[index] == reading.tokens.shapes[index + 1] == CAPITALISED
    )


def _union(reading: Reading, index: int) -> bool:
    """Whether ``Đoàn`` is the Youth Union's and no surname: ``Bí thư Trung ương | Đoàn | Lê Văn Nam``."""
    forms = reading.tokens.forms
    named = forms[index] == "đoàn" and forms[index - 1] == "ương" and reading.tokens.capital(index + 2)
    return named and forms[index + 1] in strong_surnames()


def _anchored(scan: Scan, index: int) -> bool:
    """Whether a title or the list of persons before makes the capitals a name, seen how the name begins."""
    surname = scan.reading.tokens.forms[index] in common_surnames()
    if scan.anchor == index:
        return surname or not (_collective(scan) or place_word_before(scan.reading, index))
    return scan.listed == index and (scan.stage or surname)


def _field_name(scan: Scan, index: int, run: int) -> bool:
    """Whether a name in Vietnamese words ends a field: ``Trưởng ban Quản lý di tích | Cổ Loa``.

    It has no surname, or a rare one and one word more, behind a word for a site.
    """
    reading = scan.reading
    form = reading.tokens.forms[index]
    rare = form not in strong_surnames() and run - index < _FULL
    if scan.anchor != index or (form in common_surnames() and not (rare and _behind_site(reading, index))):
        return False
    title = max(reading.end_of(scan.title, kind) for kind in ("role", "honorific", "group"))
    behind = entry_ends(reading, range(max(title, index - _FULL), index), index, ("term",))
    return behind and not foreign(reading, index)


def _behind_site(reading: Reading, index: int) -> bool:
    """Whether a word for a site, which has a name, stands right before a word: ``di tích`` | ``Cổ Loa``."""
    forms = reading.tokens.forms
    return any(" ".join(forms[max(0, at) : index]) in names_list("sites") for at in range(index - _FULL, index))


def _collective(scan: Scan) -> bool:
    """Whether the last title stands before places and teams as well: ``công nhân Khe Xanh``."""
    return fold(scan.reading.tokens.words(scan.title, scan.anchor)) in names_list("collective")


def _thing(scan: Scan, start: int, end: int) -> bool:
    if behind_house_number(scan.reading, start):
        return True
    if end - start >= _FULL and introduced(scan.reading, start, end):
        return False
    return stands_for_thing(scan.reading, start, end, in_streets=scan.in_streets(start))


def _person(scan: Scan, index: int, end: int) -> int:
    """Keep a name; what follows may go on with a list."""
    titled = scan.anchor == index
    lead = scan.lead if titled else index
    if titled:
        scan.titled.add(index)
    scan.found.append(PersonPhrase(index, end, written(scan.reading.tokens.words(index, end)), lead))
    scan.stage = scan.plural if titled else scan.stage and scan.listed == index
    scan.go_on_with_list(_list_goes_on(scan.reading, end))
    return end


def _keep_loose(scan: Scan, index: int, end: int) -> None:
    """Keep capitals that are no name in full: one word behind a title or in a list, or words in block capitals."""
    titled = scan.anchor == index
    if (titled or scan.listed == index) and end - index == 1:
        lead = scan.lead if titled and not _collective(scan) else index
        scan.loose.append(Loose(index, end, lead, lead < index and scan.addressed == index))
    elif scan.reading.tokens.shapes[index] == CAPITALS and end - index > 1:
        scan.loose.append(Loose(index, end, index))


def _inner_name(scan: Scan, start: int, end: int) -> int:
    """Stop before a full name that ends a longer run of capitals: ``người Việt | Trần Văn Nam``."""
    reading = scan.reading
    forms = reading.tokens.forms
    for at in range(max(start + 1, end - _FULL - 1), end - 2):
        if forms[at] in strong_surnames() and name_end(reading, at, run_end(reading, at), anchored=False) == end:
            return at
    return end


def _block(scan: Scan, index: int) -> int:
    """Step over a name that belongs to a thing, and keep the block up over a list."""
    end = run_end(scan.reading, index)
    if scan.in_streets(index):
        scan.things.add(fold(scan.reading.tokens.words(index, end)))
    following = _list_goes_on(scan.reading, end, _THING_LIST)
    scan.block(following)
    return max(end, following) if following > 0 else end


def _list_goes_on(reading: Reading, end: int, marks: frozenset[str] = _LIST) -> int:
    if reading.tokens.form(end) == "(" and reading.tokens.form(end + 3) == ")":
        end += 4
    return end + 1 if reading.tokens.form(end) in marks and reading.tokens.capital(end + 1) else -1
