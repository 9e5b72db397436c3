"""Numbers of official documents, and whom they point to: ``215-KH/TU``, ``35/2018/QH14``, ``số 5054``, ``98``."""

import re
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from kg.extraction.draft import BodyMention, Draft
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind
from kg.text import plain

_DATED = r"\d{1,4}[a-z]?/(?:19|20)\d\d(?![\w/-])"
_SYMBOL = r"\d{1,6}[a-z]?(?: ?[/-] ?(?:19|20)\d\d)?(?: ?[-/] ?[a-zđ][a-zđư&]*\d{0,3})+(?:[-/.][a-zđư&]+\d*)*"
_NUMBER = re.compile(
    rf"[ ,]*+(?:số|:)*+[ :.]*+(?P<symbol>{_SYMBOL})(?![\w%])"
    rf"|[ ,]*số[ :.]*(?:(?P<dated>{_DATED})|(?P<bare>\d{{1,6}}|\d{{10,13}})(?![\w%,.]*\d|[\w%]))"
)
_AFTER = alternation(word_lists("document_words.toml")["after_number"])
_PLAIN = re.compile(
    rf" (?P<dated>{_DATED})|"
    rf" (?P<bare>\d{{1,4}})(?![.,]\d)(?=$|[,;:)\"”.]| {_AFTER}\b| -)(?! (?:năm|ngày) \d? ?(?:qua|tới|thực hiện))"
)
_DECREE = re.compile(rf" (?P<bare>\d{{2,4}})(?= )(?! {alternation(word_lists('document_words.toml')['counted'])}\b)")
_LEVELS = {
    "province": ("province",),
    "district": ("district",),
    "any": ("district", "province", "commune"),
    "commune": ("commune",),
}
_COMMITTEES = {
    "UrbanDistrict": "Quận ủy", "RuralDistrict": "Huyện ủy", "Town": "Thị ủy", "ProvincialCity": "Thành ủy",
    "Municipality": "Thành ủy", "Province": "Tỉnh ủy", "Ward": "Đảng ủy phường", "Commune": "Đảng ủy xã",
}  # fmt: skip
_PARTS = re.compile(r"[/-]")
_DIGITS = re.compile(r"(?<!\d)\d++$")
_JOINT = frozenset({"TTLT", "NQLT"})
_name = attrgetter("name")
_SLOT = re.compile(r"\{(committee:)?(\w+)\}")


@dataclass(frozen=True, slots=True)
class Number:
    """A document's number as it is written, without spaces; ``end`` is the offset behind it."""

    text: str
    end: int


def number_at(
    draft: Draft, offset: int, limit: int, *, plain_digits: bool = False, decree: bool = False
) -> Number | None:
    """The number that follows a document's type; ``plain_digits`` also takes ``Kết luận 49 của Bộ Chính trị``.

    A ``decree``'s plain number may stand before any word but a counted thing: ``tàu theo Nghị định 58 bị hỏng``.
    """
    match = _NUMBER.match(draft.folded, offset, limit)
    if match is None and plain_digits:
        match = _PLAIN.match(draft.folded, offset, limit)
    if match is None and decree:
        match = _DECREE.match(draft.folded, offset, limit)
    if match is None:
        return None
    group = match.lastgroup or "bare"
    return Number(plain("".join(draft.text[match.start(group) : match.end(group)].split())), match.end())


@cache
def _issuers() -> dict[str, tuple[str, BodyKind]]:
    return {row["code"]: (row["issuer"], BodyKind(row["kind"])) for row in rows("number_issuers.tsv")}


def _issuer_code(number: str) -> tuple[str, BodyKind] | None:
    """The issuer by the last part of a number that is a code (``5678/VPCP-KTTH``), the first if several are joint."""
    codes = [_DIGITS.sub("", part) for part in _PARTS.split(number)]
    ordered = codes if _JOINT.intersection(codes) else reversed(codes)
    return next((_issuers()[code] for code in ordered if code in _issuers()), None)


def issuer_of(number: str, draft: Draft, acting: BodyMention | None = None) -> tuple[str, BodyKind] | None:
    """The body that a number points to, with its kind: ``88/NQ-CP`` is of Chính phủ; ``None`` when it is unknown.

    ``acting``, the body named before the document, is it where the number only tells the kind (``12/QĐ-UBND``).
    """
    found = _issuer_code(number.upper())
    if found is None or (slot := _SLOT.search(found[0])) is None:
        return found
    if acting and acting.kind is found[1] and slot[2] == "any":
        return acting.name, acting.kind
    units = [unit for level in _LEVELS[slot[2]] for unit in draft.home if unit.level == level]
    if slot[1]:
        return next(((f"{_COMMITTEES[unit.kind.value]} {unit.name}", found[1]) for unit in units), None)
    named = set(map(_name, draft.body_mentions)) if units else ()
    names = (found[0].replace(slot[0], unit.label) for unit in units)
    return next(((name, found[1]) for name in names if name in named), None)
