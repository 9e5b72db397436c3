"""The manifest of a reconciliation service: what must be known of it before it is asked.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/#service-manifest
"""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from kg.errors import ServiceError
from kg.linking.online.reading import mapping, sequence
from kg.model import is_item
from kg.namespaces import WD

VERSION = "0.2"
BATCH = 10
"""Queries in a request, as OpenRefine sends them."""
_MOST = 100
_ID = "{{id}}"
_WIKIDATA = str(WD).removeprefix("http://").rstrip("/")
_KEPT_IN_IRI = "/:?#[]@!$&'()*+,;=-._~%"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a service says of itself; ``address`` is where its queries go."""

    address: str
    space: str
    view: str
    batch: int

    @property
    def wikidata(self) -> bool:
        """Whether its identifiers are those of Wikidata."""
        return re.sub(r"^https?://", "", self.space).rstrip("/") == _WIKIDATA

    def iri(self, identifier: str) -> str | None:
        """The IRI of an entity; ``None`` when there is none that RDF can write."""
        if self.wikidata:
            return str(WD[identifier]) if is_item(identifier) else None
        if _absolute(identifier):
            iri = identifier
        elif self.space.endswith(("/", "#")):
            iri = self.space + identifier
        else:
            iri = self.view.replace(_ID, identifier)
        written = quote(iri, safe=_KEPT_IN_IRI)
        return written if identifier and _absolute(written) else None


def manifest(told: Any, address: str) -> Manifest:
    """The manifest in an answer; raises ``ServiceError`` where it lacks what is needed."""
    told = mapping(told)
    if VERSION not in sequence(told.get("versions")):
        raise ServiceError(
            f"{address} does not say that it is a reconciliation service of version {VERSION}; check the address"
        )
    space, view = told.get("identifierSpace"), mapping(told.get("view")).get("url")
    if not isinstance(space, str) or not space:
        raise ServiceError(f"{address} does not say whose identifiers it gives (identifierSpace); ask who runs it")
    found = Manifest(
        address, space, view if isinstance(view, str) and _ID in view else "", _batch(told.get("batchSize"))
    )
    if not found.wikidata and not space.endswith(("/", "#")) and not found.view:
        raise ServiceError(
            f"{address} tells no address of an entity (identifierSpace, view); its answers cannot be linked"
        )
    return found


def _batch(told: Any) -> int:
    return min(told, _MOST) if isinstance(told, int) and not isinstance(told, bool) and told > 0 else BATCH


def _absolute(iri: str) -> bool:
    try:
        parts = urlsplit(iri)
    except ValueError:
        return False
    return bool((parts.scheme in {"http", "https"} and parts.netloc) or (parts.scheme == "urn" and parts.path))
