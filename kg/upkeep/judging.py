"""What people decided, put into effect: the store is derived anew by it and published."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg import queries
from kg.derivation import derive
from kg.errors import UsageError
from kg.forgetting import About, Saying, Tombstones
from kg.judgements import Placed, check, is_item
from kg.model import Judgement
from kg.namespaces import WD
from kg.store import JudgementFile, StoreDirectory, Writer, base_of
from kg.upkeep.cases import Cases
from kg.upkeep.opening import existing

_WIKIDATA = (str(WD), "https://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/", "wd:")


@dataclass(frozen=True, slots=True)
class Applied:
    """How many different things there were and are, and how many identities are now one with others than before."""

    before: int
    after: int
    moved: int


def apply(directory: Path) -> Applied:
    """Derive the graphs of a store by the judgements that it has, and publish them."""
    with existing(directory) as writer:
        before = _identities(writer)
        derive(writer)
        after = _identities(writer)
        writer.publish()
    moved = sum(before.get(thing, thing) != identity for thing, identity in after.items())
    return Applied(len(set(before.values())), len(set(after.values())), moved)


def sides(left: str, right: str, directory: Path) -> tuple[str, str]:
    """Two things as judgements call them: the part of an IRI behind the base, or an item of Wikidata (``Q881``).

    They are given so, or as whole IRIs. Raises ``UsageError`` for what the store does not have, and where nothing can
    be decided about the two.
    """
    base = base_of(directory)
    names = _short(left, base), _short(right, base)
    if problem := check(*names):
        raise UsageError(problem)
    if strange := unknown(names, directory):
        raise UsageError(f"the store {directory} has no {strange[0]}; give things as kg review --list or kg query does")
    return names


def unknown(names: Iterable[str], directory: Path) -> tuple[str, ...]:
    """Which things no published article tells of, sorted; items of Wikidata are not looked for."""
    cases = Cases.of(directory)
    return tuple(name for name in sorted(set(names)) if not is_item(name) and not cases.has(name))


def strangers(directory: Path) -> tuple[str, ...]:
    """The things that a store's judgements are about and that it does not have: their articles may come back."""
    return unknown((name for each in JudgementFile(directory).read() for name in (each.left, each.right)), directory)


def admit(placed: Sequence[Placed], directory: Path) -> int:
    """Add judgements to those of a store, all or none; returns how many are new.

    Raises ``UsageError`` where they contradict what is there, or are about somebody who was forgotten.
    """
    forgotten, cases = Tombstones.open(StoreDirectory.open(directory).forgotten), Cases.of(directory)
    saying = Saying.of(forgotten, forgotten.names)
    for place, each in placed:
        staying = frozenset(name for name in (each.left, each.right) if forgotten and cases.has(name))
        if About(forgotten, saying, staying).any([each.left, each.right, each.author, each.reason]):
            raise UsageError(f"{place} is about somebody who was forgotten, or says their name; leave it out")
    return JudgementFile(directory).add(placed)


def retract(left: str, right: str, directory: Path) -> tuple[Judgement, ...]:
    """Take back what was decided about two things; raises ``UsageError`` where that is nothing."""
    base = base_of(directory)
    file, one, other = JudgementFile(directory), _short(left, base), _short(right, base)
    if gone := file.retract(one, other):
        return gone
    raise UsageError(f"nothing is decided about {one} and {other} in {file.path}; kg review --export - shows what is")


def _short(given: str, base: str) -> str:
    for prefix in _WIKIDATA:
        if is_item(item := given.removeprefix(prefix)):
            return item
    return given.removeprefix(base)


def _identities(writer: Writer) -> dict[str, str]:
    found: Any = writer.query(queries.internal("identities"))
    return {thing.value: identity.value for thing, identity in found}
