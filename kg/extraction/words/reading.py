"""What the grammars share while they read one article: its words, what the lexicon knows of them, what was found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from kg.extraction.words.lexicon import Found, Starts
from kg.extraction.words.syllables import VOWELS
from kg.extraction.words.tokens import BREAK, CAPITALISED, CAPITALS, MARK, Tokens, tokenize
from kg.extraction.words.vocabulary import vocabulary
from kg.gazetteers.unit_words import UnitWord
from kg.model import Article, BodyKind, Unit

_ENDING = frozenset(".!?\n")
_INITIAL = 2
_HYPHENS = frozenset("-–&")
_COUNTING = frozenset({"khóa", "quý", "thứ", "loại", "hạng", "cấp", "bậc"})
"""Words before a Roman number, which is no initial: ``khóa XV.``"""
_DEEPEST = 12
_LONGEST_SENTENCE = 400
_QUOTES = frozenset("\"”»)'’")


Entry: TypeAlias = tuple[int, Any]
"""The word where an entry of the lexicon ends (exclusive), and what it stands for."""


@dataclass(slots=True)
class UnitPhrase:
    """Words that name an administrative unit, ``quận Đống Đa`` or ``Đống Đa``; ``end`` exclusive, in words.

    ``candidates`` are the units on record that it may be; ``unit`` the one it is, once known. ``district`` is the
    label of a numbered ward's district, without which the number names no ward.
    """

    start: int
    end: int
    word: UnitWord | None
    name: str
    candidates: tuple[Unit, ...] = ()
    unit: Unit | None = None
    district: str = ""

    @property
    def label(self) -> str:
        """The unit as running text names it, with its kind's word; a numbered ward with its district."""
        return f"{self._own_label}, {self.district}" if self.district else self._own_label

    @property
    def _own_label(self) -> str:
        if self.unit is None or not (self.word is None or self.unit.label.casefold().startswith(self.word.word)):
            return f"{self.word.word} {self.name}" if self.word is not None else self.name
        label, name = self.unit.label, self.unit.name
        return label if name == self.name else f"{label.removesuffix(name)}{self.name}"


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """Words that name a body, with its canonical name; ``end`` exclusive, in words.

    ``inner`` is the body it belongs to; ``reach`` is where that body's words end when a comma or bracket parts them.
    """

    start: int
    end: int
    name: str
    kind: BodyKind
    unit: Unit | None = None
    place: UnitPhrase | None = None
    inferred: bool = False
    inner: "BodyPhrase | None" = None
    reach: int = 0


@dataclass(frozen=True, slots=True)
class PersonPhrase:
    """Words that name a person; ``lead`` is where the titles of address before the name begin."""

    start: int
    end: int
    name: str
    lead: int


