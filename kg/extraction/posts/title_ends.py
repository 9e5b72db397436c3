"""What still belongs to a title behind its body: the higher units of its place, letters or a remark in brackets."""

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import CAPITALS

_LONGEST_BRACKET = 8
_LEVELS = {"commune": 1, "district": 2, "province": 3}


def behind_superiors(reading: Reading, end: int, body: BodyPhrase) -> int:
    """Behind the higher units in which a body's place lies: ``xã Ngọc Vân`` | ``, huyện Tân Yên (Bắc Giang)``."""
    if body.place is None:
        return end
    tokens, level = reading.tokens, _LEVELS.get(body.place.unit.level if body.place.unit else "commune", 0)
    while (bracket := tokens.form(end) == "(") or tokens.form(end) in (",", "-", "–"):
        place = reading.unit_at.get(end + 1)
        if place is None or place.unit is None or _LEVELS.get(place.unit.level, 0) <= level:
            break
        closed = tokens.form(place.end) == ")"
        if bracket and not closed:
            break
        end, level = place.end + bracket, _LEVELS[place.unit.level]
    return end


def behind_bracket(reading: Reading, end: int) -> int:
    """Behind letters for the body, or a short bracket before the holder: ``Phó Chủ tịch Liên đoàn … (VFF)``."""
    tokens = reading.tokens
    if tokens.form(end) != "(":
        return end
    for close in range(end + 1, min(end + _LONGEST_BRACKET, len(tokens))):
        if reading.get(close, "role") or reading.person_at.get(close):
            return end
        if tokens.forms[close] == ")":
            letters = close == end + 2 and tokens.shapes[end + 1] == CAPITALS
            return close + 1 if letters or reading.person_at.get(close + 1) else end
    return end
