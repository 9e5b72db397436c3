"""``đoàn`` and a province where the National Assembly sits: ``Đại biểu Lê An (đoàn Nghệ An)``."""

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.model import BodyKind

_BEFORE = frozenset({"(", ",", "-", "–", "thuộc", "của"})
_BACK = 150


def delegation(reading: Reading, index: int) -> BodyPhrase | None:
    """The delegation of a province at a word, behind a deputy's name, or ``None``."""
    tokens = reading.tokens
    if tokens.forms[index] != "đoàn" or tokens.form(index - 1) not in _BEFORE:
        return None
    place = reading.unit_at.get(index + 1)
    if place is None or place.unit is None or place.unit.level != "province" or not _assembly(reading, index):
        return None
    name = f"Đoàn đại biểu Quốc hội {place.label}"
    return BodyPhrase(index, place.end, name, BodyKind.NATIONAL_ASSEMBLY, place.unit, place)


def _assembly(reading: Reading, index: int) -> bool:
    """Whether deputies of the National Assembly were named a little before."""
    forms = reading.tokens.forms
    return any(
        forms[at] == "đbqh" or (forms[at] == "quốc" and forms[at + 1] == "hội")
        for at in range(max(0, index - _BACK), index)
    )
