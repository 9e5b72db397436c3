"""Periods: their words, and two bounds that can be compared."""

import re
from datetime import date

from rdflib import Literal, URIRef

from kg.mapping.triples import Triples, day
from kg.namespaces import VNGOV

_YEARS = re.compile(r"(\d{4})(?:\s*-\s*(\d{4}))?")


def period(thing: URIRef, words: str | None) -> Triples:
    """The words of a period such as ``2021-2025`` or ``2023``; years give a first and a last day too."""
    if not words:
        return
    yield thing, VNGOV.period, Literal(words)
    if match := _YEARS.fullmatch(words):
        first, last = match.groups()
        yield from bounds(thing, int(first), int(last or first))


def bounds(thing: URIRef, first_year: int | None, last_year: int | None) -> Triples:
    """The first day of the first year and the last day of the last."""
    if first_year:
        yield thing, VNGOV.periodStart, day(date(first_year, 1, 1))
    if last_year:
        yield thing, VNGOV.periodEnd, day(date(last_year, 12, 31))
