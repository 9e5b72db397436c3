"""The SPARQL endpoint and the graph store over HTTP."""

from kg.serving.sparql.endpoint import Endpoint
from kg.serving.sparql.graph_store import GraphStore
from kg.serving.sparql.settings import Settings

__all__ = ["Endpoint", "GraphStore", "Settings"]
