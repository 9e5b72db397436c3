"""``kg eval``: extract from annotated articles and compare."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from kg.cli.output import destination, emit_text
from kg.errors import FINDINGS, InputError
from kg.evaluation import (
    KINDS,
    Gold,
    Row,
    Scores,
    as_json,
    as_table,
    below,
    context,
    read_floors,
    read_gold,
    rows,
    score,
)
from kg.model import Article
from kg.text import printable


@click.command("eval", short_help="Score the extraction against annotated articles.")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("articles", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--misses",
    type=click.Choice([*KINDS, "all"]),
    multiple=True,
    help="Also list what was missed and what was wrong of a kind, with its sentence; may be repeated.",
)
@click.option(
    "--json", "report", type=click.Path(path_type=Path), metavar="FILE", help="Also write the figures to FILE."
)
@click.option(
    "--floors",
    "floor_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="TOML of the least F1 of each kind, and of status and quotes; below one, end with exit code 1.",
)
def command(
    gold: Path,
    articles: Path,
    form: str,
    misses: tuple[str, ...],
    report: Path | None,
    floor_file: Path | None,
) -> None:
    """Extract from ARTICLES and score the result against the annotations in the folder GOLD.

    Exit codes: 0 done, 1 a figure is below its floor, 2 usage, 3 something could not be read.
    """
    from kg import documents

    floors = read_floors(floor_file) if floor_file else {}
    golds = read_gold(gold)
    annotated = _annotated(golds, documents.read([articles]))
    texts = {name: article.text for name, article in annotated.items()}
    scores = score(golds, _extracted(annotated.values()), texts)
    emit_text(as_json(scores) if form == "json" else as_table(scores))
    _echo_misses(scores, KINDS if "all" in misses else misses, texts)
    if report:
        with destination(report) as out:
            out.write(as_json(scores).encode() + b"\n")
    fallen = below(scores, floors)
    for sentence in fallen:
        click.echo(f"kg: {sentence}", err=True)
    if fallen:
        raise click.exceptions.Exit(FINDINGS)


def _annotated(golds: Iterable[Gold], articles: Iterable[Article]) -> dict[str, Article]:
    """The articles that have annotations; raises ``InputError`` when an annotation has no article."""
    read = {article.id: article for article in articles}
    lacking = [gold.article for gold in golds if gold.article not in read]
    if lacking:
        raise InputError(
            f"the annotated article {lacking[0]} is not among the articles read ({len(lacking)} are missing); "
            "name the folder that holds them"
        )
    return {gold.article: read[gold.article] for gold in golds}


def _extracted(articles: Iterable[Article]) -> dict[str, list[Row]]:
    from kg import extraction

    found: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for result in extraction.extract(articles):
        for kind, of_article in rows(result).items():
            found[kind] += of_article
    return found


def _echo_misses(scores: Scores, kinds: Iterable[str], texts: Mapping[str, str]) -> None:
    """Each row on standard error in one line: article, verdict, kind, the row, its sentence."""
    for miss in scores.misses:
        if miss.kind in kinds:
            told = {column: cell for column, cell in miss.row.items() if cell and column != "source"}
            verdict = "WRONG" if miss.extra else "MISSED"
            sentence = context(miss.row, texts[miss.article]) or ""
            cells = (miss.article, verdict, miss.kind, json.dumps(told, ensure_ascii=False), sentence)
            click.echo(printable("\t".join(cells)), err=True)
