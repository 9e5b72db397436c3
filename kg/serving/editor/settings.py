"""What a page tells the editor: where to ask, how IRIs are shortened and followed, what to complete, its words."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from rdflib import URIRef
from rdflib.namespace import OWL, RDF

from kg import vocabulary
from kg.namespaces import PREFIXES, VNGOV, prefixed
from kg.vocabulary import Sort

_TEXTS = Path(__file__).with_name("texts.toml")
_KINDS = {Sort.CLASS: "class", Sort.OBJECT_PROPERTY: "property", Sort.DATATYPE_PROPERTY: "property"}
_OWL_KINDS = {OWL.Class: "class", OWL.ObjectProperty: "property", OWL.DatatypeProperty: "property"}


def settings(language: str, base: str, root: str = "") -> str:
    """The settings in ``language`` (``vi`` or ``en``) as JSON that may stand in a ``<script>`` of a page.

    ``base`` begins the IRIs of the things that have a page here, ``root`` the paths of the application.
    """
    told = {
        "endpoint": f"{root}/sparql",
        "root": root,
        "base": base,
        "ontology": str(VNGOV),
        "language": language,
        "prefixes": PREFIXES,
        "terms": completions(language),
        "texts": dict(texts()[language]),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """The words of the editor, by language."""
    return MappingProxyType(tomllib.loads(_TEXTS.read_text(encoding="utf-8")))


@cache
def completions(language: str) -> tuple[Mapping[str, str], ...]:
    """Classes and properties by name: ``name`` (``org:member``), ``iri``, ``label`` or nothing, ``kind``."""
    known = {**dict(_others()), **dict(_own(language))}
    return tuple(known[name] for name in sorted(known))


def _own(language: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    for term in vocabulary.terms():
        if kind := _KINDS.get(term.sort):
            label = term.label.vi if language == "vi" else term.label.en
            yield _completion(term.iri, kind, label)


def _others() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Those that the ontology and its context take from other vocabularies."""
    graph = vocabulary.load()
    for owl_kind, kind in _OWL_KINDS.items():
        for term in graph.subjects(RDF.type, owl_kind):
            if isinstance(term, URIRef) and prefixed(term):
                yield _completion(term, kind)
    for entry in vocabulary.context().values():
        prefix, _, local = entry["@id"].partition(":") if isinstance(entry, Mapping) else ("", "", "")
        if prefix in PREFIXES:
            yield _completion(URIRef(PREFIXES[prefix] + local), "property")
    yield _completion(RDF.type, "property")


def _completion(iri: URIRef, kind: str, label: str = "") -> tuple[str, Mapping[str, str]]:
    name = prefixed(iri) or str(iri)
    return name, {"name": name, "iri": str(iri), "label": label, "kind": kind}
