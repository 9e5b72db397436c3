"""Whether an entry of the lexicon that began shortly before ends at a word."""

from collections.abc import Iterable

from kg.extraction.words.reading import Reading


def entry_ends(reading: Reading, begins: Iterable[int], end: int, kinds: Iterable[str]) -> bool:
    """Whether the longest entry of one of the kinds that begins at one of the words ends before ``end``."""
    for begin in begins:
        found = reading.lex.get(begin)
        if found is not None:
            for kind in kinds:
                if kind in found and begin + found[kind][0] == end:
                    return True
    return False
