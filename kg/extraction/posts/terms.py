"""Terms of office that a title names by number: ``Đại biểu Quốc hội`` | ``khóa XIII`` is over since 2016."""

from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import Reading
from kg.resources import table

_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
_LAST_YEARS: dict[str, dict[str, int]] = {
    body: {**years, **{str(_ROMAN.index(term)): year for term, year in years.items()}}
    for body, years in table("role_words.toml")["terms"].items()
}
"""The last year of each term, by its Roman and its Arabic number."""
_TERM = "khóa"
_REACH = 3
_JOINTS = frozenset({",", ";", "và", "-", "–", _TERM, "các"})


def numbered_term_over(reading: Reading, title: Title) -> bool:
    """Whether the last of the numbered terms named with a title ended before the article's year."""
    years = _LAST_YEARS.get(title.body or "")
    if years is None or reading.year is None:
        return False
    forms = reading.tokens.forms
    first = next((at for at in range(title.start, min(title.end + _REACH, len(forms))) if forms[at] == _TERM), None)
    last = _last(forms, first, years) if first is not None else None
    return last is not None and last < reading.year


def _last(forms: list[str], at: int, years: dict[str, int]) -> int | None:
    """The last year of the last term of those listed from a word on."""
    last = None
    while at < len(forms) and (forms[at] in _JOINTS or forms[at] in years):
        last = years.get(forms[at], last)
        at += 1
    return last
