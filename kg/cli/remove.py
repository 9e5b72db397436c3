"""``kg remove``: articles out of a store."""

from pathlib import Path

import click

from kg.cli.options import store_option
from kg.cli.output import emit_text


@click.command("remove", short_help="Take articles out of a store.")
@click.argument("articles", metavar="ARTICLE…", nargs=-1, required=True)
@store_option
def command(articles: tuple[str, ...], store: Path) -> None:
    """Take articles out of the graph, and out of quarantine, and publish what remains.

    ARTICLE is the name of its source, as the column `source` of `kg query people` has it: a file's name, or an id of
    JSON lines. If one of them is not there, nothing is removed. What is built again comes back. No query finds what
    only they said, but the files of the database keep its words until the next `kg forget`.
    """
    from kg.upkeep import remove

    removed = remove(articles, store)
    count = len(articles)
    emit_text(
        f"{count} {'article' if count == 1 else 'articles'} removed"
        f" ({len(removed.published)} published, {len(removed.quarantined)} in quarantine)"
    )
