"""Bodies of an article: the grammars of titles and of bodies tried at each word, left to right.

Titles come first, for their words are not a body's: ``Phó Bí thư Thường trực`` | ``Tỉnh ủy`` names Tỉnh ủy, not Thường
trực Tỉnh ủy. A body inside another (``Thành ủy Hà Nội`` in ``Ban Thường vụ Thành ủy Hà Nội``) is no mention of its own.
"""

from kg.extraction.body_names import settled
from kg.extraction.reading import BodyPhrase, Reading
from kg.extraction.titles import find_titles


def find_bodies(reading: Reading) -> list[BodyPhrase]:
    """The bodies named in the text, in order and apart, each with the name that the article gives it in full."""
    titles = {title.start: title for title in find_titles(reading)}
    found: list[BodyPhrase] = []
    index, count = 0, len(reading.tokens)
    while index < count:
        title = titles.get(index)
        if title is not None:
            if title.phrase is not None and title.phrase.end > title.phrase.start:
                found.append(title.phrase)
            index = max(title.end, index + 1)
            continue
        person = reading.person_at.get(index)
        body = reading.body(index) if reading.lex[index] and person is None else None
        if body is not None:
            found.append(body)
        index = max(body.end if body else 0, person.end if person else 0, index + 1)
    reading.names = settled(found)
    return found
