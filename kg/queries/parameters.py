"""Parameters of saved queries: values that code puts into the query without touching the rest of it.

The front matter names each parameter with its default, ``# parameters: body=Quận ủy Đống Đa; day=2023-09-01``, and
the query has a line for each, which says its type: ``VALUES ?body { "Quận ủy Đống Đa"@vi }``,
``VALUES ?day { "2023-09-01"^^xsd:date }``, ``VALUES ?year { 2023 }``, or ``VALUES ?place { UNDEF }`` for a Vietnamese
name that may be left out.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.errors import KnowledgeError, UsageError
from kg.text import squeeze

_LINE = (
    r'^(?P<before>\s*VALUES \?{name} \{{ )(?P<term>UNDEF|-?\d+|"(?:[^"\\]|\\.)*"(?:@vi|\^\^xsd:date)?)(?P<after> \}})$'
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE_NUMBER = re.compile(r"-?\d{1,15}")
_UNSAFE = re.compile(r"[\\\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class Kind(StrEnum):
    """What a value must be; told by the term that stands in the query."""

    NAME = "name"  # in Vietnamese, as instance data has its labels
    TEXT = "text"
    DAY = "day"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter with its default; one whose default is empty may be left out."""

    name: str
    default: str
    kind: Kind

    @property
    def optional(self) -> bool:
        """Whether the query can be asked without a value."""
        return not self.default


def assignments(text: str) -> dict[str, str]:
    """Names and values of ``body=Quận ủy Đống Đa; day=2023-09-01``."""
    pairs = (part.partition("=") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def parameters(query: str, defaults: Mapping[str, str], text: str) -> tuple[Parameter, ...]:
    """The parameters of a query's text; ``KnowledgeError`` when one has no line, or a line of another value."""
    return tuple(_parameter(query, name, value, text) for name, value in defaults.items())


def bind(text: str, known: Iterable[Parameter], values: Mapping[str, str | Sequence[str]]) -> str:
    """The text with the values in place of those defaults; ``UsageError`` for an unknown name or an unfit value.

    Several values of one parameter are asked for at once.
    """
    by_name = {parameter.name: parameter for parameter in known}
    for name, value in values.items():
        if name not in by_name:
            raise UsageError(_unknown(name, by_name))
        term = " ".join(_term(by_name[name], each) for each in ([value] if isinstance(value, str) else value))
        text = _line(name).sub(lambda line, term=term: line["before"] + term + line["after"], text)  # type: ignore[misc]
    return text


def _parameter(query: str, name: str, default: str, text: str) -> Parameter:
    lines = list(_line(name).finditer(text))
    if len(lines) != 1:
        raise KnowledgeError(f"saved query {query} needs one line 'VALUES ?{name} {{ … }}' for its parameter {name}")
    term = lines[0]["term"]
    parameter = Parameter(name, default, _kind(term))
    if _term(parameter, default) != term:
        raise KnowledgeError(
            f"saved query {query} has {term} where its parameter {name} is {default!r}; make them agree"
        )
    return parameter


def _line(name: str) -> re.Pattern[str]:
    return re.compile(_LINE.format(name=re.escape(name)), re.MULTILINE)


def _kind(term: str) -> Kind:
    if term.endswith("^^xsd:date"):
        return Kind.DAY
    if term == "UNDEF" or term.endswith("@vi"):
        return Kind.NAME
    return Kind.TEXT if term.startswith('"') else Kind.NUMBER


def _term(parameter: Parameter, value: str) -> str:
    """The value as a SPARQL term of the parameter's kind."""
    text = squeeze(value)
    if not text:
        if parameter.optional:
            return "UNDEF"
        raise UsageError(f"{parameter.name} needs a value, such as {parameter.default}")
    match parameter.kind:
        case Kind.DAY:
            return f'"{_day(parameter.name, text)}"^^xsd:date'
        case Kind.NUMBER:
            return _number(parameter.name, text)
        case Kind.NAME:
            return f"{_quoted(parameter.name, text)}@vi"
        case Kind.TEXT:
            return _quoted(parameter.name, text)


def _day(name: str, text: str) -> str:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"{name} is {text}, a day that does not exist; check its month and day") from error
    raise UsageError(f"{name} must be a day such as 2023-09-01 (year-month-day), not {text!r}")


def _number(name: str, text: str) -> str:
    if not _WHOLE_NUMBER.fullmatch(text):
        raise UsageError(f"{name} must be a whole number such as 2023, not {text!r}")
    return str(int(text))


def _quoted(name: str, text: str) -> str:
    # A backslash is refused: engines differ on when they read the escape \uXXXX, before the string or in it.
    if odd := _UNSAFE.search(text):
        raise UsageError(f"{name} has a sign that no name has (U+{ord(odd[0]):04X}); leave it out")
    escaped = text.replace('"', '\\"')
    return f'"{escaped}"'


def _unknown(name: str, known: Mapping[str, Parameter]) -> str:
    if not known:
        return f"this query has no parameters, so {name} cannot be set"
    given = ", ".join(f"{each.name}={each.default}" for each in known.values())
    return f"there is no parameter {name!r}; the query has: {given}"
