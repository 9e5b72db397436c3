"""How bodies point to other bodies: to the one they belong to, and back to one named before."""

from collections.abc import Callable, Iterator

from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import CAPITALS
from kg.extraction.words.vocabulary import small_words
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.resources import table

_RANKS = {
    "faculty": 1,
    "office": 1,
    "division": 1,
    "inspection": 1,
    "centre": 2,
    "central": 3,
    "organ?": 2,
    "organ!": 1,
    "unit!": 2,
}
MINISTRY_OFFICE = "Vụ"
LIKE_MINISTRIES = frozenset(table("organisation_terms.toml")["like_ministries"])
"""Bodies other than ministries that have offices called Vụ."""
_OWN_NAME = frozenset({"Tổng cục"})
"""Agencies that are known without their ministry, but for those of the police."""
_POLICE = "Bộ Công an"
_SUPERIORS = {
    "ministry": 5,
    "department": 4,
    "placed": 4,
    "unit": 5,
    "unit!": 4,
    "company": 4,
    "hospital": 4,
    "embassy": 4,
    "central": 3,
    "none": 5,
    "office": 1,
    "inspection": 1,
}
TEAM, _TEAM_RANK = "Đội ", 0
"""How the names of teams begin, and their rank."""
_ARMY = 3
_MANAGING = 3
"""A board of management, below what stands in brackets: ``Ban Quản lý dự án 2`` | ``(Sở Giao thông vận tải)``."""
_SUPERIOR_KINDS = frozenset(
    {BodyKind.SCHOOL, BodyKind.MEDIA, BodyKind.HOSPITAL, BodyKind.COMPANY, BodyKind.GOVERNMENT, BodyKind.MILITARY}
)
_NOT_ABOVE = frozenset({BodyKind.SCHOOL, BodyKind.MEDIA, BodyKind.HOSPITAL, BodyKind.COMPANY})
"""What agencies of ministries are under by no means."""
_MARKS = frozenset({",", "(", "-", "–"})
_OF = frozenset({"thuộc", "của", "trực"})
_POINTING = frozenset({"này", "trên", "đó"})
_CODE_MARKS = frozenset("&-/")
_LONGEST_CODE = 6
_RECALLED = frozenset(
    {
        "Sở",
        "Bộ",
        "Trường",
        "Công ty",
        "Bệnh viện",
        "Cục",
        "Tập đoàn",
        "Tổng Công ty",
        "Ngân hàng",
        "Học viện",
        "Tổng cục",
    }
)
_BACK = 600
_OPENING = 60
_TYPE_WORDS = 3
_LONGEST = 4
_LEAST_NAME = 3
_CLOSING = frozenset(".,;)")


