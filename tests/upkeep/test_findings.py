from rdflib import RDF, URIRef
from rdflib.namespace import ORG, RDFS

from kg.namespaces import OA, VNGOV
from kg.store import Quarantine
from kg.upkeep import findings
from tests.upkeep.articles import build, extracted

REPORT = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
<urn:r> a sh:ValidationResult ; sh:resultSeverity sh:{severity} ; sh:focusNode <{focus}> ;
    sh:resultMessage "say so"@en , "nói đi"@vi .
"""


def found(graph, focus, severity="Violation"):
    report = type(graph)().parse(data=REPORT.format(focus=focus, severity=severity), format="turtle")
    (finding,) = findings(graph, report)
    return finding


def test_a_finding_has_the_name_of_its_thing_and_the_words_of_the_text(tmp_path):
    build(tmp_path, {"b": 0}, strict=True)
    quarantine = Quarantine(tmp_path)
    (finding,) = findings(quarantine.graph("b"), quarantine.results("b"))
    assert (finding.severity, finding.message) == ("violation", "say no more of Ba Đình")
    assert (finding.label, finding.path, finding.value) == ("Quận ủy Ba Đình", "rdfs:label", "Quận ủy Ba Đình")
    assert finding.quotes == ("Quận ủy Ba Đình",)


def test_the_words_of_evidence_and_of_its_parts_and_of_a_post():
    graph = extracted("a", 0)[1]
    (tenure,) = (s for s in graph.subjects(RDF.type, VNGOV.Tenure) if "Thử" in graph.value(s, RDFS.label))
    evidence = graph.value(None, OA.hasBody, tenure)
    target = graph.value(evidence, OA.hasTarget)
    words = ("Lê Văn Thử - Bí thư Quận ủy Tây Hồ",)
    nodes = (tenure, evidence, target, *graph.objects(target, OA.hasSelector), graph.value(tenure, VNGOV.post))
    assert {found(graph, node).quotes for node in nodes} == {words}
    assert words[0] in found(graph, graph.value(tenure, ORG.role)).quotes


def test_the_message_is_the_english_one_and_what_there_is_not_is_empty():
    finding = found(extracted("a", 0)[1], URIRef("urn:x"), "Warning")
    assert (finding.severity, finding.message, finding.label, finding.path, finding.quotes) == (
        "warning",
        "say so",
        "",
        "",
        (),
    )
