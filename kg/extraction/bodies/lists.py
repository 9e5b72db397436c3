"""Bodies of one kind named together: the kind once, in the plural, and then their names.

``các Sở: Nội vụ, Tài chính``; ``UBND các quận Ba Đình, Hoàn Kiếm``; ``các trường THPT Kim Liên, Việt Đức``.
"""

from dataclasses import replace

from kg.extraction.bodies.grammar import parse_headless
from kg.extraction.bodies.owners import place_of
from kg.extraction.bodies.parts import with_place
from kg.extraction.bodies.places import place_after
from kg.extraction.bodies.state_tails import of_province
from kg.extraction.places.beside import LEVELS, is_commune, is_district, level_of
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.vocabulary import body_type
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.unit_words import UnitWord
from kg.model import BodyKind
from kg.resources import table

_WORDS = table("organisation_terms.toml")
_PLURALS = frozenset(_WORDS["plurals"])
_OPENING = frozenset({":", "gồm", "như", "là"})
_JOINTS = frozenset({",", "và", ";", "&"})
_FIELDED = frozenset({"department", "ministry", "office"})
_SINGULAR = frozenset({"department", "ministry"})
_PLACED = frozenset({"unit", "unit!", "under", "hospital", "named", "organ?"})
_SHARED = frozenset({"unit", "unit!"})
_AND = "và"
_ASIDE = frozenset({",", "("})
_WIDER = ("commune", "district", "province", "country")
_LISTING = frozenset({",", _AND})
_NAMED = frozenset({"proper", "hospital", "company", "paper"})
_NAMED_KINDS = frozenset({BodyKind.SCHOOL, BodyKind.HOSPITAL, BodyKind.COMPANY, BodyKind.MEDIA, BodyKind.MILITARY})
_NUMBERED = frozenset({"quận", "phường"})
_LONGEST = 20
_YEAR_DIGITS = 4


def read_list(reading: Reading, index: int) -> list[BodyPhrase]:
    """The bodies named together at a word: behind ``các``, or behind a kind that ``các quận`` follow; else none."""
    plural = is_plural(reading.tokens.forms[index])
    found = reading.get(index + 1 if plural else index, "body")
    if found is None:
        return []
    end, kind = found
    if not plural:
        if kind.tail in _PLACED:
            return _of_places(reading, index, end, kind) or _of_further_places(reading, index, end, kind)
        return _further_fields(reading, index, end, kind) if kind.tail in _SINGULAR else []
    while reading.tokens.form(end) in _OPENING:
        end += 1
    if kind.tail in _FIELDED or (kind.tail in _NAMED and kind.kind in _NAMED_KINDS):
        items = _items(reading, end, kind)
        return items if len(items) > 1 else []
    return []


def _further_fields(reading: Reading, start: int, index: int, kind: BodyType) -> list[BodyPhrase]:
    """``Sở`` | ``Nội vụ, Tài chính và Y tế``: the kind once, in the singular, and then the names of several."""
    field = reading.get(index, "domain") if reading.tokens.capital(index) else None
    if field is None or reading.tokens.form(field[0]) != "," or not reading.get(field[0] + 1, "domain"):
        return []
    items = _items(reading, index, kind)
    if len(items) < 2 or any(reading.get(item.end, "nation") for item in items):  # noqa: PLR2004
        return []
    return [replace(items[0], start=start), *items[1:]]


def is_plural(form: str) -> bool:
    """Whether a folded word tells that several follow: ``các``, ``hai``, ``3``."""
    return form in _PLURALS or (form.isdigit() and len(form) < _YEAR_DIGITS - 1)


def _of_places(reading: Reading, start: int, index: int, kind: BodyType) -> list[BodyPhrase]:
    """``UBND`` | ``các quận Ba Đình, Hoàn Kiếm``: a body of each of the places."""
    tokens = reading.tokens
    if not is_plural(reading.tokens.form(index)):
        return []
    word = reading.get(index + 1, "unitword")
    if word is None:
        return []
    end = index + 1
    places: list[UnitPhrase] = []
    while len(places) < _LONGEST:
        end, place = _next_place(reading, end, word[1])
        if place is None or (places and _holds(reading, place, word[1])):
            break
        places.append(place)
        if tokens.form(end) not in _JOINTS:
            break
        end += 1
    if not places:
        return []
    _name_district(reading, places)
    first = BodyPhrase(start, places[0].end, f"{kind.name} {places[0].label}", kind.kind, places[0].unit, places[0])
    return [
        first,
        *(BodyPhrase(p.start, p.end, f"{kind.name} {p.label}", kind.kind, p.unit, p) for p in places[1:]),
    ]


def _holds(reading: Reading, place: UnitPhrase, word: UnitWord) -> bool:
    """Whether a place behind a comma is where those listed lie: ``các xã A, B`` | ``, huyện C``."""
    level, listed = level_of(place), LEVELS.get(word.tier)
    wider = level is not None and listed is not None and _WIDER.index(level) > _WIDER.index(listed)
    return wider and reading.tokens.form(place.start - 1) != _AND


