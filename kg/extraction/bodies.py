"""Bodies of an article: the grammar of bodies tried at each word, left to right, persons and titles stepped over.

A body inside another (``Thành ủy Hà Nội`` in ``Ban Thường vụ Thành ủy Hà Nội``) is no mention of its own.
"""

from kg.extraction.reading import BodyPhrase, Reading


def find_bodies(reading: Reading) -> list[BodyPhrase]:
    """The bodies named in the text, in order and apart."""
    found: list[BodyPhrase] = []
    index, count = 0, len(reading.tokens)
    while index < count:
        body = reading.body(index) if reading.lex[index] and index not in reading.person_at else None
        if body is None:
            index += 1
            continue
        found.append(body)
        index = max(body.end, index + 1)
    return found
