"""Items of Wikidata that things of the graph may be, as records like those of the bundled table."""

from collections.abc import Iterable, Mapping

from kg.linking.items import Item
from kg.linking.online.action_api import ActionApi, Hit, number
from kg.linking.online.asking import Asking, Progress, service_address, untold
from kg.linking.online.cache import Cache
from kg.linking.online.classes import classes_of
from kg.linking.online.client import Client
from kg.linking.online.entity import Entity, entity
from kg.linking.online.names import name_key, terms
from kg.linking.online.selection import item_for
from kg.linking.online.wanted import Wanted


def wikidata_items(
    wanted: Iterable[Wanted], asking: Asking, tell: Progress = untold
) -> Mapping[Wanted, tuple[Item, ...]]:
    """The items of the kind and name of each thing, one record each, by number; things of other kinds have none.

    Names are searched one by one, and ``tell`` is told how many are done; then items are fetched, fifty a call. Raises
    ``ServiceError``; what was answered until then is in the cache, and is not asked for again.
    """
    things = [thing for thing in dict.fromkeys(wanted) if classes_of(thing.kind)]
    address = service_address(asking.wikidata)
    with Cache(asking.cache, asking.max_age) as cache:
        api = ActionApi(Client(asking), cache, address)
        named = {}
        for done, thing in enumerate(things, 1):
            named[thing] = _named(api, thing)
            tell(done, len(things))
        told = api.entities(qid for qids in named.values() for qid in qids)
    entities = {qid: entity(each) for qid, each in told.items()}
    return {thing: _items([entities[qid] for qid in qids], thing) for thing, qids in named.items()}


def _named(api: ActionApi, thing: Wanted) -> tuple[str, ...]:
    """Items that a search finds under the name, marks aside; it finds longer names as well."""
    sought = name_key(thing.label)
    unit = any(each.word for each in classes_of(thing.kind))
    hits = [hit for term in terms(thing.label, unit=unit) for hit in api.search(term) if _goes_by(hit, sought)]
    return tuple(dict.fromkeys(hit.qid for hit in hits))


def _goes_by(hit: Hit, sought: str) -> bool:
    return any(name_key(name) == sought for name in hit.names)


def _items(entities: Iterable[Entity | None], thing: Wanted) -> tuple[Item, ...]:
    """One record for each item: two identifiers lead to one after a redirect, a missing one to none."""
    found = (item_for(each, thing) for each in entities if each is not None)
    return tuple(
        sorted({item.qid: item for item in found if item is not None}.values(), key=lambda item: number(item.qid))
    )
