"""What a published store answers to a query, as records."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyoxigraph as ox


def answers(snapshot: "ox.Store", text: str) -> list[dict[str, str]]:
    """The rows of a SELECT query: IRIs and lexical forms by variable; an unbound variable is missing."""
    from kg.store import run

    bindings = json.loads(run(snapshot, text, ("json",)).data)["results"]["bindings"]
    return [{name: term["value"] for name, term in binding.items()} for binding in bindings]