def superior(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    """The body that an office belongs to, behind a comma or bracket: ``Cục Tổ chức cán bộ, | Bộ Công an``."""
    rank = _ARMY if kind.kind is BodyKind.MILITARY and kind.tail == "numbered" else _RANKS.get(kind.tail)
    tokens = reading.tokens
    managing = kind.tail == "steering" and kind.kind is BodyKind.DEPARTMENT and tokens.form(index) == "("
    rank = _MANAGING if managing else _TEAM_RANK if kind.name.startswith(TEAM) else rank
    held = reading.get(index + 1, "body")
    if held is None or held[1].tail != "none" or held[1].kind is not kind.kind:
        index = behind_code(reading, index)
    if rank is None or tokens.form(index) not in _MARKS:
        return None
    bracket = tokens.form(index) == "("
    at = _behind_of(reading, index + 1)
    found = reading.get(at, "body")
    if found is None or reading.get(at, "role") or (kind.tail == "unit!" and at == index + 1 and not bracket):
        return None
    other = found[1]
    if _same_rank(kind, other):
        return None
    height = _SUPERIORS.get(other.tail, 4 if other.tail == "proper" and other.kind in _SUPERIOR_KINDS else 0)
    height = 4 if managing and other.kind is BodyKind.DEPARTMENT and other.tail == "proper" else height
    assembly = bracket and kind.kind is other.kind is BodyKind.NATIONAL_ASSEMBLY
    central = kind.name == MINISTRY_OFFICE and (other.name in LIKE_MINISTRIES or other.name in _OWN_NAME)
    if kind.tail == "central" and other.kind in _NOT_ABOVE:
        return None
    alone = other.tail == "none" and other.kind not in _SUPERIOR_KINDS and not assembly
    if not central and (height <= rank or alone):
        return None
    above = reading.body(at)
    return above if kind.name not in _OWN_NAME or (above is not None and above.name == _POLICE) else None


def _same_rank(kind: BodyType, other: BodyType) -> bool:
    """Whether two types are of one rank by their first words: ``Phòng Kinh tế``, ``Phòng Văn hóa - Xã hội``."""
    return other.name.startswith(f"{kind.name} ")


def _behind_of(reading: Reading, index: int) -> int:
    """Behind ``thuộc`` or ``trực thuộc``, if it stands at a word."""
    while reading.tokens.form(index) in _OF:
        index += 1
    return index


def behind_code(reading: Reading, index: int) -> int:
    """Behind letters in brackets: ``Cục Cảnh sát hình sự | (C45) | - Bộ Công an``, ``… Đào tạo | (GD-ĐT) | huyện``."""
    tokens = reading.tokens
    if tokens.form(index) != "(" or not tokens.capital(index + 1):
        return index
    at = index + 1
    while at < index + _LONGEST_CODE and (tokens.shapes[at] == CAPITALS or tokens.forms[at] in _CODE_MARKS):
        at += 1
    return at + 1 if at > index + 1 and tokens.form(at) == ")" else index


def last_before(reading: Reading, start: int, end: int, wanted: Callable[[BodyType], bool]) -> BodyPhrase | None:
    """The last body of a wanted type named before a word, as meant between two words."""
    for at, kind in _types_before(reading, start):
        if wanted(kind) and not _second_word(reading, at):
            body = reading.body(at)
            if body is not None:
                return BodyPhrase(end, end, body.name, body.kind, body.unit, body.place, inferred=True)
    return None


def _second_word(reading: Reading, at: int) -> bool:
    """Whether a type is the second word of another body's name: ``Bộ`` | ``Công an``."""
    longer = reading.body(at - 1) if reading.get(at - 1, "body") else None
    return longer is not None and longer.end > at


def _types_before(reading: Reading, start: int) -> Iterator[tuple[int, BodyType]]:
    """The types of bodies before a word, the last one first: where each begins."""
    for at in reversed(entries_between(reading, "body", start - _BACK + 1, start)):
        yield at, reading.value_at(at, "body")


def bodies_before(reading: Reading, start: int, wanted: Callable[[BodyType], bool]) -> Iterator[BodyPhrase]:
    """The bodies of a wanted type named before a word, the last one first."""
    for at, kind in _types_before(reading, start):
        if wanted(kind) and not _second_word(reading, at):
            body = reading.body(at)
            if body is not None:
                yield _outermost(reading, body)


def _outermost(reading: Reading, body: BodyPhrase) -> BodyPhrase:
    """A body with the first words of its type: ``Trường | Đại học Sao Mai``."""
    for start in range(max(0, body.start - _TYPE_WORDS), body.start):
        longer = reading.body(start)
        if longer is not None and longer.end == body.end and longer.kind is body.kind and longer.inner is None:
            return longer
    return body


def main_before(reading: Reading, start: int, end: int, wanted: Callable[[BodyType], bool]) -> BodyPhrase | None:
    """The body of a wanted type that the article's opening names, else the last one named before a word."""
    return opening_body(reading, start, end, wanted) or last_before(reading, start, end, wanted)


def opening_body(reading: Reading, start: int, end: int, wanted: Callable[[BodyType], bool]) -> BodyPhrase | None:
    """The first body of a wanted type in the article's opening, before a word, as meant between two words."""
    opening = next((at for at in range(min(start, _OPENING)) if _wanted(reading, at, wanted)), None)
    body = reading.body(opening) if opening is not None else None
    if body is None:
        return None
    return BodyPhrase(end, end, body.name, body.kind, body.unit, body.place, inferred=True)


def _wanted(reading: Reading, at: int, wanted: Callable[[BodyType], bool]) -> bool:
    found = reading.get(at, "body")
    return found is not None and wanted(found[1]) and reading.body(at) is not None


def recalled(reading: Reading, index: int) -> BodyPhrase | None:
    """The body named before that a type alone means here: ``Thanh tra Bộ``, ``Giám đốc Sở``."""
    found = reading.get(index, "body")
    if found is None or found[1].name not in _RECALLED:
        return None
    if not reading.tokens.capital(index) and not _points_back(reading, index, found[0]):
        return None
    if found[1].tail == "company" and _goes_on_small(reading, found[0]):
        return None
    for at, earlier in _types_before(reading, index):
        if f"{earlier.name} ".startswith(f"{found[1].name} "):
            body = reading.body(at)
            if body is not None:
                return BodyPhrase(index, found[0], body.name, body.kind, body.unit, None, inferred=True)
    return None


def _points_back(reading: Reading, index: int, end: int) -> bool:
    """Whether a type in small letters means one named before: ``công ty | này``, ``của | công ty | ,``."""
    behind = reading.tokens.form(end)
    return behind in _POINTING or (reading.tokens.form(index - 1) == "của" and behind in _CLOSING)


def _goes_on_small(reading: Reading, index: int) -> bool:
    """Whether a name all in small letters stands between a word and a mark: ``Công ty | trục vớt luồng | .``."""
    tokens = reading.tokens
    at = index
    while at < len(tokens) and tokens.shapes[at] == "x" and tokens.forms[at] not in small_words():
        if reading.get(at, "speech") or reading.get(at, "role") or reading.get(at, "unitword"):
            return False
        at += 1
    return at - index >= _LEAST_NAME and tokens.form(at) in _CLOSING


def unheaded(reading: Reading, index: int) -> BodyPhrase | None:
    """A company by its bare name, in letters without Vietnamese marks: ``Chủ tịch HĐQT | Golden Star``."""
    tokens = reading.tokens
    end = index
    while end < len(tokens) and end - index < _LONGEST and tokens.capital(end) and tokens.forms[end].isascii():
        if reading.person_at.get(end) or reading.unit_at.get(end) or reading.get(end, "nation"):
            break
        end += 1
    if end == index or tokens.ends[end - 1] - tokens.starts[index] < 3:  # noqa: PLR2004
        return None
    return BodyPhrase(index, end, tokens.words(index, end), BodyKind.COMPANY)
