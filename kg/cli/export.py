"""``kg export``: the published graph as a file."""

from collections.abc import Sized
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.output import destination
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.quickstatements import Statements

_FORMATS = ("turtle", "ntriples", "nquads", "trig", "jsonld")
_QUICKSTATEMENTS = "quickstatements"


@click.command("export")
@store_option
@click.option("--format", "form", type=click.Choice((*_FORMATS, _QUICKSTATEMENTS)), default="turtle", show_default=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="Write to FILE, whole or not at all.",
)
@click.option(
    "--gaps",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="With quickstatements: write what cannot be said yet, and why, to FILE (.tsv: with tabs, else as CSV).",
)
def command(store: Path, form: str, output: Path | None, gaps: Path | None) -> None:
    """Write the published graph, the same bytes for the same content.

    Turtle and N-Triples hold the union of all graphs; N-Quads, TriG and JSON-LD keep the graph of each article.
    QuickStatements are commands for Wikidata: certain facts only, on links that somebody reviewed, each with a source.
    """
    if form == _QUICKSTATEMENTS:
        _quickstatements(store, output, gaps)
        return
    if gaps is not None:
        raise UsageError(f"--gaps goes with --format {_QUICKSTATEMENTS}; leave it out for {form}")
    from kg.store import StoreDirectory, export, open_snapshot

    directory, snapshot = StoreDirectory.open(store), open_snapshot(store)
    with destination(output) as out:
        export(snapshot, form, out, base=directory.base, union=directory.union)


def _quickstatements(store: Path, output: Path | None, gaps: Path | None) -> None:
    from kg.quickstatements import gaps_text, to_text

    if gaps is not None and output is not None and gaps.resolve() == output.resolve():
        raise UsageError(f"--gaps and --output are both {gaps}; give two files")
    said = _statements(store)
    with destination(output) as out:
        out.write(to_text(said.commands).encode())
    if gaps is not None:
        with destination(gaps) as out:
            out.write(gaps_text(said.gaps, "\t" if gaps.suffix == ".tsv" else ",").encode())
    click.echo(_summary(said, gaps), err=True)


def _statements(store: Path) -> "Statements":
    from kg import judgements
    from kg.quickstatements import statements
    from kg.store import StoreDirectory, open_snapshot, solutions

    directory, snapshot = StoreDirectory.open(store), open_snapshot(store)
    return statements(
        partial(solutions, snapshot), judgements.Judgements(judgements.read(directory.judgements)), directory.base
    )


def _summary(said: "Statements", gaps: Path | None) -> str:
    if not said.commands and not said.gaps:
        return (
            "nothing can be said to Wikidata: no thing is linked; run kg link, and judge links of people in kg review"
        )
    where = f"{gaps} tells" if gaps else "--gaps FILE tells"
    if not said.commands:
        return f"nothing can be said to Wikidata yet; {where} what is missing, and why ({_counted(said.gaps, 'line')})"
    commands, items = _counted(said.commands, "command"), _counted({each.subject for each in said.commands}, "item")
    return f"{commands} on {items}; {where} what cannot be said yet ({_counted(said.gaps, 'line')})"


def _counted(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
