"""``kg quarantine``: the articles that failed the gate."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.output import emit_text
from kg.cli.rows import Record, format_option, listed
from kg.errors import FINDINGS

if TYPE_CHECKING:
    from kg.upkeep import Finding

_COLUMNS = ("article", "findings", "first")
_QUOTE_WIDTH = 200


@click.group("quarantine")
def command() -> None:
    """List, show, check again or release the articles that failed validation."""


@command.command("list")
@store_option
@format_option
def list_entries(store: Path, form: str) -> None:
    """List the articles in quarantine, with the number of findings and the first of them."""
    from kg.store import Quarantine

    records: list[Record] = [
        {"article": entry.article, "findings": len(entry.findings), "first": next(iter(entry.findings), "")}
        for entry in Quarantine(store).list()
    ]
    emit_text(listed(_COLUMNS, records, form))


@command.command("show")
@click.argument("article", metavar="ID")
@store_option
@click.option("--report", is_flag=True, help="Write the whole SHACL report, in Turtle.")
def show(article: str, store: Path, *, report: bool) -> None:
    """Show why the article ID is in quarantine: each finding, the thing it is about, and the words it comes from."""
    from kg.store import Quarantine
    from kg.upkeep import findings

    quarantine = Quarantine(store)
    if report:
        emit_text(quarantine.report(article))
        return
    entry = quarantine.show(article)
    found = findings(quarantine.graph(article), quarantine.results(article))
    head = [f"article  {entry.article}", f"graph    {entry.graph}", f"sha256   {entry.digest}", "findings"]
    told = [line for each in found for line in _told(each)] or [f"  {line}" for line in entry.findings]
    emit_text("\n".join([*head, *(told or ["  none any more; kg quarantine recheck publishes it"])]))


@command.command("release")
@click.argument("article", metavar="ID")
@store_option
@click.option("--reason", required=True, metavar="TEXT", help="Why it may be published; kept in the graph.")
def release(article: str, store: Path, reason: str) -> None:
    """Publish the article ID as it is, with a reason.

    The reason is published with the graph. Later builds publish the article too, as long as its text is the same.
    """
    from kg.derivation import derive
    from kg.store import Quarantine

    entry = Quarantine(store).release(article, reason, also=derive)
    emit_text(f"released {entry.article} into <{entry.graph}>")


@command.command("recheck")
@click.argument("articles", metavar="[ID]…", nargs=-1)
@store_option
@click.option(
    "--shapes",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Check against these shapes instead.",
)
def recheck(articles: tuple[str, ...], store: Path, shapes: tuple[Path, ...]) -> None:
    """Check the articles in quarantine again, or those named, and publish what passes now.

    For use after the shapes changed. The graphs are those that were kept: after an update that reads articles in
    another way, run `kg build` on the files again.

    Exit codes: 0 all passed, 1 some stay in quarantine, 2 usage, 3 unreadable, 4 broken shapes.
    """
    from kg.upkeep import recheck as check
    from kg.validation import load_shapes

    done = check(store, articles, load_shapes(shapes or None))
    parts = [f"{len(done.published)} published", f"{len(done.kept)} still in quarantine"]
    emit_text("; ".join(f"{part}: {', '.join(names)}" if names else part
                        for part, names in zip(parts, (done.published, done.kept), strict=True)))  # fmt: skip
    if done.kept:
        raise click.exceptions.Exit(FINDINGS)


def _told(finding: "Finding") -> list[str]:
    thing = f"{finding.label} <{finding.focus}>" if finding.label else f"<{finding.focus}>"
    lines = [f"  {finding.severity}: {finding.message}", f"    about  {thing}"]
    if finding.path:
        lines.append(f"    path   {finding.path}")
    if finding.value:
        lines.append(f"    found  {finding.value}")
    return lines + [f"    quote  “{_cut(quote)}”" for quote in finding.quotes]


def _cut(quote: str) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= _QUOTE_WIDTH else f"{text[:_QUOTE_WIDTH]}…"
