"""Terms of office."""

from rdflib import URIRef

from kg.mapping.context import Context
from kg.mapping.periods import bounds
from kg.mapping.triples import Triples, integer, labelled, typed
from kg.model import TermFact
from kg.namespaces import VNGOV


def term(context: Context, thing: URIRef, fact: TermFact) -> Triples:
    """A term of office of a body."""
    body = context.body(fact.body)
    yield from typed(thing, VNGOV.TermOfOffice)
    yield from labelled(thing, _label(context.bodies[body][0], fact))
    yield thing, VNGOV.termOf, context.iri(body)
    if fact.number is not None:
        yield thing, VNGOV.ordinal, integer(fact.number)
    yield from bounds(thing, fact.first_year, fact.last_year)


def _label(body: str, fact: TermFact) -> str:
    years = "-".join(str(year) for year in (fact.first_year, fact.last_year) if year)
    number = f"khóa {fact.number}" if fact.number is not None else ""
    return ", ".join(part for part in (f"{body} {number}".strip(), f"nhiệm kỳ {years}" if years else "") if part)
