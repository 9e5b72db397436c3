"""Checking the articles in quarantine again, after shapes changed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg import validation
from kg.derivation import derive
from kg.forgetting import Tombstones, redact
from kg.namespaces import PREFIXES
from kg.store import Quarantine
from kg.upkeep.opening import existing, refuse_twice


@dataclass(frozen=True, slots=True)
class Rechecked:
    """Articles that were published, and those that stay."""

    published: tuple[str, ...]
    kept: tuple[str, ...]


def recheck(directory: Path, articles: Sequence[str] = (), shapes: validation.Shapes | None = None) -> Rechecked:
    """Validate the graphs in quarantine, or those of some articles, and publish those that pass now.

    The others keep their place with the new report. Graphs are taken as they were extracted: after a change of the
    rules of extraction only a build of the file tells. Raises ``UsageError`` for an article that is not in quarantine.
    """
    refuse_twice(articles)
    shapes = shapes or validation.load_shapes()
    published, kept = [], []
    with existing(directory) as writer:
        quarantine, forgotten = Quarantine(directory), Tombstones.open(writer.directory.forgotten)
        for entry in [quarantine.show(article) for article in articles] if articles else quarantine.list():
            graph = redact(quarantine.graph(entry.article), forgotten, writer.base)
            report = validation.validate(graph, shapes)
            if report.conforms():
                writer.replace_graph(entry.graph, graph)
                published.append(entry.article)
            else:
                findings = tuple(report.to_text(PREFIXES).splitlines())
                quarantine.put(replace(entry, findings=findings), graph, report.to_turtle())
                kept.append(entry.article)
        derive(writer)
        writer.publish()
        for article in published:
            quarantine.discard(article)
    return Rechecked(tuple(published), tuple(kept))
