"""What an article says, in the order of its text."""

from dataclasses import dataclass

from kg.serving.site.addresses import Link
from kg.serving.site.asking import query_about
from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.quotes import Quote
from kg.serving.site.sections.section import Section
from kg.serving.site.things import Thing

_SIZE = 40


@dataclass(frozen=True, slots=True)
class Said:
    """A thing that an article names, its kind, and the words."""

    thing: Link
    kind: str
    quote: Quote


def _said(desk: Desk, thing: Thing) -> Paged[Said] | None:
    rows = desk.reading.select(query_about("said_by_article", "article", [thing.iri]))
    if not rows:
        return None
    page = desk.paged(list({evidence.value: said.value for evidence, said, _ in rows}.items()), "article", _SIZE)
    return Paged(tuple(_one(desk, evidence, said) for evidence, said in page.items), page.pager)


def _one(desk: Desk, evidence: str, said: str) -> Said:
    reading = desk.reading
    one = reading.representative(said)
    names = (reading.name(said)[0], *(reading.name(each)[0] for each in desk.named_by(said)))
    return Said(desk.link(one), desk.kind_names(reading.kinds(said)), desk.quotes.quote(evidence, names))


SECTION = Section("article", _said, frozenset({"Article"}))
