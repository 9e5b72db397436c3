"""What surrounds an article on its page: the words of ``data/gazetteers/boilerplate.toml``."""

from dataclasses import dataclass, fields
from functools import cache

from kg.errors import KnowledgeError
from kg.resources import table
from kg.text import fold

_AROUND = "*#>•·:|-–—_()[]{}0123456789.,;!?\"'“”»«+ \t→▶►"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Folded phrases by what they tell; the file explains each list."""

    navigation: frozenset[str]
    navigation_labels: frozenset[str]
    navigation_headings: frozenset[str]
    insets: frozenset[str]
    furniture: frozenset[str]
    sections: frozenset[str]
    page_labels: frozenset[str]
    dateline: frozenset[str]
    title_labels: frozenset[str]
    address_labels: frozenset[str]
    byline_labels: frozenset[str]
    attributions: frozenset[str]
    media: frozenset[str]
    headline_openers: frozenset[str]
    date_metadata: frozenset[str]
    byline_marks: frozenset[str]
    comment_marks: frozenset[str]


@cache
def boilerplate() -> Boilerplate:
    """The lists, read once. Raises ``KnowledgeError`` when the file is broken."""
    lists = table("boilerplate.toml")
    try:
        return Boilerplate(**{f.name: frozenset(map(fold, lists[f.name])) for f in fields(Boilerplate)})
    except KeyError as error:
        raise KnowledgeError(f"boilerplate.toml lacks the list {error}; install vngov-kg again") from error


def bare(folded: str) -> str:
    """A folded line without the marks and numbers around its words (``(0) bình luận`` → ``bình luận``)."""
    return folded.strip(_AROUND)
