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
    """One person: the digest of the identity (empty for everybody of the name), the names, and the reason given."""

    person: str
    names: tuple[NameDigest, ...]
    reason: str = ""

    @property
    def digest(self) -> str:
        """What it is known by."""
        return self.person or self.names[0].digest


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

    def stone(self, identity: str, names: Iterable[str], reason: str = "") -> Tombstone:
        """A tombstone for an identity, the IRI of a person after the base, or for everybody who bears the names."""
        return Tombstone(self.of_person(identity) if identity else "", tuple(sorted(set(self._names(names)))), reason)

    def with_(self, stone: Tombstone) -> "Tombstones":
        """These and one more, which takes the place of an earlier one of the same person."""
        others = (each for each in self.stones if each.digest != stone.digest)
        return replace(self, stones=tuple(sorted([*others, stone])))

    def without(self, stone: Tombstone) -> "Tombstones":
        """These but one."""
        return replace(self, stones=tuple(each for each in self.stones if each != stone))

    def has_person(self, identity: str) -> bool:
        """Whether this identity was forgotten."""
        return self.of_person(identity) in self._people

    @cached_property
    def names(self) -> frozenset[NameDigest]:
        """The names of all who were forgotten."""
        return frozenset(name for stone in self.stones for name in stone.names)

    @cached_property
    def everybody(self) -> frozenset[NameDigest]:
        """The names of which everybody was forgotten."""
        return frozenset(name for stone in self.stones if not stone.person for name in stone.names)

    def of_person(self, identity: str) -> str:
        """The digest of an identity."""
        return self._digest("person", identity)

    def of_name(self, key: Key) -> str:
        """The digest of a name, by the key of its words."""
        return self._digest("name", *key)

    def of_plain_name(self, key: Key) -> str:
        """The digest of a name without diacritics."""
        return self._digest("plain", *key)

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(stone.person for stone in self.stones if stone.person)

    def _names(self, names: Iterable[str]) -> Iterator[NameDigest]:
        for name in names:
            if key := key_of(name):
                yield NameDigest(len(key), self.of_name(key), self.of_plain_name(plain_key_of(name)))

    def _digest(self, *parts: str) -> str:
        return hmac.digest(self.key, "\x1f".join(parts).encode(), "sha256").hex()[:_DIGITS]


def _read(fields: dict[str, Any]) -> Tombstones:
    stones = (
        Tombstone(
            str(stone["person"]),
            tuple(NameDigest(int(name["words"]), str(name["digest"]), str(name["plain"])) for name in stone["names"]),
            str(stone["reason"]),
        )
        for stone in fields["people"]
    )
    return Tombstones(bytes.fromhex(fields["key"]), tuple(sorted(stones)))


NOBODY = Tombstones(b"")
"""Where nobody was forgotten."""
