"""A store without people who were forgotten: its graphs, what people decided, and in quarantine the reports too."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import SH

from kg import queries
from kg.forgetting.about import About
from kg.forgetting.redaction import WITHHELD, redact
from kg.forgetting.saying import Saying
from kg.forgetting.tombstones import Tombstones
from kg.namespaces import VNGOV, article_graph, link_graph
from kg.store import JudgementFile, Quarantine, QuarantineEntry, Writer


def clean_entry(quarantine: Quarantine, entry: QuarantineEntry, graph: Graph, forgotten: Tombstones, base: str) -> bool:
    """Write the entry again without what is forgotten; returns whether that changes it.

    Findings about what is gone are dropped; ``kg quarantine recheck`` finds what there is to find in the rest.
    """
    clean = redact(graph, forgotten, base)
    if clean is graph:
        return False
    gone = {str(node) for node in set(graph.subjects()) - set(clean.subjects())}
    saying = Saying.of(forgotten, forgotten.names)
    short = {node.removeprefix(base) for node in gone}
    findings = (line for line in entry.findings if not saying.says(line) and not any(node in line for node in short))
    report = _clean_report(quarantine.report(entry.article), gone, saying)
    quarantine.put(replace(entry, findings=tuple(findings)), clean, report)
    return True


def _clean_report(report: str, gone: Collection[str], saying: Saying) -> str:
    graph = Graph().parse(data=report, format="turtle")
    for result in list(graph.subjects(RDF.type, SH.ValidationResult)):
        if any(
            str(said) in gone or (isinstance(said, Literal) and saying.says(said)) for said in graph.objects(result)
        ):
            graph.remove((result, None, None))
            graph.remove((None, None, result))
    return graph.serialize(format="turtle")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """How many graphs of articles changed: of those published, and of those in quarantine."""

    published: int
    quarantined: int


def clean_store(writer: Writer, graphs: Iterable[str] | None = None) -> Cleaned:
    """Take everybody who was forgotten out of the graphs of articles, of links, out of quarantine and of judgements.

    ``graphs`` are those that speak of somebody forgotten; all of articles where it is not known which.
    """
    forgotten, quarantine = Tombstones.open(writer.directory.forgotten), Quarantine(writer.directory.path)
    saying = Saying.of(forgotten, forgotten.names)
    _forget_online(writer.directory.online)
    quarantined = sum(
        clean_entry(quarantine, entry, quarantine.graph(entry.article), forgotten, writer.base)
        for entry in quarantine.list()
    )
    quarantine.reword_releases(lambda text: str(WITHHELD) if saying.says(text) else text)
    wanted = _article_graphs(writer) if graphs is None else map(URIRef, graphs)
    published = sum(
        writer.replace_graph(name, redact(writer.graph(name), forgotten, writer.base)) for name in list(wanted)
    )
    about = About(forgotten, saying, frozenset(_people(writer, quarantine)))
    _clean_links(writer, about)
    JudgementFile(writer.directory.path).purge(about.any)
    return Cleaned(published, quarantined)


def _forget_online(cache: Path) -> None:
    """Remove what services answered, with the journal that a run which broke off may have left beside it."""
    for file in cache.parent.glob(f"{cache.name}*"):
        file.unlink(missing_ok=True)


def _article_graphs(writer: Writer) -> Iterator[URIRef]:
    articles = article_graph(writer.base, "article/")
    return (name for name in writer.graph_names() if name.startswith(articles))


def _people(writer: Writer, quarantine: Quarantine) -> Iterator[str]:
    """Those who stay, by what follows the base in their IRIs."""
    found: Any = writer.query(queries.internal("named_people"))
    yield from (row[0].value.removeprefix(writer.base) for row in found)
    for entry in quarantine.list():
        graph = quarantine.graph(entry.article)
        yield from (str(person).removeprefix(writer.base) for person in graph.subjects(RDF.type, VNGOV.Person))


def _clean_links(writer: Writer, about: About) -> None:
    links = writer.graph(link_graph(writer.base))
    gone = [
        str(thing)
        for thing in set(links.subjects())
        if about.any([str(term).removeprefix(writer.base) for term in (thing, *links.objects(thing))])
    ]
    writer.replace_subjects(link_graph(writer.base), gone, ())
