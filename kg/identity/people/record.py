"""What all articles together say of one local identity of a person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from kg.identity.kind import Row
from kg.identity.people.standing import is_national
from kg.identity.places import unit_of
from kg.model import BodyKind, Status, Unit


@dataclass(frozen=True, slots=True)
class PostSaid:
    """One article on one post of a person: ``role`` and ``body`` are IRIs, ``day`` the stated one or the article's."""

    body: str
    role: str
    status: Status
    article: str
    day: date | None
    body_name: str
    kind: BodyKind
    unit: Unit | None
    single: bool

    @property
    def order(self) -> tuple[str, ...]:
        """What sorts posts the same in every run."""
        return self.body, self.role, self.status, self.article, str(self.day)


@dataclass(frozen=True)
class PersonRecord:
    """A local identity: its names as articles write them, the articles, their homes, posts, and companions.

    ``articles`` are graphs with the day of publication; companions are IRIs of others whom these articles name, without
    those whose posts all belong to no place: ministers are named beside everybody.
    """

    iri: str
    names: tuple[str, ...]
    articles: tuple[tuple[str, date | None], ...]
    homes: tuple[Unit, ...]
    posts: tuple[PostSaid, ...]
    companions: frozenset[str]

    @cached_property
    def first(self) -> date | None:
        """The day of the earliest article that names the person."""
        return min(self.days, default=None)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days of the articles, in order."""
        return tuple(sorted({day for _, day in self.articles if day}))

    @cached_property
    def beside(self) -> frozenset[str]:
        """Names of the companions without marks, for one companion has several local identities."""
        return frozenset(iri.rpartition("/")[2].rpartition("-")[0] for iri in self.companions)

    @cached_property
    def offices(self) -> tuple[PostSaid, ...]:
        """The posts, each once, whatever number of articles tells of it."""
        return tuple({(post.body, post.role): post for post in self.posts}.values())

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The places of the posts, without the country, in order."""
        found = {post.unit.key: post.unit for post in self.posts if post.unit and post.unit.level != "country"}
        return tuple(unit for _, unit in sorted(found.items()))

    @cached_property
    def is_national(self) -> bool:
        """Whether a post is of the whole country."""
        return any(is_national(post.body_name, post.kind, post.unit.level if post.unit else "") for post in self.posts)


_COLUMNS = (
    *("iri", "graph", "name", "published", "home"),
    *("role", "body", "body_name", "kind", "unit", "single", "status", "stated"),
    *("others", "officials", "locals"),
)


def records(rows: Iterable[Row]) -> Iterator[PersonRecord]:
    """Records of the rows of ``identity_people.rq``, which are ordered by person."""
    for iri, of_one in groupby(rows, key=itemgetter(0)):
        yield _record(iri, tuple(of_one))


def _record(iri: str, rows: tuple[Row, ...]) -> PersonRecord:
    said = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
    days = {row["graph"]: _day(row["published"]) for row in said if row["name"]}
    return PersonRecord(
        iri=iri,
        names=tuple(sorted({row["name"] for row in said if row["name"]})),
        articles=tuple(sorted(days.items())),
        homes=_homes(row["home"] for row in said),
        posts=_posts((row for row in said if row["role"]), days),
        companions=_listed(said, "others") - (_listed(said, "officials") - _listed(said, "locals")),
    )


def _listed(rows: Iterable[Mapping[str, str | None]], column: str) -> frozenset[str]:
    return frozenset(chain.from_iterable((row[column] or "").split() for row in rows))


def _homes(iris: Iterable[str | None]) -> tuple[Unit, ...]:
    units = {unit.key: unit for iri in iris if (unit := unit_of(iri))}
    return tuple(unit for _, unit in sorted(units.items()))


def _posts(rows: Iterable[Mapping[str, Any]], days: Mapping[str, date | None]) -> tuple[PostSaid, ...]:
    posts = {post.order: post for post in (_post(row, days) for row in rows)}
    return tuple(post for _, post in sorted(posts.items()))


def _post(row: Mapping[str, Any], days: Mapping[str, date | None]) -> PostSaid:
    return PostSaid(
        body=row["body"],
        role=row["role"],
        status=Status(_local(row["status"])),
        article=row["graph"],
        day=_day(row["stated"]) or days.get(row["graph"]),
        body_name=row["body_name"],
        kind=BodyKind(_local(row["kind"])),
        unit=unit_of(row["unit"]),
        single=row["single"] is not None,
    )


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
