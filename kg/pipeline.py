"""The whole way on one page: documents → extraction → resolution → mapping → validation → store."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from rdflib import Graph

from kg import documents, extraction, judgements, mapping, resolution, validation
from kg.derivation import derive
from kg.errors import InputError
from kg.forgetting import NOBODY, Tombstones, redact
from kg.model import Article, Extraction
from kg.namespaces import BASE, PREFIXES
from kg.store import Quarantine, QuarantineEntry, Writer


@dataclass(frozen=True, slots=True)
class Checked:
    """An article's graph with the gate's report on it."""

    article: Article
    graph: Graph
    report: validation.Report

    @property
    def iri(self) -> str:
        """The name of the graph."""
        return str(self.graph.identifier)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: articles published and quarantined, and how many published graphs differ from before."""

    published: tuple[str, ...]
    quarantined: tuple[str, ...]
    changed: int


def check(
    extracted: Extraction, shapes: validation.Shapes, base: str = BASE, forgotten: Tombstones = NOBODY
) -> Checked:
    """The graph of one article, without the people who were forgotten, validated."""
    graph = redact(mapping.to_graph(resolution.resolve(extracted), base), forgotten, base)
    return Checked(extracted.article, graph, validation.validate(graph, shapes))


def check_all(
    articles: Iterable[Article],
    base: str = BASE,
    shapes: validation.Shapes | None = None,
    forgotten: Tombstones = NOBODY,
) -> Iterator[Checked]:
    """``check`` for each article, in order; with the built-in shapes unless others are given."""
    shapes = shapes or validation.load_shapes()
    for extracted in extraction.extract(articles):
        yield check(extracted, shapes, base, forgotten)


def build(
    paths: Iterable[Path],
    directory: Path,
    *,
    base: str | None = None,
    shapes: validation.Shapes | None = None,
    on_error: Callable[[InputError], None] | None = None,
    on_skip: Callable[[Path], None] | None = None,
    on_article: Callable[[Article], object] | None = None,
) -> Outcome:
    """Read articles, and publish the graph of each that passes the gate; one that fails goes to quarantine.

    What was released from quarantine by hand passes as long as its text is the same; people who were forgotten stay
    forgotten. Readers see all of it at once,
    at the end. An article in quarantine keeps the graph that was published of it before. Where there is no article to
    read the store is not touched. Raises ``StoreError`` when the store cannot be written, and ``InputError`` for the
    first input that cannot be read unless ``on_error`` takes it; for a broken file of judgements always.
    """
    articles = documents.read(paths, on_error=on_error, on_skip=on_skip)
    if (first := next(articles, None)) is None:
        return Outcome((), (), 0)
    with Writer(directory, base) as writer:
        forgotten = Tombstones.open(writer.directory.forgotten)
        judgements.read(writer.directory.judgements)  # what is wrong with it is said before the long work
        return publish(check_all(chain([first], articles), writer.base, shapes, forgotten), writer, on_article)


def publish(
    articles: Iterable[Checked], writer: Writer, on_article: Callable[[Article], object] | None = None
) -> Outcome:
    """Publish the graphs that conform with what is derived from them; the others go to quarantine."""
    published: list[str] = []
    quarantined: list[str] = []
    changed = 0
    quarantine = Quarantine(writer.directory.path)
    for checked in articles:
        if checked.report.conforms() or quarantine.readmit(_entry(checked), checked.graph):
            changed += writer.replace_graph(checked.iri, checked.graph)
            published.append(checked.article.id)
        else:
            quarantine.put(_entry(checked), checked.graph, checked.report.to_turtle())
            quarantined.append(checked.article.id)
        if on_article:
            on_article(checked.article)
    derive(writer)
    writer.publish()
    for article in published:
        quarantine.discard(article)
    return Outcome(tuple(published), tuple(quarantined), changed)


def _entry(checked: Checked) -> QuarantineEntry:
    findings = tuple(checked.report.to_text(PREFIXES).splitlines())
    return QuarantineEntry(checked.article.id, checked.iri, checked.article.digest, findings)
