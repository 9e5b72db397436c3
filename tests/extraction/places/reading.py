"""The places of a text, once its home is decided."""

from datetime import date

from kg.extraction.draft import Draft
from kg.extraction.places.grammar import find_units
from kg.extraction.places.home import find_home
from kg.extraction.words.reading import Reading
from kg.model import Article, Span, Unit


def settled(text: str, published: date | None = None) -> Reading:
    """The reading of an article with this text, its places settled."""
    reading = Draft(Article("a", text, published=published, proper=(Span(0, len(text)),))).reading
    find_units(reading)
    find_home(reading)
    return reading


def units(text: str, published: date | None = None) -> dict[str, Unit]:
    """The unit of each place that has one, by the place's label."""
    return {phrase.label: phrase.unit for phrase in settled(text, published).units if phrase.unit}
