"""What shapes demand in the plain terms of SHACL Core (§4.1 to §4.6 and §4.8), as functions that are quick to ask.

A check that holds says that the engine finds nothing. One that does not hold says nothing: the engine knows.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import ge, gt, le, lt, or_
from typing import Any, NamedTuple

from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.validation.index import Index
from kg.validation.targets import TARGETS


class Found(NamedTuple):
    """A focus node, and the values of a shape's path there; of a node shape, the node itself."""

    data: Index
    focus: Node
    values: Collection[Node]


class Parameter(NamedTuple):
    """What a shape says with one parameter."""

    shapes: Graph
    shape: Node
    value: Node

    @property
    def number(self) -> int | None:
        """The value, if it is an integer."""
        return _number(self.value)

    @property
    def members(self) -> frozenset[Node]:
        """The value, which is a list."""
        return frozenset(self.shapes.items(self.value))


Check = Callable[[Found], bool]
"""Whether something surely holds."""

_SILENT = frozenset(
    (RDF.type, *TARGETS, SH.path, SH.severity, SH.message, SH.name, SH.description, SH.order, SH.group, RDFS.label)
)
"""What a shape says besides its constraints."""
_PARTS = frozenset((SH.flags, SH.qualifiedMinCount))
"""Parameters that belong to another one."""
_KINDS: Mapping[Node, tuple[type, ...]] = {
    SH.IRI: (URIRef,),
    SH.Literal: (Literal,),
    SH.BlankNode: (BNode,),
    SH.BlankNodeOrIRI: (BNode, URIRef),
    SH.IRIOrLiteral: (URIRef, Literal),
    SH.BlankNodeOrLiteral: (BNode, Literal),
}
_PYTHON: Mapping[Node, type] = {
    XSD.string: str,
    XSD.integer: int,
    XSD.decimal: Decimal,
    XSD.boolean: bool,
    XSD.date: date,
}
"""Datatypes, with the type of the value that a well-formed literal has."""
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE}
_NUMBERS = (int, Decimal)


def checks(shapes: Graph, shape: Node) -> tuple[Check, ...] | None:
    """All that a shape demands; ``None`` where some of it is for the engine."""
    found = []
    for name, value in shapes.predicate_objects(shape):
        if name in _SILENT or name in _PARTS:
            continue
        if name not in _CHECKS or (check := _CHECKS[name](Parameter(shapes, shape, value))) is None:
            return None
        found.append(check)
    return tuple(found)


def _min_count(parameter: Parameter) -> Check | None:
    least = parameter.number
    return None if least is None else lambda found: len(found.values) >= least


def _max_count(parameter: Parameter) -> Check | None:
    most = parameter.number
    return None if most is None else lambda found: len(found.values) <= most


def _node_kind(parameter: Parameter) -> Check | None:
    if parameter.value not in _KINDS:
        return None
    types = _KINDS[parameter.value]
    return _each(lambda value: isinstance(value, types))


def _class(parameter: Parameter) -> Check | None:
    return lambda found: found.data.instances(parameter.value).issuperset(found.values)


def _datatype(parameter: Parameter) -> Check | None:
    if parameter.value not in _PYTHON:
        return None
    python = _PYTHON[parameter.value]
    return _each(lambda value: _is_typed(value, parameter.value, python))


def _is_typed(value: Node, datatype: Node, python: type) -> bool:
    if not isinstance(value, Literal) or value.ill_typed or not isinstance(value.value, python):
        return False
    return value.datatype == (None if datatype == XSD.string else datatype) and not value.language


def _in(parameter: Parameter) -> Check | None:
    members = parameter.members
    return lambda found: members.issuperset(found.values)


def _has_value(parameter: Parameter) -> Check | None:
    return lambda found: parameter.value in found.values


def _pattern(parameter: Parameter) -> Check | None:
    given = str(parameter.shapes.value(parameter.shape, SH.flags) or "").lower()
    flags = [flag for letter, flag in _FLAGS.items() if letter in given]
    search = re.compile(str(parameter.value), reduce(or_, flags, re.NOFLAG)).search
    return _each(lambda value: not isinstance(value, BNode) and bool(search(str(value))))


def _min_length(parameter: Parameter) -> Check | None:
    least = parameter.number
    return None if least is None else _each(lambda value: not isinstance(value, BNode) and len(str(value)) >= least)


def _max_length(parameter: Parameter) -> Check | None:
    most = parameter.number
    return None if most is None else _each(lambda value: not isinstance(value, BNode) and len(str(value)) <= most)


def _language_in(parameter: Parameter) -> Check | None:
    languages = frozenset(str(language).lower() for language in parameter.members)
    return _each(lambda value: isinstance(value, Literal) and (value.language or "").lower() in languages)


def _bound(compare: Callable[[Any, Any], bool]) -> "Callable[[Parameter], Check | None]":
    return lambda parameter: _each(lambda value: _compares(value, parameter.value, compare))


def _pair(compare: Callable[[Any, Any], bool]) -> "Callable[[Parameter], Check | None]":
    return lambda parameter: (
        lambda found: all(
            _compares(value, other, compare)
            for other in found.data.objects(found.focus, parameter.value)
            for value in found.values
        )
    )


def _compares(value: Node, other: Node, compare: Callable[[Any, Any], bool]) -> bool:
    if not isinstance(value, Literal) or not isinstance(other, Literal) or value.ill_typed or other.ill_typed:
        return False
    numbers = type(value.value) in _NUMBERS and type(other.value) in _NUMBERS
    return (numbers or value.datatype == other.datatype == XSD.date) and compare(value.value, other.value)


def _qualified(parameter: Parameter) -> Check | None:
    """At least so many values of which another shape holds; a node shape, lest it lead back to this one."""
    least = _number(parameter.shapes.value(parameter.shape, SH.qualifiedMinCount))
    nested = any((parameter.value, prop, None) in parameter.shapes for prop in (SH.path, SH.qualifiedValueShape))
    inner = None if nested else checks(parameter.shapes, parameter.value)
    if least is None or inner is None:
        return None
    return lambda found: sum(_holds(inner, found.data, value) for value in found.values) >= least


def _holds(wanted: tuple[Check, ...], data: Index, value: Node) -> bool:
    return all(check(Found(data, value, (value,))) for check in wanted)


def _each(holds: Callable[[Node], bool]) -> Check:
    return lambda found: all(map(holds, found.values))


def _number(term: Node | None) -> int | None:
    return term.value if isinstance(term, Literal) and type(term.value) is int else None


_CHECKS: Mapping[Node, Callable[[Parameter], Check | None]] = {
    SH.minCount: _min_count,
    SH.maxCount: _max_count,
    SH.nodeKind: _node_kind,
    SH["class"]: _class,
    SH.datatype: _datatype,
    SH["in"]: _in,
    SH.hasValue: _has_value,
    SH.pattern: _pattern,
    SH.minLength: _min_length,
    SH.maxLength: _max_length,
    SH.languageIn: _language_in,
    SH.minInclusive: _bound(ge),
    SH.minExclusive: _bound(gt),
    SH.maxInclusive: _bound(le),
    SH.maxExclusive: _bound(lt),
    SH.lessThan: _pair(lt),
    SH.lessThanOrEquals: _pair(le),
    SH.qualifiedValueShape: _qualified,
}
