"""Data extension: the values of properties for a table of things, and which properties there are to fetch."""

from collections.abc import Iterable
from typing import Any

from kg.errors import UsageError
from kg.reconciliation.catalogue import Catalogue
from kg.reconciliation.extension_queries import Extension, Wanted
from kg.reconciliation.facts import Value
from kg.reconciliation.properties import WIKIDATA_SERVICE, Property, Sort, properties, property_named
from kg.reconciliation.requests import MAX_LENGTH
from kg.reconciliation.types import type_named

_SHOWN = 5  # unknown ids that a warning names


def extend(catalogue: Catalogue, asked: Extension, language: str) -> dict[str, Any]:
    """The data extension response; ``warning`` names unknown properties and things, whose cells are empty."""
    known = {id_: entry.id for id_ in asked.ids if (entry := catalogue.entry(id_))}
    rows: dict[str, dict[str, Any]] = {id_: {each.property: [] for each in asked.wanted} for id_ in asked.ids}
    for wanted in asked.wanted:
        found = property_named(wanted.property)
        values = catalogue.facts.values(found, dict.fromkeys(known.values()), language) if found else {}
        for id_, entry_id in known.items():
            rows[id_][wanted.property] = _cells(found, wanted, values.get(entry_id, ()))
    return {"meta": [_meta(wanted, language) for wanted in asked.wanted], "rows": rows} | _unknown(asked, known)


def propose(type_: str | None, limit: int | None, language: str) -> dict[str, Any]:
    """The properties to fetch for things of a type, or of any; raises ``UsageError`` for an unknown type."""
    of_type = type_named(type_) if type_ else None
    if type_ and not of_type:
        raise UsageError(f"there is no type {type_[:MAX_LENGTH]!r}; /reconcile/suggest/type knows the types")
    fitting = [each for each in properties().values() if not of_type or each.fits(of_type)]
    return {
        **({"type": type_} if type_ else {}),
        **({"limit": limit} if limit is not None else {}),
        "properties": [each.message(language) for each in fitting[:limit]],
    }


def _cells(found: Property | None, wanted: Wanted, values: Iterable[Value]) -> list[dict[str, Any]]:
    cells = [_cell(found.sort, value, literal=wanted.literal) for value in values] if found else []
    return cells[: wanted.limit] if wanted.limit else cells


def _cell(sort: Sort, value: Value, *, literal: bool) -> dict[str, Any]:
    if sort is Sort.DAY:
        return {"date": f"{value.text}T00:00:00Z"}
    if sort is Sort.NUMBER:
        return {"int": int(value.text)}
    if value.id and sort in {Sort.THING, Sort.ITEM} and not literal:
        return {"id": value.id, "name": value.text}
    return {"str": value.text}


def _meta(wanted: Wanted, language: str) -> dict[str, Any]:
    found = property_named(wanted.property)
    if not found:
        return {"id": wanted.property, "name": wanted.property}
    service = {"service": WIKIDATA_SERVICE} if found.sort is Sort.ITEM and not wanted.literal else {}
    return {"id": wanted.property, "name": found.names[language]} | service


def _unknown(asked: Extension, known: Iterable[str]) -> dict[str, str]:
    properties_ = [each.property for each in asked.wanted if not property_named(each.property)]
    unknown = [each[:MAX_LENGTH] for each in (*properties_, *(id_ for id_ in asked.ids if id_ not in set(known)))]
    if not unknown:
        return {}
    more = f" and {len(unknown) - _SHOWN} more" if len(unknown) > _SHOWN else ""
    return {"warning": f"not known here: {', '.join(map(repr, unknown[:_SHOWN]))}{more}"}
