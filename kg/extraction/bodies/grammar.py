"""The grammar of bodies: a type (``Ủy ban nhân dân``, ``Sở``, ``Công ty Cổ phần``) and a tail by the type.

``read_body`` reads the body that begins at a word, with all that belongs to its name: ``Ban Tổ chức`` | ``Thành ủy`` |
``Hà Nội``. What the text leaves out comes from the context: the rest of a list (``Huyện ủy, HĐND, UBND huyện Nam Đàn``)
or the home; such names are marked inferred.
"""

from collections.abc import Callable

from kg.extraction.bodies import (
    company_branches,
    named_tails,
    organ_tails,
    parts,
    party_tails,
    press_tails,
    state_tails,
    task_tails,
)
from kg.extraction.bodies.compatriots import seated_abroad
from kg.extraction.bodies.credits import credited_or_within
from kg.extraction.bodies.delegate_groups import delegates
from kg.extraction.bodies.links import TEAM, behind_code
from kg.extraction.bodies.lookalikes import inside_name, is_thing, other_name
from kg.extraction.bodies.places import ends_in_surname
from kg.extraction.bodies.task_words import OCCASION_BEGINNINGS
from kg.extraction.bodies.teams import team_of_owner
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import CAPITALS
from kg.extraction.words.vocabulary import acting_words
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.resources import table

Tail = Callable[[Reading, int, int, BodyType], BodyPhrase | None]

_SMALL_ALLOWED = frozenset(
    {"unit", "unit!", "committee", "hospital", "company", "branch", "under", "none", "organ", "proper", "named", "cell"}
)


def read_body(reading: Reading, index: int, small: bool) -> BodyPhrase | None:  # noqa: FBT001  # called as a grammar
    """The body whose name begins at a word, or ``None``; ``small`` lets any type begin with a small letter."""
    found = reading.get(index, "body")
    if found is None or found[1].tail == "never":
        return None
    end, kind = found
    if not small and not reading.tokens.capital(index) and not _may_be_small(reading, index, end, kind):
        return None
    if end == index + 1 and (inside_name(reading, index) or is_thing(reading, index, end, kind)):
        return None
    if (kind.tail in ("none", "press", "paper") and credited_or_within(reading, index, kind)) or other_name(
        reading, index, end
    ):
        return None
    if kind.tail == "committee" and ends_in_surname(reading, index):
        return None
    end = _behind_letters(reading, index, end)
    team = team_of_owner(reading, index, end, kind) if kind.name.startswith(TEAM) else None
    body = team or TAILS[kind.tail](reading, index, end, kind)
    return seated_abroad(reading, body) if body is not None and kind.kind is BodyKind.ASSOCIATION else body


def _behind_letters(reading: Reading, start: int, end: int) -> int:
    """Behind the letters of a type in brackets, where its name goes on: ``Hội đồng nhân dân | (HĐND) | tỉnh``."""
    at = behind_code(reading, end)
    if at == end or at in reading.unit_at:
        return at
    tokens = reading.tokens
    initials = "".join(form[0] for form in tokens.forms[start:end])
    if initials.endswith(tokens.forms[end + 1]) and (tokens.capital(at) or reading.end_of(at, "term") > at):
        return at
    return at if any(reading.get(at, kind) for kind in ("unitword", "domain")) else end


