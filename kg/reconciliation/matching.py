"""A query batch answered: for each query its candidates with features, or why there are none."""

from collections.abc import Mapping
from typing import Any

from kg.reconciliation.batches import Query
from kg.reconciliation.candidates import Candidate, candidates, is_sure
from kg.reconciliation.catalogue import Catalogue, type_messages
from kg.reconciliation.properties import property_named
from kg.reconciliation.requests import MAX_LENGTH
from kg.reconciliation.types import type_named
from kg.search import words


def reconcile(catalogue: Catalogue, queries: Mapping[str, Query], language: str) -> dict[str, Any]:
    """The result batch: for each query candidates with features, the best first.

    A query that has no answer has an empty result, and ``error`` says why; ``warning`` says what was passed over.
    """
    found = {key: [] if _problem(query) else candidates(catalogue, query, language) for key, query in queries.items()}
    things = {each.entry.id: each.entry for listed in found.values() for each in listed}
    descriptions = catalogue.descriptions(things.values(), language)
    return {
        key: {"result": _messages(found[key], query, descriptions, language)} | _notes(query)
        for key, query in queries.items()
    }


def _problem(query: Query) -> str | None:
    """Why a query has no answer."""
    if query.text is not None and len(query.text) > MAX_LENGTH:
        return f"the name has {len(query.text)} characters; send at most {MAX_LENGTH}"
    if query.text is not None and not words(query.text):
        return "the name has no letter or digit; send a name"
    if query.types and not any(map(type_named, query.types)):
        return f"no thing is of the type {query.types[0][:MAX_LENGTH]!r}; /reconcile/suggest/type knows the types"
    if query.text is None and not any(property_named(each.property) for each in query.constraints):
        return f"there is no name, and {_passed_over(query)}; /reconcile/suggest/property knows the properties"
    return None


def _notes(query: Query) -> dict[str, str]:
    if problem := _problem(query):
        return {"error": problem}
    passed_over = _passed_over(query)
    return {"warning": f"{passed_over} and was passed over"} if passed_over else {}


def _passed_over(query: Query) -> str:
    unknown = [each.property[:MAX_LENGTH] for each in query.constraints if not property_named(each.property)]
    unknown += [each[:MAX_LENGTH] for each in query.types if not type_named(each)]
    return f"{', '.join(map(repr, unknown))} is not known here" if unknown else ""


def _messages(
    listed: list[Candidate], query: Query, descriptions: Mapping[str, str], language: str
) -> list[dict[str, Any]]:
    messages = [_message(each, descriptions.get(each.entry.id), language) for each in listed]
    if messages:
        messages[0]["match"] = is_sure(listed, query)
    return messages


def _message(candidate: Candidate, description: str | None, language: str) -> dict[str, Any]:
    values = {f"property_{pid}": round(100 * held, 2) for pid, held in candidate.values.items()}
    features = {
        "name": round(100 * candidate.name.value, 2),
        "all_words": candidate.name.complete,
        "type": candidate.typed,
        **values,
        "articles": candidate.entry.mentions,
    }
    return {
        "id": candidate.entry.id,
        "name": candidate.entry.names[0],
        **({"description": description} if description else {}),
        "type": type_messages(candidate.entry, language),
        "score": candidate.score,
        "features": [{"id": name, "value": value} for name, value in features.items()],
        "match": False,
    }
