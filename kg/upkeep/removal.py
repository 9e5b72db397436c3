"""Taking articles out of a store."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg import queries
from kg.derivation import derive
from kg.errors import UsageError
from kg.store import Quarantine, Writer
from kg.text import nfc
from kg.upkeep.opening import existing, meant, refuse_twice


@dataclass(frozen=True, slots=True)
class Removed:
    """Articles whose graphs are no longer published, and articles that are no longer in quarantine."""

    published: tuple[str, ...]
    quarantined: tuple[str, ...]


def remove(articles: Sequence[str], directory: Path) -> Removed:
    """Take articles, by the names of their sources, out of the graph and out of quarantine, with their releases.

    Raises ``UsageError`` for one that is not there, or is named twice; then nothing is removed.
    """
    wanted = [nfc(article) for article in articles]
    refuse_twice(wanted)
    with existing(directory) as writer:
        quarantine = Quarantine(directory)
        published, kept = _graphs(writer), {nfc(entry.article): entry.article for entry in quarantine.list()}
        _refuse_unknown(wanted, published.keys() | kept.keys(), directory)
        for article in wanted:
            for graph in published.get(article, ()):
                writer.remove_graph(graph)
        derive(writer)
        writer.publish()
        for article in wanted:
            quarantine.discard(kept.get(article, article))
            quarantine.withdraw(kept.get(article, article))
    return Removed(tuple(filter(published.__contains__, wanted)), tuple(filter(kept.__contains__, wanted)))


def _graphs(writer: Writer) -> dict[str, list[str]]:
    rows: Any = writer.query(queries.internal("article_ids"))
    graphs: dict[str, list[str]] = {}
    for article, graph in rows:
        graphs.setdefault(nfc(article.value), []).append(graph.value)
    return graphs


def _refuse_unknown(wanted: Sequence[str], known: set[str], directory: Path) -> None:
    if unknown := [article for article in wanted if article not in known]:
        near = meant(unknown[0], known, "give articles as the column source of kg query people names them")
        raise UsageError(f"nothing was removed: no article {unknown[0]} is in the store {directory}; {near}")
