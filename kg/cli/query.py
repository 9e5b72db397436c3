"""``kg query``: a saved query, a file, or standard input."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import queries
from kg.cli.options import store_option
from kg.cli.output import emit, emit_text
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.store import Snapshot

_FORMATS = {
    "table": ("json", "turtle"),
    "csv": ("csv",),
    "tsv": ("tsv",),
    "json": ("json", "jsonld"),
    "xml": ("xml", "rdfxml"),
    "turtle": ("turtle",),
    "ntriples": ("ntriples",),
    "rdfxml": ("rdfxml",),
    "jsonld": ("jsonld",),
}
"""Each format of the command, and the format of the answer by the form of the query."""


def _list_queries(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click's callback
    if wanted and not context.resilient_parsing:
        emit_text("\n\n".join("\n".join(_listed(theme)) for theme in queries.themes()))
        context.exit()


def _listed(theme: queries.Theme) -> Iterator[str]:
    """The lines of a theme: its title, and each query with its question and the defaults of its parameters."""
    yield f"{theme.title_en}:"
    width = max(len(name) for name in queries.names())
    for query in theme.queries:
        yield f"  {query.name:<{width}}  {query.question_en}"
        if query.parameters:
            given = "; ".join(f"{each.name}={each.default}" for each in query.parameters)
            yield f"  {'':<{width}}  [{given}]"


@click.command("query")
@click.argument("query", metavar="NAME|FILE|-")
@store_option
@click.option("--format", "form", type=click.Choice(list(_FORMATS)), default="table", show_default=True)
@click.option(
    "--param",
    "given",
    metavar="NAME=VALUE",
    multiple=True,
    help="Value of a parameter of the query; may be given several times.",
)
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list_queries, help="List the saved queries."
)
def command(query: str, store: Path, form: str, given: tuple[str, ...]) -> None:
    """Ask the published graph in SPARQL 1.1: by the NAME of a saved query, a FILE, or - for standard input.

    A saved query may have parameters, which --list shows with their defaults, as in --param day=2023-09-01. A name may
    be written in any case, with letters (UBND) or without diacritics.

    CONSTRUCT and DESCRIBE answer in Turtle unless another format is asked for. The prefixes of kg's exports need not
    be declared. SERVICE search:index finds names and quotes by their words (docs/search.md).
    """
    from kg.cli.table import screen_width, table
    from kg.namespaces import QUERY_PREFIXES
    from kg.naming import as_stored
    from kg.store import run, take_snapshot

    text, values = _text(query), _values(given)
    queries.bind_text(query, text, values)
    snapshot = take_snapshot(store)
    named = as_stored(snapshot.store, queries.parameters_of(query, text), values)
    asked = _with_search(queries.bind_text(query, text, named), snapshot)
    answer = run(snapshot.store, asked, _FORMATS[form], prefixes=QUERY_PREFIXES)
    if form == "table" and answer.format == "json":
        emit_text(table(answer.data, screen_width()))
    else:
        emit(answer.data)


def _with_search(text: str, snapshot: "Snapshot") -> str:
    """The text with what the search service finds; most queries do not use it, and need not wait for its parts."""
    if "service" not in text.lower():
        return text
    from kg.serving.searching.preparing import prepared
    from kg.serving.searching.service import with_search

    return with_search(text, lambda: prepared(snapshot.path, snapshot.store, union=True))


def _values(given: Iterable[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for assignment in given:
        name, sign, value = assignment.partition("=")
        if not sign or not name:
            raise UsageError(f"--param {assignment!r} has no name and value; write it as day=2023-09-01")
        if name in values:
            raise UsageError(f"--param {name} is given twice; give it once")
        values[name] = value
    return values


def _text(query: str) -> str:
    if query == "-":
        return _decoded(_piped(), "standard input")
    if query in queries.names():
        return queries.load(query).text
    if "{" in query:
        raise UsageError("a query is not taken as an argument; pipe it in, with - for its name, or give a file")
    path = Path(query)
    if path.is_file():
        return _decoded(_read(path), query)
    if path.suffix or path.name != query:
        raise InputError(
            f"there is no file {query}; give a file with a SPARQL query, or kg query --list for saved ones"
        )
    return queries.load(query).text


def _piped() -> bytes:
    if sys.stdin is None:
        raise UsageError("standard input is closed; pipe a query in, or give a file")
    return sys.stdin.buffer.read()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check its owner and mode") from error


def _decoded(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{source} is not UTF-8 (byte {error.start}); save the query as UTF-8") from error
