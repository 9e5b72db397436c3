"""The words of articles that name a thing, those of the latest article first."""

from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.quotes import Quote
from kg.serving.site.sections.section import Section
from kg.serving.site.things import Thing

_SIZE = 10
_TOLD_ELSEWHERE = frozenset({"Article", "Evidence"})


def _quotes(desk: Desk, thing: Thing) -> Paged[Quote] | None:
    if not _TOLD_ELSEWHERE.isdisjoint(thing.kinds):
        return None
    evidence = desk.quotes.evidence(thing.members)
    if not evidence:
        return None
    page = desk.paged(evidence, "quotes", _SIZE)
    names = (*thing.names, *(desk.reading.name(each)[0] for each in desk.named_by(thing.iri)))
    return Paged(desk.quotes.of(page.items, names), page.pager)


SECTION = Section("quotes", _quotes)
