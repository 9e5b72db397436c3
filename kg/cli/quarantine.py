"""``kg quarantine``: the articles that failed the gate."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.cli.output import emit_text


@click.group("quarantine")
def command() -> None:
    """List, show or release the articles that failed validation."""


@command.command("list")
@store_option
def list_entries(store: Path) -> None:
    """List the articles in quarantine, with the number of findings and the first of them."""
    from kg.store import Quarantine

    entries = Quarantine(store).list()
    lines = [f"{entry.article}\t{len(entry.findings)}\t{next(iter(entry.findings), '')}" for entry in entries]
    emit_text("\n".join(lines))


@command.command("show")
@click.argument("article", metavar="ID")
@store_option
@click.option("--report", is_flag=True, help="Write the whole SHACL report, in Turtle.")
def show(article: str, store: Path, *, report: bool) -> None:
    """Show why the article ID is in quarantine."""
    from kg.store import Quarantine

    quarantine = Quarantine(store)
    if report:
        emit_text(quarantine.report(article))
        return
    entry = quarantine.show(article)
    head = [f"article  {entry.article}", f"graph    {entry.graph}", f"sha256   {entry.digest}", "findings"]
    emit_text("\n".join([*head, *(f"  {finding}" for finding in entry.findings)]))


@command.command("release")
@click.argument("article", metavar="ID")
@store_option
@click.option("--reason", required=True, metavar="TEXT", help="Why it may be published; kept in the graph.")
def release(article: str, store: Path, reason: str) -> None:
    """Publish the article ID as it is, with a reason."""
    from kg.pipeline import consolidate
    from kg.store import Quarantine

    entry = Quarantine(store).release(article, reason, also=consolidate)
    emit_text(f"released {entry.article} into <{entry.graph}>")
