"""What a store says of labelled mentions and things: which are one, and which items they are linked to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from kg import queries
from kg.cli.answers import answers
from kg.evaluation import UNIT_KINDS, LinkLabel, Mention
from kg.namespaces import VNGOV, WD

_KINDS: Mapping[str, str] = MappingProxyType(
    {str(VNGOV[name]): name.lower() for name in ("Person", "Body", "Post", "Programme", "Project", "Document", "Event")}
)
_Key = tuple[str, str, str]
"""Kind, source and name of a mention; ``unit``, code and last day of a unit."""


def found_identities(store: Path, mentions: Iterable[Mention]) -> dict[Mention, str]:
    """The IRI of what each mention is one with: the representative, or the thing itself where the store has none.

    Mentions that the store lacks are missing. Of several things that an article calls so the first IRI counts.
    Raises ``StoreError`` when there is no store.
    """
    listed = list(mentions)
    known = _identities(store, {each.source for each in listed})
    return {each: min(known[key]) for each in listed if (key := (each.kind, each.source, each.name)) in known}


def found_items(store: Path, labels: Iterable[LinkLabel]) -> dict[LinkLabel, frozenset[str]]:
    """The items that each labelled thing is linked to for certain; things that the store lacks are missing.

    Raises ``StoreError`` when there is no store.
    """
    listed = list(labels)
    known = _identities(store, {each.source for each in listed if each.source})
    known |= _units(store, {each.code for each in listed if each.code})
    items = _items(store)
    return {
        each: frozenset().union(*(items.get(thing, ()) for thing in known[key]))
        for each in listed
        if (key := _key(each)) in known
    }


def _key(label: LinkLabel) -> _Key:
    if label.kind in UNIT_KINDS:
        return ("unit", label.code, label.valid_to)
    return (label.kind, label.source, label.name)


def _identities(store: Path, sources: Iterable[str]) -> dict[_Key, set[str]]:
    found: dict[_Key, set[str]] = defaultdict(set)
    for row in _ask(store, "labelled_mentions", "source", sources):
        found[_KINDS[row["class"]], row["source"], row["name"]].add(row.get("identity", row["thing"]))
    return dict(found)


def _units(store: Path, codes: Iterable[str]) -> dict[_Key, set[str]]:
    found: dict[_Key, set[str]] = defaultdict(set)
    for row in _ask(store, "labelled_units", "code", codes):
        found["unit", row["code"], row.get("until", "")].add(row["thing"])
    return dict(found)


def _items(store: Path) -> dict[str, set[str]]:
    from kg.store import open_snapshot

    found: dict[str, set[str]] = defaultdict(set)
    for row in answers(open_snapshot(store), queries.internal("exact_matches")):
        found[row["thing"]].add(row["item"].removeprefix(str(WD)))
    return found


def _ask(store: Path, query: str, variable: str, values: Iterable[str]) -> list[dict[str, str]]:
    """The rows of an internal query for these strings as the values of its variable."""
    from rdflib import Literal

    from kg.store import open_snapshot

    given = " ".join(Literal(value).n3() for value in sorted(values))
    none, some = f"VALUES ?{variable} {{ }}", f"VALUES ?{variable} {{ {given} }}"
    return answers(open_snapshot(store), queries.internal(query).replace(none, some))
