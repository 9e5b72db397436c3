"""Lists of persons who have retired: the posts named there are former ones.

``Các đồng chí nguyên lãnh đạo tỉnh: ông A,`` | ``Bí thư Tỉnh ủy``; ``Danh sách 12 cán bộ gồm: ông A -`` | ``Chủ tịch
UBND xã``, where the text says of ``12 cán bộ`` that they ``đã nghỉ hưu``.
"""

from collections.abc import Container

from kg.extraction.posts.status import sentence_start
from kg.extraction.words.occurrences import occurrences
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import NUMBER
from kg.resources import table

_FORMER = frozenset({"nguyên", "cựu"})
_OFFICIALS = frozenset(tuple(words.split()) for words in table("status_words.toml")["officials"])
_RETIRED = frozenset({("nghỉ", "hưu"), ("về", "hưu"), ("đã", "hưu")})
_PENSION = "hưu"
_LONGEST_HEADING = 30
_REACH = 20


def retired_groups(reading: Reading) -> frozenset[tuple[str, ...]]:
    """The groups of officials that the text counts and says to have retired: ``12 cán bộ ở huyện đã nghỉ hưu``."""
    return frozenset(
        group
        for at in occurrences(reading, (_PENSION,))
        if tuple(reading.tokens.forms[at - 1 : at + 1]) in _RETIRED and (group := _counted(reading, at)) is not None
    )


def _counted(reading: Reading, end: int) -> tuple[str, ...] | None:
    """The last counted group of officials before a word of the same sentence."""
    tokens = reading.tokens
    for at in range(end - 1, max(sentence_start(reading, end), end - _REACH) - 1, -1):
        if tokens.shapes[at] == NUMBER and tuple(tokens.forms[at + 1 : at + 3]) in _OFFICIALS:
            return tuple(tokens.forms[at : at + 3])
    return None


def of_retired(reading: Reading, index: int, groups: Container[tuple[str, ...]]) -> bool:
    """Whether a post at a word stands in a list of persons who have retired; ``groups`` are those counted as such."""
    forms, start = reading.tokens.forms, sentence_start(reading, index)
    heading = forms[start : min(index, start + _LONGEST_HEADING)]
    if ":" not in heading:
        return False
    for at in range(start, start + heading.index(":")):
        official = tuple(forms[at + 1 : at + 3]) in _OFFICIALS
        if official and (forms[at] in _FORMER or tuple(forms[at : at + 3]) in groups):
            return True
    return False
