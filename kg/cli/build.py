"""``kg build``: articles in, a published graph out."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.cli.output import emit_text
from kg.errors import FINDINGS, InputError

_SHOWN = 10


@click.command("build", short_help="Read articles and publish their graph.")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path))
@store_option
@click.option("--base", metavar="IRI", help="Prefix of the IRIs minted; fixed when the store is created.")
@click.option(
    "--shapes",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Check against these shapes instead.",
)
def command(paths: tuple[Path, ...], store: Path, base: str | None, shapes: tuple[Path, ...]) -> None:
    """Read articles, check the graph of each, and publish those that pass in the store.

    PATH is a file or a folder of .txt (UTF-8), .html, .jsonl and .jsonl.gz files; other files in a folder are passed
    over and counted. An article whose graph fails a check goes to quarantine (see `kg quarantine`). What cannot be
    read is reported, and the others are built. What the rules on the whole graph find, such as one person in 40 posts,
    is said at the end; it stays published, for no single article is at fault (see `kg validate --store`).

    Exit codes: 0 all published, 1 articles in quarantine or violations of rules, 2 usage, 3 something could not be
    read.
    """
    from tqdm import tqdm

    from kg.cli.strangers import warn_of_strangers
    from kg.pipeline import build
    from kg.validation import load_shapes

    errors: list[InputError] = []
    skipped: list[Path] = []
    with tqdm(desc="Articles", unit="", disable=None, leave=False) as bar:  # nothing in a pipe
        outcome = build(
            paths,
            store,
            base=base,
            shapes=load_shapes(shapes or None),
            on_error=errors.append,
            on_skip=skipped.append,
            on_article=lambda _: bar.update(),
        )
    for error in errors:
        click.echo(f"kg: {error}", err=True)
    emit_text(_summary(len(outcome.published), outcome.changed, outcome.quarantined, len(skipped)))
    sound = not outcome.changed or _whole_graph_is_sound(store)
    if outcome.published:
        warn_of_strangers(store)
    if errors:
        raise click.exceptions.Exit(InputError.exit_code)
    if outcome.quarantined or not sound:
        raise click.exceptions.Exit(FINDINGS)


def _whole_graph_is_sound(store: Path) -> bool:
    """Whether no rule on the whole graph is violated; what is found goes to standard error."""
    from kg.store import open_snapshot
    from kg.validation import Severity, check_graph, load_rules

    report = check_graph(open_snapshot(store), load_rules())
    grave = report.at_least(Severity.VIOLATION)
    for sentence in grave.to_text().splitlines()[:_SHOWN]:
        click.echo(f"kg: {sentence}", err=True)
    if further := _further(len(grave.results) - _SHOWN, report.counts[Severity.WARNING]):
        click.echo(f"kg: the whole graph has {further}; kg validate --store {store} lists them", err=True)
    return report.conforms()


def _further(violations: int, warnings: int) -> str:
    parts = ((violations, "further violation"), (warnings, "warning"))
    return " and ".join(f"{count} {what}{'' if count == 1 else 's'}" for count, what in parts if count > 0)


def _summary(published: int, changed: int, quarantined: tuple[str, ...], skipped: int) -> str:
    parts = [f"{published} {_articles(published)} published ({changed} new or changed)"]
    if quarantined:
        parts.append(f"{len(quarantined)} in quarantine: {', '.join(quarantined)}")
    if skipped:
        parts.append(f"{skipped} other {'file' if skipped == 1 else 'files'} passed over")
    return "; ".join(parts)


def _articles(count: int) -> str:
    return "article" if count == 1 else "articles"
