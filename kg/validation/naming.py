"""Names for blank nodes that depend on content alone, so that a report has none and is the same on every run."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

from kg.validation.terms import Triple


def digest(text: str) -> str:
    """Sixteen hexadecimal digits of SHA-256."""
    return sha256(text.encode()).hexdigest()[:16]


def blank_names(graph: Graph) -> Mapping[BNode, URIRef]:
    """An IRI for each blank node, by colour refinement over its incoming and outgoing triples.

    Nodes that nothing tells apart share a name.
    """
    colours = dict.fromkeys((node for node in graph.all_nodes() if isinstance(node, BNode)), "")
    distinct = 0
    while len(set(colours.values())) > distinct:
        distinct = len(set(colours.values()))
        colours = {node: _colour(graph, node, colours) for node in colours}
    return {node: URIRef(f"urn:vngov:node:{colour}") for node, colour in colours.items()}


def _colour(graph: Graph, node: BNode, colours: Mapping[BNode, str]) -> str:
    def shade(term: Node) -> str:
        return colours[term] if isinstance(term, BNode) else term.n3()

    outgoing = sorted(f"{p.n3()} {shade(o)}" for p, o in graph.predicate_objects(node))
    incoming = sorted(f"{shade(s)} {p.n3()}" for s, p in graph.subject_predicates(node))
    return digest("\n".join([*outgoing, "", *incoming]))


def description(graph: Graph, node: Node, names: Mapping[BNode, URIRef]) -> Iterator[Triple]:
    """The triples below a blank node, all blank nodes named."""
    if isinstance(node, BNode):
        for predicate, value in graph.predicate_objects(node):
            yield named(node, names), predicate, named(value, names)
            yield from description(graph, value, names)


def named(node: Node, names: Mapping[BNode, URIRef]) -> Node:
    """The node, or the name of a blank node."""
    return names[node] if isinstance(node, BNode) else node
