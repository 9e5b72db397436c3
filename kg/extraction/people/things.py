"""Names that stand for something else than a person: a street, a place, a family, a nickname, a work.

What is asked here concerns names that no title introduces; a title makes the person.
"""

from kg.extraction.people.word_lists import names_list
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import MARK, NUMBER

_CREDITS = frozenset({"họa", "hoạ", "clip", "video", "nguồn", "ảnh", "hình", "bài", "tin", "dịch", "kế"})
_HOUSES = frozenset({"số", "hẻm", "ngõ", "ngách", "nhà", "kiệt", "/", "đường"})
_JOINTS = frozenset({",", "-", "–", "và", "như", "qua", "đến", "từ", ":", "(", ";", "/", "gồm", "là"})
_BEHIND = frozenset({",", "-", "–", "và", ")", "…", ".", ";", "/", "qua", "đến", "\n", "..."})


def stands_for_thing(reading: Reading, start: int, end: int, *, in_streets: bool) -> bool:
    """Whether a name without a title is a place's, a street's, a family's or a nickname.

    ``in_streets``: a street has been named before in the sentence, so that a list of names goes on with streets.
    """
    tokens = reading.tokens
    before, behind = tokens.form(start - 1), tokens.form(end)
    if before in names_list("things") or (before == ":" and tokens.form(start - 2) in _CREDITS):
        return True
    if _is_clan(reading, start, end) or _address(reading, start, end):
        return True
    if before not in _JOINTS or not (_street_behind(reading, end) if behind == "(" else behind in _BEHIND):
        return False
    return in_streets or " ".join(tokens.forms[start:end]) in names_list("street_names")


def _street_behind(reading: Reading, bracket: int) -> bool:
    """Whether a bracket tells where a street is: ``(quận 7)``."""
    return reading.unit_at.get(bracket + 1) is not None or reading.get(bracket + 1, "unitword") is not None


def _is_clan(reading: Reading, start: int, end: int) -> bool:
    return " ".join(reading.tokens.forms[start:end]) in names_list("clans")


def behind_house_number(reading: Reading, start: int) -> bool:
    """Whether a house's number stands before a name: ``số 10 | Lê Lợi``, ``hẻm 15B | …``."""
    number = _number_before(reading, start)
    return number > 0 and reading.tokens.form(number - 1) in _HOUSES


def _address(reading: Reading, start: int, end: int) -> bool:
    """Whether a number stands before and a mark, a unit or the end behind: ``67 Lê Lợi, phường …``."""
    tokens = reading.tokens
    if _number_before(reading, start) < 0:
        return False
    return end >= len(tokens) or tokens.shapes[end] in (MARK, "\n") or reading.get(end, "unitword") is not None


def _number_before(reading: Reading, start: int) -> int:
    """The number straight before a word, ``60`` or ``60B``, or -1."""
    tokens = reading.tokens
    at = start - 1
    if at > 0 and tokens.starts[at] == tokens.ends[at - 1] and tokens.shapes[at] != NUMBER:
        at -= 1
    return at if at >= 0 and tokens.shapes[at] == NUMBER else -1


def place_word_before(reading: Reading, start: int) -> bool:
    """Whether a word for a place ends the title before a name that no surname begins: ``trưởng thôn | Tân Lập``.

    So does that of a Party committee, which its place follows: ``Phó Bí thư Huyện ủy | Đăk Bla``. The last word of a
    country is none: ``Thủ tướng Nhật Bản | Haruto Tanaka``.
    """
    return reading.tokens.form(start - 1) in _PLACES and reading.end_of(start - 2, "nation") != start


_PLACES = frozenset(
    {"thôn", "ấp", "bản", "làng", "xóm", "khóm", "buôn", "khối", "khu", "phố", "phường", "xã", "tổ"}
    | {"huyện", "quận", "tỉnh", "bang", "ủy"}
)
