"""The file of people whom a store must not know: digests of their names and identities, with the reasons given.

The digests are keyed with a number of the store's own, so that they cannot be looked up in tables made beforehand. Who
has the file can still test whether a given name is in it, as ``kg build`` does.
"""

import hmac
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.forgetting.words import Key, key_of, plain_key_of
from kg.store import durable
from kg.store.engine import told

_KEY_BYTES = 16
_DIGITS = 32


@dataclass(frozen=True, slots=True, order=True)
class NameDigest:
    """A name: how many words it has, its digest, and the digest of its letters without diacritics."""

    words: int
    digest: str
    plain: str


@dataclass(frozen=True, slots=True, order=True)
class Tombstone:
    """One person: the digests of all identities (none for everybody of the name), the names, and the reason given.

    ``places`` are those of the person, ``others`` the identities of namesakes who stay: an article to come may give the
    person an identity of which nothing is known yet.
    """

    people: tuple[str, ...]
    names: tuple[NameDigest, ...]
    reason: str = ""
    places: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """What it is known by."""
        return self.people[0] if self.people else self.names[0].digest


@dataclass(frozen=True)
class Tombstones:
    """All tombstones of a store."""

    key: bytes
    stones: tuple[Tombstone, ...] = ()

    @classmethod
    def open(cls, path: Path) -> "Tombstones":
        """Those of a file, none where it is missing; raises ``StoreError`` for one that cannot be understood."""
        try:
            return _read(json.loads(path.read_bytes()))
        except FileNotFoundError:
            return cls(secrets.token_bytes(_KEY_BYTES))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise StoreError(
                f"{path} is not readable; bring it back from a backup: without it, people who were forgotten come back"
            ) from error

    def save(self, path: Path) -> None:
        """Write the file."""
        fields = {"key": self.key.hex(), "people": [asdict(stone) for stone in self.stones]}
        with told(f"{path} cannot be written"):
            durable.write(path, f"{json.dumps(fields, ensure_ascii=False, indent=2, sort_keys=True)}\n".encode())

    def __bool__(self) -> bool:
        return bool(self.stones)

    def stone(
        self,
        identities: Iterable[str],
        names: Iterable[str],
        reason: str = "",
        places: Iterable[Key] = (),
        others: Iterable[str] = (),
    ) -> Tombstone:
        """A tombstone for one person's identities, IRIs after the base; without any for everybody of the names."""
        people, stay = (tuple(sorted(set(map(self.of_person, each)))) for each in (identities, others))
        where = tuple(sorted(set(map(self._of_place, places))))
        return Tombstone(people, tuple(sorted(set(self._names(names)))), reason, where, stay)

    def with_(self, stone: Tombstone) -> "Tombstones":
        """These and one more, in which earlier ones go up that have an identity in common with it."""
        same = [each for each in self.stones if each.digest == stone.digest or not _disjoint(each, stone)]
        people = {person for each in (stone, *same) for person in each.people}
        names = {name for each in (stone, *same) for name in each.names}
        places = {place for each in (stone, *same) for place in each.places}
        one = replace(
            stone,
            people=tuple(sorted(people)),
            names=tuple(sorted(names)),
            places=tuple(sorted(places)),
            others=tuple(sorted({other for each in (stone, *same) for other in each.others} - people)),
        )
        return replace(self, stones=tuple(sorted([*(each for each in self.stones if each not in same), one])))

    def without(self, stone: Tombstone) -> "Tombstones":
        """These but one."""
        return replace(self, stones=tuple(each for each in self.stones if each != stone))

    def has_person(self, identity: str) -> bool:
        """Whether this identity was forgotten."""
        return self.of_person(identity) in self._people

    def has(self, iri: object, base: str) -> bool:
        """Whether the person of this IRI was forgotten."""
        return self.has_person(str(iri).removeprefix(base))

    def has_new(self, iri: object, base: str, names: Iterable[str], places: Iterable[Key]) -> bool:
        """Whether an identity that was not known when a person of the name was forgotten is taken for that person.

        So it is where the person was, and where nothing tells where it is.
        """
        digest = self.of_person(str(iri).removeprefix(base))
        borne = {self.of_name(key_of(name)) for name in names}
        here = set(map(self._of_place, places))
        nowhere = here == {self._of_place(())}
        return any(
            digest not in stone.others and (nowhere or not here.isdisjoint(stone.places))
            for stone in self.stones
            if stone.places and any(name.digest in borne for name in stone.names)
        )

    @cached_property
    def names(self) -> frozenset[NameDigest]:
        """The names of all who were forgotten."""
        return frozenset(name for stone in self.stones for name in stone.names)

    @cached_property
    def everybody(self) -> frozenset[NameDigest]:
        """The names of which everybody was forgotten."""
        return frozenset(name for stone in self.stones if not stone.people for name in stone.names)

    def of_person(self, identity: str) -> str:
        """The digest of an identity."""
        return self._digest("person", identity)

    def of_name(self, key: Key) -> str:
        """The digest of a name, by the key of its words."""
        return self._digest("name", *key)

    def of_plain_name(self, key: Key) -> str:
        """The digest of a name without diacritics."""
        return self._digest("plain", *key)

    def _of_place(self, key: Key) -> str:
        return self._digest("place", *key)

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(person for stone in self.stones for person in stone.people)

    def _names(self, names: Iterable[str]) -> Iterator[NameDigest]:
        for name in names:
            if key := key_of(name):
                yield NameDigest(len(key), self.of_name(key), self.of_plain_name(plain_key_of(name)))

    def _digest(self, *parts: str) -> str:
        return hmac.digest(self.key, "\x1f".join(parts).encode(), "sha256").hex()[:_DIGITS]


def _disjoint(one: Tombstone, other: Tombstone) -> bool:
    return set(one.people).isdisjoint(other.people)


def _people(stone: dict[str, Any]) -> tuple[str, ...]:
    """The digests of identities; earlier files have one of each person, empty for everybody."""
    people = stone["people"] if "people" in stone else filter(None, [stone["person"]])
    return tuple(sorted(map(str, people)))


def _read(fields: dict[str, Any]) -> Tombstones:
    stones = (
        Tombstone(
            _people(stone),
            tuple(NameDigest(int(name["words"]), str(name["digest"]), str(name["plain"])) for name in stone["names"]),
            str(stone["reason"]),
            tuple(map(str, stone.get("places", ()))),
            tuple(map(str, stone.get("others", ()))),
        )
        for stone in fields["people"]
    )
    return Tombstones(bytes.fromhex(fields["key"]), tuple(sorted(stones)))


NOBODY = Tombstones(b"")
"""Where nobody was forgotten."""
