"""``kg eval``: extract from annotated articles and compare."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from kg.cli.output import emit_text
from kg.errors import InputError
from kg.evaluation import KINDS, Gold, Row, Scores, as_json, as_table, read_gold, rows, score
from kg.model import Article


@click.command("eval")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("articles", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--misses", type=click.Choice(KINDS), help="Also list what was missed and what was wrong of one kind.")
def command(gold: Path, articles: Path, form: str, misses: str | None) -> None:
    """Extract from ARTICLES and score the result against the annotations in the folder GOLD."""
    from kg import documents

    golds = read_gold(gold)
    annotated = _annotated(golds, documents.read([articles]))
    scores = score(golds, _extracted(annotated.values()), {name: article.text for name, article in annotated.items()})
    if misses:
        _echo_misses(scores, misses)
    emit_text(as_json(scores) if form == "json" else as_table(scores))


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


def _echo_misses(scores: Scores, kind: str) -> None:
    for miss in scores.misses:
        if miss.kind == kind:
            told = {column: cell for column, cell in miss.row.items() if cell and column != "source"}
            verdict = "WRONG" if miss.extra else "MISSED"
            click.echo(f"{miss.article}\t{verdict}\t{json.dumps(told, ensure_ascii=False)}", err=True)
