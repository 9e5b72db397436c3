"""What classes, properties and concepts are called: by the ontology, or by a table for other vocabularies."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from urllib.parse import unquote

from kg import vocabulary
from kg.namespaces import VNGOV, prefixed
from kg.serving.site.texts import property_lists, property_texts, texts


def ontology_label(iri: str, language: str) -> str:
    """The label of a term of the ontology or of another vocabulary; nothing where there is none."""
    if term := _terms().get(str(iri)):
        return str(getattr(term.label, language))
    labels = property_texts().get(prefixed(iri) or "")
    return labels[language] if labels else ""


def term_name(iri: str, language: str) -> str:
    """A property or class for a reader."""
    return ontology_label(iri, language) or last_part(iri)


def code_name(code: str, language: str) -> str:
    """What a code in a result says: a word of the pages, or the local name of a term of the ontology."""
    return str(texts(language)["cells"].get(code) or ontology_label(VNGOV + code, language) or code)


def property_order(iri: str) -> tuple[int, str]:
    """A key by which properties are sorted: those of the list ``first``, then the others by their prefixed names."""
    first: list[str] = property_lists()["first"]
    name = prefixed(iri) or iri
    return (first.index(name) if name in first else len(first), name)


def definition(iri: str, language: str) -> str:
    """What a term of the ontology means; nothing for others."""
    term = _terms().get(str(iri))
    return str(getattr(term.definition, language)) if term else ""


def last_part(iri: str) -> str:
    """A name for what has none: the prefixed name, or the end of the IRI."""
    short = prefixed(iri)
    if short and "/" not in short:
        return short
    return unquote(iri.rstrip("/#").rpartition("/")[2].rpartition("#")[2]) or iri


@cache
def most_precise(kinds: frozenset[str]) -> tuple[str, ...]:
    """Classes of the ontology by name, without those that another one implies."""
    above = {
        target.removeprefix(str(VNGOV))
        for kind in kinds
        if (term := _terms().get(str(VNGOV) + kind))
        for link in term.links
        if link.relation == "extends"
        for target in link.targets
    }
    return tuple(sorted(kinds - above))


@cache
def _terms() -> Mapping[str, vocabulary.Term]:
    return MappingProxyType({str(term.iri): term for term in vocabulary.terms()})
