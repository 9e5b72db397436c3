"""The grammar of bodies: a type (``Ủy ban nhân dân``, ``Sở``, ``Công ty Cổ phần``) and a tail by the type.

``read_body`` reads the body that begins at a word, with all that belongs to its name: ``Ban Tổ chức`` | ``Thành ủy`` |
``Hà Nội``. What the text leaves out comes from the context: the rest of a list (``Huyện ủy, HĐND, UBND huyện Nam Đàn``)
or the home; such names are marked inferred.
"""

from collections.abc import Callable

from kg.extraction.bodies import named_tails, parts, party_tails, state_tails, task_tails
from kg.extraction.bodies.links import behind_code
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import BREAK, NUMBER
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind

Tail = Callable[[Reading, int, int, BodyType], BodyPhrase | None]

_SMALL_ALLOWED = frozenset(
    {"unit", "unit!", "committee", "hospital", "company", "branch", "under", "none", "organ", "proper", "named"}
)


def read_body(reading: Reading, index: int, small: bool) -> BodyPhrase | None:  # noqa: FBT001  # called as a grammar
    """The body whose name begins at a word, or ``None``; ``small`` lets any type begin with a small letter."""
    found = reading.get(index, "body")
    if found is None:
        return None
    end, kind = found
    if end == index + 1 and reading.tokens.shapes[index] == "x" and _inside_run(reading, index):
        return None
    if not small and not reading.tokens.capital(index) and not _may_be_small(reading, index, end, kind):
        return None
    if (kind.tail in ("none", "press", "paper") and _within(reading, index, kind)) or _other_name(reading, index, end):
        return None
    return TAILS[kind.tail](reading, index, _behind_letters(reading, end), kind)


def _behind_letters(reading: Reading, end: int) -> int:
    """Behind the letters of a type in brackets, where its name goes on: ``Hội đồng nhân dân | (HĐND) | tỉnh``."""
    at = behind_code(reading, end)
    if at == end or at in reading.unit_at:
        return at
    return at if any(reading.get(at, kind) for kind in ("unitword", "domain")) else end


def _within(reading: Reading, index: int, kind: BodyType) -> bool:
    """Whether a bare name is part of a longer name or of a credit: ``Giải HDBank``, ``(Theo AFP)``."""
    tokens = reading.tokens
    before = tokens.form(index - 1)
    if before == ":" and tokens.form(index - 2) in _CREDITS:
        return True
    if before in ("-", "–", "/") and kind.kind is BodyKind.MEDIA and _credited(reading, index):
        return True
    if kind.kind in (BodyKind.MEDIA, BodyKind.FOREIGN) and (
        before in (":", "(", "/", "ảnh") or _sourced(reading, index) or _alone(reading, index)
    ):
        return True
    return kind.kind is BodyKind.COMPANY and index > 0 and tokens.shapes[index - 1] == "X"


def _credited(reading: Reading, index: int) -> bool:
    """Whether a person's name and a mark after ``Ảnh:`` stand before a word: ``Ảnh: Lê An - TTXVN``."""
    tokens = reading.tokens
    colon = next((at for at in range(index - 1, max(0, index - _CREDIT_BACK), -1) if tokens.forms[at] == ":"), 0)
    return tokens.form(colon - 1) in _CREDITS


def _sourced(reading: Reading, index: int) -> bool:
    """Whether ``Theo`` and a name are a credit by themselves, and no part of a sentence: ``Theo Reuters`` at an end."""
    tokens = reading.tokens
    if tokens.form(index - 1) != "theo":
        return False
    end = reading.end_of(index, "body")
    return end >= len(tokens) or tokens.shapes[end] == BREAK or tokens.forms[end] in (")", ".", "/", "|")


def _alone(reading: Reading, index: int) -> bool:
    """Whether a name is all of its sentence, or a mark ties it to another credit: ``… . | TTXVN/Tin Tức``."""
    tokens = reading.tokens
    end = reading.end_of(index, "body")
    opens = tokens.form(index - 1) in ("", ".", "\n")
    return opens and (end >= len(tokens) or tokens.shapes[end] == BREAK or tokens.forms[end] in ("/", ")"))


