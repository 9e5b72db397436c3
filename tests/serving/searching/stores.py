"""A small store: a unit and a body that two articles name, one person, and a quote."""

from pathlib import Path

from rdflib import Graph

from kg.namespaces import BASE, PREFIXES
from kg.serving.view import View, opened
from kg.store import StoreDirectory, Writer

TRIPLES = {
    "article/1": """
        id:body\\/1 a vngov:Body ; rdfs:label "Quận uỷ Đống Đa"@vi .
        id:evidence\\/1 a vngov:Evidence, oa:Annotation ; oa:hasBody id:body\\/1 ; oa:hasTarget id:target\\/1 .
        id:target\\/1 a oa:SpecificResource ; oa:hasSelector id:selector\\/1, id:selector\\/2 .
        id:selector\\/1 a oa:TextQuoteSelector ; oa:exact "Bí thư Quận uỷ Đống Đa" .
        id:selector\\/2 a oa:TextPositionSelector ; oa:start 0 ; oa:end 22 .
        id:article\\/1 a vngov:Article ; rdfs:label "a.txt" ; dcterms:title "Tin Đống Đa"@vi .
    """,
    "article/2": """
        id:body\\/2 a vngov:Body ; rdfs:label "Quận ủy Đống Đa"@vi .
    """,
    "identities": """
        id:body\\/1 vngov:identity id:body\\/1 .
        id:body\\/2 vngov:identity id:body\\/1 .
    """,
    "entities": """
        id:body\\/1 skos:prefLabel "Quận ủy Đống Đa"@vi ; skos:altLabel "QU Đống Đa"@vi ; vngov:articleCount 2 .
        id:unit\\/1 a vngov:AdministrativeUnit ; skos:prefLabel "quận Đống Đa"@vi ; vngov:articleCount 5 .
        id:person\\/1 a vngov:Person ; skos:prefLabel "Đặng Đông Hà"@vi ; vngov:articleCount 1 .
    """,
}


def graph(turtle: str) -> Graph:
    declared = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in {**PREFIXES, "id": BASE}.items())
    return Graph().parse(data=declared + turtle, format="turtle")


def published(directory: Path) -> View:
    with Writer(directory) as writer:
        for name, turtle in TRIPLES.items():
            writer.replace_graph(f"{BASE}graph/{name}", graph(turtle))
        writer.publish()
    return opened(directory, "1", StoreDirectory.open(directory).current_snapshot())
