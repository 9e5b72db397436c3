"""Numbers of official documents, and whom they point to: ``215-KH/TU``, ``35/2018/QH14``, ``số 5054``, ``98``."""

import re
from dataclasses import dataclass
from functools import cache

from kg.extraction.draft import Draft
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind
from kg.text import plain

_SYMBOL = r"\d{1,6}[a-z]?(?: ?/ ?(?:19|20)\d\d)?(?: ?[-/] ?[a-zđ][a-zđư&]*\d{0,3})+(?:[-/.][a-zđư&]+\d*)*"
_NUMBER = re.compile(
    rf"[ ,]*(?:số|:)*[ :.]*(?P<symbol>{_SYMBOL})(?![\w%])|[ ,]*số[ :.]*(?P<bare>\d{{1,6}})(?![\w%,.]*\d|[\w%])"
)
_AFTER = alternation(word_lists("document_words.toml")["after_number"])
_PLAIN = re.compile(rf" (?P<bare>\d{{1,4}})(?=$|[,;:)\"”.]| {_AFTER}\b| -)(?! (?:năm|ngày) \d? ?(?:qua|tới|thực hiện))")
_LEVELS = {"province": ("province",), "district": ("district",), "any": ("district", "province", "commune")}
_COMMITTEES = {
    "UrbanDistrict": "Quận ủy", "RuralDistrict": "Huyện ủy", "Town": "Thị ủy", "ProvincialCity": "Thành ủy",
    "Municipality": "Thành ủy", "Province": "Tỉnh ủy", "Ward": "Đảng ủy phường", "Commune": "Đảng ủy xã",
}  # fmt: skip
_PARTS = re.compile(r"[/-]")
_DIGITS = re.compile(r"\d+$")
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
def _issuers() -> dict[str, tuple[str, BodyKind]]:
    return {row["code"]: (row["issuer"], BodyKind(row["kind"])) for row in rows("number_issuers.tsv")}


def issuer_of(number: str, draft: Draft) -> tuple[str, BodyKind] | None:
    """The body that a number points to, with its kind: ``57/NQ-CP`` is of Chính phủ; ``None`` when it is unknown."""
    found = _issuers().get(_DIGITS.sub("", _PARTS.split(number.upper())[-1]))
    if found is None or (slot := _SLOT.search(found[0])) is None:
        return found
    units = [unit for level in _LEVELS[slot[2]] for unit in draft.home if unit.level == level]
    if slot[1]:
        return next(((f"{_COMMITTEES[unit.kind.value]} {unit.name}", found[1]) for unit in units), None)
    named = {body.name for body in draft.body_mentions}
    names = (found[0].replace(slot[0], unit.label) for unit in units)
    return next(((name, found[1]) for name in names if name in named), None)
