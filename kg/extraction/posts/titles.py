"""The grammar of titles: a role, its modifiers, and the body it is at.

``Phó Bí thư Thường trực`` | ``Tỉnh ủy``; ``Trưởng ban`` | ``Pháp chế HĐND quận`` (the role's own noun begins the body:
Ban Pháp chế); ``Thành ủy viên`` (the role names its body); ``Chủ tịch`` | ``Hà Nội`` (a place means its committee);
``nguyên``, ``tân`` before it tell the state of the post.
"""

from dataclasses import dataclass, replace

from kg.extraction.bodies.grammar import parse_headless
from kg.extraction.bodies.links import last_before
from kg.extraction.bodies.places import committee_of, place_after
from kg.extraction.places.home import home_province
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.skipped_terms import skip_term
from kg.extraction.words.vocabulary import body_type
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.roles import RoleHead
from kg.model import BodyKind, Status

_SUFFIXES = {
    ("thường", "trực"): "Thường trực",
    ("phụ", "trách"): "Phụ trách",
    ("chuyên", "trách"): "chuyên trách",
}
_OF = frozenset({"của", "tại", "ở"})
_ACTING = frozenset({"quyền", "q"})
_OPENING = frozenset({"nguyên", "cựu", "tân", "quyền", "q"})
_BEFORE = {"nguyên": Status.FORMER, "cựu": Status.FORMER, "tân": Status.INCOMING}
_CHAIR = frozenset({"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Quyền Chủ tịch"})
_SECRETARY = frozenset({"Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Quyền Bí thư"})


@dataclass(slots=True)
class Title:
    """A title in the text; ``body`` is ``None`` when it is not named here. ``end`` exclusive, in words."""

    start: int
    end: int
    roles: tuple[str, ...]
    body: str | None
    kind: BodyKind
    phrase: BodyPhrase | None
    status: Status | None = None
    organ: str | None = None
    weak: bool = False


def read_title(reading: Reading, index: int) -> Title | None:
    """The title that begins at a word, or ``None``."""
    tokens = reading.tokens
    start, status = index, None
    while tokens.form(index) in _BEFORE and status is None:
        status = _BEFORE[tokens.forms[index]]
        index += 1
    acting = tokens.form(index) in _ACTING and reading.get(index, "role") is None
    at = index + 1 if acting else index
    found = reading.get(at, "role")
    if found is None:
        return None
    end, head = found
    if reading.end_of(at, "body") > end:
        return None
    end, role = _modified(reading, end, head.role)
    if acting:
        role = f"Quyền {role}"
    title = _with_body(reading, start, at, end, role, head)
    title.status = status
    if tokens.forms[title.end : title.end + 3] == ["(", "cũ", ")"]:
        title.end += 3
        title.status = Status.FORMER
    return title


def _modified(reading: Reading, end: int, role: str) -> tuple[int, str]:
    pair = reading.tokens.form(end), reading.tokens.form(end + 1)
    suffix = _SUFFIXES.get(pair)
    if suffix is None or role.endswith(suffix):
        return end, role
    if suffix == "Thường trực" and not role.startswith(("Phó", "Ủy viên")):
        return end, role
    return end + 2, f"{role} {suffix}"


def _with_body(reading: Reading, start: int, at: int, end: int, role: str, head: RoleHead) -> Title:
    roles = tuple(role.split("+"))
    phrase = _body(reading, at, end, head)
    if phrase is not None:
        return Title(start, skip_term(reading, _reach(reading, phrase)), roles, phrase.name, phrase.kind, phrase)
    placed = _of_place(reading, start, end, role) or _of_nation(reading, end, role, head)
    if placed is not None:
        return Title(start, placed.end, roles, placed.name, placed.kind, placed)
    default = _default(reading, at, end, head.body) if head.body is not None else None
    if default is not None:
        return Title(start, skip_term(reading, max(default.end, end)), roles, default.name, default.kind, default)
    return _bare(reading, start, end, roles, head)


def _bare(reading: Reading, start: int, end: int, roles: tuple[str, ...], head: RoleHead) -> Title:
    """A title without a body: perhaps with an organ whose body follows (``Chủ tịch HĐQT``), or one that is meant."""
    organ = reading.get(end, "body")
    if organ is not None and organ[1].tail in ("organ", "organ!", "under") and reading.body(end) is None:
        return Title(start, organ[0], roles, None, organ[1].kind, None, organ=organ[1].name)
    meant = _meant(reading, start, end, roles[-1], head)
    if meant is not None:
        return Title(start, end, roles, meant.name, meant.kind, meant, weak=True)
    return Title(start, end, roles, None, BodyKind.OTHER, None)


def _of_nation(reading: Reading, end: int, role: str, head: RoleHead) -> BodyPhrase | None:
    """``Tổng thống`` | ``Mỹ``, ``Chủ tịch`` | ``Trung Quốc``."""
    nation = reading.get(end, "nation")
    if nation is None or not reading.tokens.capital(end):
        return None
    if not head.body and not role.startswith(("Bộ trưởng", "Chủ tịch", "Đại sứ")):
        return None
    return BodyPhrase(end, nation[0], nation[1], BodyKind.FOREIGN, inferred=True)


