"""A Wikibase as its action API shows it: search by the beginning of names, items, redirects, deleted items."""

from collections.abc import Iterable
from typing import Any

from tests.linking.online.server import Asked, Reply, Server

HUMAN, DISTRICT, TOWN, COMMUNE, LIST = "Q5", "Q2582669", "Q2112349", "Q2389082", "Q13406463"


def value(qid: str) -> dict[str, Any]:
    return {
        "snaktype": "value",
        "datavalue": {"type": "wikibase-entityid", "value": {"entity-type": "item", "id": qid}},
    }


def moment(text: str) -> dict[str, Any]:
    """A time to the day (``2025-07-01``), month or year, as Wikibase writes it."""
    parts = [*text.split("-"), "00", "00"][:3]
    time = {"time": f"+{'-'.join(parts)}T00:00:00Z", "precision": 9 + text.count("-"), "timezone": 0}
    return {"snaktype": "value", "datavalue": {"type": "time", "value": time}}


def claim(snak: dict[str, Any], rank: str = "normal", since: str = "", until: str = "") -> dict[str, Any]:
    bounds = {prop: [moment(text)] for prop, text in (("P580", since), ("P582", until)) if text}
    return {"mainsnak": snak, "rank": rank, "type": "statement", **({"qualifiers": bounds} if bounds else {})}


def item(
    qid: str,
    label: str,
    classes: Iterable[str] = (),
    *,
    aliases: Iterable[str] = (),
    language: str = "vi",
    **claims: list[dict[str, Any]],
) -> dict[str, Any]:
    stated = {"P31": [claim(value(each)) for each in classes], **claims}
    return {
        "type": "item",
        "id": qid,
        "labels": {language: {"language": language, "value": label}},
        "aliases": {"vi": [{"language": "vi", "value": alias} for alias in aliases]} if aliases else [],
        "claims": stated if any(stated.values()) else [],
    }


MAXLAG = {"error": {"code": "maxlag", "info": "Waiting for db1: 7.2 seconds lagged", "lag": 7.2}}


class Wikibase(Server):
    """``redirects`` leads from identifiers to others; ``silent`` items are left out of the next answer."""

    def __init__(self, items: Iterable[dict[str, Any]] = (), redirects: dict[str, str] | None = None) -> None:
        super().__init__(self._behave)
        self.items = {each["id"]: each for each in items}
        self.redirects = redirects or {}
        self.silent: set[str] = set()
        self.page = 50

    def calls(self, action: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.query.get("action") == action]

    def _behave(self, asked: Asked) -> Reply:
        actions = {"wbsearchentities": self._search, "wbgetentities": self._get}
        return Reply(actions[asked.query["action"]](asked.query))

    def _search(self, query: dict[str, str]) -> dict[str, Any]:
        term, start = query["search"].casefold(), int(query.get("continue", "0"))
        hits = []
        for qid in [*self.items, *self.redirects]:
            each = self.items.get(self.redirects.get(qid, qid), {"labels": {}, "aliases": {}})
            names = [label["value"] for label in each["labels"].values()]
            names += [alias["value"] for alias in dict(each["aliases"]).get("vi", [])]
            if found := [name for name in names if name.casefold().startswith(term)]:
                hits.append(
                    {"id": qid, "label": names[0], "match": {"type": "label", "language": "vi", "text": found[0]}}
                )
        size = min(int(query["limit"]), self.page)
        more = {"search-continue": start + size} if len(hits) > start + size else {}
        return {"searchinfo": {"search": term}, "search": hits[start : start + size], **more, "success": 1}

    def _get(self, query: dict[str, str]) -> dict[str, Any]:
        ids = query["ids"].split("|")
        assert len(ids) <= 50
        silent, self.silent = self.silent, set()
        return {"entities": {qid: self._entity(qid) for qid in ids if qid not in silent}, "success": 1}

    def _entity(self, qid: str) -> dict[str, Any]:
        target = self.redirects.get(qid)
        if target:
            return {**self.items[target], "redirects": {"from": qid, "to": target}}
        return self.items.get(qid, {"id": qid, "missing": ""})
