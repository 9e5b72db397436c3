"""Literals whose words do not fit their datatype, such as a date with a thirteenth month."""

from rdflib import XSD, Literal

_BOOLEANS = ("true", "false", "1", "0")
_BOUNDS = {
    XSD.byte: (-(2**7), 2**7 - 1),
    XSD.short: (-(2**15), 2**15 - 1),
    XSD.int: (-(2**31), 2**31 - 1),
    XSD.long: (-(2**63), 2**63 - 1),
    XSD.unsignedByte: (0, 2**8 - 1),
    XSD.unsignedShort: (0, 2**16 - 1),
    XSD.unsignedInt: (0, 2**32 - 1),
    XSD.unsignedLong: (0, 2**64 - 1),
    XSD.nonNegativeInteger: (0, None),
    XSD.positiveInteger: (1, None),
    XSD.nonPositiveInteger: (None, 0),
    XSD.negativeInteger: (None, -1),
}
"""Least and greatest values (XML Schema 2 §3.4), which rdflib does not check."""


class IllTyped(Literal):
    """A literal without a value, neither less nor greater than anything; rdflib would raise ``TypeError``."""

    __slots__ = ()

    @property
    def ill_typed(self) -> bool:
        """Always; rdflib has its doubts about booleans and bounded integers."""
        return True

    def __lt__(self, other: object) -> bool:
        return False

    def __le__(self, other: object) -> bool:
        return False

    def __gt__(self, other: object) -> bool:
        return False

    def __ge__(self, other: object) -> bool:
        return False


def is_ill_typed(literal: Literal) -> bool:
    """Whether the words are not in the lexical space of the datatype, as far as rdflib knows it, or out of bounds."""
    if literal.ill_typed:
        return True
    if literal.datatype == XSD.boolean:
        return str(literal) not in _BOOLEANS
    return literal.datatype in _BOUNDS and not _is_within(literal.value, *_BOUNDS[literal.datatype])


def _is_within(value: object, least: int | None, greatest: int | None) -> bool:
    return isinstance(value, int) and (least is None or value >= least) and (greatest is None or value <= greatest)
