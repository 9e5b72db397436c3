"""Bodies of titles in words of their own, of a type or an office whose field stands in no list.

``Chi cục trưởng`` | ``Chi cục bảo vệ môi trường``, ``Phó phòng`` | ``khoáng sản``, ``Chủ tịch`` | ``Hợp tác xã chợ gốm
làng cổ Bát Tràng``. A title's body is a name even in small letters, so it reaches to the next mark, person, verb or
small word; words that stand in no list belong to it only when the phrase ends at a mark, a person or a verb of speech.
"""

from kg.extraction.bodies.links import superior
from kg.extraction.bodies.owners import owner_of
from kg.extraction.bodies.parts import joined, nested_body, owned_elsewhere, with_place
from kg.extraction.bodies.places import place_after
from kg.extraction.posts.hamlets import hamlet
from kg.extraction.words.name_runs import begins_sentence, name_end, person_begins
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import BREAK, CAPITALISED, CAPITALS, MARK, NUMBER
from kg.extraction.words.vocabulary import acting_words, body_type, small_words
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.roles import HAMLETS, RoleHead
from kg.model import BodyKind
from kg.resources import table
from kg.text import squeeze

_TAILS = frozenset(
    {"proper", "company", "hospital", "central", "office", "division", "faculty", "centre", "steering", "organising"}
)
_OFFICES: frozenset[str] = frozenset(table("role_words.toml")["offices"])
_MISSION = "Đoàn"
_TEAMS = frozenset({_MISSION, "Tổ"})
"""Teams belong to nobody but whom the text says; a mission that is neither numbered nor anybody's is no body."""
_WARD = ("tổ", "dân", "phố")
_ALONE = frozenset({"Hội đồng", "Ủy ban", "Chi bộ", "Đảng bộ"})
_LONGEST = 14
_UNKNOWN = 4
_STOPS = ("speech", "honorific", "role", "incoming", "outgoing", "former", "moving", "kin", "joins")
_OCCASIONS = frozenset(table("organisation_terms.toml")["occasions"])
_OF = frozenset({"của", "thuộc"})
_HAMLETS = frozenset(word for word in HAMLETS if " " not in word)
_JOINTS = frozenset({"và", "-", "–"})


def written_body(reading: Reading, end: int, head: RoleHead) -> BodyPhrase | None:
    """The body behind a role that ends at ``end``, by its type or the role's own noun and the words that follow."""
    back = end - len(head.noun.split()) if head.noun else end
    start = back if reading.end_of(back, "body") > end else end
    found = reading.get(start, "body")
    if found is not None and found[1].tail != "never":
        return _typed(reading, start, found[0], found[1])
    if head.noun not in _OFFICES or end >= len(reading.tokens) or reading.tokens.shapes[end] in (MARK, BREAK):
        return None
    if tuple(reading.tokens.forms[end : end + len(_WARD)]) == _WARD:
        return hamlet(reading, end + len(_WARD), noun=" ".join(_WARD))
    kind = body_type(head.noun) or BodyType(head.noun, BodyKind.OTHER, "office", "")
    return _named(reading, end, end + (reading.tokens.forms[end] == head.noun.lower()), kind)


