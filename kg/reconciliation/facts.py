"""What the published graph says of things, property by property."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from typing import Any, cast

import pyoxigraph as ox

from kg.model import is_item
from kg.namespaces import PREFIXES, VNGOV, WD, identity_graph
from kg.reconciliation.properties import Property, Sort, Take
from kg.reconciliation.types import most_precise, type_named, types
from kg.store.engine import told

Term = ox.NamedNode | ox.Literal
_ID = re.compile(r"[a-z]+/[\w.-]+", re.ASCII)
_DATATYPES = ("xsd:date", "xsd:integer")


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """A value: its words, in the language asked for, and its id where it is a thing, a type or an item."""

    text: str
    id: str | None = None


class Facts:
    """Values of properties. Ids are IRIs without the base of the store."""

    def __init__(self, store: ox.Store, base: str) -> None:
        self._store = store
        self._base = base
        self._last: tuple[tuple[str, ...], list[tuple[str, str]]] = ((), [])

    def values(self, wanted: Property, ids: Iterable[str], language: str) -> Mapping[str, tuple[Value, ...]]:
        """The values of each thing that has any, in order."""
        found: defaultdict[str, set[Value]] = defaultdict(set)
        rows = " ".join(f"(<{thing}> <{member}>)" for thing, member in self._identities(tuple(ids)))
        for thing, value, name in self._select("values", rows, wanted.path):
            if (told := self._value(wanted.sort, value, name, language)) is not None:
                found[self._id(thing.value)].add(told)
        return {id_: _taken(wanted, values) for id_, values in found.items()}

    def holders(self, wanted: Property, texts: Iterable[str], ids: Iterable[str]) -> list[str]:
        """The things that have one of these texts or of these things as a value, at most 200."""
        things = (f"<{member}>" for _, member in self._identities(tuple(ids)))
        rows = " ".join((*things, *(term for text in texts for term in _terms(wanted.sort, text))))
        return sorted(self._id(thing.value) for (thing,) in self._select("holders", rows, wanted.path))

    def representative(self, id_: str) -> str:
        """The thing that a local identity is one with, or else the id itself."""
        if not _ID.fullmatch(id_):
            return id_
        with told("the graph cannot be read"):
            member, graph = ox.NamedNode(self._base + id_), ox.NamedNode(identity_graph(self._base))
            found = self._store.quads_for_pattern(member, ox.NamedNode(VNGOV.identity), None, graph)
            return next((self._id(cast("ox.NamedNode", quad.object).value) for quad in found), id_)

    def _identities(self, ids: tuple[str, ...]) -> list[tuple[str, str]]:
        """Things with each of their local identities, themselves among them, as IRIs.

        The last answer is kept, for the same things are asked for property after property.
        """
        asked, known = self._last
        if asked != ids:
            known = self._read_identities(ids)
            self._last = (ids, known)
        return known

    def _read_identities(self, ids: tuple[str, ...]) -> list[tuple[str, str]]:
        things = [ox.NamedNode(self._base + id_) for id_ in ids]
        rows = self._select("identities", " ".join(map(str, things)))
        return sorted({(each.value, each.value) for each in things} | {(a.value, b.value) for a, b in rows})

    def _select(self, name: str, rows: str, path: str = "") -> Iterator[tuple[Any, ...]]:
        if not rows:
            return iter(())
        text = _template(name).substitute(rows=rows, path=f"({path})")
        with told("the graph cannot be read"):
            solutions = cast("ox.QuerySolutions", self._store.query(text, prefixes=PREFIXES))
            return iter([tuple(row) for row in solutions])

    def _value(self, sort: Sort, value: Term, name: Term | None, language: str) -> Value | None:
        if sort is Sort.THING:
            return Value(name.value, self._id(value.value)) if name else None
        if sort is Sort.CLASS:
            type_ = types().get(value.value.removeprefix(str(VNGOV)))
            return Value(type_.names[language], type_.id) if type_ else None
        if sort is Sort.ITEM:
            item = value.value.removeprefix(str(WD))
            return Value(item, item) if item != value.value else None
        return Value(value.value)

    def _id(self, iri: str) -> str:
        return iri.removeprefix(self._base)


def _taken(wanted: Property, values: Iterable[Value]) -> tuple[Value, ...]:
    if wanted.sort is Sort.CLASS:
        precise = {each.id for each in most_precise(frozenset(value.id or "" for value in values))}
        return tuple(sorted(value for value in values if value.id in precise))
    ordered = sorted(values)
    return tuple({Take.ALL: ordered, Take.FIRST: ordered[:1], Take.LAST: ordered[-1:]}[wanted.take])


def _terms(sort: Sort, text: str) -> Iterator[str]:
    """The terms that a text may be in the graph: an item, a class, or words, a day, a number."""
    if sort is Sort.ITEM:
        yield from (f"<{WD[item]}>" for item in filter(is_item, (text,)))
    elif sort is Sort.CLASS:
        yield from (f"<{VNGOV[type_.id]}>" for type_ in filter(None, (type_named(text),)))
    else:
        plain = str(ox.Literal(text))
        yield from (plain, f"{plain}@vi", *(f"{plain}^^{datatype}" for datatype in _DATATYPES))


@cache
def _template(name: str) -> Template:
    return Template((Path(__file__).parent / f"{name}.rq").read_text(encoding="utf-8"))
