"""The ontology as an HTML page in two languages, for people: every term with its links and an example."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDFS, SKOS

from kg.namespaces import ONTOLOGY, PREFIXES, ROLE, VNGOV, prefixed
from kg.resources import resource
from kg.vocabulary.changelog import releases
from kg.vocabulary.diagram import diagram
from kg.vocabulary.examples import example
from kg.vocabulary.modules import ALIGNMENTS, load, module_graph, modules, subjects
from kg.vocabulary.rules import rules
from kg.vocabulary.terms import MATCHES, Words, terms, words

_HERE = Path(__file__).parent
_BESIDE = MappingProxyType(
    {"style": "style.css", "turtle": "vngov.ttl", "jsonld": "vngov.jsonld", "context": "context.jsonld"}
)
_OTHERS = {
    "gn": "http://www.geonames.org/ontology#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "person": "http://www.w3.org/ns/person#",
    "time": "http://www.w3.org/2006/time#",
}


_MANY = 12
"""Links of one relation beyond which they are folded away."""


@dataclass(frozen=True, slots=True)
class Target:
    """A link to a term of this page or of another vocabulary; ``label`` where the IRI alone says nothing."""

    href: str
    text: str
    label: str
    external: bool


def page(links: Mapping[str, str] = _BESIDE, language: str = "") -> str:
    """The page, in both languages, of which it shows one at first where ``language`` is ``vi`` or ``en``.

    ``links`` are the addresses of its style sheet, of the Turtle, the JSON-LD and the JSON-LD context, and of the page
    it goes back to (``home``) if there is one.
    """
    graph = load()
    return _template().render(
        t=texts(),
        links=links,
        language=language,
        many=_MANY,
        description=words(graph, ONTOLOGY, DCTERMS.description),
        version=graph.value(ONTOLOGY, OWL.versionInfo),
        version_iri=graph.value(ONTOLOGY, OWL.versionIRI),
        licence=graph.value(ONTOLOGY, DCTERMS.license),
        namespace=VNGOV,
        modules=[_module(name) for name in modules() if name != "roles"],
        roles={"description": words(graph, ONTOLOGY + "/roles", DCTERMS.description), "concepts": list(_roles())},
        prefixes=dict(sorted({**PREFIXES, **_OTHERS}.items())),
        rules=rules(),
        drawing=diagram(),
        changes=list(releases(resource("ontology/CHANGELOG.md").read_text(encoding="utf-8"))),
    )


def anchor(module: str) -> str:
    """Where on the page a module stands; the alignments stand with each term."""
    return {"roles": "roles", ALIGNMENTS: "prefixes"}.get(module, f"module-{module}")


def style() -> str:
    """The style sheet of the page."""
    return (_HERE / "style.css").read_text(encoding="utf-8")


@cache
def texts() -> Mapping[str, Any]:
    """The words around the terms, by key and language."""
    return MappingProxyType(tomllib.loads((_HERE / "texts.toml").read_text(encoding="utf-8")))


def _module(name: str) -> dict[str, Any]:
    iri = ONTOLOGY + f"/{name}"
    title = words(module_graph(name), iri, DCTERMS.title)
    return {
        "name": name,
        "iri": iri,
        "title": Words(*(text.partition(": ")[2].capitalize() for text in (title.vi, title.en))),
        "description": words(module_graph(name), iri, DCTERMS.description),
        "terms": [
            {
                "name": term.name,
                "iri": term.iri,
                "sort": term.sort.value,
                "label": term.label,
                "definition": term.definition,
                "traits": term.traits,
                "links": [(link.relation, [_target(iri) for iri in link.targets]) for link in term.links],
                "example": example(term.iri),
            }
            for term in terms()
            if term.module == name
        ],
    }


def _roles() -> Iterator[dict[str, Any]]:
    graph, alignments = module_graph("roles"), module_graph(ALIGNMENTS)
    for concept in subjects("roles"):
        if (concept, SKOS.inScheme, None) in graph:
            yield {
                "name": concept.removeprefix(str(ROLE)),
                "label": words(graph, concept, SKOS.prefLabel),
                "definition": words(graph, concept, SKOS.definition),
                "single": graph.value(concept, VNGOV.singleHolder) == Literal(True),  # noqa: FBT003 - an RDF value
                "matches": [
                    _target(match)
                    for relation in MATCHES
                    for match in sorted(alignments.objects(concept, SKOS[relation]), key=str)
                    if isinstance(match, URIRef)
                ],
            }


def _target(iri: URIRef) -> Target:
    label = module_graph(ALIGNMENTS).value(iri, RDFS.label)
    own = iri.startswith(str(VNGOV))
    text = iri.removeprefix(str(VNGOV)) if own else prefixed(iri, {**PREFIXES, **_OTHERS}) or str(iri)
    return Target(f"#{text}" if own else str(iri), text, str(label or ""), not own)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("kg.vocabulary"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template("ontology.html")
