"""A small published graph to reconcile with: homonyms, a person with two local identities, units of two eras."""

from pathlib import Path

from rdflib import Graph

from kg.namespaces import BASE, PREFIXES
from kg.store import Writer

ARTICLES = """
id:person\\/lan-1 a vngov:Person , foaf:Person ; rdfs:label "Vũ Thị Lan"@vi .
id:person\\/lan-2 a vngov:Person , foaf:Person ; rdfs:label "Vũ Thị Lan"@vi .
id:person\\/lan-3 a vngov:Person , foaf:Person ; rdfs:label "Vũ Thị Lan"@vi .
id:person\\/markup a vngov:Person , foaf:Person ; rdfs:label "Lê <b>Minh</b>"@vi .
id:unit\\/son-ha a vngov:AdministrativeUnit , vngov:RuralDistrict ; rdfs:label "huyện Sơn Hạ" ; vngov:code "901" ;
  vngov:parentUnit id:unit\\/son ; vngov:validFrom "2001-02-03"^^xsd:date ; vngov:validTo "2025-06-30"^^xsd:date .
id:unit\\/son a vngov:AdministrativeUnit , vngov:Province ; rdfs:label "tỉnh Sơn" ; vngov:code "90" .
id:body\\/ubnd a vngov:Body , vngov:PeoplesCommittee ; rdfs:label "Ủy ban nhân dân huyện Sơn Hạ"@vi ;
  vngov:unit id:unit\\/son-ha .
id:body\\/hdnd a vngov:Body , vngov:PeoplesCouncil ; rdfs:label "Hội đồng nhân dân tỉnh Sơn"@vi ;
  vngov:unit id:unit\\/son .
id:post\\/chair a vngov:Post ; rdfs:label "Chủ tịch Ủy ban nhân dân huyện Sơn Hạ"@vi ; org:postIn id:body\\/ubnd .
id:post\\/council a vngov:Post ; rdfs:label "Chủ tịch Hội đồng nhân dân tỉnh Sơn"@vi ; org:postIn id:body\\/hdnd .
id:tenure\\/1 a vngov:Tenure ; org:member id:person\\/lan-1 ;
  vngov:post id:post\\/chair ; org:organization id:body\\/ubnd ;
  vngov:attestedOn "2021-05-06"^^xsd:date , "2022-01-02"^^xsd:date .
id:tenure\\/2 a vngov:Tenure ; org:member id:person\\/lan-2 ;
  vngov:post id:post\\/council ; org:organization id:body\\/hdnd ;
  vngov:attestedOn "2023-03-04"^^xsd:date .
id:document\\/plan a vngov:Document ; rdfs:label "Kế hoạch 134-KH/HU"@vi ; vngov:documentNumber "134-KH/HU" ;
  eli:date_document "2022-04-05"^^xsd:date ; eli:passed_by id:body\\/ubnd .
"""
IDENTITIES = "id:person\\/lan-2 vngov:identity id:person\\/lan-1 . id:person\\/lan-1 vngov:identity id:person\\/lan-1 ."
ENTITIES = """
id:person\\/lan-1 skos:prefLabel "Vũ Thị Lan"@vi ; skos:altLabel "Vũ Lan"@vi ; vngov:articleCount 4 .
id:person\\/lan-3 skos:prefLabel "Vũ Thị Lan"@vi ; vngov:articleCount 9 .
id:person\\/markup skos:prefLabel "Lê <b>Minh</b>"@vi ; vngov:articleCount 1 .
id:unit\\/son-ha skos:prefLabel "huyện Sơn Hạ"@vi ; vngov:articleCount 3 .
id:unit\\/son skos:prefLabel "tỉnh Sơn"@vi ; vngov:articleCount 2 .
id:body\\/ubnd skos:prefLabel "Ủy ban nhân dân huyện Sơn Hạ"@vi ; vngov:articleCount 5 .
id:body\\/hdnd skos:prefLabel "Hội đồng nhân dân tỉnh Sơn"@vi ; vngov:articleCount 2 .
id:post\\/chair skos:prefLabel "Chủ tịch Ủy ban nhân dân huyện Sơn Hạ"@vi ; vngov:articleCount 2 .
id:post\\/council skos:prefLabel "Chủ tịch Hội đồng nhân dân tỉnh Sơn"@vi ; vngov:articleCount 1 .
id:tenure\\/1 skos:prefLabel "Vũ Thị Lan, Chủ tịch"@vi ; vngov:articleCount 1 .
id:document\\/plan skos:prefLabel "Kế hoạch 134-KH/HU"@vi ; vngov:articleCount 1 .
"""
LINKS = "id:unit\\/son-ha skos:exactMatch wd:Q901 ."
GRAPHS = {"article/1": ARTICLES, "identities": IDENTITIES, "entities": ENTITIES, "links": LINKS}


def publish(directory: Path, graphs: dict[str, str] | None = None) -> None:
    """Publish the graphs in a store, which may be there already."""
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in (*PREFIXES.items(), ("id", BASE)))
    with Writer(directory) as writer:
        for name, turtle in (graphs or GRAPHS).items():
            writer.replace_graph(f"{BASE}graph/{name}", Graph().parse(data=prefixes + turtle, format="turtle"))
        writer.publish()
