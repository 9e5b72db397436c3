"""Resolution of people over many articles: minutes, memory per article, and the same bytes from shuffled input.

    python benchmarks/resolution.py [ARTICLES]

The articles are synthetic, at the level of the rows that a store would give. Names are drawn from the shares of
syllables in data/gazetteers/name_shares.tsv, so that homonyms are as frequent as in the news. Officials hold posts in
districts and provinces, move, and are named again and again, the higher the more often; others are named once.
"""

import random
import sys
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate

from kg.gazetteers.tables import rows
from kg.gazetteers.units import all_units
from kg.identity import Row, decide
from kg.identity.people.kind import PEOPLE
from kg.model import EntityId, Unit
from kg.namespaces import BASE, VNGOV
from kg.text import slug

ROLES = ("Bí thư", "Chủ tịch", "Phó Chủ tịch", "Phó Bí thư", "Trưởng phòng", "Giám đốc", "Đại biểu", "Ủy viên")
BODIES = ("PeoplesCommittee", "PartyCommittee", "PeoplesCouncil", "Department")
START = date(2016, 1, 1)
DAYS = 3650
MOVES = 0.3


@dataclass(frozen=True)
class Person:
    """A made-up person: the name, and the unit, body and role of each stage of the life in office."""

    name: str
    stages: tuple[tuple[Unit, str, str], ...]


class World:
    """People and articles about them, drawn with a seed."""

    def __init__(self, articles: int) -> None:
        self.random = random.Random(5)  # noqa: S311
        self.shares = _shares()
        self.units = [unit for unit in all_units() if unit.level in {"province", "district"}]
        self.officials = [self._official(self.random.choice(self.units)) for _ in range(articles // 3)]
        self.weights = list(accumulate(1 / (1 + index % 997) for index in range(len(self.officials))))
        self.articles = articles

    def rows(self) -> Iterator[Row]:
        """What identity_people.rq would give, article by article."""
        for number in range(self.articles):
            graph = f"{BASE}graph/article/a-{number:07d}"
            day = START + timedelta(self.random.randrange(DAYS))
            yield from self._article(graph, day)

    def _article(self, graph: str, day: date) -> Iterator[Row]:
        named = self.random.choices(self.officials, cum_weights=self.weights, k=self.random.randint(1, 3))
        home = _unit_iri(named[0].stages[0][0])
        said = [(person, *self._stage(person, day)) for person in named]
        iris = [_local(person.name, unit.key, body) for person, unit, body, _ in said]
        strangers = [(name, _local(name, "named", home)) for name in (self._name() for _ in range(2))]
        everybody = " ".join(sorted({*iris, *(iri for _, iri in strangers)}))
        for iri, (person, unit, body, role) in zip(iris, said, strict=True):
            yield (iri, graph, person.name, day.isoformat(), home, *[None] * 11)
            yield (iri, graph, None, None, None, *_post(unit, body, role), None, None, None)
            yield (iri, graph, *[None] * 11, everybody, None, None)
        for name, iri in strangers:
            yield (iri, graph, name, day.isoformat(), home, *[None] * 8, everybody, None, None)

    def _stage(self, person: Person, day: date) -> tuple[Unit, str, str]:
        return person.stages[(day - START).days * len(person.stages) // DAYS]

    def _official(self, unit: Unit) -> Person:
        stages = [unit, *([self.random.choice(self.units)] if self.random.random() < MOVES else [])]
        return Person(self._name(), tuple((each, self.random.choice(BODIES), self._role()) for each in stages))

    def _role(self) -> str:
        return self.random.choice(ROLES)

    def _name(self) -> str:
        return " ".join(self._syllable(part) for part in ("family", "middle", "given")).title()

    def _syllable(self, part: str) -> str:
        syllables, weights = self.shares[part]
        found = self.random.choices(syllables, cum_weights=weights)[0]
        return found or f"x{self.random.randrange(400)}"


def _shares() -> dict[str, tuple[list[str], list[float]]]:
    parts: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for row in rows("name_shares.tsv"):
        parts[row["part"]].append((row["syllable"], float(row["share"])))
    for known in parts.values():
        known.append(("", max(0.0, 1000 - sum(share for _, share in known))))
    return {part: ([s for s, _ in known], list(accumulate(w for _, w in known))) for part, known in parts.items()}


def _local(name: str, *anchor: str) -> str:
    return BASE + EntityId.of("person", name, name, *anchor).path


def _unit_iri(unit: Unit) -> str:
    return BASE + EntityId.of("unit", unit.label, unit.key).path


def _post(unit: Unit, body: str, role: str) -> tuple[str | None, ...]:
    iri = f"{BASE}body/{slug(body)}-{slug(unit.label)}-{unit.code}"
    single = "true" if role in {"Bí thư", "Chủ tịch", "Giám đốc"} else None
    return (
        f"{BASE}role/{slug(role)}",
        iri,
        f"{body} {unit.label}",
        str(VNGOV[body]),
        _unit_iri(unit),
        single,
        "current",
        None,
    )


def resolve(found: Iterable[Row]) -> tuple[str, int, int]:
    """A digest of all identities and matches, the number of local identities, and that of people."""
    blocks: defaultdict[str, list[object]] = defaultdict(list)
    for record in PEOPLE.records(found):
        blocks[PEOPLE.block(record)].append(record)
    digest, identity = sha256(), {}
    for _, block in sorted(blocks.items()):
        decision = decide(PEOPLE, block, ())  # type: ignore[arg-type]
        identity.update(decision.identity)
        digest.update(repr((sorted(decision.identity.items()), decision.matches)).encode())
    return digest.hexdigest(), len(identity), len(set(identity.values()))


def run(articles: int) -> None:
    found = sorted(World(articles).rows(), key=lambda row: row[0])
    started = time.perf_counter()
    digest, local, people = resolve(found)
    seconds = time.perf_counter() - started
    print(f"{articles:,} articles: {len(found):,} rows, {local:,} local identities, {people:,} people, {seconds:.1f} s")
    shuffled = found[:]
    random.Random(1).shuffle(shuffled)  # noqa: S311
    again, *_ = resolve(sorted(shuffled, key=lambda row: row[0]))
    print("shuffled input gives the same bytes" if again == digest else "SHUFFLED INPUT GIVES OTHER BYTES")


def memory(articles: int) -> None:
    found = sorted(World(articles).rows(), key=lambda row: row[0])
    tracemalloc.start()
    resolve(found)
    print(f"{articles:,} articles: {tracemalloc.get_traced_memory()[1] / articles:,.0f} bytes an article at most")
    tracemalloc.stop()


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    run(articles)
    for some in (articles // 40, articles // 10):
        memory(some)


if __name__ == "__main__":
    main()
