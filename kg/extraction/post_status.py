"""Whether a post is held, was held, is taken up or is left: read from the verbs around it.

``bổ nhiệm ông A giữ chức`` takes up, ``thôi giữ chức`` leaves, ``từng là`` was held, ``hiện là`` is held. The verb
nearest before the post decides; ``giữ chức`` and ``làm`` take their sense from the verb before them.
"""

from dataclasses import dataclass

from kg.extraction.reading import PersonPhrase, Reading
from kg.model import Status

_KINDS = (
    ("former", Status.FORMER),
    ("outgoing", Status.OUTGOING),
    ("incoming", Status.INCOMING),
    ("holding", Status.CURRENT),
)
_NEAR = 12
_FAR = 45


@dataclass(frozen=True, slots=True)
class Verb:
    """A word or phrase of office at a place of the text, with the state it gives."""

    start: int
    end: int
    status: Status


def verb_between(reading: Reading, start: int, end: int) -> Verb | None:
    """The verb that ties what comes after ``end`` to what stands before ``start``: the last one between them.

    ``giữ chức`` or ``làm`` after a verb of taking up or leaving has that verb's sense, also when the verb stands
    before the person (``bầu`` | ``ông A`` | ``giữ chức``).
    """
    verbs = _verbs(reading, start, end)
    if not verbs:
        return None
    last = verbs[-1]
    if end - last.end > _NEAR:
        return None
    if last.status is not Status.CURRENT:
        return last
    for verb in reversed(verbs[:-1]):
        if verb.status is not Status.CURRENT:
            return Verb(last.start, last.end, verb.status)
    if reading.tokens.forms[last.start] in ("làm", "giữ"):
        earlier = _verbs(reading, _sentence_start(reading, start), start)
        for verb in reversed(earlier):
            if verb.status in (Status.INCOMING, Status.OUTGOING) and start - verb.end < _FAR:
                return Verb(last.start, last.end, Status.INCOMING)
        if _ordered(reading, start):
            return Verb(last.start, last.end, Status.INCOMING)
    return last


def _verbs(reading: Reading, start: int, end: int) -> list[Verb]:
    verbs: list[Verb] = []
    index = start
    while index < end:
        best: Verb | None = None
        for kind, status in _KINDS:
            found = reading.get(index, kind)
            if found is not None and found[0] <= end and (best is None or found[0] > best.end):
                best = Verb(index, found[0], status)
        if best is None:
            index += 1
            continue
        verbs.append(best)
        index = best.end
    return verbs


def _ordered(reading: Reading, index: int) -> bool:
    """Whether a verb of moving someone stands before in the sentence."""
    start = _sentence_start(reading, index)
    return any(reading.get(at, "moving") for at in range(start, index))


def moved(reading: Reading, person: PersonPhrase, at: int) -> bool:
    """Whether the sentence moves a person away from the posts named with the name: ``điều động đồng chí …``."""
    start = _sentence_start(reading, person.start)
    first = min(person.lead, at)
    return any(reading.get(word, "moving") and first - reading.end_of(word, "moving") <= 4 for word in range(start, first))  # noqa: PLR2004


def _sentence_start(reading: Reading, index: int) -> int:
    while index > 0 and reading.sentence[index - 1] == reading.sentence[index]:
        index -= 1
    return index
