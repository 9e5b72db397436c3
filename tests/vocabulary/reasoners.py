"""Two reasoners: the OWL RL rules in Python, and HermiT, which needs Java."""

import shutil
import tempfile
import warnings
from pathlib import Path

import owlrl
import pytest
from rdflib import OWL, RDF, BNode, Graph
from rdflib.collection import Collection

needs_java = pytest.mark.skipif(
    shutil.which("java") is None, reason="HermiT runs on Java, which is not installed (Debian: default-jre-headless)"
)


def contradictions(graph: Graph) -> list[str]:
    """What the OWL RL rules find to contradict itself, in the words of the reasoner; the graph is not changed."""
    closure = Graph()
    closure += graph
    _repeat_last_of_keys(closure)
    rules = owlrl.OWLRL_Semantics(closure, axioms=False, daxioms=False, rdfs=False)
    rules.closure()
    impossible = {str(thing) for thing in closure.subjects(RDF.type, OWL.Nothing) if not isinstance(thing, BNode)}
    return [*rules.error_messages, *sorted(impossible)]


def _repeat_last_of_keys(graph: Graph) -> None:
    """owlrl does not compare the last property of a key (rule prp-key of 7.6.2 stops one short)."""
    for properties in list(graph.objects(None, OWL.hasKey)):
        key = Collection(graph, properties)
        key.append(key[len(key) - 1])


def hermit_finds_it_consistent(graph: Graph) -> bool:
    """Whether HermiT finds a model of the graph in which every named class can have a member."""
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")  # owlready2 leaves files open
        import owlready2

        file = Path(folder) / "graph.nt"
        closed = Graph()
        closed += (triple for triple in graph if triple[1] != OWL.imports)
        closed.serialize(file, format="nt", encoding="utf-8")
        world = owlready2.World()
        world.get_ontology(file.as_uri()).load(format="ntriples")
        try:
            owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
        except owlready2.OwlReadyInconsistentOntologyError:
            return False
        return not list(world.inconsistent_classes())
