"""``kg asof``: who held which post on a day."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any

import click

from kg import queries
from kg.cli.options import store_option
from kg.cli.output import emit, emit_text
from kg.errors import UsageError
from kg.text import printable

_QUERY = "asof"
_NAMES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "person": (("person",),),
    "body": (("body",),),
    "post": (("role",), ("role", "body")),
}
"""What an option can name: the columns whose words together are the name, the first that fit."""

Row = dict[str, str]


@click.command("asof")
@click.argument("day", metavar="DATE")
@click.option("--person", metavar="NAME", help="Only people of this name.")
@click.option("--body", metavar="NAME", help="Only posts at bodies of this name.")
@click.option("--post", metavar="NAME", help="Only this role (Bí thư) or post (Bí thư Quận ủy Đống Đa).")
@store_option
@click.option("--format", "form", type=click.Choice(("table", "csv", "json")), default="table", show_default=True)
@click.option(
    "--language", type=click.Choice(("vi", "en")), default="vi", show_default=True, help="Language of the reasons."
)
def command(**options: Any) -> None:
    """Tell who held which post on DATE (2023-09-01): certain, possible, excluded or unknown, why, and who says so.

    A NAME may be a part of the name, in any case and without diacritics. The rows are those of the saved query asof
    for that day; a row comes once for each quote that bears it out.
    """
    _asof(**options)


def _asof(*, day: str, store: Path, form: str, language: str, **wanted: str | None) -> None:
    saved = queries.load(_QUERY)
    rows = _rows(store, queries.bind(saved, {"day": day, "language": language}))
    fitting = [_named(rows, option, name) for option, name in wanted.items() if name is not None]
    _emit(saved.columns, [row for row in rows if all(fits(row) for fits in fitting)], form)


def _rows(store: Path, text: str) -> list[Row]:
    from kg.store import open_snapshot, run

    answer = json.loads(run(open_snapshot(store), text, ("json",)).data)
    return [{name: term["value"] for name, term in row.items()} for row in answer["results"]["bindings"]]


def _named(rows: Sequence[Row], option: str, name: str) -> Callable[[Row], bool]:
    """Whether a row's person, body, role or post has the name; ``UsageError`` when that of no row has."""
    from kg.cli.matching import matching

    for columns in _NAMES[option]:
        named = itemgetter(*columns)
        texts = {named(row): " ".join(row[column] for column in columns) for row in rows}
        if found := matching(name, texts.values()):
            return lambda row, named=named, texts=texts: texts[named(row)] in found  # type: ignore[misc]
    raise UsageError(f"the articles of this store tell of no {option} named {name!r} in a post; check the name")


def _emit(columns: Sequence[str], rows: Sequence[Row], form: str) -> None:
    cells = [[row.get(name, "") for name in columns] for row in rows]
    if form == "csv":
        text = io.StringIO()
        csv.writer(text).writerows([columns, *cells])
        emit(text.getvalue().encode())
    elif form == "json":
        emit_text(json.dumps([{name: row.get(name) for name in columns} for row in rows], ensure_ascii=False, indent=2))
    else:
        from kg.cli.table import grid, screen_width

        emit_text(grid(columns, [list(map(printable, row)) for row in cells], screen_width()))