def parse_headless(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """The body of a type whose word stands in a role: ``Trưởng phòng`` | ``Nội vụ quận`` is at Phòng Nội vụ."""
    return TAILS[kind.tail](reading, start, index, kind)


def _may_be_small(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a type may begin with a small letter here: long types always, short ones only before a capital."""
    if kind.name in _CAPITAL or _is_level(reading, index, kind):
        return False
    special = _small_special(reading, index, end, kind)
    if special is not None:
        return special
    if kind.tail not in _SMALL_ALLOWED or kind.name in _FIELDED:
        return reading.tokens.capital(end) and _names_field(reading, end, kind)
    if kind.tail == "cell":
        return reading.tokens.capital(end) or reading.body(end) is not None
    if kind.tail in ("company", "proper", "named", "hospital"):
        return kind.name not in _SHORT and (reading.tokens.capital(end) or _of_trade(reading, end, kind))
    return kind.kind is not BodyKind.FOREIGN or any(reading.tokens.capital(at) for at in range(index, end))


def _is_level(reading: Reading, index: int, kind: BodyType) -> bool:
    """Whether the level of a school stands behind who teaches or learns there: ``giáo viên | mầm non``."""
    named = kind.kind is not BodyKind.SCHOOL or reading.tokens.forms[index] == "trường"
    return not named and reading.tokens.form(index - 1) in _BEFORE_LEVELS


def _small_special(reading: Reading, index: int, end: int, kind: BodyType) -> bool | None:
    """What decides for inspectorates, investigators and organising committees; ``None`` for other types."""
    if kind.tail == "inspection":
        return _inspectorate(reading, index, end)
    if kind.tail == "organ?" and kind.kind is BodyKind.POLICE:
        behind = end + 1 if reading.tokens.form(end) in _LOOSE else end
        return end in reading.unit_at or reading.get(behind, "body") is not None
    if kind.tail == "organising":
        return reading.tokens.form(end) in OCCASION_BEGINNINGS and task_tails.names_occasion(reading, end)
    owner = reading.get(end, "body") if kind.tail == "organ!" and kind.kind is BodyKind.POLICE else None
    return True if owner is not None and owner[1].kind is BodyKind.PROCURACY else None


def _names_field(reading: Reading, index: int, kind: BodyType) -> bool:
    """Whether a field of work stands at a capital: one on record, or of an office ``phòng | Kỹ thuật hình sự``."""
    if reading.get(index, "domain"):
        return kind.name not in _FIELDED
    least = index if reading.tokens.shapes[index] == CAPITALS else index + 1
    return (kind.name in _OFFICES or kind.name in _FIELDED) and reading.end_of(index, "term") > least


def _of_trade(reading: Reading, index: int, kind: BodyType) -> bool:
    """Whether a company's trade in small letters and then its name stand at a word: ``công ty | cà phê | Đak Đoa``."""
    end = reading.end_of(index, "term") if kind.tail == "company" else index
    return end > index and reading.tokens.capital(end) and reading.tokens.words(index, end) not in acting_words()


def _inspectorate(reading: Reading, index: int, end: int) -> bool:
    """Whether ``thanh tra`` before a ministry or department is its inspectorate, and not the verb."""
    owner = reading.get(end, "body")
    inspects = reading.tokens.form(index - 1) in _BEFORE_VERBS
    return owner is not None and owner[1].tail in ("ministry", "department") and not inspects


_LOOSE = frozenset({"-", "–", "("})
_BEFORE_VERBS = frozenset(
    {"hành", "sẽ", "đã", "việc", "cuộc", "đoàn", "được", "định", "luận", "về", "hoạch", "tra", "đang", ","}
)
_CAPITAL = frozenset({"Thuế", "Thống kê", "Ty", "Hiến binh"})
"""Types whose word, written small, is something else."""
_BEFORE_LEVELS = frozenset(table("organisation_terms.toml")["before_levels"])
_FIELDED = frozenset({"Viện"})
_OFFICES = frozenset({"Phòng", "Cục", "Chi cục"})
_SHORT = frozenset(
    {
        "Hội",
        "Quỹ",
        "Đài",
        "Viện",
        "Trường",
        "Đại học",
        "Câu lạc bộ",
        "Nhà máy",
        "Trung tâm",
        "Trạm",
        "Lâm trường",
        "Nông trường",
        "Điện lực",
    }
)

TAILS: dict[str, Tail] = {
    "none": parts.complete,
    "committee": party_tails.committee,
    "branch": party_tails.branch,
    "under": party_tails.under,
    "cell": party_tails.cell,
    "unit": state_tails.of_unit,
    "unit!": state_tails.of_unit,
    "unit?": state_tails.of_unit,
    "front": state_tails.front,
    "nation?": state_tails.of_nation,
    "nation": state_tails.of_nation,
    "seat": state_tails.with_seat,
    "organ": organ_tails.organ,
    "organ!": organ_tails.organ,
    "outlet": company_branches.outlet,
    "organ?": organ_tails.organ,
    "organising": organ_tails.organ,
    "standing": organ_tails.organ,
    "council": organ_tails.council,
    "delegates": delegates,
    "inspection": organ_tails.organ,
    "ministry": state_tails.ministry,
    "department": state_tails.department,
    "placed": state_tails.placed,
    "union": state_tails.union,
    "office": state_tails.office,
    "division": state_tails.office,
    "central": state_tails.office,
    "faculty": state_tails.office,
    "team": named_tails.nothing,
    "steering": task_tails.steering,
    "hospital": named_tails.named,
    "named": named_tails.named,
    "centre": task_tails.steering,
    "company": named_tails.named,
    "proper": named_tails.named,
    "paper": named_tails.named,
    "press": press_tails.press,
    "numbered": named_tails.named,
    "embassy": press_tails.embassy,
    "never": named_tails.nothing,
}
