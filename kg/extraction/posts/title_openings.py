"""Words before the role of a title: ``nguyên``, ``cựu``, ``tân`` tell its state, ``quyền`` that it is an acting one."""

from kg.extraction.words.occurrences import occurrences
from kg.extraction.words.reading import Reading
from kg.model import Status
from kg.resources import table

_ACTING = frozenset({"quyền", "q"})
_POWERS = frozenset(table("status_words.toml")["powers"])
_OPENING = frozenset({"nguyên", "cựu", "cố", "tân", "quyền", "q"})
_BEFORE = {"nguyên": Status.FORMER, "cựu": Status.FORMER, "cố": Status.FORMER, "tân": Status.INCOMING}


def state_before(reading: Reading, index: int) -> tuple[int, Status | None]:
    """Behind the word that begins a title and tells its state, and that state: ``nguyên`` | ``Giám đốc``."""
    form = reading.tokens.form(index)
    if form not in _BEFORE or reading.get(index, "role") is not None:
        return index, None
    return index + 1, _BEFORE[form]


def is_acting(reading: Reading, index: int) -> bool:
    """Whether a word makes the title behind it an acting one: ``Quyền`` | ``Giám đốc``."""
    return reading.tokens.form(index) in _ACTING and reading.get(index, "role") is None and not _power(reading, index)


def _power(reading: Reading, index: int) -> bool:
    """Whether ``quyền`` is power: ``ủy quyền``, ``cầm quyền``."""
    return reading.tokens.forms[index] == "quyền" and reading.tokens.form(index - 1) in _POWERS


def openings(reading: Reading) -> set[int]:
    """The words where a title may begin: a role, or a word that stands before one."""
    return {*reading.starts("role"), *occurrences(reading, _OPENING)}
