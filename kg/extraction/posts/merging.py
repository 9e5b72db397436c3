"""One state for one post: what the text says of a person, a role and a body in several places.

A stated change (``bổ nhiệm``, ``thôi giữ chức``, ``nguyên``) outweighs the bare title (``Chủ tịch UBND, ông A``); of
two stated changes the later counts, but not how a post that is left was once taken up. A post that only its date makes
a former one is current where the title says so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kg.extraction.bodies.named_tails import COMPANIES
from kg.extraction.bodies.organ_tails import BOARDS_OF_COMPANIES
from kg.extraction.posts.foreign import VIETNAM, names_nation
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase
from kg.model import BodyKind, Status
from kg.text import fold

_CHAIR, _SECRETARY_GENERAL = "Chủ tịch", "Tổng Thư ký"
_BOARDS = (*BOARDS_OF_COMPANIES, "Hội đồng trường ")
_OF_STATES = ("Bộ ", "Quốc hội ", "Hạ viện ", "Thượng viện ")
_OF_COUNCIL = " Hội đồng nhân dân "
_LOCAL = frozenset({BodyKind.PEOPLES_COMMITTEE, BodyKind.PEOPLES_COUNCIL})


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
    deciding: dict[tuple[str, str, str], Post] = {}
    for post in _without_guesses(list(posts)):
        key = fold(post.person.name), fold(post.role), fold(post.title.body or "")
        if key not in found:
            found[key] = deciding[key] = post
        elif _outweighs(post, deciding[key]):
            deciding[key] = post
    return [
        replace(post, status=last.status, weak=last.weak, change=last.change)
        for post, last in zip(found.values(), deciding.values(), strict=True)
    ]


def _without_guesses(posts: list[Post]) -> list[Post]:
    """The posts but those whose body is guessed, where the text gives the person the role at a body by name.

    ``Bí thư Trần Văn A`` is at the committee of ``Bí thư Thành ủy Trần Văn A``, not at the last one named; ``Thủ tướng
    Lý Văn B`` is not at Chính phủ where he is ``Thủ tướng Singapore``; ``Phó Chủ tịch UBND`` is of the commune that is
    named with the post elsewhere; ``Chủ tịch Tập đoàn A`` chairs its board; ``Giám đốc Anbico`` of a headline is at the
    company in full that he is said to direct as well; ``Bộ Quốc phòng`` is that of ``Bộ Quốc phòng Hoa Kỳ``. Of two
    countries that are guessed for one person, neither counts.
    """
    counts = Counter(map(_office, posts))
    if len(counts) == len(posts):
        return posts
    told = [post for post in posts if counts[_office(post)] > 1]
    named = {_office(p) for p in told if not p.title.weak and (not _own(p) or _foreign(p))}
    foreign = {_office(p) for p in told if _foreign(p)}
    boards = {(*_office(p), _board_of(p)) for p in told}
    placed = {(*_office(p), p.title.kind) for p in told if p.status is not Status.FORMER and _placed(p)}
    bodies = {(*_office(p), p.title.body) for p in told if _placed(p)}
    longer, abroad = _bodies(told), _bodies([p for p in told if _foreign(p)])
    organs = {(*_office(p), _organ(p)) for p in told if _written(p)}
    companies = {(*_office(p), p.status) for p in told if (p.title.body or "").startswith(COMPANIES)}

    def in_full(post: Post) -> bool:
        return any(other.startswith(f"{post.title.body} ") for other in longer[_office(post)])

    def guessed(post: Post) -> bool:
        office, body = _office(post), post.title.body
        if counts[office] == 1:
            return False
        if post.title.weak and (office in named or len(abroad[office]) > 1):
            return True
        if (*office, body) in boards or (_written(post) is False and (*office, _organ(post)) in organs):
            return True
        if in_full(post) or (_short(post) and (*office, post.status) in companies):
            return True
        if _own(post) and not _foreign(post) and office in foreign:
            return True
        return _placed(post) is False and (*office, post.title.kind) in placed and (*office, body) not in bodies

    return [post for post in posts if not guessed(post)]


def _bodies(posts: list[Post]) -> dict[tuple[str, str], set[str]]:
    """The bodies at which each person is said to have each role."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for post in posts:
        found[_office(post)].add(post.title.body or "")
    return found


