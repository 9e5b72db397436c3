"""The mandate in which an article says a post is held: who is elected again holds it anew."""

from collections.abc import Callable, Hashable, Iterable, Mapping

from kg.gazetteers.mandates import mandate_of_year, mandate_on
from kg.model import BodyFact, Evidence, Extraction, Mandate, PositionFact, Status, TermFact

_JOINT = 2
"""At most a comma and a space stand between a post and its term."""


def mandates_of(
    extraction: Extraction, bodies: Mapping[str, BodyFact], tenure: Callable[[PositionFact], Hashable]
) -> dict[PositionFact, Mandate]:
    """The mandates of an article's posts: by the term or the day that the text states, else by the article's day.

    Facts of one ``tenure`` without a term or day of their own share one mandate.
    """
    groups: dict[Hashable, list[PositionFact]] = {}
    for fact in sorted(extraction.positions, key=lambda fact: (fact.evidence, repr(fact))):
        groups.setdefault(tenure(fact), []).append(fact)
    found: dict[PositionFact, Mandate] = {}
    for facts in groups.values():
        found |= _of_one(facts, extraction, bodies)
    return found


def _of_one(
    facts: Iterable[PositionFact], extraction: Extraction, bodies: Mapping[str, BodyFact]
) -> dict[PositionFact, Mandate]:
    stated = {fact: _stated(fact, extraction.terms, bodies) for fact in facts}
    published = (_published(fact, extraction, bodies) for fact in facts)
    shared = next(filter(None, [*stated.values(), *published]), None)
    chosen = {fact: mandate or shared for fact, mandate in stated.items()}
    return {fact: mandate for fact, mandate in chosen.items() if mandate}


def _stated(fact: PositionFact, terms: Iterable[TermFact], bodies: Mapping[str, BodyFact]) -> Mandate | None:
    body = bodies.get(fact.body)
    years = {(t.first_year, t.last_year) for t in terms if t.body == fact.body and _beside(t.evidence, fact.evidence)}
    if len(years) == 1:
        first, last = years.pop()
        if first and last and first <= last:
            on_record = mandate_of_year(body, fact.role, first) if body else None
            return on_record or Mandate.of_years(first, last)
    if body and fact.date:
        return mandate_on(body, fact.role, fact.date, beginning=fact.status is Status.INCOMING)
    return None


def _beside(term: Evidence, post: Evidence) -> bool:
    return term.start <= post.end + _JOINT and post.start <= term.end


def _published(fact: PositionFact, extraction: Extraction, bodies: Mapping[str, BodyFact]) -> Mandate | None:
    body, day = bodies.get(fact.body), extraction.article.published
    if body is None or day is None or fact.status is Status.FORMER:
        return None
    return mandate_on(body, fact.role, day, beginning=fact.status is Status.INCOMING)
