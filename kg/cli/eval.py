"""``kg eval``: extract from annotated articles and compare, or compare a store with labelled identities or links."""

from pathlib import Path

import click

from kg.cli.eval_annotated import Annotated
from kg.cli.eval_labelled import Labelled, Labels, labels_options
from kg.cli.output import destination, emit_text
from kg.errors import FINDINGS
from kg.evaluation import KINDS, LINK_KINDS


@click.command("eval", short_help="Score the extraction, the resolution or the links against labels.")
@click.argument("gold", required=False, type=click.Path(path_type=Path))
@click.argument("articles", required=False, type=click.Path(path_type=Path))
@labels_options
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--misses",
    type=click.Choice([*KINDS, *LINK_KINDS, "all"]),
    multiple=True,
    help="Also list what was missed and what was wrong of a kind; may be repeated.",
)
@click.option(
    "--json", "report", type=click.Path(path_type=Path), metavar="FILE", help="Also write the figures to FILE."
)
@click.option(
    "--floors",
    "floor_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="TOML of the least F1 of each kind, and of status and quotes; for labels, of tables such as [identities.all] "
    "and [links.person] with the least of their figures; below one, end with exit code 1.",
)
def command(
    gold: Path | None,
    articles: Path | None,
    labels: Labels,
    form: str,
    misses: tuple[str, ...],
    report: Path | None,
    floor_file: Path | None,
) -> None:
    """Extract from ARTICLES and score the result against the annotations in the folder GOLD.

    With --identities or --links no text is read: what a store says is scored against a table of labels. What it takes
    for one thing is scored pairwise and by B³ (Bagga and Baldwin 1998), its links by coverage, precision, and how often
    a thing without an item (NIL) was left alone; each in all, of each kind and of each half of the labels.

    Exit codes: 0 done, 1 a figure is below its floor, 2 usage, 3 something could not be read.
    """
    scored = _scored(gold, articles, labels, floor_file)
    emit_text(scored.as_json() if form == "json" else scored.as_table())
    for line in scored.misses(misses):
        click.echo(line, err=True)
    if report:
        with destination(report) as out:
            out.write(scored.as_json().encode() + b"\n")
    for sentence in scored.fallen:
        click.echo(f"kg: {sentence}", err=True)
    if scored.fallen:
        raise click.exceptions.Exit(FINDINGS)


def _scored(gold: Path | None, articles: Path | None, labels: Labels, floors: Path | None) -> Annotated | Labelled:
    """The scores of what is asked for; raises ``click.UsageError`` when that is nothing, or several things."""
    if labels.wanted:
        if gold:
            raise click.UsageError("give GOLD and ARTICLES, or --identities or --links; not both")
        return labels.score(floors)
    if not gold or not articles:
        raise click.UsageError("give GOLD and ARTICLES, or --identities FILE or --links FILE, with --store DIR")
    if labels.half:
        raise click.UsageError("annotated articles have no halves; leave --half out")
    return Annotated.of(gold, articles, floors)
