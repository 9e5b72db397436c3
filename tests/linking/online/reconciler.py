"""A reconciliation service of version 0.2: a manifest, and candidates by name for batches of queries."""

import json
from typing import Any

from tests.linking.online.server import Asked, Reply, Server

MANIFEST = {
    "versions": ["0.1", "0.2"],
    "name": "Test",
    "identifierSpace": "http://www.wikidata.org/entity/",
    "schemaSpace": "http://www.wikidata.org/prop/direct/",
}


def candidate(identifier: str, name: str, score: float = 100, *, match: bool = True, types: Any = ()) -> dict[str, Any]:
    return {"id": identifier, "name": name, "score": score, "match": match, "type": [{"id": each} for each in types]}


class Reconciler(Server):
    """``silent`` names are left out of the next answer."""

    def __init__(self, known: dict[str, list[Any]] | None = None, **manifest: Any) -> None:
        super().__init__(self._behave)
        self.known = known or {}
        self.manifest = {**MANIFEST, **manifest}
        self.silent: set[str] = set()

    @property
    def batches(self) -> list[list[dict[str, Any]]]:
        return [list(json.loads(asked.form["queries"]).values()) for asked in self.asked if asked.method == "POST"]

    def _behave(self, asked: Asked) -> Reply:
        if asked.method == "GET":
            return Reply({name: value for name, value in self.manifest.items() if value is not None})
        silent, self.silent = self.silent, set()
        queries = json.loads(asked.form["queries"])
        return Reply(
            {
                key: {"result": self.known.get(query["query"], [])}
                for key, query in queries.items()
                if query["query"] not in silent
            }
        )
