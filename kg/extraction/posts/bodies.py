"""Bodies of an article: the grammars of titles and of bodies tried at each word, left to right.

Titles come first, for their words are not a body's: ``Phó Bí thư Thường trực`` | ``Tỉnh ủy`` names Tỉnh ủy, not Thường
trực Tỉnh ủy. A body inside another (``Thành ủy Hà Nội`` in ``Ban Thường vụ Thành ủy Hà Nội``) is no mention of its own.
"""

from kg.extraction.bodies.names import settled
from kg.extraction.bodies.party import party_phrase
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.model import BodyKind


def find_bodies(reading: Reading, found_titles: list[Title]) -> list[BodyPhrase]:
    """The bodies named in the text, in order and apart; sets the full names on ``reading.names``."""
    titles = {title.start: title for title in found_titles}
    found: list[BodyPhrase] = []
    index, count = 0, len(reading.tokens)
    while index < count:
        title = titles.get(index)
        if title is not None:
            if title.phrase is not None and title.phrase.end > title.phrase.start and not _country(title.phrase):
                found.append(title.phrase)
            phrase = title.phrase
            index = max(phrase.end if phrase and phrase.reach else title.end, index + 1)
            continue
        person = reading.person_at.get(index)
        body = reading.body(index) if reading.lex[index] and person is None else None
        if body is not None:
            found.append(body)
        party = party_phrase(reading, index) if body is None and person is None else None
        if party is not None:
            found.append(party)
        index = max(body.end if body else _passed(reading, index), person.end if person else 0, index + 1)
    reading.names = settled(found)
    return found


def _country(body: BodyPhrase) -> bool:
    """Whether a country or a foreign city stands for a body (``Tổng thống Nga``); it is one only where a person is."""
    return body.kind is BodyKind.FOREIGN and (body.inferred or body.name[:1].islower() or len(body.name.split()) <= 2)  # noqa: PLR2004


def _passed(reading: Reading, index: int) -> int:
    """Behind a type of several words that is no body here: its last words are no body either."""
    entry = reading.get(index, "body")
    return entry[0] if entry and entry[0] > index + 1 else 0
