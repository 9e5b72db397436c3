"""``kg export``: the published graph as a file."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.cli.output import destination

_FORMATS = ("turtle", "ntriples", "nquads", "trig", "jsonld")


@click.command("export")
@store_option
@click.option("--format", "form", type=click.Choice(_FORMATS), default="turtle", show_default=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="Write to FILE, whole or not at all.",
)
def command(store: Path, form: str, output: Path | None) -> None:
    """Write the published graph, the same bytes for the same content.

    Turtle and N-Triples hold the union of all graphs; N-Quads, TriG and JSON-LD keep the graph of each article.
    """
    from kg.store import base_of, export, open_snapshot

    base, snapshot = base_of(store), open_snapshot(store)
    with destination(output) as out:
        export(snapshot, form, out, base=base)
