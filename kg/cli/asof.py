"""``kg asof``: who held which post on a day."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from kg import queries
from kg.cli.answers import answers
from kg.cli.options import language_option, store_option
from kg.cli.output import emit, emit_text
from kg.cli.rows import format_option
from kg.errors import UsageError
from kg.text import printable

_QUERY, _NAMES = "asof", "posts"
_PARAMETERS: Mapping[str, tuple[str, ...]] = {"person": ("person",), "body": ("body",), "post": ("role", "post")}
"""What an option can name: parameters of the query, the first of which the store has the name."""

Row = dict[str, str]


@click.command("asof")
@click.argument("day", metavar="DATE")
@click.option("--person", metavar="NAME", help="Only people of this name.")
@click.option("--body", metavar="NAME", help="Only posts at bodies of this name.")
@click.option("--post", metavar="NAME", help="Only this role (Bí thư) or post (Bí thư Quận ủy Đống Đa).")
@store_option
@format_option
@language_option("Language of the reasons.")
def command(**options: Any) -> None:
    """Tell who held which post on DATE (2023-09-01): certain, possible, excluded or unknown, why, and who says so.

    A NAME may be a part of the name, in any case and without diacritics. The rows are those of the saved query asof
    for that day; a row comes once for each quote that bears it out.
    """
    _asof(**options)


def _asof(*, day: str, store: Path, form: str, language: str, **wanted: str | None) -> None:
    from kg.store import open_snapshot

    saved, snapshot = queries.load(_QUERY), open_snapshot(store)
    queries.bind(saved, {"day": day})
    given = {option: name for option, name in wanted.items() if name is not None}
    chosen = _chosen(answers(snapshot, queries.internal(_NAMES)), given) if given else {}
    _emit(saved.columns, answers(snapshot, queries.bind(saved, {"day": day, "language": language, **chosen})), form)


def _chosen(names: Sequence[Row], given: Mapping[str, str]) -> dict[str, list[str]]:
    """The names of the store that the given ones stand for, by parameter; ``UsageError`` when there are none."""
    by_kind: dict[str, list[str]] = {}
    for row in names:
        by_kind.setdefault(row["kind"], []).append(row["name"])
    return dict(_named(by_kind, option, name) for option, name in given.items())


def _named(names: Mapping[str, Sequence[str]], option: str, name: str) -> tuple[str, list[str]]:
    from kg.naming import matching

    for kind in _PARAMETERS[option]:
        if found := matching(name, names.get(kind, ())):
            return kind, sorted(found)
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
