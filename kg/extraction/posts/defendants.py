"""Who stands trial: what an article tells of a defendant's posts lies behind, ``Bị cáo A được phân công làm``."""

from bisect import bisect_left
from itertools import islice

from kg.extraction.words.occurrences import occurrences
from kg.extraction.words.reading import Reading

_ACCUSED = frozenset({"cáo", "can"})
_SEVERAL = frozenset({"các", "những", "hai", "ba", "bốn", "năm"})
_NAMED = 4


def defendants(reading: Reading) -> frozenset[str]:
    """The names of an article's defendants: ``bị cáo A``, ``khởi tố bị can đối với ông A``, ``các bị cáo: A, B``."""
    forms, people = reading.tokens.forms, reading.people
    names: set[str] = set()
    for at in occurrences(reading, _ACCUSED):
        if not at or forms[at - 1] != "bị":
            continue
        several = forms[at - 2] in _SEVERAL
        first = bisect_left(people, at, key=lambda each: each.start)
        for person in islice(people, first, None):
            if reading.sentence[person.start] != reading.sentence[at]:
                break
            if several or person.lead - at <= _NAMED:
                names.add(person.name)
    return frozenset(names)
