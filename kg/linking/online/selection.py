"""From an item of Wikidata to a record like those of the bundled table, as of the days of the thing that is wanted."""

from datetime import date

from kg.gazetteers.history import reach
from kg.linking.items import Item, items_by_qid, same_label
from kg.linking.online.classes import ItemClass, class_of
from kg.linking.online.entity import (
    BIRTH,
    CITIZENSHIP,
    CLASS,
    DEATH,
    DISSOLUTION,
    INCEPTION,
    OCCUPATION,
    OFFICE,
    PARENT,
    Entity,
    Statement,
)
from kg.linking.online.names import name_key, unit_label, without_note
from kg.linking.online.wanted import Wanted

_POLITICIAN = "Q82955"
_TIERS = ("ward", "district", "province", "country")
_TIER_OF_RECORD = {"ward": "commune"}


def item_for(entity: Entity, wanted: Wanted) -> Item | None:
    """The item as a record, when it is of the kind that is wanted and goes by its name, but for marks; else ``None``.

    Of several names the label is the one that is wanted, else the first that differs from it in marks only.
    """
    stated = [each.value for each in entity.items[CLASS] if each.holds(wanted.first, wanted.last)]
    known = class_of(stated, wanted.label)
    if known is None or known.kind != wanted.kind:
        return None
    names = _names(entity, wanted, known)
    if not names:
        return None
    return _unit(entity, wanted, names) if known.word else _person(entity, names)


def _unit(entity: Entity, wanted: Wanted, names: tuple[str, ...]) -> Item:
    return Item(
        qid=entity.qid,
        label=names[0],
        kind=wanted.kind,
        parent=_parent(entity, wanted),
        valid_from=_recorded(entity.first_day(INCEPTION), wanted.kind),
        valid_to=entity.last_day(DISSOLUTION),
        code="",
        aliases=names[1:],
        label_en=entity.english,
    )


def _person(entity: Entity, names: tuple[str, ...]) -> Item:
    """A person; not sure where nothing tells of public office: the bundled table has only people who held one."""
    citizenships = {each.value for each in entity.items[CITIZENSHIP]}
    public = entity.items[OFFICE] or _POLITICIAN in {each.value for each in entity.items[OCCUPATION]}
    return Item(
        qid=entity.qid,
        label=names[0],
        kind="person",
        parent=citizenships.pop() if len(citizenships) == 1 else "",
        valid_from=entity.first_day(BIRTH),
        valid_to=entity.last_day(DEATH),
        code="",
        aliases=names[1:],
        offices=frozenset(each.value for each in entity.items[OFFICE]),
        confidence="1" if public else "unsure",
        label_en=entity.english,
    )


def _names(entity: Entity, wanted: Wanted, known: ItemClass) -> tuple[str, ...]:
    """The names that are the wanted one but for marks, the very one first."""
    written = [unit_label(known.word, name) if known.word else without_note(name) for name in entity.names]
    alike = [name for name in written if name_key(name) == name_key(wanted.label)]
    same = [name for name in alike if same_label(name) == same_label(wanted.label)]
    return tuple(dict.fromkeys([*same[:1], *alike]))


def _recorded(start: date | None, kind: str) -> date | None:
    """A start since the day from which the record of such units is complete; an older one is open there as well."""
    since = reach()[_TIER_OF_RECORD.get(kind, kind)].since
    return start if start is not None and start > since else None


def _parent(entity: Entity, wanted: Wanted) -> str:
    """What the unit lay in on its last day, of several the lowest; empty where that is not told or not clear."""
    stated = entity.items[PARENT]
    holding = [each for each in stated if each.holds(wanted.last, wanted.last)] or [
        each for each in stated if each.holds(wanted.first, wanted.last)
    ]
    best = [each for each in holding if each.preferred] or holding
    lowest = min(map(_tier, best), default=0)
    parents = {each.value for each in best if _tier(each) == lowest}
    return parents.pop() if len(parents) == 1 else ""


def _tier(stated: Statement) -> int:
    item = items_by_qid().get(stated.value)
    return _TIERS.index(item.kind) if item is not None and item.kind in _TIERS else len(_TIERS)
