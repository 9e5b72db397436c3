"""An article in quarantine without people who were forgotten: its graph, its report and its findings."""

from collections.abc import Collection
from dataclasses import replace

from rdflib import RDF, Graph, Literal
from rdflib.namespace import SH

from kg.forgetting import Saying, Tombstones, redact
from kg.store import Quarantine, QuarantineEntry


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
