"""Tails of newspapers alone and of embassies: ``với`` | ``Tiền Phong``; ``Đại sứ quán`` | ``Việt Nam``."""

from kg.extraction.places.grammar import bare
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.syllables import is_syllable
from kg.gazetteers.body_types import BodyType
from kg.resources import table
from kg.text import squeeze

_PRESS = table("organisation_terms.toml")
_TO_PAPERS = frozenset(_PRESS["to_papers"])
_PAPERS_TELL = frozenset(_PRESS["papers_tell"])


def embassy(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đại sứ quán`` | ``Việt Nam`` | ``tại Đức``, ``Tổng Lãnh sự quán`` | ``Lào`` | ``tại Đà Nẵng``."""
    end, words = index, [kind.name]
    for _ in range(2):
        at = end + 1 if reading.tokens.form(end) == "tại" else end
        nation = reading.get(at, "nation") or (reading.get(at, "unit") if reading.tokens.form(at) == "việt" else None)
        if nation is None:
            break
        words.append(squeeze(reading.tokens.words(end, nation[0])))
        end = nation[0]
    if end == index:
        return None
    seat = reading.unit_at.get(end + 1) if reading.tokens.form(end) == "tại" else None
    if seat is None:
        return BodyPhrase(start, end, " ".join(words), kind.kind)
    return BodyPhrase(start, seat.end, f"{' '.join(words)} tại {bare(seat)}", kind.kind)


def press(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``với`` | ``Tiền Phong``, ``Tiền Phong`` | ``đưa tin``: written as a name, among words of the press."""
    tokens = reading.tokens
    said = tokens.form(start - 1) == "với" and tokens.form(index) == "," and tokens.capital(start)
    if not said and not _written_as(squeeze(tokens.words(start, index)), kind.level):
        return None
    told = tokens.words(index, min(index + 2, len(tokens))).lower()
    if tokens.form(start - 1) in _TO_PAPERS or told in _PAPERS_TELL or tokens.words(index, index + 1) in _PAPERS_TELL:
        return BodyPhrase(start, index, kind.name, kind.kind)
    return None


def _written_as(written: str, name: str) -> bool:
    """Whether each word that a name writes with a capital has one; a coined name needs one only."""
    words = list(zip(written.split(), name.split(), strict=False))
    if not is_syllable(words[0][0]):
        return written[0].isupper()
    return all(there[0].isupper() or not here[0].isupper() for there, here in words)
