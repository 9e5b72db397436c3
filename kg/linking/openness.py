"""What is left open: things without a certain link that are worth asking others about, and what others offer."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.linking.linker import Answer
from kg.linking.national import Standing
from kg.linking.things import Body, Person, Thing, Unit
from kg.model import Link, Relation, Verdict

if TYPE_CHECKING:
    from kg.linking.online import Offer, Wanted

_KIND_OF_LEVEL = {"country": "country", "province": "province", "district": "district", "commune": "ward"}
_NATIONAL = frozenset({"", "country"})
_VI = "dịch vụ đối chiếu đưa ra {}"
_EN = "the reconciliation service offers {}"


def wanted(answers: Iterable[Answer]) -> "Mapping[str, Wanted]":
    """What to ask, by the IRI of the thing: units, national bodies, and people with a provincial or national post."""
    asked = ((answer.thing.iri, _wanted(answer.thing)) for answer in answers if not answer.linked)
    return {iri: each for iri, each in asked if each is not None}


def with_offers(answers: Iterable[Answer], offers: "Mapping[str, tuple[Offer, ...]]") -> tuple[Answer, ...]:
    """The answers with what a service offers for things (by IRI) that have no link: certain, close, or nothing.

    An item that is linked already, or offered as certain for two things, is nobody's certain link. A thing of the
    graph itself, which a service of the same graph may offer, is no link.
    """
    ordered = tuple(answers)
    own = {answer.thing.iri for answer in ordered}
    clear = {iri: found[0] for iri, found in offers.items() if found and found[0].clear and found[0].iri not in own}
    linked = {each.item for answer in ordered for each in answer.links if each.relation is Relation.EXACT}
    claims = Counter(offer.iri for offer in clear.values() if offer.certain)
    return tuple(_with_offer(answer, clear.get(answer.thing.iri), linked, claims) for answer in ordered)


def _wanted(thing: Thing) -> "Wanted | None":
    from kg.linking.online import Wanted

    match thing:
        case Unit():
            return Wanted(thing.label, _KIND_OF_LEVEL[thing.kind.level], thing.valid_from, thing.valid_to)
        case Person() if any(post.standing > Standing.LOCAL for post in thing.posts):
            return Wanted(thing.label, "person", thing.first_attested, thing.last_attested)
        case Body() if thing.level in _NATIONAL and thing.kind != "ForeignBody":
            return Wanted(thing.label, "body")
    return None


def _with_offer(answer: Answer, offer: "Offer | None", linked: set[str], claims: Mapping[str, int]) -> Answer:
    judged_away = offer is not None and any(
        each.item == offer.iri and each.verdict is Verdict.DIFFERENT for each in answer.links
    )
    if offer is None or answer.linked or judged_away or offer.iri in linked:
        return answer
    certain = offer.certain and claims[offer.iri] == 1
    link = Link(
        thing=answer.thing.iri,
        item=offer.iri,
        relation=Relation.EXACT if certain else Relation.CLOSE,
        verdict=Verdict.SAME if certain else Verdict.UNSURE,
        score=offer.score,
        vi=_VI.format(offer.name),
        en=_EN.format(offer.name),
    )
    others = tuple(each for each in answer.links if each.item != offer.iri)
    return replace(answer, links=(link, *others))
