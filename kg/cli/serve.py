"""``kg serve``: the graph over HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from kg.cli.options import Number, WholeNumber
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.serving.options import Options

_MEGABYTE = 1 << 20
_SHORTEST_TOKEN = 16
_STRANGE = "has a space or a character that is not of ASCII; write letters, digits and signs only"


@click.command("serve")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, readable=False), metavar="[FILE]...")
@click.option(
    "--store",
    "store",
    envvar="KG_STORE",
    type=click.Path(path_type=Path, readable=False),
    metavar="DIR",
    help="Folder of the store (or set KG_STORE).",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=WholeNumber(0, 65535), default=8010, show_default=True, help="Port; 0 takes any free one.")
@click.option("--memory", is_flag=True, help="Load the graph into memory: scans are faster, starting takes longer.")
@click.option(
    "--workers", type=WholeNumber(1, 256), default=8, show_default=True, help="Queries answered at once at most."
)
@click.option(
    "--timeout",
    type=Number(0.1, 86400),
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="Time that a query may take; it is stopped then.",
)
@click.option(
    "--queue",
    type=WholeNumber(0, 100_000),
    default=64,
    show_default=True,
    help="Queries that may wait for a worker.",
)
@click.option(
    "--max-result", type=WholeNumber(1, 1 << 20), default=64, show_default=True, help="Megabytes of an answer."
)
@click.option(
    "--max-request", type=WholeNumber(1, 1 << 20), default=1, show_default=True, help="Megabytes of a request."
)
@click.option("--cache", type=WholeNumber(0, 1 << 20), default=16, show_default=True, help="Megabytes of answers kept.")
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="File with the token that lets a client write; without it nobody can.",
)
@click.option(
    "--allow-remote",
    multiple=True,
    metavar="IRI",
    help="An endpoint or file that SERVICE or LOAD may ask; without it none. May be given several times.",
)
@click.option(
    "--log", type=click.Choice(("off", "text", "json")), default="off", show_default=True, help="Log requests."
)
@click.option("--log-queries", is_flag=True, help="Write whole queries into the log.")
def command(files: tuple[Path, ...], store: Path | None, host: str, port: int, **given: Any) -> None:
    """Serve a store, or files of RDF: SPARQL 1.1 at /sparql, pages for readers at /.

    FILEs (Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD) are loaded into a store that ends with the server.
    """
    from kg.serving import logs
    from kg.serving.server import serve

    options = _options(given)
    form = given["log"]
    logs.configure("text" if form == "off" else form, lines=form != "off")

    with _served(files, store) as (directory, name):

        def announce(address: str) -> None:
            click.echo(f"Serving {name} at {address} (SPARQL endpoint {address}sparql)")

        serve(directory, host, port, announce, options)


@contextmanager
def _served(files: tuple[Path, ...], store: Path | None) -> Iterator[tuple[Path, str]]:
    """The folder to serve, and what to call it."""
    if files and store:
        raise UsageError("there are both files and a store to serve; give files, or --store DIR")
    if store:
        yield store, str(store)
        return
    if not files:
        raise UsageError("there is nothing to serve; give --store DIR, or files of RDF")
    from kg.store import load_plain

    with TemporaryDirectory(prefix="kg-") as folder:
        directory = Path(folder) / "store"
        load_plain(files, directory)
        yield directory, ", ".join(map(str, files))


def _options(given: dict[str, Any]) -> "Options":
    from kg.serving.http.protocol import DEFAULT_SIZES
    from kg.serving.options import Options
    from kg.serving.processes import Limits
    from kg.serving.sparql import Settings

    token_file = given["token_file"]
    return Options(
        limits=Limits(given["timeout"], given["max_result"] * _MEGABYTE, given["workers"], given["queue"]),
        in_memory=given["memory"],
        cache=given["cache"] * _MEGABYTE,
        sparql=Settings(
            _token(token_file) if token_file else None,
            tuple(map(_remote, given["allow_remote"])),
            replace(DEFAULT_SIZES, body=given["max_request"] * _MEGABYTE),
        ),
        queries=given["log_queries"],
    )


def _remote(iri: str) -> str:
    """An IRI that may be called; raises ``UsageError`` for what nobody could call."""
    if not _is_remote(iri):
        raise UsageError(
            f"--allow-remote {iri!r} is no absolute IRI of http or https; give the whole address, "
            "as in https://query.wikidata.org/sparql"
        )
    return iri


def _is_remote(iri: str) -> bool:
    import pyoxigraph as ox

    try:
        parts = urlsplit(ox.NamedNode(iri).value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _token(path: Path) -> str:
    """The token in a file; raises ``InputError`` where there is none that could be one."""
    try:
        token = path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise InputError(f"the token in {path} cannot be read ({error.strerror}); name another --token-file") from error
    except UnicodeDecodeError as error:
        raise InputError(f"the token in {path} {_STRANGE}") from error
    if wrong := _mistake(token):
        raise InputError(f"the token in {path} {wrong}")
    return token


def _mistake(token: str) -> str | None:
    """What is wrong with a token, which is not told itself."""
    if not token:
        return f"is missing: the file is empty; write a token of at least {_SHORTEST_TOKEN} letters and digits into it"
    if len(token.splitlines()) > 1:
        return "cannot be told: the file has more than one line; leave one token on one line in it"
    if not token.isprintable() or " " in token:
        return _STRANGE
    if len(token) < _SHORTEST_TOKEN:
        return f"is too short; write one of at least {_SHORTEST_TOKEN} letters and digits"
    return None
