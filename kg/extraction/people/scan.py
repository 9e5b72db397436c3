"""What the search for persons keeps in mind while it goes over the words of an article."""

from dataclasses import dataclass, field

from kg.extraction.people.beginnings import beginnings
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import CAPITALISED, CAPITALS, MARK

_NEAR = 20
_CAPITAL = frozenset({CAPITALISED, CAPITALS})


@dataclass(frozen=True, slots=True)
class Loose:
    """Words that may be a part of a name; ``addressed``: straight behind a title of address."""

    start: int
    end: int
    lead: int
    addressed: bool = False


@dataclass(slots=True)
class Scan:
    """Where the last title began and ended, whether a list goes on, and what was found so far.

    ``begins`` has 1 for each word that is to be read when the search comes to it, whatever stands before.
    ``anchor`` is the word behind the last title, ``lead`` where the titles began, ``title`` where the last one began,
    ``role`` whether it is a post; ``addressed`` is the word straight behind a title of address. ``listed`` is a word
    where a list of persons goes on, ``blocked`` one where the name of a thing stands, ``monument`` one behind a word
    for a monument. ``street`` is the word that last named a street, ``things`` the folded names of streets. ``titled``
    are the starts of names behind a title, ``loose`` words that may be parts of names.
    """

    reading: Reading
    begins: bytearray = field(init=False)
    anchor: int = -1
    lead: int = -1
    title: int = -1
    role: bool = False
    addressed: int = -1
    listed: int = -1
    stage: bool = False
    plural: bool = False
    blocked: int = -1
    monument: int = -1
    street: int = -1
    things: set[str] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)
    found: list[PersonPhrase] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.begins = beginnings(self.reading)

    def go_on_with_list(self, index: int) -> None:
        """Let a list of persons go on at a word, or end when it is negative."""
        self.listed = index
        if index >= 0:
            self.begins[index] = 1

    def block(self, index: int) -> None:
        """Take the name at a word, or behind a mark there, for a thing's; none when it is negative."""
        self.blocked = index
        if index >= 0:
            shapes = self.reading.tokens.shapes
            at = index + 1 if shapes[index] == MARK else index
            if shapes[at] in _CAPITAL:
                self.begins[at] = 1

    def pass_over(self, index: int, end: int) -> int:
        """Step over words; a title before them stays in force behind them."""
        if self.anchor == index:
            self.anchor = end
            self.addressed = -1
        return end

    def in_streets(self, index: int) -> bool:
        """Whether a street has been named shortly before a word in its sentence."""
        sentence = self.reading.sentence
        return self.street >= max(0, index - _NEAR) and sentence[self.street] == sentence[index]
