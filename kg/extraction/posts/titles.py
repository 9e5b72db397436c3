"""The grammar of titles: a role, its modifiers, and the body it is at.

``Phó Bí thư Thường trực`` | ``Tỉnh ủy``; ``nguyên``, ``tân`` before it tell the state of the post.
``kg.extraction.posts.title_bodies`` finds the body.
"""

from dataclasses import dataclass, replace

from kg.extraction.posts.hamlets import hamlet
from kg.extraction.posts.title_bodies import default_body, named_body, placed_body, union_centre
from kg.extraction.posts.title_charges import CHARGE, IN_CHARGE, behind_field, behind_running
from kg.extraction.posts.title_companies import company_body, recalled_board, recalled_body
from kg.extraction.posts.title_departments import department_body
from kg.extraction.posts.title_ends import (
    behind_bracket,
    behind_delegation,
    behind_host,
    behind_owner,
    behind_republic,
    behind_superiors,
)
from kg.extraction.posts.title_fields import with_field
from kg.extraction.posts.title_meant import meant_body
from kg.extraction.posts.title_nations import foreign_party, national_body
from kg.extraction.posts.title_openings import is_acting, openings, state_before
from kg.extraction.posts.title_phrases import written_body
from kg.extraction.posts.title_standing import STANDING, is_standing_seat, standing_body
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.skipped_terms import skip_term
from kg.gazetteers.roles import RoleHead
from kg.model import BodyKind, Status
from kg.resources import table

_SUFFIXES = {
    ("thường", "trực"): "Thường trực",
    ("phụ", "trách"): "Phụ trách",
    ("chuyên", "trách"): "chuyên trách",
}
_OFFICES = (["chức", "vụ"], ["nhiệm", "vụ"])
_COMMITTEE, _PARTY_SEAT = "Đảng ủy", "<Đảng ủy>"
_COMMITTEES = frozenset({"Chi bộ", "Đảng bộ"})
_LETTERS = frozenset({"bt", "ct", "pct"})
"""Letters that stand for a role only with a body: ``hợp đồng BT`` is no secretary."""
_DEPUTY, _DELEGATION, _ASSEMBLY = "Đại biểu", "Đoàn đại biểu Quốc hội", "Quốc hội"
"""A deputy is one of the National Assembly, whatever delegation he sits with."""
_SEATS, _NO_SEATS = (frozenset(table("role_words.toml")[key]) for key in ("seats", "no_seats"))
"""Words for the seat of an office, and the words before them that make them others: ``Phủ`` | ``Chủ tịch``."""
_BOARD, _BOARDS = "ban", frozenset(table("role_words.toml")["boards"])
_ORGANS = frozenset({"organ", "organ!", "under"})


@dataclass(slots=True)
class Title:
    """A title in the text; ``body`` is ``None`` when it is not named here. ``end`` exclusive, in words.

    ``status`` is what words of the title tell; ``once`` when they tell it of this title alone: ``(cũ)``.
    """

    start: int
    end: int
    roles: tuple[str, ...]
    body: str | None
    kind: BodyKind
    phrase: BodyPhrase | None
    status: Status | None = None
    organ: str | None = None
    weak: bool = False
    once: bool = False


def read_title(reading: Reading, index: int) -> Title | None:
    """The title that begins at a word, or ``None``."""
    tokens = reading.tokens
    start, (index, status) = index, state_before(reading, index)
    acting = is_acting(reading, index)
    at = index + 1 if acting else index
    found = reading.get(at, "role")
    if found is None:
        return None
    end, head = found
    if reading.end_of(at, "body") > end or tokens.forms[at - 1 : at + 1] in _OFFICES or _of_board(reading, at):
        return None
    if tokens.form(start - 1) in _SEATS and tokens.capital(start - 1) and tokens.form(start - 2) not in _NO_SEATS:
        return None
    end, role = _modified(reading, end, head.role)
    end, role = with_field(reading, end, role)
    end = behind_running(reading, end) if role == CHARGE else end
    if acting:
        role = f"Quyền {role}"
    title = _of_field(reading, start, at, end, role, head) or _with_body(reading, start, at, end, role, head)
    if title.weak and tokens.forms[at] in _LETTERS and end == at + 1:
        return None
    title.status = status
    title.end = behind_bracket(reading, behind_republic(reading, title.end))
    title.end = behind_host(reading, title.end, role)
    if role == _DEPUTY:
        title.end = behind_delegation(reading, title.end)
    end = reading.end_of(title.end, "gone")
    if end > title.end:
        title.end, title.status, title.once = end, Status.FORMER, True
    return title


