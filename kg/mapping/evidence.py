"""Evidence: which words say a fact (Web Annotation Data Model, sections 3.2 and 4.2), and the rule that found them."""

from rdflib import Literal, URIRef
from rdflib.namespace import PROV, XSD

from kg.mapping.context import Context
from kg.mapping.statuses import event_status
from kg.mapping.triples import TRUE, Triples, day, integer, text_valued, typed, valued
from kg.model import BodyFact, EntityId, EventFact, Fact, PositionFact, ProjectFact
from kg.model import Evidence as Words
from kg.namespaces import OA, VNGOV

_TRUE = Literal("true", datatype=XSD.boolean)


def evidence(context: Context, fact: Fact, thing: EntityId) -> Triples:
    """The annotation that ties a fact's thing to its words; named after the thing, so that offsets may shift."""
    annotation, target = context.part("evidence", thing.path), context.part("target", thing.path)
    yield from typed(annotation, VNGOV.Evidence, OA.Annotation)
    yield annotation, OA.hasBody, context.iri(thing)
    yield annotation, OA.hasTarget, target
    yield annotation, PROV.wasDerivedFrom, context.article
    yield from text_valued(annotation, VNGOV.rule, fact.evidence.rule)
    yield from _qualified(annotation, fact)
    yield from _target(context, target, fact.evidence, thing)


def _qualified(annotation: URIRef, fact: Fact) -> Triples:
    if isinstance(fact, BodyFact) and fact.inferred:
        yield annotation, VNGOV.inferred, TRUE
    if isinstance(fact, PositionFact):
        yield annotation, VNGOV.status, Literal(fact.status.value)
        if fact.date:
            yield annotation, VNGOV.statedDate, day(fact.date)
    if isinstance(fact, EventFact | ProjectFact):
        yield from valued(annotation, VNGOV.eventStatus, event_status(fact))


def _target(context: Context, target: URIRef, words: Words, thing: EntityId) -> Triples:
    position, quote = (context.part("selector", kind, thing.path) for kind in ("position", "quote"))
    yield from typed(target, OA.SpecificResource)
    yield target, OA.hasSource, context.article
    yield target, OA.hasSelector, position
    yield target, OA.hasSelector, quote
    yield from typed(position, OA.TextPositionSelector)
    yield position, OA.start, integer(words.start)
    yield position, OA.end, integer(words.end)
    yield from typed(quote, OA.TextQuoteSelector)
    yield quote, OA.exact, Literal(words.quote)
