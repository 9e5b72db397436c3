"""A store without people who were forgotten: its graphs, and in quarantine the reports and the findings too."""

from collections.abc import Collection
from dataclasses import replace

from rdflib import RDF, Graph, Literal
from rdflib.namespace import SH
from rdflib.term import Node

from kg.forgetting.redaction import WITHHELD, redact
from kg.forgetting.saying import Saying
from kg.forgetting.tombstones import Tombstones
from kg.namespaces import VNGOV, article_graph, link_graph
from kg.store import Quarantine, QuarantineEntry, Writer


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


def clean_store(writer: Writer) -> None:
    """Take everybody who was forgotten out of the graphs of all articles, of the links, and out of quarantine."""
    forgotten, quarantine = Tombstones.open(writer.directory.forgotten), Quarantine(writer.directory.path)
    saying = Saying.of(forgotten, forgotten.names)
    for entry in quarantine.list():
        clean_entry(quarantine, entry, quarantine.graph(entry.article), forgotten, writer.base)
    quarantine.reword_releases(lambda text: str(WITHHELD) if saying.says(text) else text)
    linked = {
        thing
        for thing in writer.graph(link_graph(writer.base)).subjects()
        if _is_forgotten(thing, forgotten, writer.base)
    }
    articles = article_graph(writer.base, "article/")
    for name in writer.graph_names():
        if name.startswith(articles):
            graph = writer.graph(name)
            clean = redact(graph, forgotten, writer.base)
            linked |= set(graph.subjects(RDF.type, VNGOV.Person)) - set(clean.subjects())
            writer.replace_graph(name, clean)
    writer.replace_subjects(link_graph(writer.base), map(str, linked), ())


def _is_forgotten(thing: Node, forgotten: Tombstones, base: str) -> bool:
    return forgotten.has_person(str(thing).removeprefix(base))
