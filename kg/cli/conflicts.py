"""``kg conflicts``: where the sources contradict each other or themselves."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.answers import answers
from kg.cli.options import language_option, store_option
from kg.cli.output import emit, emit_text
from kg.errors import FINDINGS

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.conflicts import Conflict, Passage

_NONE = "no contradiction was found"


@click.command("conflicts", short_help="Show where the sources contradict each other.")
@store_option
@click.option("--kind", "kinds", metavar="KIND", multiple=True, help="Only this kind; may be repeated.")
@click.option(
    "--format", "form", type=click.Choice(("table", "csv", "json", "turtle")), default="table", show_default=True
)
@language_option("Language of the reasons.")
@click.option("--fail-on-any", is_flag=True, help="End with exit code 1 when there is a contradiction.")
def command(store: Path, kinds: tuple[str, ...], form: str, language: str, fail_on_any: bool) -> None:  # noqa: FBT001
    """Show what the articles of a store say that cannot all be true, within an article or across articles.

    Each contradiction comes with the reason in words and with the quotes of both sides, their sources and offsets.
    Nothing is decided: the graph keeps both sides. KIND is documents, events, figures, fractions, holders, lifetimes,
    ordinals, overlaps or terms.

    Exit codes: 0 done, 1 contradictions and --fail-on-any, 2 usage, 3 the store cannot be read.
    """
    found = _found(store, kinds)
    _write(found, store, form, language)
    if found and fail_on_any:
        raise click.exceptions.Exit(FINDINGS)


def _found(directory: Path, kinds: Sequence[str]) -> "list[Conflict]":
    from kg import queries
    from kg.conflicts import conflicts, evidence_in
    from kg.store import open_snapshot

    asked = [queries.conflict_query(kind) for kind in dict.fromkeys(kinds or queries.conflict_kinds())]
    snapshot = open_snapshot(directory)
    rows = {query.kind: answers(snapshot, query.text) for query in asked}
    passages = _passages(snapshot, evidence_in(row for of_kind in rows.values() for row in of_kind))
    return [
        conflict
        for query in asked
        for conflict in conflicts(
            query.kind, query.concept, (query.explanation_vi, query.explanation_en), rows[query.kind], passages
        )
    ]


def _passages(snapshot: "ox.Store", evidence: Sequence[str]) -> "dict[str, Passage]":
    from kg.conflicts import Passage
    from kg.queries import passages_query

    rows = answers(snapshot, passages_query(evidence))
    return {
        row["evidence"]: Passage(row["source"], int(row["start"]), int(row["end"]), row["quote"], row["evidence"])
        for row in rows
    }


def _write(found: "Sequence[Conflict]", store: Path, form: str, language: str) -> None:
    from kg.cli.table import screen_width
    from kg.conflicts import as_record, as_text, to_turtle
    from kg.store import base_of

    if form == "turtle":
        emit(to_turtle(found, base_of(store)))
    elif form == "json":
        records = [as_record(conflict, language, base_of(store)) for conflict in found]
        emit_text(json.dumps(records, ensure_ascii=False, indent=2))
    elif form == "csv":
        emit(_csv(found, language))
    else:
        emit_text(as_text(found, language, screen_width()) if found else _NONE)


def _csv(found: "Sequence[Conflict]", language: str) -> bytes:
    from kg.conflicts import COLUMNS, as_row

    text = io.StringIO()
    csv.writer(text).writerows((COLUMNS, *(as_row(conflict, language) for conflict in found)))
    return text.getvalue().encode()