def _office(post: Post) -> tuple[str, str]:
    return post.person.name, post.role


def _own(post: Post) -> bool:
    """Whether the body is the role's own, not named behind it."""
    phrase, title = post.title.phrase, post.title
    return phrase is not None and phrase.start <= title.start + 1 and phrase.end <= title.end and phrase.place is None


def _short(post: Post) -> bool:
    """Whether the body is a company by one bare word, which may be short for one named in full."""
    return post.title.kind is BodyKind.COMPANY and " " not in (post.title.body or "")


def _board_of(post: Post) -> str | None:
    """The company of a board: ``Chủ tịch Tập đoàn A`` is the ``Chủ tịch Hội đồng quản trị Tập đoàn A``."""
    body = post.title.body or ""
    return next((body.removeprefix(board) for board in _BOARDS if body.startswith(board)), None)


def _placed(post: Post) -> bool | None:
    """Whether a local body's place is named, not meant; ``None`` for one that has no place."""
    place = post.title.phrase.place if post.title.phrase else None
    if place is None or post.title.kind not in _LOCAL:
        return None
    return place.end > place.start


def _organ(post: Post) -> str:
    """The organ of a council without its council: ``Ban Pháp chế``."""
    return (post.title.body or "").partition(_OF_COUNCIL)[0]


def _written(post: Post) -> bool | None:
    """Whether the council of an organ is written, not meant; ``None`` for other bodies."""
    phrase = post.title.phrase
    if phrase is None or _OF_COUNCIL not in (post.title.body or ""):
        return None
    return phrase.inner is not None


def _foreign(post: Post) -> bool:
    """Whether a post is abroad: at a foreign body, or at a ministry or chamber that a foreign country's name ends."""
    body = post.title.body or ""
    abroad = body.startswith(_OF_STATES) and names_nation(body) and not body.endswith(VIETNAM)
    return post.title.kind is BodyKind.FOREIGN or abroad


def _outweighs(later: Post, earlier: Post) -> bool:
    if later.weak and earlier.weak:
        return later.status is Status.CURRENT
    if later.status is Status.INCOMING and earlier.status in (Status.OUTGOING, Status.FORMER):
        return earlier.weak or earlier.title.once
    if later.title.once and earlier.status is Status.INCOMING:
        return False
    return not later.weak and not (earlier.status is Status.OUTGOING and later.status is Status.FORMER)


def _superior(role: str) -> str | None:
    """The post above a deputy's: who is made ``Chủ tịch`` is no longer ``Phó Chủ tịch - Tổng Thư ký`` there."""
    if role == _SECRETARY_GENERAL:
        return _CHAIR
    return role.removeprefix("Phó ").removesuffix(" Thường trực") if role.startswith("Phó ") else None


def left_behind(posts: list[Post], day: date | None) -> list[Post]:
    """The posts; who takes up another one left that in a district which has ended by the article's day.

    An article that calls posts former by ``(cũ)`` was written when their districts had ended, whatever its day.
    """
    moved = {post.person.name for post in posts if post.status is Status.INCOMING}
    day = date.max if day is None and any(post.title.once for post in posts) else day
    taken = {(post.person.name, post.title.body, post.role) for post in posts if post.status is Status.INCOMING}
    for post in posts:
        if post.status is Status.CURRENT and (post.person.name, post.title.body, _superior(post.role)) in taken:
            post.status = Status.OUTGOING
        unit = post.title.phrase.unit if post.title.phrase else None
        if post.status is Status.CURRENT and post.person.name in moved and unit is not None and day is not None:
            ended = unit.level == "district" and unit.valid_to is not None and unit.valid_to <= day
            post.status = Status.OUTGOING if ended else post.status
    return posts
