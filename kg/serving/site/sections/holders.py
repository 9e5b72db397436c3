"""Who held a post or a role, and what a tenure says."""

from kg.serving.site.asking import query_about
from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.sections.posts import SIZE, told
from kg.serving.site.sections.section import Section
from kg.serving.site.tenures import Holder, Tenures
from kg.serving.site.things import Thing


def _of_post(desk: Desk, thing: Thing) -> Paged[Holder] | None:
    tenures = Tenures(desk)
    return told(desk, tenures, tenures.of_posts(thing.members), "holders")


def _of_tenure(desk: Desk, thing: Thing) -> Paged[Holder] | None:
    tenures = Tenures(desk)
    return told(desk, tenures, tenures.of_tenures([thing.iri]), "tenure")


def _of_role(desk: Desk, thing: Thing) -> Paged[Holder] | None:
    """One page of many thousands: only its tenures are read."""
    rows = desk.reading.select(query_about("tenures_of_role", "role", [thing.iri]))
    if not rows:
        return None
    page = desk.paged(rows, "role", SIZE)
    tenures = Tenures(desk)
    held = tenures.of_tenures(tenure.value for tenure, _ in page.items)
    return Paged(tuple(map(tenures.told, held)), page.pager)


OF_POST = Section("holders", _of_post, frozenset({"Post"}), "posts")
OF_TENURE = Section("tenure", _of_tenure, frozenset({"Tenure"}), "posts")
OF_ROLE = Section("role", _of_role, frozenset({"Role"}), "posts")
