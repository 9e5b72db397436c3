"""Numbers of official documents and whom they point to: ``134-KH/TU``, ``35/2018/QH14``, ``số 5054``, ``Nghị quyết 98``."""

import re
from dataclasses import dataclass
from functools import cache

from kg.extraction.draft import Draft
from kg.gazetteers.tables import rows
from kg.model import Unit
from kg.text import plain

_SYMBOL = r"\d{1,6}[a-z]?(?: ?/ ?(?:19|20)\d\d)?(?: ?[-/] ?[a-zđ][a-zđư&]*\d{0,3})+(?:[-/.][a-zđư&]+\d*)*"
_NUMBER = re.compile(
    rf"[ ,]*(?:số|:)*[ :.]*(?P<symbol>{_SYMBOL})(?![\w%])|[ ,]*số[ :.]*(?P<bare>\d{{1,6}})(?![\w%,.]*\d|[\w%])"
)
_PLAIN = re.compile(
    r" (?P<bare>\d{1,4})(?=$|[,;:)\"”]| (?:của|về|và|ngày|năm|đã|được|quy|sẽ|có|ra|cho|trong|vào|là|không|này|nêu|với|theo|để|do|bị|thì|cũng|nhằm|tại|-)\b)(?! (?:năm|ngày) \d? ?(?:qua|tới|thực hiện))"
)
_LEVELS = {"province": ("province",), "district": ("district",), "any": ("district", "province", "commune")}
_COMMITTEES = {
    "UrbanDistrict": "Quận ủy", "RuralDistrict": "Huyện ủy", "Town": "Thị ủy", "ProvincialCity": "Thành ủy",
    "Municipality": "Thành ủy", "Province": "Tỉnh ủy", "Ward": "Đảng ủy phường", "Commune": "Đảng ủy xã",
}  # fmt: skip
_SLOT = re.compile(r"\{(committee:)?(\w+)\}")


@dataclass(frozen=True, slots=True)
class Number:
    """A document's number as it is written, without spaces; ``end`` is the offset behind it."""

    text: str
    end: int


def number_at(draft: Draft, offset: int, limit: int, *, plain_digits: bool = False) -> Number | None:
    """The number that follows a document's type; ``plain_digits`` also takes ``Nghị quyết 98``."""
    match = _NUMBER.match(draft.folded, offset, limit)
    if match is None and plain_digits:
        match = _PLAIN.match(draft.folded, offset, limit)
    if match is None:
        return None
    group = match.lastgroup or "bare"
    return Number(plain("".join(draft.text[match.start(group) : match.end(group)].split())), match.end())


@cache
def _issuers() -> dict[str, str]:
    return {row["code"]: row["issuer"] for row in rows("number_issuers.tsv")}


def issuer_of(number: str, home: tuple[Unit, ...]) -> str | None:
    """The body that a number points to: ``57/NQ-CP`` is of Chính phủ; ``None`` when it points nowhere known."""
    last = re.sub(r"\d+$", "", re.split(r"[/-]", number.upper())[-1])
    template = _issuers().get(last)
    if template is None or (slot := _SLOT.search(template)) is None:
        return template
    unit = next((u for level in _LEVELS[slot[2]] for u in home if u.level == level), None)
    if unit is None:
        return None
    return f"{_COMMITTEES[unit.kind.value]} {unit.name}" if slot[1] else template.replace(slot[0], unit.label)
