"""Names as people type them: in any case, with the tone mark on either vowel, or without diacritics."""

from collections.abc import Callable, Iterable, Sequence

from kg.gazetteers.letters import written_out
from kg.resolution.folding import name_key, spelling
from kg.text import ascii_fold


def matching(wanted: str, names: Iterable[str]) -> frozenset[str]:
    """The names that are ``wanted``; where there are none, those that begin with its words, else that contain them.

    Without any diacritics it stands for all names that are so without theirs. Letters (``UBND``) stand for their words
    where no name has them.
    """
    return _found(wanted, names, _FITS)


def same(wanted: str, names: Iterable[str]) -> frozenset[str]:
    """The names that are ``wanted`` as a whole."""
    return _found(wanted, names, _FITS[:1])


_FITS: tuple[Callable[[str, str], bool], ...] = (
    lambda words, name: name == f"{words} ",
    lambda words, name: name.startswith(f"{words} "),
    lambda words, name: f" {words} " in name,
)
"""How words can be a name that ends in a space, the closest first."""


def _found(wanted: str, names: Iterable[str], fits: Sequence[Callable[[str, str], bool]]) -> frozenset[str]:
    known, plainly = tuple(names), _plain(wanted) == name_key(wanted)
    key = _plain if plainly else name_key
    keyed = [(name, f"{key(name)} ") for name in known]
    for words in dict.fromkeys((key(wanted), key(written_out(wanted)))):
        for fit in fits:
            if words and (found := frozenset(name for name, folded in keyed if fit(words, folded))):
                return found
    return frozenset()


def _plain(name: str) -> str:
    return ascii_fold(spelling(name))