def _typed(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """A body of a type that is named in words, or an organ of one: ``Hội đồng quản trị`` | ``Hợp tác xã làng gốm``."""
    if kind.tail != "organ!":
        return _named(reading, start, index, kind) if kind.tail in _TAILS and kind.name not in _ALONE else None
    found = reading.get(index, "body")
    owner = _typed(reading, index, found[0], found[1]) if found is not None else None
    return joined(start, owner.end, kind.name, kind, owner) if owner is not None else None


def _named(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    end = _phrase_end(reading, index)
    words = squeeze(reading.tokens.words(index, end))
    if end == index or words.lower() in _OCCASIONS or _does(reading, index, end):
        return None
    words = words[0].upper() + words[1:]
    name = f"{kind.name} {words}"
    nested = nested_body(reading, end)
    above = nested or superior(reading, end, kind)
    if above is not None:
        return joined(start, nested.end if nested else end, name, kind, above)
    after, place = place_after(reading, end + (reading.tokens.form(end) in _OF))
    if place is not None:
        return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=place.start == place.end)
    if kind.name in _TEAMS:
        numbered = any(reading.tokens.shapes[at] == NUMBER for at in range(index, end))
        return BodyPhrase(start, end, name, kind.kind) if numbered or kind.name != _MISSION else None
    owner = (
        None
        if _in_hamlet(reading, index, end) or owned_elsewhere(reading, index, end)
        else owner_of(reading, start, words, kind)
    )
    return joined(start, end, name, kind, owner) if owner is not None else BodyPhrase(start, end, name, kind.kind)


def _in_hamlet(reading: Reading, index: int, end: int) -> bool:
    """Whether a name ends in a hamlet, whose body it is: ``Tổ hòa giải`` | ``thôn Bản Khoang``."""
    return not _HAMLETS.isdisjoint(reading.tokens.forms[index:end])


def _does(reading: Reading, index: int, end: int) -> bool:
    """Whether a lone term is the holder's doing, and no field: ``Trưởng phòng`` | ``kiểm tra hồ sơ``."""
    lone = end in (reading.end_of(index, "term"), index + 1) and not reading.tokens.capital(index)
    acting = reading.tokens.words(index, end).lower() in acting_words() or reading.tokens.forms[index] in small_words()
    return lone and acting and not _closed(reading, end) and reading.tokens.form(end) not in _OF


def _phrase_end(reading: Reading, index: int) -> int:
    """Where the words of a name end; the same word when they hold no term or capital."""
    at, sure, unknown = index, index, 0
    while at < min(index + _LONGEST, len(reading.tokens)) and not _stops(reading, index, at):
        step = _known_end(reading, at)
        if step > at:
            at = step + _joins(reading, step)
            sure = sure if unknown else step
            continue
        unknown += 1
        if unknown > _UNKNOWN:
            return sure
        at += 1
    if unknown and not (_closed(reading, at) and _substantial(reading, index, at)):
        return sure
    return at


def _known_end(reading: Reading, at: int) -> int:
    """Behind a run of names and terms."""
    return max(name_end(reading, at, commas=True), reading.end_of(at, "term"), reading.end_of(at, "domain"))


def _joins(reading: Reading, at: int) -> bool:
    """Whether ``và`` or a dash joins a further field: ``Kế hoạch`` | ``- tài chính``."""
    if reading.tokens.form(at) not in _JOINTS or reading.get(at + 1, "body") or reading.get(at + 1, "role"):
        return False
    return max(reading.end_of(at + 1, "term"), reading.end_of(at + 1, "domain")) > at + 1


def _stops(reading: Reading, index: int, at: int) -> bool:
    tokens = reading.tokens
    if tokens.shapes[at] in (MARK, BREAK) or at in reading.person_at:
        return True
    stopping = tokens.forms[at] in small_words() or any(reading.get(at, kind) for kind in _STOPS)
    if stopping and reading.end_of(at, "term") == at:
        return True
    place = reading.unit_at.get(at)
    if place is not None and (place.word is not None or at > index):
        return True
    if at > index and (person_begins(reading, at) or begins_sentence(reading, at) or reading.body(at) is not None):
        return True
    return reading.get(at, "unitword") is not None and reading.end_of(at, "term") == at


def _closed(reading: Reading, at: int) -> bool:
    """Whether a mark, a person, a place or a verb of speech ends a phrase, so that all its words are the name."""
    tokens = reading.tokens
    if at >= len(tokens) or tokens.shapes[at] in (MARK, BREAK) or at in reading.person_at or at in reading.unit_at:
        return True
    return any(reading.get(at, kind) for kind in ("speech", "honorific", "joins")) or reading.body(at) is not None


def _substantial(reading: Reading, index: int, end: int) -> bool:
    """Whether a phrase with unknown words holds a term or a capital all the same."""
    shapes = reading.tokens.shapes
    return end in reading.unit_at or any(
        shapes[at] in (CAPITALISED, CAPITALS) or reading.end_of(at, "term") > at for at in range(index, end)
    )
