"""Conditional requests (RFC 9110, section 13): entity tags that are known before a query is evaluated.

An answer follows from the snapshot and from what was asked, so a digest of these tells it from every other. A tag
begins with the digest of the snapshot, by which a write can tell that nothing was published since.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from kg.store.words import words

REVALIDATE = "no-cache"
"""``Cache-Control`` of an answer that has a tag: to be kept, and asked for again."""
NEVER_STORE = "no-store"
"""``Cache-Control`` of an answer that may differ from call to call."""
GZIPPED = "-gzip"
"""What a tag ends in when the body is compressed: other bytes, the same answer."""

_TAG = re.compile(r'(?:W/)?"([\x21\x23-\x7e\x80-\xff]*)"')
_WORDS = ("now", "rand", "uuid", "bnode")
_FUNCTIONS = re.compile(rf"(?:{'|'.join(_WORDS)})(?:\s|#[^\r\n]*+)*+\(")
_SIZE = 9


def varies(query: str, *, remote: bool = False) -> bool:
    """Whether the answer to a query may differ from call to call: it calls NOW, RAND, UUID, STRUUID or BNODE.

    Decided by the words alone, so that some answers that never differ count too. With ``remote``, SERVICE counts: what
    other servers answer is theirs to change.
    """
    text = words(query)
    if remote and "service" in text:
        return True
    for word in _WORDS:
        if word in text:
            return _FUNCTIONS.search(text) is not None
    return False


def entity_tag(snapshot: str, parts: Iterable[str], *, weak: bool = True) -> str:
    """The tag of what follows from a snapshot and these parts of a request.

    A weak one where the bytes may differ (the order of solutions), a strong one where they may not.
    """
    tag = weak_tag(snapshot, digest(parts))
    return tag if weak else tag.removeprefix("W/")


def weak_tag(snapshot: str, digested: str) -> str:
    """The weak tag of what follows from a snapshot and the parts of a request that a ``digest`` is of."""
    return f'W/"{_snapshot(snapshot)}-{digested}"'


def digest(parts: Iterable[str]) -> str:
    """A short name for a sequence of texts without NUL that no other sequence has."""
    return blake2b("\0".join(parts).encode(), digest_size=_SIZE).hexdigest()


def with_coding(tag: str, coding: str) -> str:
    """The tag of a body in a content coding."""
    return f'{tag[:-1]}{GZIPPED}"' if coding == "gzip" else tag


def is_current(if_none_match: str | None, tag: str) -> bool:
    """Whether a client has what the tag is of, be it compressed or not (weak comparison): then 304 is the answer."""
    if not if_none_match:
        return False
    return if_none_match.strip() == "*" or _opaque(tag) in _tags(if_none_match)


@dataclass(frozen=True, slots=True)
class Condition:
    """When a write is to be done: only if the graph exists or not, and only if nothing was published since.

    ``exists`` is ``None`` where either will do, ``tags`` (those of ``If-Match``) where any will.
    """

    exists: bool | None = None
    tags: frozenset[str] | None = None

    @classmethod
    def of(cls, if_match: str | None, if_none_match: str | None) -> "Condition":
        """The condition in the fields of a request; tags in ``If-None-Match`` of a write are passed over."""
        if if_match is not None and if_match.strip() != "*":
            return cls(exists=None, tags=_tags(if_match))
        if if_match is not None:
            return cls(exists=True)
        return cls(exists=False) if if_none_match and if_none_match.strip() == "*" else cls()

    def holds(self, snapshot: str, *, exists: bool) -> bool:
        """Whether it holds for a graph in what is published."""
        if self.exists is not None and self.exists is not exists:
            return False
        return self.tags is None or any(tag.partition("-")[0] == _snapshot(snapshot) for tag in self.tags)


@lru_cache(64)
def _snapshot(identity: str) -> str:
    return digest((identity,))


def _tags(field: str) -> frozenset[str]:
    return frozenset(tag.removesuffix(GZIPPED) for tag in _TAG.findall(field))


def _opaque(tag: str) -> str:
    return tag.removeprefix("W/")[1:-1].removesuffix(GZIPPED)
