"""What a block of the search service asks for: ``{ [] search:query "dong da" ; search:thing ?thing }``."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from kg.errors import UsageError
from kg.namespaces import QUERY_PREFIXES, SEARCH, prefixed
from kg.search import Mode
from kg.serving.searching.entries import LABEL, QUOTE
from kg.serving.searching.names import Names, string
from kg.serving.searching.tokens import Sort, Token
from kg.serving.searching.triples import statements

LIMIT, LARGEST = 100, 10_000
"""How many hits there are where a block does not say, and how many there can be."""

FIELDS: Mapping[str, str] = MappingProxyType({str(SEARCH.labels): LABEL, str(SEARCH.quotes): QUOTE})
MODES: Mapping[str, Mode] = MappingProxyType({str(SEARCH[mode]): mode for mode in Mode})
OUTPUTS: Mapping[str, str] = MappingProxyType(
    {str(SEARCH[name]): name for name in ("thing", "text", "score", "rank", "field")}
)
"""What is told of a hit."""

_Choice = TypeVar("_Choice")

_SERVICE = "SERVICE search:index"


@dataclass(slots=True)
class Wanted:
    """One search: what is sought, and which variables are bound to what of a hit, in the order of the text."""

    query: str | None = None
    fields: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    mode: Mode | None = None
    limit: int | None = None
    offset: int | None = None
    variables: dict[str, str] = field(default_factory=dict)


def wanted(block: Sequence[Token], names: Names) -> Wanted:
    """The search of a block, of which the words between the braces are given; raises ``UsageError``."""
    search = Wanted()
    for each in statements(block):
        iri = names.iri(each.predicate) or ""
        if iri in OUTPUTS:
            _bind(search, iri, each.value)
        elif iri in INPUTS:
            INPUTS[iri](search, each.value, names)
        else:
            known = ", ".join(map(_short, (*INPUTS, *OUTPUTS)))
            raise UsageError(f"{_SERVICE} has no property {each.predicate.text}; use {known}")
    if search.query is None:
        raise UsageError(f'{_SERVICE} has no search:query; say what is sought, as in [] search:query "dong da"')
    return search


def _bind(search: Wanted, iri: str, value: Token) -> None:
    if value.sort is not Sort.VARIABLE:
        raise UsageError(f"{_short(iri)} is an answer of {_SERVICE}; give it a variable, not {value.text}")
    if value.text[1:] in search.variables or OUTPUTS[iri] in search.variables.values():
        raise UsageError(f"{_SERVICE} binds {value.text} or {_short(iri)} twice; bind each once")
    search.variables[value.text[1:]] = OUTPUTS[iri]


def _query(search: Wanted, value: Token, _: Names) -> None:
    if value.sort is Sort.VARIABLE:
        raise UsageError(
            f"search:query is the variable {value.text}; write a text in quotes, for it is sought before the query runs"
        )
    if value.sort is not Sort.STRING:
        raise UsageError(f"search:query is {value.text}; write a text in quotes")
    if search.query is not None:
        raise UsageError(f"{_SERVICE} has two values of search:query; make one search of each, in a SERVICE of its own")
    search.query = string(value)


def _field(search: Wanted, value: Token, names: Names) -> None:
    search.fields.append(_chosen("search:in", FIELDS, value, names))


def _mode(search: Wanted, value: Token, names: Names) -> None:
    if search.mode is not None:
        raise UsageError(f"{_SERVICE} has two values of search:mode; give one, each finds what the ones before it find")
    search.mode = _chosen("search:mode", MODES, value, names)


def _type(search: Wanted, value: Token, names: Names) -> None:
    iri = names.iri(value)
    if iri is None:
        raise UsageError(f"search:type is {value.text}; give the IRI of a class, as in search:type vngov:Person")
    search.kinds.append(iri)


def _limit(search: Wanted, value: Token, _: Names) -> None:
    if search.limit is not None:
        raise UsageError(f"{_SERVICE} has two values of search:limit; give one")
    search.limit = _number("search:limit", value)


def _offset(search: Wanted, value: Token, _: Names) -> None:
    if search.offset is not None:
        raise UsageError(f"{_SERVICE} has two values of search:offset; give one")
    search.offset = _number("search:offset", value)


INPUTS: Mapping[str, Callable[[Wanted, Token, Names], None]] = MappingProxyType(
    {
        str(SEARCH.query): _query,
        str(SEARCH["in"]): _field,
        str(SEARCH.mode): _mode,
        str(SEARCH.type): _type,
        str(SEARCH.limit): _limit,
        str(SEARCH.offset): _offset,
    }
)
"""What is told to the service, and how it is taken."""


def _number(name: str, value: Token) -> int:
    """A whole number within bounds."""
    text = value.text
    if value.sort is Sort.NUMBER and text.isdecimal() and len(text) <= len(str(LARGEST)) and int(text) <= LARGEST:
        return int(text)
    raise UsageError(f"{name} is {text[:40]}; give a whole number up to {LARGEST}")


def _chosen(name: str, choices: Mapping[str, _Choice], value: Token, names: Names) -> _Choice:
    iri = names.iri(value) or ""
    if iri in choices:
        return choices[iri]
    raise UsageError(f"{name} is {value.text}; give {' or '.join(map(_short, choices))}")


def _short(iri: str) -> str:
    return prefixed(iri, QUERY_PREFIXES) or f"<{iri}>"
