"""Names as people type them: in any case, with the tone mark on either vowel, or without diacritics."""

from collections.abc import Callable, Iterable

from kg.resolution.folding import name_key, spelling
from kg.text import ascii_fold


def matching(wanted: str, names: Iterable[str]) -> frozenset[str]:
    """The names that are ``wanted``; where there are none, those that begin with its words, else that contain them.

    Without any diacritics it stands for all names that are so without theirs.
    """
    key = _plain if _plain(wanted) == name_key(wanted) else name_key
    words, keyed = key(wanted), [(name, f"{key(name)} ") for name in names]
    if not words:
        return frozenset()
    fits: tuple[Callable[[str], bool], ...] = (
        lambda name: name == f"{words} ",
        lambda name: name.startswith(f"{words} "),
        lambda name: f" {words} " in name,
    )
    return next(
        (found for fit in fits if (found := frozenset(name for name, folded in keyed if fit(folded)))), frozenset()
    )


def _plain(name: str) -> str:
    return ascii_fold(spelling(name))
