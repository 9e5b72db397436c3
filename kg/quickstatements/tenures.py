"""Who certainly held which post, from when to when, and who says so."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from kg.gazetteers.tables import rows
from kg.model import Status
from kg.quickstatements.sources import Row
from kg.text import fold, squeeze

ATTESTED = "no text states the day; the post is only attested on later days"
IN_PARTS = "the days on which the post was certainly held do not form one row"
NOT_CERTAIN = "it is not certain that the post was held next to the day that texts state"
NOT_STATED = "no text states the day"
RENEWED = "the day that a text states is that of another term: the post was held before"

_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Days in a row on which a post was certainly held; both belong to it."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Day:
    """The day on which a tenure begins or ends, with the articles that state it, or ``why`` none can be told."""

    day: date | None = None
    articles: frozenset[str] = frozenset()
    why: str = ""


@dataclass(slots=True)
class Tenure:
    """A person in a post: the days on which it was certainly held, those that texts state, and the articles behind."""

    person: str
    post: str
    person_label: str
    post_label: str
    stretches: list[Stretch] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    starts: dict[date, set[str]] = field(default_factory=dict)
    ends: dict[date, set[str]] = field(default_factory=dict)
    renewed: bool = False
    """Whether a text that states a start tells of another term in the post."""

    @property
    def start(self) -> Day:
        """The first day, where texts state one and it opens the days that are certain."""
        if self.renewed or not self.starts:
            return Day(why=RENEWED if self.renewed else ATTESTED)
        return self._day(self.starts, lambda day: day == self.stretches[0].since)

    @property
    def end(self) -> Day:
        """The last day, where texts state one and it closes the days that are certain."""
        if not self.ends:
            return Day(why=NOT_STATED)
        return self._day(self.ends, lambda day: day - _ONE <= self.stretches[-1].until <= day)

    def _day(self, stated: Mapping[date, set[str]], fits: Callable[[date], bool]) -> Day:
        if len(stated) > 1:
            return Day(why=f"texts state several days: {', '.join(day.isoformat() for day in sorted(stated))}")
        if len(self.stretches) > 1:
            return Day(why=IN_PARTS)
        day, articles = next(iter(stated.items()))
        return Day(day, frozenset(articles)) if fits(day) else Day(why=NOT_CERTAIN)


def tenures(certain: Iterable[Row], stated: Iterable[Row]) -> list[Tenure]:
    """The tenures that are certain on some day, from the rows of ``certain_holdings.rq`` and ``stated_days.rq``."""
    found: dict[tuple[str, str], Tenure] = {}
    days: dict[tuple[str, str], set[Stretch]] = {}
    for row in certain:
        key = row["person"], row["post"]
        tenure = found.setdefault(key, Tenure(*key, row["personLabel"], row["postLabel"]))
        days.setdefault(key, set()).add(Stretch(_day(row["since"]), _day(row["until"])))
        if "article" in row:
            tenure.articles.add(row["article"])
    for key, tenure in found.items():
        tenure.stretches = joined(days[key])
    for row in stated:
        if (held := found.get((row["person"], row["post"]))) is not None:
            _add(held, row)
    return [found[key] for key in sorted(found)]


def _add(held: Tenure, stated: Row) -> None:
    starts = stated["status"] == Status.INCOMING
    held.renewed = held.renewed or (starts and is_renewal(stated["quote"]))
    (held.starts if starts else held.ends).setdefault(_day(stated["day"]), set()).add(stated["article"])


def is_renewal(quote: str) -> bool:
    """Whether words tell that somebody is given a post which they held already."""
    return any(f" {words} " in f" {fold(squeeze(quote))} " for words in _renewal_words())


@cache
def _renewal_words() -> tuple[str, ...]:
    return tuple(fold(row["words"]) for row in rows("renewal_words.tsv"))


def joined(parts: Iterable[Stretch]) -> list[Stretch]:
    """The days of all parts as stretches with days between them, in order."""
    whole: list[Stretch] = []
    for part in sorted(parts):
        if whole and part.since <= whole[-1].until + _ONE:
            whole[-1] = Stretch(whole[-1].since, max(whole[-1].until, part.until))
        else:
            whole.append(part)
    return whole


def _day(text: str) -> date:
    return date.fromisoformat(text)
