"""Linking things to items of Wikidata: certainly, closely, or not at all; each with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.gazetteers.weights import ANY
from kg.linking.compared import Compared
from kg.linking.comparison import Comparer, comparer
from kg.linking.decision import Opinion, Outcome, opinion, settled, without
from kg.linking.features import feature
from kg.linking.items import Catalogue, catalogue
from kg.linking.things import Thing
from kg.model import Judgement, Link, Relation, Verdict
from kg.namespaces import WD

Judged = Mapping[str, Mapping[str, Judgement]]
"""What people decided, by the IRI of the thing and the item (``Q881``)."""

_RELATIONS = {
    Outcome.EXACT: (Relation.EXACT, Verdict.SAME),
    Outcome.CLOSE: (Relation.CLOSE, Verdict.UNSURE),
    Outcome.CANDIDATES: (Relation.CANDIDATE, Verdict.UNSURE),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A thing with its links, or with why it has none, in Vietnamese and English.

    ``contested`` is the item that it lost because other things fit it as well.
    """

    thing: Thing
    links: tuple[Link, ...] = ()
    vi: str = ""
    en: str = ""
    contested: str = ""

    @property
    def linked(self) -> bool:
        """Whether the thing is linked for certain."""
        return any(each.relation is Relation.EXACT for each in self.links)


def link(things: Iterable[Thing], known: Catalogue | None = None, judged: Judged | None = None) -> tuple[Answer, ...]:
    """An answer for each thing, by IRI.

    A link is certain when the features come to ``SURE`` and no other item of the thing, and no other thing of the item,
    comes within ``GAP``. What people judged wins: the same is certain, and the item nobody else's; different is
    no candidate; unsure is never certain.
    """
    every = {thing.iri: thing for thing in things}
    ordered = [every[iri] for iri in sorted(every)]
    compare = comparer(ordered, known or catalogue())
    decisions = judged or {}
    first = [_opinion(thing, compare, decisions.get(thing.iri, {})) for thing in ordered]
    given = _given(ordered, decisions)
    opinions = settled([_respecting(each, given, decisions.get(each.thing.iri, {})) for each in first])
    return tuple(_answer(each, decisions.get(each.thing.iri, {})) for each in opinions)


def _opinion(thing: Thing, compare: Comparer, judged: Mapping[str, Judgement]) -> Opinion:
    found = opinion(thing, (_as_judged(each, judged) for each in compare(thing)))
    unsure = found.claim in judged and judged[found.claim].verdict is Verdict.UNSURE
    return replace(found, outcome=Outcome.CLOSE) if unsure else found


def _as_judged(each: Compared, judged: Mapping[str, Judgement]) -> Compared:
    decision = judged.get(each.item.qid)
    different = decision is not None and decision.verdict is Verdict.DIFFERENT
    return each.also(feature(ANY, "judged_different")) if different else each


def _given(things: Sequence[Thing], judged: Judged) -> Mapping[str, Thing]:
    """The things that items were given to by people."""
    return {
        qid: thing
        for thing in things
        for qid, decision in judged.get(thing.iri, {}).items()
        if decision.verdict is Verdict.SAME
    }


def _respecting(each: Opinion, given: Mapping[str, Thing], judged: Mapping[str, Judgement]) -> Opinion:
    """An opinion that claims nothing where people decided about the thing, or about the item that it would claim."""
    if any(decision.verdict is Verdict.SAME for decision in judged.values()):
        return Opinion(each.thing, Outcome.NIL)
    winner = given.get(each.claim)
    return without(each, winner) if winner else each


def _answer(each: Opinion, judged: Mapping[str, Judgement]) -> Answer:
    decided = tuple(_decided(each.thing.iri, qid, judged[qid]) for qid in sorted(judged))
    found = tuple(_found(each, one) for one in each.found if one.item.qid not in judged)
    vi, en = each.reason
    return Answer(each.thing, decided + found, vi, en, each.contested)


def _found(each: Opinion, compared: Compared) -> Link:
    relation, verdict = _RELATIONS[each.outcome]
    vi, en = compared.words
    return Link(each.thing.iri, str(WD[compared.item.qid]), relation, verdict, compared.score, vi, en)


def _decided(iri: str, qid: str, decision: Judgement) -> Link:
    relation, score = {
        Verdict.SAME: (Relation.EXACT, 1.0),
        Verdict.UNSURE: (Relation.CANDIDATE, 0.5),
        Verdict.DIFFERENT: (Relation.CANDIDATE, 0.0),
    }[decision.verdict]
    return Link(iri, str(WD[qid]), relation, decision.verdict, score, decision.reason, decision.reason, decision.author)
