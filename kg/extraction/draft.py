"""The sheet that the components of the pipeline write on, carried on ``doc._.draft``.

A component reads what earlier ones found and appends its own; nothing is erased but through ``Draft`` itself.
``freeze`` makes the ``Extraction``: each fact once, first mention first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TypeVar, cast

from spacy.tokens import Doc

from kg.extraction.bodies.grammar import read_body
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import Reading
from kg.model import (
    Article,
    BodyFact,
    BodyKind,
    DocumentFact,
    EventFact,
    Evidence,
    Extraction,
    IndicatorFact,
    PersonFact,
    PositionFact,
    ProgrammeFact,
    ProjectFact,
    Span,
    TermFact,
    Unit,
)
from kg.text import fold

F = TypeVar("F")
M = TypeVar("M", "BodyMention", "PersonMention", "UnitMention")

_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A place in the text that names an administrative unit; ``end`` exclusive, in characters."""

    start: int
    end: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A place in the text that names a body, with the body's canonical full name."""

    start: int
    end: int
    name: str
    kind: BodyKind
    unit: Unit | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A place in the text that names a person; ``name`` is the full name used in the article."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class Draft:
    """What is known of one article so far. Lists of mentions are in the order of the text and do not overlap."""

    article: Article
    folded: str = field(init=False)
    reading: Reading = field(init=False)
    home: tuple[Unit, ...] = ()
    units: list[UnitMention] = field(default_factory=list)
    body_mentions: list[BodyMention] = field(default_factory=list)
    person_mentions: list[PersonMention] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    people: list[PersonFact] = field(default_factory=list)
    positions: list[PositionFact] = field(default_factory=list)
    bodies: list[BodyFact] = field(default_factory=list)
    terms: list[TermFact] = field(default_factory=list)
    programmes: list[ProgrammeFact] = field(default_factory=list)
    projects: list[ProjectFact] = field(default_factory=list)
    documents: list[DocumentFact] = field(default_factory=list)
    events: list[EventFact] = field(default_factory=list)
    indicators: list[IndicatorFact] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folded = fold(self.article.text)
        self.reading = Reading.of(self.article, read_body)

    @property
    def text(self) -> str:
        """The NFC text; ``folded`` has the same length."""
        return self.article.text

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """Evidence for the words between two offsets; ``rule`` is ``component.rule-name``."""
        return Evidence(start, end, self.text[start:end], rule)

    def body_before(self, offset: int, since: int) -> BodyMention | None:
        """The last body named between ``since`` and ``offset``."""
        behind = bisect_right(self.body_mentions, offset, key=_end)
        found = self.body_mentions[behind - 1] if behind else None
        return found if found is not None and since <= found.start else None

    def body_within(self, start: int, end: int) -> BodyMention | None:
        """The first body named between two offsets."""
        at = bisect_left(self.body_mentions, start, key=_start)
        found = self.body_mentions[at] if at < len(self.body_mentions) else None
        return found if found is not None and found.end <= end else None

    def body_at(self, offset: int) -> BodyMention | None:
        """The body whose name begins at an offset."""
        return _beginning_at(self.body_mentions, offset)

    def person_at(self, offset: int) -> PersonMention | None:
        """The person whose name begins at an offset."""
        return _beginning_at(self.person_mentions, offset)

    def unit_at(self, offset: int) -> UnitMention | None:
        """The administrative unit whose name begins at an offset."""
        return _beginning_at(self.units, offset)

    def freeze(self) -> Extraction:
        """The extraction, each fact once."""
        return Extraction(
            article=self.article,
            home=self.home,
            people=_distinct(self.people, lambda f: fold(f.name)),
            positions=_latest_status(self.positions),
            bodies=_distinct(self.bodies, lambda f: fold(f.name)),
            terms=_distinct(self.terms, lambda f: (fold(f.body), f.number, f.first_year, f.last_year)),
            programmes=_distinct(self.programmes, lambda f: fold(f.name)),
            projects=_distinct(self.projects, lambda f: fold(f.name)),
            documents=_distinct(self.documents, lambda f: (fold(f.type), f.number, f.number or (f.title, f.issuer))),
            events=_distinct(self.events, lambda f: (f.type, fold(f.name), f.host, f.ordinal, f.date)),
            indicators=_distinct(self.indicators, lambda f: (fold(f.name), f.value, f.unit, f.period)),
        )


def _beginning_at(mentions: Sequence[M], offset: int) -> M | None:
    at = bisect_left(mentions, offset, key=_start)
    return mentions[at] if at < len(mentions) and mentions[at].start == offset else None


def _distinct(facts: Iterable[F], key: Callable[[F], object]) -> tuple[F, ...]:
    found: dict[object, F] = {}
    for fact in facts:
        found.setdefault(key(fact), fact)
    return tuple(found.values())


def _latest_status(positions: Iterable[PositionFact]) -> tuple[PositionFact, ...]:
    """One row for each person, role and body; where the text gives two states of it, the later one."""
    found: dict[object, PositionFact] = {}
    for fact in positions:
        found[fold(fact.person), fold(fact.role), fold(fact.body)] = fact
    return tuple(found.values())


def draft_of(doc: Doc) -> Draft:
    """The draft of a document that came through the pipeline's tokenizer."""
    return cast("Draft", doc._.draft)


if not Doc.has_extension("draft"):
    Doc.set_extension("draft", default=None)
