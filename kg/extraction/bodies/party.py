"""``Đảng`` and ``Trung ương`` as bodies: only where they issue a document or hold a congress.

``Nghị quyết … của Đảng``, ``Đại hội Đảng toàn quốc``, ``Nghị quyết Trung ương 4``, ``chủ trương của Trung ương``; not
in ``xây dựng Đảng``.
"""

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.model import BodyKind

_ISSUED = frozenset({"quyết", "hội", "thị", "luận", "định", "lệ", "kiện"})
_FAR = 14


def party_phrase(reading: Reading, index: int) -> BodyPhrase | None:
    """The Party or its Central Committee at a word, or ``None``."""
    tokens = reading.tokens
    if not tokens.capital(index):
        return None
    form, before = tokens.forms[index], tokens.form(index - 1)
    if form == "đảng" and ((before == "của" and _issued(reading, index)) or _congress(reading, index)):
        return BodyPhrase(index, index + 1, "Đảng Cộng sản Việt Nam", BodyKind.PARTY)
    if form == "trung" and tokens.form(index + 1) == "ương" and before in ("của", "quyết", "do"):
        return BodyPhrase(index, index + 2, "Ban Chấp hành Trung ương Đảng", BodyKind.PARTY_COMMITTEE, inferred=True)
    return None


def _congress(reading: Reading, index: int) -> bool:
    forms = reading.tokens
    return forms.form(index - 1) == "hội" and forms.form(index - 2) == "đại" and forms.form(index + 1) == "toàn"


def _issued(reading: Reading, index: int) -> bool:
    """Whether a document or a congress is named before in the sentence."""
    tokens, sentence = reading.tokens, reading.sentence
    begin = max(0, index - _FAR)
    return any(
        tokens.forms[at] in _ISSUED and sentence[at] == sentence[index] and tokens.capital(at - 1)
        for at in range(begin + 1, index - 1)
    )
