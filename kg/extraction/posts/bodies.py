"""Bodies of an article: the grammars of titles and of bodies tried at each word, left to right.

Titles come first, for their words are not a body's: ``Phó Bí thư Thường trực`` | ``Tỉnh ủy`` names Tỉnh ủy, not Thường
trực Tỉnh ủy. A body inside another (``Thành ủy Hà Nội`` in ``Ban Thường vụ Thành ủy Hà Nội``) is no mention of its own.
"""

from collections.abc import Mapping

from kg.extraction.bodies.delegations import delegation
from kg.extraction.bodies.lists import is_plural, read_list
from kg.extraction.bodies.names import settled
from kg.extraction.bodies.party import party_phrase
from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import occurrences
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.model import BodyKind

_ALONE = frozenset({"đảng", "trung", "đoàn"})
"""First words of the bodies that stand in no list of types."""


def find_bodies(reading: Reading, found_titles: list[Title]) -> list[BodyPhrase]:
    """The bodies named in the text, in order and apart; sets the full names on ``reading.names``."""
    titles = {title.start: title for title in found_titles}
    found: list[BodyPhrase] = []
    behind = 0
    for index in _starts(reading, titles):
        if index < behind:
            continue
        title = titles.get(index)
        if title is not None:
            phrase = title.phrase
            if phrase is not None and phrase.end > phrase.start and not _country(phrase):
                found.append(phrase)
            behind = phrase.end if phrase and phrase.reach else title.end
        elif index in reading.person_at:
            behind = reading.person_at[index].end
        else:
            named = _named(reading, index)
            found.extend(named)
            behind = named[-1].end if named else _passed(reading, index)
    reading.names = settled(found)
    return found


def _starts(reading: Reading, titles: Mapping[int, Title]) -> list[int]:
    """The words where a title, a person or a body may begin, or a list of bodies: ``các`` before a type."""
    forms = reading.tokens.forms
    types = reading.starts("body")
    lists = [index - 1 for index in types if index > 0 and is_plural(forms[index - 1])]
    return sorted({*titles, *reading.person_at, *types, *lists, *occurrences(reading, _ALONE)})


def _named(reading: Reading, index: int) -> list[BodyPhrase]:
    """The bodies named at a word: a list, one, or none."""
    listed = read_list(reading, index)
    if listed:
        return listed
    body = reading.body(index)
    if body is None and reading.tokens.forms[index] in _ALONE:
        body = party_phrase(reading, index) or delegation(reading, index)
    return [body] if body is not None else []


def _country(body: BodyPhrase) -> bool:
    """Whether a country or a foreign city stands for a body (``Tổng thống Nga``); it is one only where a person is."""
    return body.kind is BodyKind.FOREIGN and (body.inferred or body.name[:1].islower() or len(body.name.split()) <= 2)  # noqa: PLR2004


def _passed(reading: Reading, index: int) -> int:
    """Behind a type of several words that is no body here: its last words are no body either."""
    entry = reading.get(index, "body")
    return entry[0] if entry and entry[0] > index + 1 else 0
