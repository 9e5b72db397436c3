"""Where a fact stands in its article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: character offsets into the NFC text, ``end`` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words that say a fact, and the rule that found them; ``quote`` is the text between the offsets."""

    start: int
    end: int
    quote: str
    rule: str

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)