def _reach(reading: Reading, phrase: BodyPhrase) -> int:
    end = max(phrase.end, phrase.reach)
    return end + 1 if phrase.reach and reading.tokens.form(end) == ")" else end


def _meant(reading: Reading, start: int, end: int, role: str, head: RoleHead) -> BodyPhrase | None:
    """The body that a bare title means: the last committee, school or assembly named before."""
    if role in _SECRETARY:
        return last_before(reading, start, end, lambda kind: kind.tail == "committee")
    if head.noun == "Trường":
        return last_before(reading, start, end, lambda kind: kind.kind is BodyKind.SCHOOL and kind.tail == "proper")
    if role == "Đại biểu":
        return last_before(reading, start, end, lambda kind: kind.name == "Quốc hội")
    return None


def _body(reading: Reading, at: int, end: int, head: RoleHead) -> BodyPhrase | None:
    """The body after a role: of the role's own noun, or written out."""
    tokens = reading.tokens
    if head.noun is not None:
        words = head.noun.lower().split()
        back = end - len(words)
        if back >= at and tokens.forms[back:end] == words:
            own = reading.body(back, small=True)
            if own is not None and own.end > end:
                return own
    after = end + 1 if tokens.form(end) in _OF and reading.get(end + 1, "body") else end
    direct = reading.body(after, small=head.noun is not None)
    if direct is not None:
        return _under_noun(direct, head, tokens.form(end - 1))
    if head.noun is None or tokens.form(end) in (",", ".", ":", ";"):
        return None
    kind = body_type(head.noun)
    if kind is None:
        return None
    written = reading.get(end, "body")
    if written is not None:
        return _at_home(reading, end, written[0], written[1]) if written[1].tail == "unit!" else None
    return parse_headless(reading, end, end, kind) if _headless(reading, end) else None


def _at_home(reading: Reading, start: int, end: int, kind: BodyType) -> BodyPhrase | None:
    """A department of the home province: ``Cục trưởng`` | ``Cục Thống kê``."""
    place = home_province(reading, start)
    if place is None or kind.kind is not BodyKind.DEPARTMENT:
        return None
    return BodyPhrase(start, end, f"{kind.name} {place.label}", kind.kind, place.unit, place, inferred=True)


def _headless(reading: Reading, end: int) -> bool:
    return (reading.tokens.capital(end) and not reading.person_at.get(end)) or bool(reading.get(end, "unitword"))


def _under_noun(body: BodyPhrase, head: RoleHead, last: str) -> BodyPhrase:
    """``Chánh Văn phòng`` | ``UBND tỉnh`` is at Văn phòng Ủy ban nhân dân tỉnh."""
    noun = head.noun
    if noun is None or noun.split()[-1].lower() != last or body.name.startswith(noun) or last in ("đoàn", "an"):
        return body
    kind = body_type(noun)
    name = f"{noun} {body.name}"
    return replace(body, name=name, kind=kind.kind if kind is not None else body.kind, inner=body)


def _of_place(reading: Reading, start: int, end: int, role: str) -> BodyPhrase | None:
    """``Chủ tịch huyện`` is at its people's committee, ``Bí thư Hà Nội`` at its Party committee."""
    if role not in _CHAIR and role not in _SECRETARY:
        return None
    after, place = place_after(reading, end)
    if place is None or (place.unit is not None and place.unit.level == "country"):
        return None
    name = f"Ủy ban nhân dân {place.label}" if role in _CHAIR else committee_of(place)
    if name is None:
        return None
    kind = BodyKind.PEOPLES_COMMITTEE if role in _CHAIR else BodyKind.PARTY_COMMITTEE
    return BodyPhrase(start, after, name, kind, place.unit, place, inferred=True)


def _default(reading: Reading, at: int, end: int, body: str) -> BodyPhrase | None:
    """The body that a role has by itself, or ``<type>`` completed from what follows or from the context."""
    if not body.startswith("<"):
        kind = body_type(body)
        return BodyPhrase(at, end, body, kind.kind if kind else BodyKind.OTHER)
    name = body.strip("<>")
    kind = body_type(name)
    if kind is None:
        after, place = place_after(reading, end)
        if place is None and name == "thành phố" and reading.tokens.capital(end):
            return BodyPhrase(end, end + 1, f"{name} {reading.tokens.words(end, end + 1)}", BodyKind.FOREIGN)
        return BodyPhrase(at, after, place.label, BodyKind.FOREIGN, place.unit, place) if place else None
    return parse_headless(reading, at, end, kind)


def find_titles(reading: Reading) -> list[Title]:
    """Every title of the article, in order; bodies, places and persons that were passed over hold none."""
    titles: list[Title] = []
    lex, forms, people = reading.lex, reading.tokens.forms, reading.person_at
    index, count = 0, len(forms)
    while index < count:
        found = lex[index]
        if found is None and index not in people and forms[index] not in _OPENING:
            index += 1
            continue
        person = people.get(index)
        begins = person is None and ((found is not None and "role" in found) or forms[index] in _OPENING)
        title = read_title(reading, index) if begins else None
        if title is not None:
            titles.append(title)
            index = max(title.end, index + 1)
            continue
        body = reading.body(index) if person is None else None
        index = person.end if person else body.end if body else index + 1
    return titles
