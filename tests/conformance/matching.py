"""Whether two bags of rows say the same: their blank nodes may have other names, their numbers another spelling."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from rdflib import XSD, BNode, Literal, URIRef
from rdflib.term import Node

Term = Node | None
Row = tuple[Term, ...]
Colours = dict[BNode, int]

_INTEGERS = ("integer", "int", "long", "short", "byte", "unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte")
_SIGNED = ("positiveInteger", "negativeInteger", "nonPositiveInteger", "nonNegativeInteger")


def _exact(text: str) -> str:
    return format(Decimal(text).normalize(), "f")


_VALUES: dict[URIRef, Callable[[str], str]] = {
    **{XSD[name]: _exact for name in ("decimal", *_INTEGERS, *_SIGNED)},
    XSD.double: lambda text: repr(float(text)),
    XSD.float: lambda text: repr(float(text)),
    XSD.boolean: lambda text: {"0": "false", "1": "true"}.get(text, text),
}


def same_bag(left: Iterable[Row], right: Iterable[Row]) -> bool:
    """Whether some renaming of blank nodes makes both bags of rows equal."""
    return _same([_by_value(row) for row in left], [_by_value(row) for row in right], {}, {})


def _by_value(row: Row) -> Row:
    return tuple(_value(term) for term in row)


def _value(term: Term) -> Term:
    """A number or boolean in one form for all that have its value and datatype; any other term as it is."""
    if not isinstance(term, Literal) or term.datatype not in _VALUES:
        return term
    try:
        value = _VALUES[term.datatype](str(term))
    except (ValueError, InvalidOperation):
        return term
    return Literal(value, datatype=term.datatype, normalize=False)


def _same(left: Sequence[Row], right: Sequence[Row], ours: Mapping[BNode, int], theirs: Mapping[BNode, int]) -> bool:
    """The same, where nodes with equal marks are taken for one: marks are tried until each node has a colour alone."""
    mine, other = _colours(left, ours), _colours(right, theirs)
    if Counter(_coloured(row, mine) for row in left) != Counter(_coloured(row, other) for row in right):
        return False
    shared = [node for node, colour in mine.items() if list(mine.values()).count(colour) > 1]
    if not shared:
        return True
    mark, node = len(ours) + 1, shared[0]
    choices = [found for found, colour in other.items() if colour == mine[node]]
    return any(_same(left, right, {**ours, node: mark}, {**theirs, choice: mark}) for choice in choices)


def _colours(rows: Sequence[Row], marks: Mapping[BNode, int]) -> Colours:
    """A number for each blank node, the same for those that stand in the same surroundings."""
    colours = {term: marks.get(term, 0) for row in rows for term in row if isinstance(term, BNode)}
    while True:
        refined = _refined(rows, colours)
        if len(set(refined.values())) == len(set(colours.values())):
            return refined
        colours = refined


def _refined(rows: Sequence[Row], colours: Colours) -> Colours:
    around: dict[BNode, Counter[object]] = defaultdict(Counter)
    for row in rows:
        seen = _coloured(row, colours)
        for node in {term for term in row if isinstance(term, BNode)}:
            around[node][seen, tuple(term == node for term in row)] += 1
    return {node: hash((colour, frozenset(around[node].items()))) for node, colour in colours.items()}


def _coloured(row: Row, colours: Colours) -> tuple[object, ...]:
    return tuple(("_", colours[term]) if isinstance(term, BNode) else term for term in row)
