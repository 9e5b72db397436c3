"""Posts that end by a dismissal that does not name them: ``cách chức đối với ông A và ông B``, ``Ông A bị cách chức``.

The post is the one that the article gives the person by bare title elsewhere; who has posts at several
bodies keeps them.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from operator import attrgetter

from kg.extraction.posts.dating import past
from kg.extraction.posts.merging import Post
from kg.extraction.posts.status import sentence_start
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import BREAK, MARK, NUMBER
from kg.model import Status
from kg.resources import table

_VERBS = frozenset({("cách", "chức"), ("miễn", "nhiệm"), ("bãi", "nhiệm"), ("thôi", "chức")})
_KINDS = ("moving", "outgoing")
_ADDRESS = frozenset(table("status_words.toml")["address"]) | {"chí"}
_TOWARDS = frozenset({"đối", "với", "cả", "các", "hai", "ba", "bốn"}) | _ADDRESS
_JOINTS = frozenset({",", "và", "cùng"}) | _ADDRESS
_LEADS = frozenset({"đã", "vừa", "mới", "cũng", "đều", "chính", "bị", "được", "kỷ", "luật", "bằng", "hình", "thức"})
_SUFFERING = frozenset({"bị", "được"})
_LETTING = "cho"
_OPEN = frozenset({"nghị", "cầu", "xuất", "xét", "không", "chưa", "sẽ", "nếu", "nên", "phải", "đòi", "từng", "đảng"})
"""Last words of what is asked for, denied, to come, or of the Party: ``đề nghị``, ``xem xét`` | ``cách chức``."""
_OPEN_REACH = 7
_REASONS = frozenset({"vì", "do", "và", "để", "về", "từ", "vào", "hồi", "ngay", "sau", "hôm"})


def dismissed(reading: Reading, posts: list[Post]) -> list[Post]:
    """The posts; those of whom the text dismisses without naming the post are left ones."""
    verbs = [at for kind in _KINDS for at in reading.starts(kind) if _told(reading, at)]
    if not verbs:
        return posts
    names = {person.name for at in verbs for person in _whom(reading, at)}
    if not names:
        return posts
    held: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        held[post.person.name].append(post)
    ended = {name for name in names if _plain(held[name])}
    return [_ended(post) if post.person.name in ended else post for post in posts]


def _ended(post: Post) -> Post:
    if post.status is Status.INCOMING:
        return post
    return replace(post, status=Status.OUTGOING, weak=False)


def _plain(posts: list[Post]) -> bool:
    """Whether someone's posts, but for new ones, are all held, by bare title, and at one body."""
    held = [post for post in posts if post.status is not Status.INCOMING]
    bare = all(post.status is Status.CURRENT and post.rule != "office_verb" for post in held)
    return bare and len({post.title.body for post in held}) == 1


def _told(reading: Reading, at: int) -> bool:
    """Whether a dismissal at a word is news, not asked for, denied, planned or of another year."""
    forms = reading.tokens.forms
    if tuple(forms[at : at + 2]) not in _VERBS:
        return False
    before = forms[max(sentence_start(reading, at), at - _OPEN_REACH) : at]
    return _OPEN.isdisjoint(before) and not past(reading, at)


def _whom(reading: Reading, at: int) -> Iterator[PersonPhrase]:
    """Who is dismissed at a word: the persons right behind the verb, else the subject right before it."""
    end = at + 2
    behind = list(_listed(reading, end))
    yield from behind
    subject = None if behind else _subject(reading, at, end)
    if subject is not None:
        yield subject


def _listed(reading: Reading, at: int) -> Iterator[PersonPhrase]:
    """The persons listed at a word: ``đối với 2 ông A và ông B``."""
    allowed = _TOWARDS
    for person in islice(reading.people, bisect_left(reading.people, at, key=attrgetter("start")), None):
        if not _only(reading, at, person.start, allowed):
            return
        yield person
        at, allowed = person.end, _JOINTS


def _only(reading: Reading, start: int, end: int, allowed: frozenset[str]) -> bool:
    """Whether nothing but some words and figures stands between two words."""
    forms, shapes = reading.tokens.forms, reading.tokens.shapes
    return end - start <= _OPEN_REACH and all(forms[at] in allowed or shapes[at] == NUMBER for at in range(start, end))


def _subject(reading: Reading, at: int, end: int) -> PersonPhrase | None:
    """Who is said to have been dismissed: ``Ông A`` | ``đã bị cách chức``, ``cho ông A`` | ``thôi chức``."""
    forms, shapes = reading.tokens.forms, reading.tokens.shapes
    if end < len(forms) and shapes[end] not in (MARK, BREAK) and forms[end] not in _REASONS:
        return None
    start = at
    while start and forms[start - 1] in _LEADS:
        start -= 1
    first = bisect_left(reading.people, start, key=attrgetter("start")) - 1
    person = reading.people[first] if first >= 0 else None
    if person is None or person.end != start:
        return None
    let = reading.tokens.form(person.lead - 1) == _LETTING
    return person if let or not _SUFFERING.isdisjoint(forms[start:at]) else None
