"""One state for one post: what the text says of a person, a role and a body in several places.

A stated change (``bổ nhiệm``, ``thôi giữ chức``, ``nguyên``) outweighs the bare title (``Chủ tịch UBND, ông A``); of
two stated changes the later counts. A post that only its date makes a former one is current where the title says so. A
deputy who takes the lead of the same body leaves the deputy's post.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase
from kg.model import Status
from kg.text import fold


@dataclass(slots=True)
class Post:
    """A person in a title's post.

    ``rule`` is the grammar that tied the two; ``change`` the first and the last word (exclusive) of the statement that
    the post was taken up or left, ``None`` where the text only gives the title.
    """

    person: PersonPhrase
    title: Title
    role: str
    status: Status
    rule: str
    weak: bool = False
    change: tuple[int, int] | None = None


def merged(posts: Iterable[Post]) -> list[Post]:
    """One post for each person, role and body, in the order of their first mention."""
    found: dict[tuple[str, str, str], Post] = {}
    for post in posts:
        key = fold(post.person.name), fold(post.role), fold(post.title.body or "")
        known = found.get(key)
        if known is None:
            found[key] = post
        elif _outweighs(post, known):
            known.status, known.weak, known.change = post.status, post.weak, post.change
    _promote(list(found.values()))
    return list(found.values())


def _outweighs(later: Post, earlier: Post) -> bool:
    if later.weak and earlier.weak:
        return later.status is Status.CURRENT
    return not later.weak


def _promote(posts: list[Post]) -> None:
    taken = {(p.person.name, p.title.body) for p in posts if p.status is Status.INCOMING}
    for post in posts:
        deputy = post.role.startswith(("Phó ", "Tổng Thư ký"))
        if deputy and post.status is Status.CURRENT and (post.person.name, post.title.body) in taken:
            post.status = Status.OUTGOING
