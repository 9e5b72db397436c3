"""The posts that a person held, the latest first."""

from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.sections.section import Section
from kg.serving.site.tenures import Held, Holder, Tenures
from kg.serving.site.things import Thing

SIZE = 10


def told(desk: Desk, tenures: Tenures, held: list[Held], name: str) -> Paged[Holder] | None:
    """One page of posts held; ``None`` where there are none."""
    if not held:
        return None
    page = desk.paged(held, name, SIZE)
    return Paged(tuple(map(tenures.told, page.items)), page.pager)


def _posts(desk: Desk, thing: Thing) -> Paged[Holder] | None:
    tenures = Tenures(desk)
    return told(desk, tenures, tenures.of_people(thing.members), "posts")


OF_PERSON = Section("posts", _posts, frozenset({"Person"}))