def _inside_run(reading: Reading, index: int) -> bool:
    """Whether a small word is the second syllable of a longer word: ``Tiến | bộ Giáo dục``, ``cơ | sở``."""
    before = index - 1
    return before >= 0 and reading.end_of(before, "term") > index


def _other_name(reading: Reading, index: int, end: int) -> bool:
    """Whether a type's word is part of a country, a place or a number: ``Tây | Ban Nha``, ``Hội An``, ``409/UBND``."""
    tokens = reading.tokens
    if end == index + 1 and max(reading.end_of(index, "nation"), reading.end_of(index, "unit")) > end:
        return True
    before = tokens.form(index - 1)
    if before not in ("tây", "/", "-") or tokens.starts[index] - tokens.ends[index - 1] > 1:
        return False
    if before == "tây":
        return reading.end_of(index - 1, "nation") > index
    return _in_number(reading, index - 1)


def _in_number(reading: Reading, index: int) -> bool:
    """Whether a mark stands inside the number of a document: ``409 | /``, ``19/NQ | -``."""
    tokens = reading.tokens
    while tokens.form(index) in ("/", "-") and tokens.starts[index] == tokens.ends[index - 1]:
        if tokens.form(index) == "/" and tokens.shapes[index - 1] == NUMBER:
            return True
        index -= 2
    return False


def parse_headless(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """The body of a type whose word stands in a role: ``Trưởng phòng`` | ``Nội vụ quận`` is at Phòng Nội vụ."""
    return TAILS[kind.tail](reading, start, index, kind)


def _may_be_small(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a type may begin with a small letter here: long types always, short ones only before a capital."""
    if kind.tail == "inspection":
        return _inspectorate(reading, index, end)
    if kind.tail not in _SMALL_ALLOWED:
        return end < len(reading.tokens) and bool(reading.get(end, "domain")) and reading.tokens.capital(end)
    if kind.tail in ("company", "proper", "named", "hospital"):
        return reading.tokens.capital(end) and end - index > 0 and kind.name not in _SHORT
    return True


def _inspectorate(reading: Reading, index: int, end: int) -> bool:
    """Whether ``thanh tra`` before a ministry or department is its inspectorate, and not the verb."""
    owner = reading.get(end, "body")
    inspects = reading.tokens.form(index - 1) in _BEFORE_VERBS
    return owner is not None and owner[1].tail in ("ministry", "department") and not inspects


_CREDITS = frozenset({"ảnh", "nguồn", "photo", "clip", "video", "đồ", "họa"})
_CREDIT_BACK = 8
_BEFORE_VERBS = frozenset(
    {"hành", "sẽ", "đã", "việc", "cuộc", "đoàn", "được", "định", "luận", "về", "hoạch", "tra", "đang", ","}
)
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
    "unit": state_tails.of_unit,
    "unit!": state_tails.of_unit,
    "unit?": state_tails.of_unit,
    "nation?": state_tails.of_nation,
    "nation": state_tails.of_nation,
    "seat": state_tails.with_seat,
    "organ": party_tails.organ,
    "organ!": party_tails.organ,
    "organ?": party_tails.organ,
    "organising": party_tails.organ,
    "standing": party_tails.organ,
    "council": party_tails.council,
    "inspection": party_tails.organ,
    "ministry": state_tails.ministry,
    "department": state_tails.department,
    "placed": state_tails.placed,
    "union": state_tails.union,
    "office": state_tails.office,
    "division": state_tails.office,
    "central": state_tails.office,
    "faculty": state_tails.office,
    "steering": task_tails.steering,
    "hospital": named_tails.named,
    "named": named_tails.named,
    "centre": task_tails.steering,
    "company": named_tails.named,
    "proper": named_tails.named,
    "paper": named_tails.named,
    "press": named_tails.press,
    "numbered": named_tails.named,
    "embassy": named_tails.embassy,
    "never": named_tails.nothing,
}
