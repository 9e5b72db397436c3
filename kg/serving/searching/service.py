"""The search service of queries: ``SERVICE search:index { … }`` becomes a VALUES block of the hits before evaluation.

What the service finds is thus joined, filtered and counted by the engine like every other pattern. The block is found
by the words of the grammar, not by looking for letters; nothing else of the text changes, and lines keep their numbers.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import UsageError
from kg.namespaces import QUERY_PREFIXES, SEARCH
from kg.search import Mode, TextHit, Texts
from kg.serving.searching.block import FIELDS, LIMIT, Wanted, wanted
from kg.serving.searching.entries import LABEL
from kg.serving.searching.names import Names
from kg.serving.searching.tokens import Sort, Token, tokens

_WORD = re.compile("service", re.IGNORECASE)
_INDEX = str(SEARCH["index"])
_FIELDS = {name: f"<{iri}>" for iri, name in FIELDS.items()}


@dataclass(frozen=True, slots=True)
class _Block:
    """A block of the service: where it stands in the text, from SERVICE to its closing brace, and its search."""

    start: int
    end: int
    search: Wanted


def searches(text: str) -> bool:
    """Whether a query or an update may use the service: then it is to be answered where ``view.texts`` is prepared."""
    return ("search:" in text or str(SEARCH) in text) and _WORD.search(text) is not None


def with_search(text: str, texts: Callable[[], Texts]) -> str:
    """The text of a query or an update with what the service finds; ``texts`` is called where something is sought.

    Raises ``UsageError`` where the service is used wrongly, and ``StoreError`` where there is no index to be had.
    """
    if not searches(text):
        return text
    parts: list[str] = []
    at = 0
    for block in _blocks(text):
        parts += text[at : block.start], _values(block.search, texts()), _filling(text[block.start : block.end])
        at = block.end
    return "".join((*parts, text[at:]))


def _blocks(text: str) -> Iterator[_Block]:
    names, words = Names(QUERY_PREFIXES), list(tokens(text))
    at = 0
    while at < len(words):
        if words[at].is_keyword("PREFIX") and len(words) > at + 2 and words[at + 2].sort is Sort.IRI:
            names.declare(words[at + 1].text, words[at + 2].text)
        if words[at].is_keyword("SERVICE") and (opening := _opening(words, at + 1, names)):
            closing = _closing(words, opening)
            yield _Block(words[at].start, words[closing].end, wanted(words[opening + 1 : closing], names))
            at = closing
        at += 1


def _opening(words: Sequence[Token], at: int, names: Names) -> int | None:
    """Where the brace is that opens the block, if the service of this name is ours."""
    if at < len(words) and words[at].is_keyword("SILENT"):
        at += 1
    if at >= len(words) or names.iri(words[at]) != _INDEX:
        return None
    if at + 1 == len(words) or words[at + 1].text != "{":
        raise UsageError(
            'SERVICE search:index has no block; write { [] search:query "…" ; search:thing ?thing } after it'
        )
    return at + 1


def _closing(words: Sequence[Token], opening: int) -> int:
    depth = 0
    for at in range(opening, len(words)):
        depth += {"{": 1, "}": -1}.get(words[at].text, 0)
        if not depth:
            return at
    raise UsageError("the block of SERVICE search:index is not closed; end it with }")


def _values(search: Wanted, texts: Texts) -> str:
    hits = texts.search(
        search.query or "",
        fields=search.fields or (LABEL,),
        kinds=search.kinds,
        mode=search.mode or Mode.WORDS,
        limit=LIMIT if search.limit is None else search.limit,
        offset=search.offset or 0,
    )
    rows = (f"({' '.join(_row(hit, rank, search))})" for rank, hit in enumerate(hits, (search.offset or 0) + 1))
    return f"VALUES ({' '.join(f'?{name}' for name in search.variables)}) {{ {' '.join(rows)} }}"


def _row(hit: TextHit, rank: int, search: Wanted) -> Iterator[str]:
    for output in search.variables.values():
        match output:
            case "thing":
                yield f"<{hit.iri}>"
            case "text":
                yield str(ox.Literal(hit.text, language=hit.language or None))
            case "score":
                yield f"{hit.score:.2f}"
            case "rank":
                yield str(rank)
            case _:
                yield _FIELDS[hit.field]


def _filling(replaced: str) -> str:
    """The line ends of what was replaced, and the columns of its last line, so that errors are told where they are."""
    lines = replaced.split("\n")
    return "\n" * (len(lines) - 1) + " " * len(lines[-1]) if len(lines) > 1 else ""
