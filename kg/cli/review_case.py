"""A case to decide as a text for the terminal: both sides beside each other, the reasons and the score below."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from kg.cli.columns import Section, beside, wrapped
from kg.text import fold, printable
from kg.upkeep import Case, Passage, Side

_POSTS = 10
_ARTICLES = 5
_QUOTES = 2
_QUOTE_WIDTH = 240
_WORDS = {
    "vi": {
        "posts": "chức vụ",
        "articles": "bài báo",
        "more": "và {} nữa",
        "undated": "không ngày",
        "members": "đã gộp {} định danh",
        "why": "lý do",
        "score": "điểm",
        "nothing": "không còn trong kho",
    },
    "en": {
        "posts": "posts",
        "articles": "articles",
        "more": "and {} more",
        "undated": "undated",
        "members": "{} identities already joined",
        "why": "why",
        "score": "score",
        "nothing": "no longer in the store",
    },
}


def case_text(case: Case, left: Side, right: Side, language: str, width: int) -> str:
    """A case for a screen of this width; a name in a quote stands in brackets, a post of both sides behind ``=``."""
    words = _WORDS[language]
    common = {each.post for each in left.passages} & {each.post for each in right.passages}
    lines = beside(_side(left, common, words), _side(right, common, words), width)
    if reason := case.reasons.get(language):
        lines += wrapped(f"{words['why']}: {printable(reason)}", width)
    if case.score is not None:
        lines.append(f"{words['score']}: {case.score:.2f}")
    return "\n".join(lines)


def _side(side: Side, common: Collection[str], words: dict[str, str]) -> list[Section]:
    head = [" / ".join(map(printable, side.names)) or f"({words['nothing']})", side.name]
    if len(side.members) > 1:
        head.append(words["members"].format(len(side.members)))
    told = [f"  {printable(name)}: {printable(value)}" for name, value in side.properties]
    return [
        head,
        _titled(words["posts"], _cut(_posts(side.passages, common), _POSTS, words)),
        told,
        _titled(words["articles"], list(_articles(side, words))),
    ]


def _titled(title: str, lines: list[str]) -> list[str]:
    return [title, *lines] if lines else []


def _posts(passages: Iterable[Passage], common: Collection[str]) -> list[str]:
    """Posts with the statuses and the days that articles tell: those of both sides, then those told of most."""
    found: dict[str, list[Passage]] = {}
    for each in passages:
        if each.post:
            found.setdefault(each.post, []).append(each)
    ordered = sorted(found.items(), key=lambda item: (item[0] not in common, -len(item[1]), item[0]))
    return [f"{'=' if post in common else ' '} {_post(post, its)}" for post, its in ordered]


def _post(post: str, its: Sequence[Passage]) -> str:
    statuses = ", ".join(sorted({each.status for each in its if each.status}))
    days = sorted({each.published for each in its if each.published})
    span = days[0] if len(days) == 1 else f"{days[0]} … {days[-1]}" if days else ""
    return printable(" · ".join(filter(None, (post, statuses, span))))


def _articles(side: Side, words: dict[str, str]) -> Iterator[str]:
    groups = [list(its) for _, its in groupby(side.passages, key=lambda each: each.source)]
    for group in groups[:_ARTICLES]:
        yield f"  {group[0].published or words['undated']} {printable(group[0].source)}"
        yield from _cut([f"    “{_marked(quote, side.names)}”" for quote in _longest(group)], _QUOTES, words)
    if len(groups) > _ARTICLES:
        yield f"  {words['more'].format(len(groups) - _ARTICLES)}"


def _longest(passages: Sequence[Passage]) -> list[str]:
    """The quotes that are not part of another."""
    quotes = dict.fromkeys(each.quote for each in passages)
    return [quote for quote in quotes if not any(quote != other and quote in other for other in quotes)]


def _cut(lines: list[str], limit: int, words: dict[str, str]) -> list[str]:
    rest = len(lines) - limit
    return [*lines[:limit], f"  {words['more'].format(rest)}"] if rest > 0 else lines


def _marked(quote: str, names: Iterable[str]) -> str:
    """The quote with the first of the names that it says in brackets."""
    folded = fold(quote)
    places = [(start, start + len(name)) for name in names if (start := folded.find(fold(name))) >= 0]
    if places:
        start, end = min(places, key=lambda place: (place[0] - place[1], place))
        quote = f"{quote[:start]}[{quote[start:end]}]{quote[end:]}"
    text = " ".join(printable(quote).split())
    return text if len(text) <= _QUOTE_WIDTH else f"{text[:_QUOTE_WIDTH]}…"
