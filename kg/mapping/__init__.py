"""Mapping: from identified facts to RDF, one module a kind of thing."""

from kg.mapping.entities import EntityRecord, consolidate, records
from kg.mapping.graph import to_graph
from kg.mapping.holdings import holdings
from kg.mapping.identities import block_iri, identities, match_iri, matches
from kg.mapping.lineage import lineage, lives
from kg.mapping.links import links

__all__ = [
    "EntityRecord",
    "block_iri",
    "consolidate",
    "holdings",
    "identities",
    "lineage",
    "links",
    "lives",
    "match_iri",
    "matches",
    "records",
    "to_graph",
]
