"""A piece of evidence: the words, what they state, and where they stand."""

from rdflib.namespace import PROV

from kg.namespaces import OA
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.quotes import Quote
from kg.serving.site.sections.section import Section
from kg.serving.site.things import Thing


def _evidence(desk: Desk, thing: Thing) -> tuple[Quote, tuple[Link, ...]] | None:
    if not desk.reading.text(thing.iri, PROV.wasDerivedFrom):
        return None
    stated = desk.reading.texts(thing.iri, OA.hasBody)
    names = [desk.reading.name(each)[0] for said in stated for each in (said, *desk.named_by(said))]
    return desk.quotes.quote(thing.iri, names), tuple(map(desk.link, stated))


SECTION = Section("evidence", _evidence, frozenset({"Evidence"}))
