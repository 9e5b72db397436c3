"""Figures that measure no place or body here: ``anh Bảy vay 45 triệu đồng``, ``hố sâu 3 m``, ``Lào ghi nhận 30 ca``."""

import re

from kg.extraction.draft import Draft
from kg.extraction.indicators.expressions import Expressions
from kg.extraction.indicators.extents import clause_start
from kg.extraction.indicators.figures import Figure
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.nations import nations
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

_LISTS = word_lists("measures.toml")
_PERSONAL = Expressions(_LISTS["private"], _LISTS["not_private"], behind="chúng ")
_NAMED = re.compile(rf"\b(?:[Aa]nh|[Cc]hị|[Cc]ô|[Cc]háu|[Cc]ụ|[Ee]m|[Cc]hú) [{UPPER}]")
_PHYSICAL = Expressions(_LISTS["physical"], _LISTS["not_physical"])
_AGE_MARKS = ("tuổi", "(sn ", "sinh năm ")
_AGED = re.compile(r"\(\d\d tuổi|\(sn (?:19|20)\d\d|\bsinh năm (?:19|20)\d\d")
_OWNED = re.compile(
    r"[^.;,\d]{0,40} của (?:(?:hộ |nhà |hộ gia đình |gia đình )(?:ông|bà|anh|chị|cụ|em|mình|tôi)\b"
    r"|(?:anh|chị|mình|tôi)\b)"
)
_REFERRED = re.compile(
    r"(?: (?!trong |sau |do |từ |khi |theo |qua |trước |nhờ )[^\W\d]+){0,3} "
    r"(?:(?:này|nói trên|kể trên|nêu trên|vừa nêu|ấy)\b|(?:đó|trên)(?= ?[,.;)”]| (?:đều|đã|được|sẽ|có|là|vẫn|đang)\b))"
)
_DENIED = (" không phải ", " đâu phải ", " chứ không ")
_NATION = alternation(form for form, _ in nations() if form != "Việt Nam")
_ABROAD = re.compile(
    rf"[ ,]*(?i:hiện |theo |và )?(?i:(?:tại|ở|trên|từ|toàn) ){{0,2}}(?:[Tt]hế giới|{_NATION}(?! [{UPPER}]))\b"
)


def is_aside(draft: Draft, sentence: Span, since: int, figure: Figure) -> bool:
    """Whether a figure's clause is about a private person or a place abroad, or a thing's own size or price.

    A person whose age is told is a private one. So it is where the figure is told of as known: ``5 dự án này``.
    """
    start = clause_start(draft, since, figure.start)
    if _REFERRED.match(draft.folded, figure.end, sentence.end) or draft.folded.endswith(_DENIED, 0, figure.start):
        return True
    if _tells_age(draft.folded, sentence) or _OWNED.match(draft.folded, figure.end, sentence.end):
        return True
    if _ABROAD.match(draft.text, start, figure.start) or _ABROAD.match(draft.text, sentence.start, figure.start):
        return True
    if _PERSONAL.says(draft.folded, start, figure.end) or _NAMED.search(draft.text, start, figure.end):
        return True
    return figure.kind == "measure" and _PHYSICAL.says(draft.folded, start, figure.start)


def _tells_age(folded: str, sentence: Span) -> bool:
    marked = any(folded.find(mark, sentence.start, sentence.end) >= 0 for mark in _AGE_MARKS)
    return marked and _AGED.search(folded, sentence.start, sentence.end) is not None