@dataclass(slots=True)
class Reading:
    """One article under the grammars. Indices are word numbers in ``tokens``; ``year`` is the article's, once known.

    ``words`` are the forms of all its words. ``items`` are the places that head the items of a digest; ``two_tiers``:
    whether the article is of the time without districts. ``spelled`` are the names of units, by key, that the article
    spells otherwise than the record.

    ``lex`` has what the lexicon knows of the words that begin at a word, ``begins`` by kind where it knows some.
    """

    article: Article
    tokens: Tokens
    lex: dict[int, Found]
    begins: Starts
    sentence: list[int]
    grammar: Callable[["Reading", int, bool], BodyPhrase | None]
    units: list[UnitPhrase] = field(default_factory=list)
    unit_at: dict[int, UnitPhrase] = field(default_factory=dict)
    people: list[PersonPhrase] = field(default_factory=list)
    person_at: dict[int, PersonPhrase] = field(default_factory=dict)
    bodies: dict[tuple[int, bool], BodyPhrase | None] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    direct: dict[str, float] = field(default_factory=dict)
    home: tuple[Unit, ...] = ()
    items: list[UnitPhrase] = field(default_factory=list)
    two_tiers: bool = False
    spelled: dict[str, str] = field(default_factory=dict)
    year: int | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    depth: int = 0

    @classmethod
    def of(cls, article: Article, grammar: Callable[["Reading", int, bool], BodyPhrase | None]) -> "Reading":
        """The article's words with the lexicon's entries; ``grammar`` is the grammar of bodies."""
        tokens = tokenize(article)
        lex, begins = vocabulary().scan(tokens)
        return cls(article, tokens, lex, begins, _sentences(tokens), grammar, words=frozenset(tokens.forms))

    def enter(self, kind: str, found: Mapping[int, Entry]) -> None:
        """Enter what the article's own words stand for; they take the place of the lexicon's entries of the kind."""
        for index, (end, value) in found.items():
            self.lex[index] = {**self.lex.get(index, {}), kind: (end - index, value)}
        self.begins[kind] = sorted({*self.begins[kind], *found})

    def body(self, index: int, *, small: bool = False) -> BodyPhrase | None:
        """The body whose name begins at a word, or ``None``; ``small``: even if its type begins with a small letter.

        Each word is read once, which keeps nested names linear; names nested deeper than any real one are cut.
        A capital is read alike whether small letters are allowed or not.
        """
        if "body" not in self.lex.get(index, ()):
            return None
        key = index, small or self.tokens.shapes[index] in "XU"
        if key not in self.bodies:
            if self.depth == _DEEPEST:
                return None
            self.depth += 1
            self.bodies[key] = None
            self.bodies[key] = self.grammar(self, index, small)
            self.depth -= 1
        return self.bodies[key]

    def get(self, index: int, kind: str) -> Entry | None:
        """The longest entry of a kind that begins at a word: where it ends, and its value."""
        found = self.lex.get(index)
        if found is None or kind not in found:
            return None
        size, value = found[kind]
        return index + size, value

    def starts(self, kind: str) -> list[int]:
        """The words where entries of a kind begin, in order."""
        return self.begins[kind]

    def end_of(self, index: int, kind: str) -> int:
        """Where the longest entry of a kind ends, or the same index when there is none."""
        found = self.lex.get(index)
        return index + found[kind][0] if found is not None and kind in found else index

    def value_at(self, index: int, kind: str) -> Any:
        """What the longest entry of a kind that begins at a word stands for."""
        return self.lex[index][kind][1]


def _sentences(tokens: Tokens) -> list[int]:
    """Number of the sentence of each word: a sentence ends at a line break or at a full stop before a capital.

    One that is longer than any sentence is cut, so that what looks back to its beginning never looks far.
    """
    numbers: list[int] = []
    current, began, count = 0, 0, len(tokens)
    for end in (*_sentence_ends(tokens), count - 1):
        while len(numbers) <= end:
            last = min(end, began + _LONGEST_SENTENCE + 1)
            numbers += [current] * (last + 1 - len(numbers))
            current, began = current + 1, last
    return numbers


def _sentence_ends(tokens: Tokens) -> Iterator[int]:
    """The line breaks and full stops that end sentences."""
    count = len(tokens)
    for index, form in enumerate(tokens.forms):
        if form in _ENDING and (form == BREAK or _closes(tokens, index, count)):
            yield index


def _closes(tokens: Tokens, index: int, count: int) -> bool:
    """Whether a full stop ends a sentence: not behind an initial (``TP.``), not inside a number or address."""
    following = index + 1
    if following >= count:
        return True
    shape = tokens.shapes[following]
    if shape == MARK and tokens.forms[following] in _QUOTES:
        return False
    if tokens.forms[index] == "." and _is_initial(tokens, index - 1) and tokens.form(index - 2) not in _COUNTING:
        return False
    return tokens.starts[following] > tokens.ends[index] or shape in (BREAK, CAPITALISED, CAPITALS)


def _is_initial(tokens: Tokens, index: int) -> bool:
    """Whether a word is short for a longer one: ``TP``, ``Ts``, ``V``; not ``An`` with its vowel, not ``TB-XH``."""
    if index < 0 or tokens.ends[index] - tokens.starts[index] > _INITIAL or not tokens.capital(index):
        return False
    if index and tokens.forms[index - 1] in _HYPHENS and tokens.ends[index - 1] == tokens.starts[index]:
        return False
    form = tokens.forms[index]
    return len(form) < _INITIAL or tokens.shapes[index] != CAPITALISED or VOWELS.isdisjoint(form)
