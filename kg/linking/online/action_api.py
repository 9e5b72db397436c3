"""The action API of Wikibase: ``wbsearchentities`` and ``wbgetentities``.

https://www.wikidata.org/w/api.php?action=help&modules=wbsearchentities (and wbgetentities);
https://www.mediawiki.org/wiki/API:Etiquette, https://www.mediawiki.org/wiki/Manual:Maxlag_parameter
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import ServiceError
from kg.linking.online.cache import Cache
from kg.linking.online.client import KEPT, Busy, Client
from kg.linking.online.entity import slim
from kg.linking.online.reading import mapping, sequence, words
from kg.linking.online.transport import Request
from kg.model import is_item

BATCH = 50
"""Ids in a call, and hits in an answer: what is allowed without rights."""
_PAGES = 4
_LONGEST_TERM = 250
_COMMON = {"format": "json", "maxlag": "5"}
_MAXLAG_WAIT = 5.0
_PASSING = re.compile(r"maxlag|ratelimited|readonly|internal_api_error_.*|failed-save|cirrussearch-.*busy.*")


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that a search found: its identifier, and the names that the answer shows."""

    qid: str
    names: tuple[str, ...]


class ActionApi:
    """One Wikibase, asked through a client; answers are kept in the cache, each as soon as it is there."""

    def __init__(self, client: Client, cache: Cache, address: str) -> None:
        self._client = client
        self._cache = cache
        self._address = address

    def search(self, term: str) -> tuple[Hit, ...]:
        """Items a name of which begins like the term, whatever case, in the order of the service.

        Raises ``ServiceError``.
        """
        if not term or len(term) > _LONGEST_TERM:
            return ()
        hits: dict[str, Hit] = {}
        offset = 0
        for _ in range(_PAGES):
            page = self._page(term, offset)
            hits |= {found["id"]: Hit(found["id"], tuple(found["names"])) for found in page["hits"]}
            following = page["next"]
            if not isinstance(following, int) or following <= offset:
                break
            offset = following
        return tuple(hits.values())

    def entities(self, qids: Iterable[str]) -> dict[str, Mapping[str, Any]]:
        """Each item by the identifier it was asked for, as ``slim`` cuts it; a deleted one is an empty object.

        Raises ``ServiceError``, also when the service never answers for an item.
        """
        wanted = sorted(set(qids), key=number)
        found = self._cache.get(self._address, wanted)
        while missing := [qid for qid in wanted if qid not in found][:BATCH]:
            answered = self._batch(missing)
            self._cache.put(self._address, answered)
            if not answered:
                raise ServiceError(f"{self._address} says nothing of {', '.join(missing)}; {KEPT}")
            found |= answered
        return found

    def _page(self, term: str, offset: int) -> Mapping[str, Any]:
        question = f"search {offset} {term}"
        page = self._cache.get(self._address, [question]).get(question)
        if page is None:
            asked = {"action": "wbsearchentities", "search": term, "language": "vi", "uselang": "vi", "type": "item"}
            more = {"limit": str(BATCH)} | ({"continue": str(offset)} if offset else {})
            page = self._client.ask(Request(self._address, asked | more | _COMMON), self._found)
            self._cache.put(self._address, {question: page})
        return mapping(page)

    def _batch(self, qids: list[str]) -> dict[str, Mapping[str, Any]]:
        asked = {"action": "wbgetentities", "ids": "|".join(qids), "props": "labels|aliases|claims"}
        languages = {"languages": "vi|mul|en", "redirects": "yes"}
        return self._client.ask(
            Request(self._address, asked | languages | _COMMON), lambda answer, _: self._entities(answer, qids)
        )

    def _found(self, answer: Any, _: str) -> Mapping[str, Any]:
        told = self._told(answer)
        if not isinstance(told.get("search"), list):
            raise ServiceError(f"{self._address} answers a search without a list of hits; check that it is a Wikibase")
        hits = [hit for hit in map(mapping, told["search"]) if is_item(str(hit.get("id")))]
        return {"hits": [{"id": hit["id"], "names": _names(hit)} for hit in hits], "next": told.get("search-continue")}

    def _entities(self, answer: Any, qids: list[str]) -> dict[str, Mapping[str, Any]]:
        unknown = mapping(mapping(answer).get("error"))
        if unknown.get("code") == "no-such-entity" and unknown.get("id") in qids:
            return {unknown["id"]: {}}
        told = self._told(answer)
        if not isinstance(told.get("entities"), dict | list):
            raise ServiceError(f"{self._address} answers without items; check that it is a Wikibase")
        entities = mapping(told["entities"])
        return {qid: slim(entities[qid]) for qid in qids if isinstance(entities.get(qid), dict)}

    def _told(self, answer: Any) -> Mapping[str, Any]:
        if not isinstance(answer, dict):
            raise ServiceError(f"{self._address} answers with no JSON object; check that it is a Wikibase")
        error = mapping(answer.get("error")) or next(map(mapping, sequence(answer.get("errors"))), {})
        if not error:
            return answer
        code, info = words(error.get("code")), words(error.get("info"))
        if _PASSING.fullmatch(code):
            raise Busy(f"is busy ({code})", _MAXLAG_WAIT if code == "maxlag" else 0.0)
        raise ServiceError(f"{self._address} answers with the error {code or '?'} ({info}); {KEPT}")


def number(qid: str) -> int:
    """The number of an item: the order of their age."""
    return int(qid[1:])


def _names(hit: Mapping[str, Any]) -> list[str]:
    texts = [hit.get("label"), mapping(hit.get("match")).get("text"), *sequence(hit.get("aliases"))]
    return list(dict.fromkeys(filter(None, map(words, texts))))
