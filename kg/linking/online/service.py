"""Asking a service of the Reconciliation API 0.2: its manifest, then queries in batches, as a form.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/#reconciliation-queries
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.errors import ServiceError
from kg.linking.online.asking import Asking, Progress, service_address, untold
from kg.linking.online.cache import Cache
from kg.linking.online.classes import classes_of
from kg.linking.online.client import KEPT, Client
from kg.linking.online.manifest import Manifest, manifest
from kg.linking.online.offers import Offer, offers
from kg.linking.online.reading import mapping, words
from kg.linking.online.transport import Request
from kg.linking.online.wanted import Wanted

_LIMIT = 5


def service_offers(
    wanted: Iterable[Wanted], url: str, asking: Asking, tell: Progress = untold
) -> Mapping[Wanted, tuple[Offer, ...]]:
    """What the service at ``url`` offers for each thing, best first; ``tell`` is told how many are done.

    Raises ``UsageError`` for what is no address, and ``ServiceError``; what was answered until then is in the cache,
    and is not asked for again.
    """
    things = list(dict.fromkeys(wanted))
    address = service_address(url)
    with Cache(asking.cache, asking.max_age) as cache:
        service = Service(Client(asking), cache, address)
        queries = {thing: query(thing, service.manifest) for thing in things}
        told = service.results(queries.values(), tell)
    return {thing: offers(told[text], thing, service.manifest) for thing, text in queries.items()}


def query(thing: Wanted, known: Manifest) -> str:
    """The query for a thing as JSON; a type is named where the service speaks of Wikidata's."""
    types = [each.qid for each in classes_of(thing.kind)] if known.wikidata else []
    wanted = {"query": thing.label, "limit": _LIMIT, **({"type": types, "type_strict": "any"} if types else {})}
    return json.dumps(wanted, ensure_ascii=False)


class Service:
    """One service, asked through a client; answers are kept in the cache, each batch as soon as it is there."""

    def __init__(self, client: Client, cache: Cache, address: str) -> None:
        """Read the manifest; raises ``ServiceError`` when it is none that can be used."""
        self._client = client
        self._cache = cache
        self.manifest = client.ask(Request(address, {}), manifest)

    def results(self, queries: Iterable[str], tell: Progress = untold) -> dict[str, Sequence[Any]]:
        """The candidates for each query, as the service gives them.

        Queries that an answer leaves out are asked again with the next ones; raises ``ServiceError`` when it answers
        none of a batch.
        """
        texts = list(dict.fromkeys(queries))
        found = self._cache.get(self.manifest.address, texts)
        while missing := [text for text in texts if text not in found][: self.manifest.batch]:
            answered = self._batch(missing)
            self._cache.put(self.manifest.address, answered)
            if not answered:
                raise ServiceError(
                    f"{self.manifest.address} answers none of {len(missing)} queries ({missing[0]}); {KEPT}"
                )
            found |= answered
            tell(len(found), len(texts))
        return found

    def _batch(self, texts: Sequence[str]) -> dict[str, Sequence[Any]]:
        keys = {f"q{place}": text for place, text in enumerate(texts)}
        batch = json.dumps({key: json.loads(text) for key, text in keys.items()}, ensure_ascii=False)
        request = Request(self.manifest.address, {}, {"queries": batch})
        return self._client.ask(request, lambda told, _: self._results(told, keys))

    def _results(self, told: Any, keys: Mapping[str, str]) -> dict[str, Sequence[Any]]:
        if not isinstance(told, dict):
            raise ServiceError(f"{self.manifest.address} answers with no JSON object; ask who runs it")
        if not keys.keys() & told.keys() and (said := _complaint(told)):
            raise ServiceError(f"{self.manifest.address} answers with an error ({said}); {KEPT}")
        lists = {text: mapping(told.get(key)).get("result") for key, text in keys.items()}
        return {text: result for text, result in lists.items() if isinstance(result, list)}


def _complaint(told: Mapping[str, Any]) -> str:
    """What a body says that is an error: services write it as they like."""
    said = (words(told.get(name)) for name in ("message", "details", "error", "status"))
    return "; ".join(filter(None, said))