def _of_board(reading: Reading, at: int) -> bool:
    """Whether a role names the members of a board and no holder: ``Ban`` | ``Giám đốc Sở Y tế``."""
    return at > 0 and reading.tokens.forms[at - 1] == _BOARD and reading.value_at(at, "role").role in _BOARDS


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
    if is_standing_seat(head):
        return _seat(reading, start, end, roles)
    phrase = union_centre(reading, end, head) or recalled_board(reading, start, end)
    phrase = phrase or named_body(reading, at, end, head)
    if phrase is not None:
        phrase = foreign_party(reading, phrase.end, phrase.name) or phrase
        reach = behind_owner(reading, skip_term(reading, _reach(reading, phrase)), phrase)
        reach = behind_superiors(reading, reach, phrase)
        sits = role == _DEPUTY and phrase.name.startswith(_DELEGATION)
        return Title(start, reach, roles, _ASSEMBLY if sits else phrase.name, phrase.kind, phrase)
    placed = placed_body(reading, start, end, role) or national_body(reading, end, role, head)
    placed = placed or department_body(reading, end, role)
    placed = placed or company_body(reading, end, role) or recalled_body(reading, start, end)
    placed = placed or (written_body(reading, end, head) if head.body is None else None)
    if placed is not None:
        return Title(start, behind_superiors(reading, placed.end, placed), roles, placed.name, placed.kind, placed)
    default = default_body(reading, at, end, head.body) if head.body is not None else None
    if default is not None:
        default = foreign_party(reading, max(default.end, end), default.name) or default
        return Title(start, skip_term(reading, max(default.end, end)), roles, default.name, default.kind, default)
    return _bare(reading, start, end, roles, head)


def _of_field(reading: Reading, start: int, at: int, end: int, role: str, head: RoleHead) -> Title | None:
    """A deputy in charge of a field, named before the body: ``Phó Giám đốc`` | ``phụ trách chuyên môn Bệnh viện C``."""
    behind = behind_field(reading, end) if role.endswith(IN_CHARGE) else end
    return _with_body(reading, start, at, behind, role.removesuffix(IN_CHARGE), head) if behind > end else None


def _seat(reading: Reading, start: int, end: int, roles: tuple[str, ...]) -> Title:
    """A seat in a standing committee, whose committee may come only with the next title: ``UVBTV``."""
    kind, phrase = BodyKind.PARTY_STANDING_COMMITTEE, standing_body(reading, end)
    if phrase is None:
        return Title(start, end, roles, None, kind, None, organ=STANDING)
    return Title(start, skip_term(reading, phrase.end), roles, phrase.name, kind, phrase)


def _bare(reading: Reading, start: int, end: int, roles: tuple[str, ...], head: RoleHead) -> Title:
    """A title without a body: perhaps with an organ whose body follows (``Chủ tịch HĐQT``), or one that is meant."""
    if head.body == _PARTY_SEAT:
        return Title(start, end, roles, None, BodyKind.PARTY_COMMITTEE, None, organ=_COMMITTEE)
    after, organ, kind = _organs(reading, end)
    if organ is not None:
        cell = hamlet(reading, after) if organ == "Chi bộ" else None
        if cell is not None:
            return Title(start, cell.end, roles, f"{organ} {cell.name}", kind, replace(cell, kind=kind))
        return Title(start, after, roles, None, kind, None, organ=organ)
    meant = meant_body(reading, start, end, roles[-1], head)
    if meant is not None:
        return Title(start, end, roles, meant.name, meant.kind, meant, weak=True)
    return Title(start, end, roles, None, BodyKind.OTHER, None)


def _organs(reading: Reading, index: int) -> tuple[int, str | None, BodyKind]:
    """Organs without their body, ``Ban Thường vụ Đảng ủy``, ``Chi bộ``: where they end, their name, their kind."""
    names: list[str] = []
    kind = BodyKind.OTHER
    while (found := reading.get(index, "body")) is not None and reading.body(index) is None:
        end, organ = found
        if organ.tail not in _ORGANS and organ.name not in _COMMITTEES:
            break
        kind = kind if names else organ.kind
        names.append(organ.name)
        index = end
    return index, " ".join(names) or None, kind


def _reach(reading: Reading, phrase: BodyPhrase) -> int:
    end = max(phrase.end, phrase.reach)
    return end + 1 if phrase.reach and reading.tokens.form(end) == ")" else end


def find_titles(reading: Reading) -> list[Title]:
    """Every title of the article, in order; bodies, places and persons that were passed over hold none."""
    titles: list[Title] = []
    people, opening = reading.person_at, openings(reading)
    behind = 0
    for index in sorted({*opening, *people, *reading.starts("body")}):
        if index < behind:
            continue
        person = people.get(index)
        title = read_title(reading, index) if person is None and index in opening else None
        if title is not None:
            titles.append(title)
            behind = max(title.end, index + 1)
            continue
        body = reading.body(index) if person is None else None
        behind = person.end if person else body.end if body else index + 1
    return titles
