"""What makes two mentions the same thing: names of things that depend on content alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from kg.model.extraction import Extraction
from kg.model.facts import Fact
from kg.model.mandate import Mandate
from kg.text import nfc, slug

_DIGITS = 10


@dataclass(frozen=True, slots=True, order=True)
class EntityId:
    """Identity of a thing: its kind (``person``), a readable slug, and a digest of the key that tells it apart."""

    kind: str
    slug: str
    digest: str

    @classmethod
    def of(cls, kind: str, label: str, *key: str) -> "EntityId":
        """Identity of the thing of this kind with this key; the label only makes it readable."""
        canonical = "\x1f".join(nfc(part) for part in (kind, *key))
        return cls(kind, slug(label), sha256(canonical.encode()).hexdigest()[:_DIGITS])

    @property
    def path(self) -> str:
        """What follows the base IRI, such as ``person/tran-sy-thanh-3f2a9c1b07``."""
        return f"{self.kind}/{self.slug}-{self.digest}" if self.slug else f"{self.kind}/{self.digest}"


@dataclass(frozen=True, slots=True)
class Resolution:
    """An extraction with an identity for the article and for each of its facts.

    ``people``, ``bodies`` and ``roles`` go from the names used in facts to identities, ``mandates`` from tenures to the
    mandate that each falls in, where it is known.
    """

    extraction: Extraction
    article: EntityId
    facts: tuple[tuple[Fact, EntityId], ...]
    people: Mapping[str, EntityId]
    bodies: Mapping[str, EntityId]
    roles: Mapping[str, EntityId] = field(default_factory=dict)
    mandates: Mapping[EntityId, Mandate] = field(default_factory=dict)
