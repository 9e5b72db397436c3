"""The posts of a body with their holders, and the bodies of an administrative unit with theirs."""

from dataclasses import dataclass

from rdflib.namespace import ORG

from kg.namespaces import VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.sections.section import Section
from kg.serving.site.tenures import Holder, Tenures
from kg.serving.site.things import Thing

_POSTS = 10  # of a body on its own page
_BODIES = 6  # of a unit
_POSTS_OF_EACH = 3  # of each of these
_HOLDERS = 2  # of a post, the latest


@dataclass(frozen=True, slots=True)
class PostHolders:
    """A post with its latest holders, and how many more there are."""

    post: Link
    holders: tuple[Holder, ...]
    more: int


@dataclass(frozen=True, slots=True)
class BodyPosts:
    """A body with its first posts, and how many more there are."""

    body: Link
    kind: str
    posts: tuple[PostHolders, ...]
    more: int


def posts_of(desk: Desk, bodies: tuple[str, ...]) -> list[str]:
    """The posts of bodies: those of one holder first, then those that more articles name."""
    reading = desk.reading
    posts = {reading.representative(post) for post in reading.subjects(ORG.postIn, bodies)}
    return sorted(posts, key=lambda post: (not _single(desk, post), -_articles(desk, post), post))


def _posts(desk: Desk, thing: Thing) -> Paged[PostHolders] | None:
    posts = posts_of(desk, thing.members)
    if not posts:
        return None
    page = desk.paged(posts, "body_posts", _POSTS)
    tenures = Tenures(desk)
    return Paged(tuple(_with_holders(desk, tenures, post) for post in page.items), page.pager)


def _bodies(desk: Desk, thing: Thing) -> Paged[BodyPosts] | None:
    reading = desk.reading
    bodies = {reading.representative(body) for body in reading.subjects(VNGOV.unit, thing.members)}
    listed = sorted((body for body in bodies if "Body" in reading.kinds(body)), key=lambda body: _rank(desk, body))
    if not listed:
        return None
    page = desk.paged(listed, "bodies", _BODIES)
    tenures = Tenures(desk)
    return Paged(tuple(_with_posts(desk, tenures, body) for body in page.items), page.pager)


def _with_posts(desk: Desk, tenures: Tenures, body: str) -> BodyPosts:
    posts = posts_of(desk, desk.reading.members(body))
    told = tuple(_with_holders(desk, tenures, post) for post in posts[:_POSTS_OF_EACH])
    return BodyPosts(desk.link(body), desk.kind_names(desk.reading.kinds(body)), told, max(0, len(posts) - len(told)))


def _with_holders(desk: Desk, tenures: Tenures, post: str) -> PostHolders:
    held = tenures.of_posts(desk.reading.members(post))
    return PostHolders(desk.link(post), tuple(map(tenures.told, held[:_HOLDERS])), max(0, len(held) - _HOLDERS))


def _rank(desk: Desk, body: str) -> tuple[bool, int, str]:
    """Bodies of which a post is known first, then those that more articles name."""
    has_post = next(desk.reading.quads(None, ORG.postIn, body), None) is not None
    return (not has_post, -_articles(desk, body), body)


def _single(desk: Desk, post: str) -> bool:
    return desk.reading.text(post, VNGOV.singleHolder) == "true"


def _articles(desk: Desk, iri: str) -> int:
    return int(desk.reading.text(iri, VNGOV.articleCount) or 0)


POSTS = Section("body_posts", _posts, frozenset({"Body"}))
BODIES = Section("bodies", _bodies, frozenset({"AdministrativeUnit"}))