def _name_district(reading: Reading, places: list[UnitPhrase]) -> None:
    """Give numbered wards the district behind the last of them: ``các phường 5, 6, 7`` | ``quận 8``."""
    end = places[-1].end
    behind = reading.unit_at.get(end) or (reading.unit_at.get(end + 1) if reading.tokens.form(end) in _ASIDE else None)
    district = places[-1].district or (behind.label if behind is not None and is_district(behind) else "")
    for place in places if district else ():
        if place.name.isdecimal() and is_commune(place):
            place.district = place.district or district


def _of_further_places(reading: Reading, start: int, index: int, kind: BodyType) -> list[BodyPhrase]:
    """``UBND`` | ``huyện Gia Lâm và quận Tây Hồ``: a body of each of several places.

    Places of one level may stand behind commas too, one of another level only with its word behind ``và``.
    """
    first = reading.unit_at.get(index) if kind.tail in _SHARED else None
    if first is None or first.word is None or reading.tokens.form(first.end) not in _LISTING:
        return []
    places, last = [first], first
    while reading.tokens.form(last.end) in _LISTING:
        place = reading.unit_at.get(last.end + 1)
        joined = place is not None and reading.tokens.form(last.end) == _AND and _with_word(place)
        if place is None or not (_beside(first, place) or joined):
            break
        places.append(place)
        last = place
    if len(places) == 1:
        return []
    named = [BodyPhrase(p.start, p.end, f"{kind.name} {p.label}", kind.kind, p.unit, p) for p in places]
    return [replace(named[0], start=start), *named[1:]]


def _beside(one: UnitPhrase, other: UnitPhrase) -> bool:
    """Whether two places are of one level, so that neither can be the other's: ``quận 1`` and ``quận 3``."""
    levels = {level_of(one), level_of(other)}
    return len(levels) == 1 and None not in levels and one.name != other.name


def _with_word(place: UnitPhrase) -> bool:
    """Whether a place on record is named with its kind's word."""
    return place.word is not None and place.unit is not None


def _next_place(reading: Reading, index: int, word: UnitWord) -> tuple[int, UnitPhrase | None]:
    """The next place of a list of places of one kind, which its word may stand before again; and where it ends."""
    phrase = reading.unit_at.get(index)
    if phrase is not None:
        return phrase.end, replace(phrase, word=phrase.word or word)
    if reading.tokens.shapes[min(index, len(reading.tokens) - 1)] == "d" and word.word in _NUMBERED:
        return index + 1, UnitPhrase(index, index + 1, word, reading.tokens.forms[index])
    end, place = place_after(reading, index, word)
    if place is not None and place.end > place.start:
        return end, replace(place, start=index, end=end, word=word)
    return _new_place(reading, index, word)


def _new_place(reading: Reading, index: int, word: UnitWord) -> tuple[int, UnitPhrase | None]:
    """A commune that is not on record: its capitals up to the next joint."""
    tokens, end = reading.tokens, index
    if reading.get(index, "body") is not None:
        return index, None
    while end < len(tokens) and tokens.capital(end) and end - index < 4:  # noqa: PLR2004
        end += 1
    if end - index < 2 or word.tier != "commune" or index in reading.person_at:  # noqa: PLR2004
        return index, None
    return end, UnitPhrase(index, end, word, tokens.words(index, end))


def _items(reading: Reading, index: int, kind: BodyType) -> list[BodyPhrase]:
    """The bodies of one kind whose names stand in a list: of the kind, or of a narrower one (``Tiểu học``)."""
    items: list[BodyPhrase] = []
    while len(items) < _LONGEST:
        body = _item(reading, index, kind)
        if body is None:
            break
        items.append(body)
        if reading.tokens.form(body.end) not in _JOINTS:
            break
        index = body.end + 1
    return items


def _item(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    tokens = reading.tokens
    if any(reading.get(index, other) for other in ("role", "nation", "honorific", "unitword")):
        return None
    if kind.tail in _FIELDED:
        named = tokens.capital(index) and not reading.get(index, "body")
        field = reading.get(index, "domain") if named or tokens.forms[index - 1] not in _JOINTS else None
        return _of_field(reading, index, *field, kind) if field is not None else None
    narrower = _narrower(reading, index) if kind.kind is BodyKind.SCHOOL else None
    if narrower is not None:
        return parse_headless(reading, index, narrower[0], narrower[1])
    if not tokens.capital(index) or reading.get(index, "body"):
        return None
    return parse_headless(reading, index, index, kind)


def _of_field(reading: Reading, start: int, end: int, field: str, kind: BodyType) -> BodyPhrase:
    """A ministry, department or office of one field of a list."""
    name = f"{kind.name} {field}"
    if kind.tail == "ministry":
        return BodyPhrase(start, end, name, kind.kind)
    if kind.tail == "department":
        return of_province(reading, start, end, name, kind)
    after, place = place_after(reading, end)
    inferred = place is None or place.start == place.end
    place = place or place_of(reading, start)
    return with_place(start, after, f"{name} {place.label}" if place else name, kind.kind, place, inferred=inferred)


def _narrower(reading: Reading, index: int) -> tuple[int, BodyType] | None:
    """The kind of school that a word names without ``Trường``, and where it ends."""
    found = reading.get(index, "body")
    if found is not None:
        return found if found[1].kind is BodyKind.SCHOOL and found[1].tail == "proper" else None
    end = reading.end_of(index, "term")
    kind = body_type(f"Trường {reading.tokens.words(index, end).capitalize()}") if end > index else None
    return (end, kind) if kind is not None else None
