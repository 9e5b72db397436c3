"""Posts of foreigners whose country the title leaves out: ``Tổng thống Mỹ … | Phó Tổng thống Kamala Harris``.

A head of state or government, a minister or a speaker with a foreign name is of the country that such a title names
before, of the only one named, or of the one that the article is about. Names with Vietnamese marks (``Ksor Phước``)
may be of the highlands: those are left out.
"""

from bisect import bisect_left
from collections import Counter
from functools import cache

from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import entries_between, entry_ends
from kg.extraction.words.reading import BodyPhrase, PersonPhrase, Reading
from kg.extraction.words.vocabulary import common_surnames
from kg.gazetteers.nations import nations
from kg.model import BodyKind
from kg.text import fold

_HEADS = ("Tổng thống", "Phó Tổng thống", "Thủ tướng", "Phó Thủ tướng", "Ngoại trưởng")
_MINISTERS = ("Bộ trưởng", "Thứ trưởng")
_CHAIRS = ("Chủ tịch", "Phó Chủ tịch")
_CHAMBERS = frozenset({"Quốc hội", "Hạ viện", "Thượng viện"})
_REACH = 250
_TITLE = 5
_OFTEN, _FAR_MORE = 3, 3
VIETNAM = "Việt Nam"
_AT = frozenset({"tại", "ở"})


def is_foreign(person: PersonPhrase) -> bool:
    """Whether a person's name begins with no Vietnamese surname."""
    return fold(person.name.split()[0]) not in common_surnames()


def complete(reading: Reading, title: Title, person: PersonPhrase, main: str | None) -> None:
    """Give a foreigner's title the country named last before it, or the article's ``main`` one, where it names none."""
    role, body = title.roles[0], title.body
    head = role in _HEADS and (body is None or title.kind is not BodyKind.FOREIGN)
    ministry = role.startswith(_MINISTERS) and body is not None and body.startswith("Bộ ")
    chamber = role in _CHAIRS and body in _CHAMBERS
    if not (head or ministry or chamber) or names_nation(body) or not (is_foreign(person) and person.name.isascii()):
        return
    nation = _nation(reading, title.start, person)
    if nation is None and main is not None and _speaks_of_no_other(reading, title.start, main):
        nation = main
    if nation is not None:
        title.body = nation if head else f"{body} {nation}"
        title.kind, title.weak = BodyKind.FOREIGN, True
        title.phrase = BodyPhrase(title.start, title.end, title.body, title.kind, inferred=True)


def names_nation(body: str | None) -> bool:
    """Whether the name of a body ends in that of a country: ``Bộ Quốc phòng Nga``."""
    return body is not None and body.endswith(_nation_endings())


@cache
def _nation_endings() -> tuple[str, ...]:
    """What names of bodies end in that name a country."""
    return tuple({f" {name}" for _, name in nations()})


def _nation(reading: Reading, start: int, person: PersonPhrase) -> str | None:
    """The country of the last title of the kind that names one, or the only one named shortly before; nobody else's.

    None, where this sentence or the one before speaks of another: ``thăm Pháp theo lời mời của`` | ``Tổng thống``.
    """
    named: list[str] = []
    spoken: str | None = None
    for at in range(start - 1, max(-1, start - _REACH), -1):
        found = reading.get(at, "nation")
        if found is None or not reading.tokens.capital(at) or found[1] == VIETNAM:
            continue
        holder = reading.person_at.get(found[0])
        if holder is not None and holder.name != person.name:
            continue
        nation = str(found[1])
        if _behind_role(reading, at, reading.tokens.forms[start]) or _sets_scene(reading, at, start):
            return nation if spoken in (None, nation) else None
        if not named and reading.sentence[start] - reading.sentence[at] <= 1 and not _of_office(reading, at):
            spoken = nation
        named.append(nation)
    return named[0] if len(set(named)) == 1 else None


def _of_office(reading: Reading, at: int) -> bool:
    """Whether a country stands behind a role of any kind: ``Thủ tướng`` | ``Đức``."""
    return entry_ends(reading, range(max(0, at - _TITLE), at), at, ("role",))


def main_nation(reading: Reading) -> str | None:
    """The country that the whole article is about, named often and far more than any other."""
    starts = reading.starts("nation")
    if len(starts) < _OFTEN:
        return None
    named = Counter(nation for at in starts if (nation := _named_at(reading, at)) not in (None, VIETNAM))
    (first, most), (_, next_most) = [*named.most_common(2), (None, 0), (None, 0)][:2]
    return first if most >= _OFTEN and most > _FAR_MORE * next_most else None


def _named_at(reading: Reading, at: int) -> str | None:
    """The country that begins at a word with a capital."""
    return str(reading.value_at(at, "nation")) if reading.tokens.capital(at) else None


def _speaks_of_no_other(reading: Reading, start: int, nation: str) -> bool:
    """Whether the sentence of a title, or if it names no country before it the one before, names no other country."""
    sentence = reading.sentence[start]
    begin, before = (bisect_left(reading.sentence, sentence - back) for back in (0, 1))
    for first, end in ((begin, start), (before, begin)):
        named = {_named_at(reading, at) for at in entries_between(reading, "nation", first, end)} - {None}
        if named:
            return named <= {nation, VIETNAM}
    return True


def _sets_scene(reading: Reading, at: int, start: int) -> bool:
    """Whether a country says where the sentence happens: ``Tại`` | ``Thái Lan, Thủ tướng …``."""
    return reading.sentence[at] == reading.sentence[start] and reading.tokens.form(at - 1) in _AT


def _behind_role(reading: Reading, at: int, word: str) -> bool:
    """Whether a country stands right behind a role: ``Tổng thống`` | ``Mỹ``, ``Thứ trưởng Tư pháp`` | ``Mỹ``."""
    return any(
        reading.get(start, "role") and word in reading.tokens.forms[start:at]
        for start in range(max(0, at - _TITLE), at - 1)
    )
