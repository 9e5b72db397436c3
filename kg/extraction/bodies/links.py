"""How bodies point to other bodies: to the one they belong to, and back to one named before."""

from collections.abc import Callable

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind

_RANKS = {
    "faculty": 1,
    "office": 1,
    "division": 1,
    "inspection": 1,
    "centre": 2,
    "central": 3,
    "organ?": 2,
    "organ!": 1,
}
_OWN_NAME = frozenset({"Tổng cục"})
_SUPERIORS = {
    "ministry": 5,
    "department": 4,
    "unit": 5,
    "unit!": 4,
    "company": 4,
    "hospital": 4,
    "embassy": 4,
    "central": 3,
    "none": 5,
}
_SUPERIOR_KINDS = frozenset({BodyKind.SCHOOL, BodyKind.MEDIA, BodyKind.HOSPITAL, BodyKind.COMPANY, BodyKind.GOVERNMENT})
_MARKS = frozenset({",", "(", "-", "–"})
_RECALLED = frozenset({"Sở", "Bộ", "Trường", "Công ty", "Bệnh viện", "Cục"})
_BACK = 600
_LONGEST = 4


def superior(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    """The body that an office belongs to, behind a comma or bracket: ``Cục Tổ chức cán bộ, | Bộ Công an``."""
    rank = _RANKS.get(kind.tail)
    tokens = reading.tokens
    if rank is None or kind.name in _OWN_NAME or tokens.form(index) not in _MARKS:
        return None
    found = reading.get(index + 1, "body")
    if found is None or reading.get(index + 1, "role"):
        return None
    other = found[1]
    height = _SUPERIORS.get(other.tail, 4 if other.tail == "proper" and other.kind in _SUPERIOR_KINDS else 0)
    if height <= rank or (other.tail == "none" and other.kind not in _SUPERIOR_KINDS):
        return None
    return reading.body(index + 1)


def last_before(reading: Reading, start: int, end: int, wanted: Callable[[BodyType], bool]) -> BodyPhrase | None:
    """The last body of a wanted type named before a word, as meant between two words."""
    for at in range(start - 1, max(-1, start - _BACK), -1):
        found = reading.get(at, "body")
        if found is not None and wanted(found[1]):
            body = reading.body(at)
            if body is not None:
                return BodyPhrase(end, end, body.name, body.kind, body.unit, body.place, inferred=True)
    return None


def recalled(reading: Reading, index: int) -> BodyPhrase | None:
    """The body named before that a type alone means here: ``Thanh tra Bộ``, ``Giám đốc Sở``."""
    found = reading.get(index, "body")
    if found is None or found[1].name not in _RECALLED or not reading.tokens.capital(index):
        return None
    for at in range(index - 1, max(-1, index - _BACK), -1):
        earlier = reading.get(at, "body")
        if earlier is not None and f"{earlier[1].name} ".startswith(f"{found[1].name} "):
            body = reading.body(at)
            if body is not None:
                return BodyPhrase(index, found[0], body.name, body.kind, body.unit, None, inferred=True)
    return None


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
